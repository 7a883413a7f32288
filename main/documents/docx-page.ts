import { Footer, Header, PageNumber, PageOrientation, Paragraph, TabStopType, TextRun } from "docx";
import type { FileChild, ISectionOptions } from "docx";
import type { Document } from "../../shared/document/document.ts";
import { directed } from "./docx-runs.ts";
import { sheetOf, twips, type Orientation, type Sheet } from "./docx-sheet.ts";
import { style } from "./docx-styles.ts";
import { inParagraph } from "./docx-xml.ts";
import { marginOf, pageSizes } from "./look.ts";

/** A section of pages one way up, with the banner at their top and foot, and the footer. */
export function sectionOf(
  document: Document,
  orientation: Orientation,
  children: readonly FileChild[],
): ISectionOptions {
  const { width, height } = pageSizes[document.page];
  const margin = twips(marginOf(document));
  const edge = twips(document.page === "a5" ? 12 : 24); // of the banners, from the edge of the paper
  return {
    properties: {
      page: {
        size: {
          width: twips(width),
          height: twips(height),
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: margin,
          bottom: margin,
          left: margin,
          right: margin,
          header: edge,
          footer: edge,
          gutter: 0,
        },
      },
    },
    headers: { default: new Header({ children: banner(document) }) },
    footers: {
      default: new Footer({
        children: [
          footer(document, sheetOf(document, orientation)),
          ...(document.banner ? banner(document) : []),
        ],
      }),
    },
    children,
  };
}

const banner = (document: Document): readonly Paragraph[] => [
  document.banner
    ? new Paragraph({ style: style.banner, children: inParagraph(directed(document.banner.text)) })
    : new Paragraph({ style: "Header" }),
];

const footer = (document: Document, sheet: Sheet): Paragraph =>
  new Paragraph({
    style: "Footer",
    tabStops: [{ type: TabStopType.RIGHT, position: sheet.width }],
    children: [
      ...inParagraph(directed(document.footer ?? "")),
      new TextRun({ children: ["\tPage ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] }),
    ],
  });
