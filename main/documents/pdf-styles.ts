import type { Style } from "pdfmake/interfaces.js";
import type { Document } from "../../shared/document/document.ts";
import { look } from "./look.ts";

/** A colour of the look as PDF takes it. */
export const hex = (colour: string): string => `#${colour}`;

const headingStyle = (fontSize: number, before: number, after: number): Style => ({
  fontSize,
  bold: true,
  color: hex(look.accent),
  margin: [0, before, 0, after],
});

const cardScale = 0.78; // of an A5 card, as in the Word file: it has to hold on one page what matters
const smallest = 6.5; // points

/** A size of text on paper of this format. */
export const textSize = (points: number, page: Document["page"]): number =>
  page === "a5" ? Math.max(smallest, points * cardScale) : points;

/** The styles of the PDF, under the names of the document model; on A5 all is smaller and closer. */
export function stylesOf(page: Document["page"]): Record<string, Style> {
  if (page !== "a5") return styles;
  return Object.fromEntries(
    Object.entries(styles).map(([name, { fontSize, margin, ...style }]) => [
      name,
      {
        ...style,
        ...(fontSize === undefined ? {} : { fontSize: textSize(fontSize, page) }),
        ...(Array.isArray(margin) ? { margin: closer(margin as Sides) } : {}),
      },
    ]),
  );
}

type Sides = [left: number, top: number, right: number, bottom: number];
const closer = ([left, top, right, bottom]: Sides): Sides => [left, top / 2, right, bottom / 2];

const styles: Record<string, Style> = {
  heading1: headingStyle(look.heading[1], 16, 7),
  heading2: headingStyle(look.heading[2], 11, 4),
  heading3: headingStyle(look.heading[3], 8, 3),
  body: { margin: [0, 0, 0, 6] },
  lead: { fontSize: look.body + 1, color: hex(look.accent), margin: [0, 0, 0, 8] },
  quote: { italics: true, margin: [18, 0, 0, 6] },
  note: { fontSize: look.small, color: hex(look.quiet), margin: [0, 1, 0, 5] },
  preformatted: { fontSize: look.small, margin: [0, 0, 0, 0] },
  spoken: { fontSize: look.spoken, lineHeight: 1.5, margin: [0, 0, 0, 12] },
  list: { margin: [2, 0, 0, 4] },
  table: { fontSize: look.small },
  matrix: { fontSize: look.matrix },
  contentsTitle: headingStyle(look.heading[1], 0, 8),
  footer: { fontSize: 8, color: hex(look.quiet), alignment: "center" },
  coverTitle: {
    fontSize: look.title,
    bold: true,
    color: hex(look.accent),
    lineHeight: 1.1,
    margin: [0, 150, 0, 16],
  },
  coverLine: { fontSize: 13, margin: [0, 0, 0, 3] },
};
