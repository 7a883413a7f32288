import pdfmake from "pdfmake";
import type {
  Content,
  ContentTable,
  DynamicContent,
  Style,
  TableCell,
  TDocumentDefinitions,
} from "pdfmake/interfaces.js";
import { textOf } from "../../shared/document/clean-text.ts";
import type {
  Block,
  Callout,
  Cell,
  Cover,
  Document,
  Heading,
  List,
  ListItem,
  Paragraph,
  Run,
  Table,
} from "../../shared/document/document.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import type { OnStep } from "./document-writer.ts";
import { hex, stylesOf, textSize } from "./pdf-styles.ts";
import { fontFiles, isFontFile, mainFamily, splitByFont } from "./fonts.ts";
import { keepWordsAcrossDocuments } from "./word-cache.ts";
import { writeWholeLines } from "./whole-lines.ts";
import { look, marginOf, pageSizes, rightToLeft, tones } from "./look.ts";

pdfmake.setFonts(fontFiles);
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy(isFontFile);

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[]; // characters that could not be set, and where
}

/** Writes a cleaned document as PDF. Equal documents give equal bytes. */
export async function writePdf(document: Document, onStep: OnStep = () => undefined): Promise<WrittenPdf> {
  const setting = new Setting(document, onStep);
  const definition = setting.definition();
  keepWordsAcrossDocuments();
  writeWholeLines();
  onStep("Pages", document.blocks.length, document.blocks.length);
  const buffer = await pdfmake.createPdf(definition).getBuffer();
  return { bytes: new Uint8Array(buffer), warnings: setting.warnings() };
}

const indent = 14; // points, of lists

/** What pdfmake would look for on every word, up through all styles, and never find: said here, it is found at once. */
const unstyled = {
  fontFeatures: "",
  characterSpacing: 0,
  decoration: "",
  decorationColor: "",
  decorationStyle: "",
  decorationThickness: 0,
  linkToPage: 0,
  opacity: 1,
  sup: false,
  sub: false,
  noWrap: false,
  wordBreak: "normal",
  preserveTrailingSpaces: false,
  linkToDestination: "",
} as unknown as Style;

type Orientation = "portrait" | "landscape";
type Inline = Style & { text: string; linkToDestination?: string };

/** Turns one document into what pdfmake takes, and gathers what no font can show on the way. */
class Setting {
  readonly #document: Document;
  readonly #onStep: OnStep;
  readonly #missing = new Map<string, Set<string>>(); // place → characters
  #above: Heading[] = []; // those a heading set now would be under
  #place: string;

  constructor(document: Document, onStep: OnStep) {
    this.#document = document;
    this.#onStep = onStep;
    this.#place = document.title;
  }

