import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document as WordDocument,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph as WordParagraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ISectionOptions,
  type IStylesOptions,
  type ParagraphChild,
} from "docx";
import { estimatePageNumbers } from "docx/layout";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type {
  Block,
  Callout,
  Cell,
  Cover,
  Document,
  Heading,
  List,
  Paragraph,
  Run,
  Table,
} from "../../shared/document/document.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import { textOf } from "../../shared/document/clean-text.ts";
import { look, marginOf, pageSizes, rightToLeft, tones } from "./look.ts";
import type { OnStep } from "./document-writer.ts";

type WordBlock = WordParagraph | WordTable | TableOfContents;

// Laying out tells the contents their page numbers; past some sixty pages it takes longer than all the rest.
const blocksToLayOut = 700;

const twips = (points: number): number => Math.round(points * 20);
const half = (points: number): number => Math.round(points * 2);

/** Writes a cleaned document as a Word file. Equal documents give equal bytes. */
export async function writeDocx(document: Document, onStep: OnStep = () => undefined): Promise<Uint8Array> {
  listsMade = 0;
  const sections = sectionsOf(document, onStep);
  const word = new WordDocument({
    title: document.title,
    creator: document.author,
    lastModifiedBy: document.author,
    description: document.subtitle ?? document.title,
    ...(document.blocks.length <= blocksToLayOut ? { pageNumbers: estimatePageNumbers } : {}),
    styles: stylesOf(document),
    numbering: { config: numberings },
    sections,
  });
  const packed = await Packer.toBuffer(word);
  return finish(packed, document);
}

/** Sections change where the orientation does. */
function sectionsOf(document: Document, onStep: OnStep): ISectionOptions[] {
  const sections: ISectionOptions[] = [];
  let children: WordBlock[] = [];
  let orientation: "portrait" | "landscape" = "portrait";
  const close = (): void => {
    if (children.length > 0) sections.push(sectionOf(document, children, orientation));
    children = [];
  };
  const steps = document.blocks.length;
  document.blocks.forEach((block, index) => {
    if (block.kind === "heading" && block.level === 1) onStep(textOf(block.runs), index, steps);
    if (block.kind === "orientation") {
      if (block.to !== orientation) close();
      orientation = block.to;
    } else children.push(...wordBlocks(block, document, orientation));
  });
  close();
  return sections.length > 0 ? sections : [sectionOf(document, [new WordParagraph("")], "portrait")];
}

function sectionOf(
  document: Document,
  children: readonly WordBlock[],
  orientation: "portrait" | "landscape",
): ISectionOptions {
  const size = pageSizes[document.page];
  const margin = twips(marginOf(document));
  return {
    properties: {
      page: {
        size: {
          width: twips(size.width),
          height: twips(size.height),
          orientation: orientation === "landscape" ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: margin,
          bottom: margin,
          left: margin,
          right: margin,
          header: twips(24),
          footer: twips(22),
        },
      },
    },
    headers: { default: new Header({ children: bannerParagraphs(document) }) },
    footers: { default: new Footer({ children: footerParagraphs(document) }) },
    children,
  };
}

function bannerParagraphs(document: Document): WordParagraph[] {
  const { banner } = document;
  if (!banner) return [new WordParagraph("")];
  const text = new TextRun({ text: banner.text, color: banner.colour.replace("#", "") });
  return [new WordParagraph({ style: "Banner", children: [text] })];
}

function footerParagraphs(document: Document): WordParagraph[] {
  const number = new TextRun({ children: ["Page ", PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES] });
  const left = document.footer === undefined ? [] : [new TextRun(`${document.footer}  ·  `)];
  return [
    new WordParagraph({ style: "PageFooter", children: [...left, number] }),
    ...(document.banner ? bannerParagraphs(document) : []),
  ];
}

function wordBlocks(block: Block, document: Document, orientation: "portrait" | "landscape"): WordBlock[] {
  switch (block.kind) {
    case "heading":
      return [heading(block)];
    case "paragraph":
      return paragraphs(block);
    case "list":
      return list(block);
    case "table":
      return table(block, widthOf(document, orientation));
    case "callout":
      return [callout(block, widthOf(document, orientation)), gap()];
    case "cover":
      return cover(block);
    case "contents":
      return contents(block.title);
    case "page-break":
      return [new WordParagraph({ children: [new PageBreak()] })];
    case "orientation":
      return [];
  }
}

