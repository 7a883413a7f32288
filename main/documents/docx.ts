import { Document as WordDocument, LevelFormat, LevelSuffix, Packer, Paragraph } from "docx";
import type { FileChild, INumberingOptions, ISectionOptions } from "docx";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Document } from "../../shared/document/document.ts";
import type { OnStep } from "./document-writer.ts";
import { wordBlocks, type Setting } from "./docx-blocks.ts";
import { entriesOf, isLong, type Contents } from "./docx-contents.ts";
import { canNumberPages, pageNumbering, type Numbering } from "./docx-page-numbers.ts";
import { sectionOf } from "./docx-page.ts";
import { anchorsOf } from "./anchors.ts";
import { listIndentOf, sheetOf, twips, type Orientation } from "./docx-sheet.ts";
import { stylesXml } from "./docx-styles.ts";
import { accentOf, inHouseStyles, parsed } from "./docx-house-styles.ts";
import { fixZipDates } from "./docx-zip.ts";
import { noHouseStyle, type HouseStyle, type Logo } from "./house-style.ts";
import { look } from "./look.ts";
import { escapeMarkup } from "./markup.ts";
import type { XmlElement } from "../intake/xml.ts";

/** Writes a cleaned document as a Word file, in a ministry's style where there is one. Equal documents give equal bytes. */
export async function writeDocx(
  document: Document,
  onStep: OnStep = () => undefined,
  houseStyle: HouseStyle = noHouseStyle,
): Promise<Uint8Array> {
  const house = { ...houseStyle, styles: houseStyle.styles === null ? null : parsed(houseStyle.styles) };
  const entries = entriesOf(document, anchorsOf(document));
  if (!canNumberPages(document)) return pack(document, { entries, isNumbered: false }, onStep, house);
  const numbering = await pageNumbering();
  const numbered = await pack(document, { entries, isNumbered: true }, onStep, house, numbering);
  if (numbering.isSure(entries.map((entry) => entry.anchor))) return numbered;
  return pack(document, { entries, isNumbered: false }, onStep, house);
}

interface House {
  readonly styles: XmlElement | null;
  readonly logo: Logo | null;
}

async function pack(
  document: Document,
  contents: Contents,
  onStep: OnStep,
  house: House,
  numbering?: Numbering,
): Promise<Uint8Array> {
  const sheet = sheetOf(document, "portrait");
  const accent = (house.styles && accentOf(house.styles)) ?? look.accent;
  const styles = stylesXml(document, sheet, isLong(contents, sheet), accent);
  const isCard = document.page === "a5"; // measured, letter by letter of ours, to fill its one page
  const word = new WordDocument({
    title: document.title,
    externalStyles: house.styles && !isCard ? inHouseStyles(styles, house.styles) : styles,
    numbering: { config: numberingsOf(document) },
    ...(numbering ? { pageNumbers: numbering.estimate } : {}),
    sections: sectionsOf(document, onStep, { contents, accent, logo: house.logo }),
  });
  onStep(
    numbering ? "Numbering the pages" : "Writing the file",
    document.blocks.length,
    document.blocks.length,
  );
  const bytes = await Packer.pack(word, "uint8array", undefined, [
    { path: "docProps/core.xml", data: coreXml(document) },
  ]);
  fixZipDates(bytes);
  return bytes;
}

/** The document's blocks, in a new section wherever the paper turns. */
function sectionsOf(
  document: Document,
  onStep: OnStep,
  whole: Pick<Setting, "contents" | "accent" | "logo">,
): readonly ISectionOptions[] {
  const anchors = anchorsOf(document);
  let lists = 0;
  const settingOf = (orientation: Orientation): Setting => ({
    sheet: sheetOf(document, orientation),
    anchors,
    ...whole,
    nextList: () => (lists += 1),
  });

  const sections: ISectionOptions[] = [];
  let orientation: Orientation = "portrait";
  let children: FileChild[] = [];
  let isAfterBreak = false;
  const close = (): void => {
    if (children.length > 0) sections.push(sectionOf(document, orientation, children));
    children = [];
    isAfterBreak = false; // a section starts a page anyway
  };
  const { blocks } = document;
  blocks.forEach((block, index) => {
    if (block.kind === "heading" && block.level === 1) onStep(textOf(block.runs), index, blocks.length);
    if (block.kind === "orientation" && block.to !== orientation) {
      close();
      orientation = block.to;
    }
    const place = {
      isAfterBreak: isAfterBreak && children.length > 0,
      isFirst: children.length === 0,
      previous: blocks[index - 1],
      next: blocks[index + 1],
    };
    const written = wordBlocks(block, place, settingOf(orientation));
    children.push(...written);
    if (written.length > 0) isAfterBreak = false;
    if (block.kind === "page-break" || block.kind === "cover") isAfterBreak = true;
  });
  close();
  return sections.length > 0 ? sections : [sectionOf(document, orientation, [new Paragraph({})])];
}

/** The bullets and numbers of lists. */
function numberingsOf(document: Document): INumberingOptions["config"] {
  const step = twips(listIndentOf(document));
  const style = { paragraph: { indent: { left: step, hanging: step } } };
  const shared = { level: 0, suffix: LevelSuffix.TAB, style };
  return [
    { reference: "bullets", levels: [{ ...shared, format: LevelFormat.BULLET, text: "•" }] },
    { reference: "numbers", levels: [{ ...shared, format: LevelFormat.DECIMAL, text: "%1." }] },
  ];
}

/** The properties of the file. The library would say when it ran; ours say when the document was made. */
function coreXml(document: Document): string {
  const made = new Date(document.createdAt).toISOString().replace(/\.\d+Z$/, "Z");
  const element = (name: string, text: string): string => `<${name}>${escapeMarkup(text)}</${name}>`;
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${made}</dcterms:${name}>`;
  return [
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>`,
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`,
    element("dc:title", document.title),
    ...(document.subtitle === undefined ? [] : [element("dc:subject", document.subtitle)]),
    element("dc:creator", document.author),
    element("cp:lastModifiedBy", document.author),
    time("created"),
    time("modified"),
    element("dc:language", document.language),
    `</cp:coreProperties>`,
  ].join("");
}