  warnings(): readonly string[] {
    return [...this.#missing].map(([place, characters]) => {
      const list = [...characters];
      const isRtl = list.some((character) => rightToLeft.test(character));
      return isRtl
        ? `Under “${place}”: text that runs from right to left (${list.join(" ")}) cannot be set in this PDF; the Word file shows it.`
        : `Under “${place}”: no font has ${list.join(" ")}; the PDF shows \uFFFD instead; the Word file has the character.`;
    });
  }

  definition(): TDocumentDefinitions {
    const document = this.#document;
    const margin = marginOf(document);
    const { width, height } = pageSizes[document.page];
    return {
      pageSize: { width, height },
      pageOrientation: firstOrientation(document.blocks),
      pageMargins: [margin, margin + 4, margin, margin + 10],
      info: {
        title: document.title,
        author: document.author,
        subject: document.subtitle ?? document.title,
        creator: "Aide-Mémoire",
        producer: "Aide-Mémoire",
        creationDate: new Date(document.createdAt),
        modDate: new Date(document.createdAt),
      },
      language: document.language,
      displayTitle: true,
      defaultStyle: { font: mainFamily, fontSize: textSize(look.body, document.page), lineHeight: 1.03 },
      styles: stylesOf(document.page),
      header: this.#header(),
      footer: this.#footer(),
      content: this.#content(),
    };
  }

  #header(): DynamicContent {
    const { banner } = this.#document;
    return () =>
      banner ? bannerLine(banner.text, banner.colour, [0, this.#document.page === "a5" ? 13 : 24, 0, 0]) : "";
  }

  #footer(): DynamicContent {
    const { banner, footer } = this.#document;
    const left = footer === undefined ? "" : `${footer}  ·  `;
    return (page, pages) => ({
      stack: [
        { text: `${left}Page ${page} of ${pages}`, style: "footer", margin: [0, 8, 0, 0] },
        ...(banner ? [bannerLine(banner.text, banner.colour, [0, 2, 0, 0])] : []),
      ],
    });
  }

  #content(): Content[] {
    const content: Content[] = [];
    const { blocks } = this.#document;
    let orientation: Orientation = "portrait";
    let turn: Orientation | null = null;
    for (let at = 0; at < blocks.length; at += 1) {
      const block = blocks[at];
      if (!block) continue;
      if (block.kind === "orientation") {
        turn = block.to === orientation ? null : block.to;
        orientation = block.to;
        continue;
      }
      const { parts, used } = this.#withNext(at, orientation);
      if (block.kind === "heading" && block.level === 1) this.#onStep(textOf(block.runs), at, blocks.length);
      if (turn && content.length > 0) {
        content.push({
          text: "",
          pageBreak: "before",
          pageOrientation: turn,
          fontSize: 0.1,
          lineHeight: 0.1,
        });
      }
      turn = null;
      content.push(...parts);
      at += used - 1;
    }
    return content;
  }

  /** A heading stays with what follows: set as one piece where that is short, else with room for its beginning. */
  #withNext(at: number, orientation: Orientation): { parts: Content[]; used: number } {
    const { blocks } = this.#document;
    const headings: Content[] = [];
    let next = at;
    let block = blocks[next];
    while (block?.kind === "heading") {
      headings.push(this.#heading(block));
      next += 1;
      block = blocks[next];
    }
    if (headings.length === 0) return { parts: block ? this.#block(block, orientation) : [], used: 1 };
    if (block && isShort(block)) {
      const piece = { stack: [...headings, ...this.#block(block, orientation)], unbreakable: true };
      return { parts: [piece], used: next - at + 1 };
    }
    if (block?.kind === "list" && lengthOf(block.items[0]?.runs) < shortText) {
      const [first, ...rest] = this.#items(block);
      const piece = { stack: [...headings, first ?? ""], unbreakable: true };
      return { parts: [piece, ...rest], used: next - at + 1 };
    }
    const held = { stack: [...headings, gap(leastRoom)], unbreakable: true };
    return { parts: [held, gap(-leastRoom)], used: next - at };
  }

  #block(block: Block, orientation: Orientation): Content[] {
    switch (block.kind) {
      case "heading":
        return [this.#heading(block)];
      case "paragraph":
        return [this.#paragraph(block)];
      case "list":
        return this.#items(block);
      case "table":
        return [this.#table(block, orientation)];
      case "callout":
        return [this.#callout(block, orientation)];
      case "cover":
        return this.#cover(block);
      case "contents":
        return [
          {
            toc: {
              title: { text: block.title, style: "contentsTitle" },
              numberStyle: { color: hex(look.quiet) },
            },
          },
        ];
      case "page-break":
        return [{ text: "", pageBreak: "after", fontSize: 0.1, lineHeight: 0.1 }];
      case "orientation":
        return [];
    }
  }

  #heading(block: Heading): Content {
    this.#place = textOf(block.runs);
    const parent = this.#parentOf(block);
    return {
      text: [...this.#marked(block), ...this.#inlines(block.runs)],
      style: `heading${block.level}`,
      id: block.id,
      outline: true,
      outlineText: textOf(block.runs),
      ...(parent === null ? {} : { outlineParentId: parent }),
      ...(block.level <= 2
        ? {
            tocItem: true,
            tocStyle: `contents${block.level}`,
            tocMargin: [(block.level - 1) * indent, block.level === 1 ? 4 : 0, 0, 0],
          }
        : {}),
    } as Content;
  }

  /** The heading one level up, before this one: headings are set in order. */
  #parentOf(block: Heading): string | null {
    this.#above = this.#above.filter(({ level }) => level < block.level);
    const parent = this.#above.at(-1)?.id ?? null;
    this.#above.push(block);
    return parent;
  }

  #paragraph(block: Paragraph): Content {
    return {
      text: [...this.#marked(block), ...this.#inlines(block.runs)],
      style: block.style,
      preserveLeadingSpaces: block.style === "preformatted",
    };
  }

  #items(block: List): Content[] {
    return block.items.map((item, index) => {
      const start = index + 1;
      const content = this.#item(item);
      return block.ordered ? { ol: [content], start, style: "list" } : { ul: [content], style: "list" };
    });
  }

  #item(item: ListItem): Content {
    const text: Content = { text: [...this.#marked(item), ...this.#inlines(item.runs)] };
    if (!item.note || item.note.length === 0) return text;
    return { stack: [text, { text: this.#inlines(item.note), style: "note" }] };
  }

  #textWidth(orientation: Orientation): number {
    const { width, height } = pageSizes[this.#document.page];
    return (orientation === "portrait" ? width : height) - 2 * marginOf(this.#document);
  }

  #table(block: Table, orientation: Orientation): Content {
    const width = this.#textWidth(orientation);
    const total = block.widths.reduce((sum, part) => sum + part, 0);
    const padding = block.style === "matrix" ? 3 : 4;
    const widths = block.widths.map((part) => (width * part) / total - 2 * padding);
    const areLow = block.rows.every((cells) => isLow(cells, widths));
    const body = block.rows.map((cells, row) =>
      cells.map((cell, column) => this.#cell(block, cell, row, column)),
    );
    return {
      table: {
        headerRows: block.headerRows,
        keepWithHeaderRows: Number(areLow),
        dontBreakRows: areLow,
        widths,
        body,
      },
      layout: {
        hLineWidth: () => 0.5,
        vLineWidth: () => (block.style === "matrix" ? 0.5 : 0),
        hLineColor: () => hex(look.rule),
        vLineColor: () => hex(look.rule),
        paddingLeft: () => padding,
        paddingRight: () => padding,
        paddingTop: () => (block.style === "matrix" ? 2 : 3),
        paddingBottom: () => (block.style === "matrix" ? 2 : 3),
      },
      style: block.style === "matrix" ? "matrix" : "table",
      margin: [0, 2, 0, 10],
    } satisfies ContentTable;
  }

  #cell(block: Table, cell: Cell, row: number, column: number): TableCell {
    const isHeader = row < block.headerRows;
    const isName = isHeader || (block.headerColumn && column === 0);
    const fill = isHeader ? look.headerFill : cell.tone ? tones[cell.tone].fill : null;
    const align = { start: "left", centre: "center", end: "right" } as const;
    return {
      text: this.#inlines(isName ? cell.runs.map((run) => ({ ...run, bold: true })) : cell.runs),
      ...(fill === null ? {} : { fillColor: hex(fill) }),
      ...(cell.align ? { alignment: align[cell.align] } : {}),
    };
  }

  #callout(block: Callout, orientation: Orientation): Content {
    const isWarning = block.tone === "warning";
    const colour = hex(isWarning ? tones.warning.text : look.accent);
    const content = block.blocks.flatMap((inner) =>
      inner.kind === "list" ? this.#items(inner) : [this.#paragraph(inner)],
    );
    const title: Content = {
      text: [...this.#marked(block), ...this.#inlines([{ text: block.title, bold: true }])],
      color: colour,
      margin: [0, 0, 0, 3],
    };
    return {
      table: {
        widths: [this.#textWidth(orientation) - calloutPadding.left - calloutPadding.right], // "*" grows with a long word
        body: [[{ stack: [title, ...content], fillColor: isWarning ? "#fdf4f2" : "#f2f5f9" }]],
      },
      layout: {
        hLineWidth: () => 0,
        vLineWidth: (line) => (line === 0 ? 3 : 0),
        vLineColor: () => colour,
        paddingLeft: () => calloutPadding.left,
        paddingRight: () => calloutPadding.right,
        paddingTop: () => 5,
        paddingBottom: () => 3,
      },
      margin: this.#document.page === "a5" ? [0, 2, 0, 4] : [0, 4, 0, 10],
    };
  }

  #cover(block: Cover): Content[] {
    return [
      { text: this.#inlines([{ text: block.title }]), style: "coverTitle" },
      ...block.lines.map((text): Content => ({ text: this.#inlines([{ text }]), style: "coverLine" })),
      ...block.facts.map(({ name, value }, index): Content => ({
        text: [...this.#inlines([{ text: `${name}  `, tone: "quiet" }]), ...this.#inlines([{ text: value }])],
        margin: [0, index === 0 ? 150 : 0, 0, 3],
      })),
    ];
  }

  /** The portion mark before a marked block, and what happened to it since the last edition. */
  #marked(block: { readonly marking?: Marking; readonly change?: string }): Inline[] {
    const mark = block.marking ? this.#inlines([{ text: `${portionMark(block.marking)} ` }]) : [];
    return block.change === undefined
      ? mark
      : [...mark, { text: `[${block.change}] `, bold: true, color: hex(look.accent) }];
  }

  #inlines(runs: readonly Run[]): Inline[] {
    return runs.flatMap((run) => {
      const { runs: split, missing } = splitByFont(run.text);
      if (missing.length > 0) this.#note(missing);
      return split.map(({ text, family }): Inline => ({
        ...unstyled,
        text,
        ...(family === mainFamily ? {} : { font: family }),
        ...(run.bold ? { bold: true } : {}),
        ...(run.italic ? { italics: true } : {}),
        ...(run.link === undefined ? {} : { linkToDestination: run.link, color: hex(look.accent) }),
        ...(run.link === undefined && run.tone ? { color: hex(tones[run.tone].text) } : {}),
      }));
    });
  }

  #note(missing: readonly string[]): void {
    const known = this.#missing.get(this.#place) ?? new Set();
    for (const character of missing) known.add(character);
    this.#missing.set(this.#place, known);
  }
}

const calloutPadding = { left: 9, right: 7 };

/** Of the first page: told to the file as a whole, since a turn begins a page. */
function firstOrientation(blocks: readonly Block[]): Orientation {
  const [first] = blocks;
  return first?.kind === "orientation" ? first.to : "portrait";
}

const bannerLine = (text: string, colour: string, margin: [number, number, number, number]): Content => ({
  text,
  color: colour,
  bold: true,
  fontSize: look.small,
  alignment: "center",
  margin,
});

const shortText = 900; // characters: never near a page, since a piece longer than one would be cut
const lengthOf = (runs: readonly Run[] = []): number => textOf(runs).length;

/** What is set as one piece with its heading: paragraphs, lists, callouts and tables well below a page. */
function isShort(block: Block): boolean {
  if (block.kind === "paragraph") return lengthOf(block.runs) < shortText;
  if (block.kind === "list") {
    return block.items.length <= 3 && block.items.every((item) => lengthOf(item.runs) < shortText / 3);
  }
  if (block.kind === "callout") return block.blocks.length <= 3 && block.blocks.every(isShort);
  if (block.kind !== "table") return false;
  return (
    block.rows.length <= 14 && block.rows.every((cells) => cells.every(({ runs }) => lengthOf(runs) < 60))
  );
}

const lowRow = 25; // lines: well below a page, upright or turned
const characterWidth = 5.5; // points, of a wide one

/** Whether a row is far lower than a page. One that is not has to be broken: pdfmake drops what does not fit. */
const isLow = (cells: readonly Cell[], widths: readonly number[]): boolean =>
  cells.every(({ runs }, column) => {
    const width = widths[column] ?? 1;
    const lines = textOf(runs).split("\n");
    return lines.reduce((sum, line) => sum + Math.ceil((line.length * characterWidth) / width), 0) < lowRow;
  });

const leastRoom = 96; // points under a heading, for the beginning of what is longer than a piece

/**
 * Room that is kept and then given back: a heading before a long table does not stand at the foot of its page.
 * (pdfmake's own way, `pageBreakBefore`, lays the whole document out again for each such heading.)
 */
const gap = (points: number): Content => ({ stack: [], margin: [0, 0, 0, points] });
