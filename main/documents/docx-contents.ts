import { ImportedXmlComponent, InternalHyperlink, PageReference, Paragraph, Tab, TextRun } from "docx";
import type { FileChild, IParagraphOptions, ParagraphChild } from "docx";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Document } from "../../shared/document/document.ts";
import type { Anchors } from "./anchors.ts";
import { directed, directionOf, marksOf } from "./docx-runs.ts";
import { twips, type Sheet } from "./docx-sheet.ts";
import { style } from "./docx-styles.ts";
import { inParagraph, type Xml } from "./docx-xml.ts";

/** What the table of contents lists: headings of the first two levels. */
export interface Contents {
  readonly entries: readonly Entry[];
  readonly isNumbered: boolean; // whether the entries have page numbers already
}

interface Entry {
  readonly level: 1 | 2;
  readonly text: string;
  readonly marks: readonly Xml[];
  readonly anchor: string;
}

export function entriesOf(document: Document, anchors: Anchors): readonly Entry[] {
  return document.blocks.flatMap((block) => {
    const bookmark = block.kind === "heading" ? anchors.get(block.id) : undefined;
    if (block.kind !== "heading" || block.level === 3 || !bookmark) return [];
    return [{ level: block.level, text: textOf(block.runs), marks: marksOf(block), anchor: bookmark.name }];
  });
}

/** Whether the contents need their lines closer together to end on the page they begin on. */
export function isLong({ entries }: Contents, sheet: Sheet): boolean {
  const lines = entries.reduce((sum, entry) => sum + twips(entry.level === 1 ? 20.5 : 13.2), twips(34));
  return lines > sheet.height;
}

/** Word's own table of contents, already filled in. Without page numbers it is marked for Word to bring up to date. */
export function contents(
  title: string,
  { entries, isNumbered }: Contents,
  options: Pick<IParagraphOptions, "pageBreakBefore">,
): readonly FileChild[] {
  const heading = new Paragraph({
    style: style.contentsTitle,
    ...options,
    children: inParagraph(directed(title)),
  });
  return [
    heading,
    ...entries.map((entry, index) => {
      const children: readonly ParagraphChild[] = [
        ...inParagraph([...entry.marks, ...directed(entry.text)]),
        ...(isNumbered
          ? [new TextRun({ children: [new Tab()] }), new PageReference(entry.anchor, { hyperlink: true })]
          : []),
      ];
      return new Paragraph({
        style: `TOC${entry.level}`,
        ...(directionOf(entry.text) === "rtl" ? { bidirectional: true } : {}),
        children: [
          ...(index === 0 ? fieldStart(isNumbered) : []),
          new InternalHyperlink({ anchor: entry.anchor, children }),
          ...(index === entries.length - 1 ? [fieldPart(`<w:fldChar w:fldCharType="end"/>`)] : []),
        ],
      });
    }),
  ];
}

/** The field that holds the entries. A dirty one makes Word ask, on opening, whether to bring it up to date. */
const fieldStart = (isNumbered: boolean): readonly ParagraphChild[] => [
  fieldPart(`<w:fldChar w:fldCharType="begin"${isNumbered ? "" : ` w:dirty="true"`}/>`),
  fieldPart(String.raw`<w:instrText xml:space="preserve"> TOC \o "1-2" \h \z \u </w:instrText>`),
  fieldPart(`<w:fldChar w:fldCharType="separate"/>`),
];

const fieldPart = (xml: string): ParagraphChild =>
  ImportedXmlComponent.fromXmlString(`<w:r>${xml}</w:r>`) as unknown as ParagraphChild;