function widthOf(document: Document, orientation: "portrait" | "landscape"): number {
  const size = pageSizes[document.page];
  return (orientation === "portrait" ? size.width : size.height) - 2 * marginOf(document);
}

const headingLevels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

const heading = (block: Heading): WordParagraph =>
  new WordParagraph({
    heading: headingLevels[block.level],
    children: [new Bookmark({ id: bookmarkOf(block.id), children: [...marked(block), ...runs(block.runs)] })],
  });

/** Word's bookmarks are letters, digits and underscores, forty at most. */
const bookmarkOf = (id: string): string => `_${id.replace(/[^A-Za-z0-9]/g, "_").slice(0, 38)}`;

/** The portion mark before a marked block, and what happened to it since the last edition. */
function marked(block: { readonly marking?: Marking; readonly change?: string }): TextRun[] {
  const change =
    block.change === undefined
      ? []
      : [new TextRun({ text: `[${block.change}] `, bold: true, color: look.accent })];
  return block.marking ? [new TextRun(`${portionMark(block.marking)} `), ...change] : change;
}

function runs(list: readonly Run[]): ParagraphChild[] {
  return list
    .map((run) => {
      const texts = run.text.split("\n").map((text, index) => wordRun(run, text, index > 0));
      return run.link === undefined || texts.length > 1
        ? texts
        : [new InternalHyperlink({ anchor: bookmarkOf(run.link), children: texts })];
    })
    .flat();
}

const wordRun = (run: Run, text: string, isNewLine: boolean): TextRun =>
  new TextRun({
    text,
    ...(isNewLine ? { break: 1 } : {}),
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
    ...(run.link !== undefined ? { color: look.accent } : run.tone ? { color: tones[run.tone].text } : {}),
    ...(rightToLeft.test(text) ? { rightToLeft: true } : {}),
  });

const styleNames = {
  body: "Normal",
  lead: "Lead",
  quote: "Quotation",
  note: "Note",
  preformatted: "Preformatted",
} as const;

function paragraphs(block: Paragraph): WordParagraph[] {
  const isRtl = rightToLeft.test(textOf(block.runs).trimStart().slice(0, 1));
  return [
    new WordParagraph({
      style: styleNames[block.style],
      ...(isRtl ? { bidirectional: true } : {}),
      children: [...marked(block), ...runs(block.runs)],
    }),
  ];
}

function list(block: List): WordParagraph[] {
  listsMade += 1;
  const instance = listsMade;
  return block.items.flatMap((item) => {
    const first = new WordParagraph({
      style: "ListItem",
      numbering: { reference: block.ordered ? "numbered" : "bulleted", level: 0, instance },
      children: [...marked(item), ...runs(item.runs)],
    });
    if (!item.note || item.note.length === 0) return [first];
    return [first, new WordParagraph({ style: "ListNote", children: runs(item.note) })];
  });
}
let listsMade = 0;

const gap = (): WordParagraph => new WordParagraph({ style: "Gap", children: [] });
const line = { style: BorderStyle.SINGLE, size: 4, color: look.rule };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };

function table(block: Table, width: number): WordBlock[] {
  const total = block.widths.reduce((sum, part) => sum + part, 0);
  const columns = block.widths.map((part) => twips((width * part) / total));
  const rows = block.rows.map(
    (cells, index) =>
      new TableRow({
        cantSplit: true,
        tableHeader: index < block.headerRows,
        children: cells.map((cell, column) => tableCell(block, cell, index, column, columns[column] ?? 0)),
      }),
  );
  return [
    new WordTable({
      width: { size: columns.reduce((sum, column) => sum + column, 0), type: WidthType.DXA },
      columnWidths: columns,
      layout: TableLayoutType.FIXED,
      borders: {
        top: line,
        bottom: line,
        left: none,
        right: none,
        insideHorizontal: line,
        insideVertical: block.style === "matrix" ? line : none,
      },
      margins: { top: 50, bottom: 50, left: 80, right: 80 },
      rows,
    }),
    gap(),
  ];
}

function tableCell(block: Table, cell: Cell, row: number, column: number, width: number): TableCell {
  const isHeader = row < block.headerRows;
  const fill = isHeader ? look.headerFill : cell.tone ? tones[cell.tone].fill : undefined;
  const style = block.style === "matrix" ? "MatrixCell" : isHeader ? "TableHeading" : "TableText";
  const align = { start: AlignmentType.START, centre: AlignmentType.CENTER, end: AlignmentType.END } as const;
  const isName = isHeader || (block.headerColumn && column === 0);
  const content = isName ? cell.runs.map((run) => ({ ...run, bold: true })) : cell.runs;
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: block.style === "matrix" ? VerticalAlign.CENTER : VerticalAlign.TOP,
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}),
    children: [
      new WordParagraph({
        style,
        ...(cell.align ? { alignment: align[cell.align] } : {}),
        children: runs(content),
      }),
    ],
  });
}

function callout(block: Callout, width: number): WordTable {
  const isWarning = block.tone === "warning";
  const bar = { style: BorderStyle.SINGLE, size: 24, color: isWarning ? tones.warning.text : look.accent };
  const title = new WordParagraph({
    style: "CalloutTitle",
    children: [
      ...marked(block),
      new TextRun({ text: block.title, color: isWarning ? tones.warning.text : look.accent }),
    ],
  });
  const content = block.blocks.flatMap((inner) => (inner.kind === "list" ? list(inner) : paragraphs(inner)));
  return new WordTable({
    width: { size: twips(width), type: WidthType.DXA },
    columnWidths: [twips(width)],
    layout: TableLayoutType.FIXED,
    borders: {
      top: none,
      bottom: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
      left: bar,
    },
    margins: { top: 80, bottom: 80, left: 160, right: 120 },
    rows: [
      new TableRow({
        children: [
          new TableCell({
            width: { size: twips(width), type: WidthType.DXA },
            shading: { type: ShadingType.CLEAR, color: "auto", fill: isWarning ? "FDF4F2" : "F2F5F9" },
            children: [title, ...content],
          }),
        ],
      }),
    ],
  });
}

function cover(block: Cover): WordBlock[] {
  return [
    new WordParagraph({ style: "CoverTitle", children: [new TextRun(block.title)] }),
    ...block.lines.map((text) => new WordParagraph({ style: "CoverLine", children: [new TextRun(text)] })),
    ...block.facts.map(
      ({ name, value }, index) =>
        new WordParagraph({
          style: "CoverFact",
          ...(index === 0 ? { spacing: { before: twips(150) } } : {}),
          children: [new TextRun({ text: `${name}  `, color: look.quiet }), new TextRun(value)],
        }),
    ),
  ];
}

/** A field Word refreshes; the library fills it in from the headings. Page numbers are Word's own to give. */
function contents(title: string): WordBlock[] {
  return [
    new WordParagraph({ style: "ContentsTitle", children: [new TextRun(title)] }),
    new TableOfContents(title, { hyperlink: true, headingStyleRange: "1-2" }),
  ];
}

const numberings = [
  {
    reference: "bulleted",
    levels: [
      {
        level: 0,
        format: LevelFormat.BULLET,
        text: "•",
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 340, hanging: 227 } } },
      },
    ],
  },
  {
    reference: "numbered",
    levels: [
      {
        level: 0,
        format: LevelFormat.DECIMAL,
        text: "%1.",
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 397, hanging: 397 } } },
      },
    ],
  },
];

function stylesOf(document: Document): IStylesOptions {
  const font = { ascii: "Arial", hAnsi: "Arial", cs: "Arial", eastAsia: "Arial" };
  const heading = (points: number, before: number, after: number) => ({
    run: { font, size: half(points), bold: true, color: look.accent },
    paragraph: { spacing: { before: twips(before), after: twips(after) }, keepNext: true, keepLines: true },
  });
  const style = (id: string, name: string, run: object, paragraph: object = {}) => ({
    id,
    name,
    basedOn: "Normal",
    quickFormat: true,
    run,
    paragraph,
  });
  return {
    default: {
      document: {
        run: {
          font,
          size: half(look.body),
          language: { value: document.language, eastAsia: "zh-CN", bidirectional: "ar-SA" },
        },
        paragraph: { spacing: { after: twips(6), line: 264, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading(look.heading[1], 20, 8),
      heading2: heading(look.heading[2], 14, 5),
      heading3: heading(look.heading[3], 10, 3),
    },
    paragraphStyles: [
      style(
        "Lead",
        "Lead",
        { size: half(look.body + 1), color: look.accent },
        { spacing: { after: twips(8) }, keepNext: true },
      ),
      style("Quotation", "Quotation", { italics: true }, { indent: { left: twips(18) } }),
      style("Note", "Note", { size: half(look.small), color: look.quiet }),
      style(
        "Preformatted",
        "Preformatted",
        { font: "Courier New", size: half(9) },
        { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      ),
      style("ListItem", "List item", {}, { spacing: { after: twips(4) } }),
      style(
        "ListNote",
        "List note",
        { size: half(look.small), color: look.quiet },
        { indent: { left: 340 }, spacing: { after: twips(6) } },
      ),
      style(
        "TableText",
        "Table text",
        { size: half(look.small) },
        { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO } },
      ),
      style(
        "TableHeading",
        "Table heading",
        { size: half(look.small) },
        { spacing: { after: 0, line: 250, lineRule: LineRuleType.AUTO }, keepNext: true },
      ),
      style(
        "MatrixCell",
        "Matrix cell",
        { size: half(look.matrix) },
        { spacing: { after: 0, line: 230, lineRule: LineRuleType.AUTO } },
      ),
      style(
        "CalloutTitle",
        "Callout title",
        { bold: true },
        { spacing: { after: twips(4) }, keepNext: true },
      ),
      style(
        "Banner",
        "Banner",
        { bold: true, size: half(look.small) },
        { alignment: AlignmentType.CENTER, spacing: { after: 0 } },
      ),
      style(
        "PageFooter",
        "Page footer",
        { size: half(8), color: look.quiet },
        { alignment: AlignmentType.CENTER, spacing: { after: twips(2) } },
      ),
      style(
        "CoverTitle",
        "Cover title",
        { size: half(look.title), bold: true, color: look.accent },
        { spacing: { before: twips(150), after: twips(14), line: 276, lineRule: LineRuleType.AUTO } },
      ),
      style("CoverLine", "Cover line", { size: half(13) }, { spacing: { after: twips(3) } }),
      style("CoverFact", "Cover fact", { size: half(look.body) }, { spacing: { after: twips(3) } }),
      style(
        "ContentsTitle",
        "Contents title",
        { size: half(look.heading[1]), bold: true, color: look.accent },
        { spacing: { after: twips(8) }, keepNext: true },
      ),
      style(
        "Gap",
        "Gap",
        { size: 8 },
        { spacing: { after: twips(4), line: 120, lineRule: LineRuleType.AUTO } },
      ),
      {
        id: "TOC1",
        name: "toc 1",
        basedOn: "Normal",
        paragraph: { spacing: { before: twips(5), after: twips(2) } },
      },
      {
        id: "TOC2",
        name: "toc 2",
        basedOn: "Normal",
        run: { size: half(look.small + 0.5) },
        paragraph: { indent: { left: twips(14) }, spacing: { after: twips(1) } },
      },
    ],
  };
}

/** What the library does not write: the names of tables for screen readers, and times that are the document's. */
function finish(packed: Uint8Array, document: Document): Uint8Array {
  const files = unzipSync(packed);
  const tables = tablesIn(document);
  let at = 0;
  const body = strFromU8(files["word/document.xml"] ?? new Uint8Array()).replaceAll(
    /<w:tblPr>(.*?)<\/w:tblPr>/gs,
    (_whole, inner: string) => {
      const alt = tables[at] ?? "";
      at += 1;
      return `<w:tblPr>${inner}<w:tblCaption w:val="${escapeXml(alt)}"/><w:tblDescription w:val="${escapeXml(alt)}"/></w:tblPr>`;
    },
  );
  files["word/document.xml"] = strToU8(body);
  const core = strFromU8(files["docProps/core.xml"] ?? new Uint8Array())
    .replaceAll(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${document.createdAt}`)
    .replace(
      "</cp:coreProperties>",
      `<dc:language>${escapeXml(document.language)}</dc:language></cp:coreProperties>`,
    );
  files["docProps/core.xml"] = strToU8(core);
  const mtime = new Date("1980-01-01T12:00:00");
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime, level: 6 }]])),
  );
}

const tablesIn = (document: Document): readonly string[] =>
  document.blocks.flatMap((block) =>
    block.kind === "table" ? [block.alt] : block.kind === "callout" ? [block.title] : [],
  );

const escapeXml = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
