import { Paragraph } from "docx";
import type { FileChild } from "docx";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Callout, Cell, Cover, Table } from "../../shared/document/document.ts";
import type { Anchors } from "./anchors.ts";
import { directed, directionOf, marksOf, wordRuns } from "./docx-runs.ts";
import { twips, type Sheet } from "./docx-sheet.ts";
import { style, toneStyle } from "./docx-styles.ts";
import { noHeads, plainRow, WordTable, type Row, type WordCell } from "./docx-word-table.ts";
import { attributed, inParagraph, property, xml } from "./docx-xml.ts";
import { look, tones } from "./look.ts";

interface Setting {
  readonly sheet: Sheet;
  readonly anchors: Anchors;
}

/** After a table: room, and the paragraph that Word wants between two tables and at the end of a section. */
export const gap = (): Paragraph => new Paragraph({ style: style.gap });

/** A table with its marks before it. Header rows come again on every page; a row stays on one. */
export function table(block: Table, setting: Setting): readonly FileChild[] {
  if (block.rows.length === 0 || block.widths.length === 0) return []; // Word cannot open a table without rows
  const marks = marksOf(block);
  const columns = columnWidths(block.widths, setting.sheet.width);
  const shape = shapeOf(block, columns);
  const isShort = heightOfRows(block.rows, columns) < setting.sheet.height * 0.4;
  const last = block.rows.length - 1;
  // A short table stays in one piece; of a longer one, no row stands alone at the top or the foot of a page.
  const isKeptWithNext = (row: number): boolean =>
    isShort ? row < last : row === block.headerRows || row === last - 1;
  const rows = block.rows.map((cells, row) =>
    tableRow(block, cells, row, columns, shape, setting, isKeptWithNext(row)),
  );
  return [
    ...(marks.length > 0
      ? [new Paragraph({ style: style.note, keepNext: true, children: inParagraph(marks) })]
      : []),
    new WordTable({
      style: tableStyles[block.style],
      heads: { row: block.headerRows > 0, column: block.headerColumn },
      columns,
      rows,
      alt: block.alt,
    }),
    gap(),
  ];
}

const tableStyles = { grid: "TableGrid", plain: "PlainRows", matrix: "Matrix" } as const;

/** Relative widths as twips that fill the page. */
function columnWidths(widths: readonly number[], width: number): readonly number[] {
  const total = widths.reduce((sum, part) => sum + part, 0);
  return widths.map((part) => Math.floor((width * part) / total));
}

/** How the cells of a table are set: matrices get smaller type and upright heads as their columns get narrower. */
interface Shape {
  readonly text: string; // the style of its cells
  readonly headHeight: number | null; // twips, of a head that is turned to read upwards
}

function shapeOf(block: Table, columns: readonly number[]): Shape {
  if (block.style !== "matrix") return { text: style.tableText, headHeight: null };
  const narrowest = Math.min(...columns.slice(1));
  const hasWords = block.rows
    .slice(block.headerRows)
    .some((row) => row.slice(1).some((cell) => textOf(cell.runs).length > 4));
  const text = hasWords && narrowest < twips(48) ? style.matrixSmall : style.matrixText;
  const heads = block.rows
    .slice(0, block.headerRows)
    .flatMap((row) => row.slice(1).map((cell) => textOf(cell.runs)));
  const longestWord = Math.max(0, ...heads.flatMap((head) => head.split(/\s+/).map((word) => word.length)));
  const letter = twips(look.matrix * 0.58); // the width of a bold one, on average
  if (longestWord * letter <= narrowest - 80) return { text, headHeight: null };
  const longest = Math.max(...heads.map((head) => head.length));
  return { text, headHeight: Math.min(twips(120), longest * letter + twips(10)) };
}

/** Whether a row fits on a page. One that does not must split: Word would cut it, and LibreOffice hide the rest. */
const fitsOnPage = (cells: readonly Cell[], columns: readonly number[], sheet: Sheet): boolean =>
  heightOfRow(cells, columns) < sheet.height * 0.7;

const heightOfRows = (rows: Table["rows"], columns: readonly number[]): number =>
  rows.reduce((sum, cells) => sum + heightOfRow(cells, columns), 0);

const heightOfRow = (cells: readonly Cell[], columns: readonly number[]): number =>
  twips(5) + Math.max(0, ...cells.map((cell, column) => heightOf(textOf(cell.runs), columns[column] ?? 0)));

/** About how tall a text gets in a column, in twips. */
function heightOf(text: string, width: number): number {
  const letters = Math.max(1, (width - twips(8)) / twips(look.small * 0.5));
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
  return lines * twips(look.small * 1.3);
}

function tableRow(
  block: Table,
  cells: readonly Cell[],
  row: number,
  columns: readonly number[],
  shape: Shape,
  setting: Setting,
  isKeptWithNext: boolean,
): Row {
  const isHeader = row < block.headerRows;
  return {
    isWhole: fitsOnPage(cells, columns, setting.sheet),
    isHeader,
    height: isHeader ? shape.headHeight : null,
    cells: cells.map((cell, column) => tableCell(block, cell, row, column, shape, setting, isKeptWithNext)),
  };
}

const alignments = { start: "start", centre: "center", end: "end" } as const;

function tableCell(
  block: Table,
  cell: Cell,
  row: number,
  column: number,
  shape: Shape,
  setting: Setting,
  isKeptWithNext: boolean,
): WordCell {
  const isHeader = row < block.headerRows;
  const isName = block.headerColumn && column === 0;
  const isUpright = isHeader && column > 0 && shape.headHeight !== null;
  const fill = cell.tone ? tones[cell.tone].fill : isHeader && row > 0 ? look.headerFill : null;
  const align = isUpright || (isHeader && isName) ? "start" : cell.align;
  const { tone } = cell;
  const runs = tone ? cell.runs.map((run) => ({ tone, ...run })) : cell.runs;
  const paragraph = xml(
    "w:pPr",
    property("w:pStyle", isHeader || isName ? nameStyle(block, isHeader) : shape.text),
    ...(isKeptWithNext ? [property("w:keepNext")] : []),
    ...(directionOf(textOf(runs)) === "rtl" ? [property("w:bidi")] : []),
    ...(align ? [property("w:jc", alignments[align])] : []),
  );
  return {
    properties: [
      ...(fill
        ? [attributed("w:shd", { "w:fill": fill.replace("#", ""), "w:color": "auto", "w:val": "clear" })]
        : []),
      ...(isUpright ? [property("w:textDirection", "btLr")] : []),
      ...(block.style === "matrix"
        ? [property("w:vAlign", isHeader && !isUpright ? "bottom" : "center")]
        : []),
    ],
    content: [xml("w:p", paragraph, ...wordRuns(runs, setting.anchors))],
  };
}

const nameStyle = (block: Table, isHeader: boolean): string =>
  block.style === "matrix"
    ? isHeader
      ? style.matrixHeading
      : style.matrixName
    : isHeader
      ? style.tableHeading
      : style.tableName;

/** A box of one cell, with a bar at its side: borders of paragraphs would break at each list in it. */
export function callout(block: Callout, setting: Setting, body: readonly Paragraph[]): readonly FileChild[] {
  const isWarning = block.tone === "warning";
  const title = new Paragraph({
    style: style.calloutTitle,
    children: inParagraph([
      ...marksOf(block),
      ...directed(block.title, isWarning ? { style: toneStyle("warning") } : {}),
    ]),
  });
  const texts = block.blocks.flatMap((inner) =>
    inner.kind === "list"
      ? inner.items.map((item) => textOf([...item.runs, ...(item.note ?? [])]))
      : textOf(inner.runs),
  );
  const fits = fitsOnPage([{ runs: [{ text: texts.join("\n") }] }], [setting.sheet.width], setting.sheet);
  return [
    gap(),
    new WordTable({
      style: isWarning ? "CalloutWarning" : "CalloutNote",
      heads: noHeads,
      columns: [setting.sheet.width],
      rows: [{ ...plainRow, isWhole: fits, cells: [{ properties: [], content: [title, ...body] }] }],
      alt: block.title,
    }),
    gap(),
  ];
}

/** The facts on a cover: what each is called, quietly, and what it is. */
export function facts(list: Cover["facts"], sheet: Sheet): readonly FileChild[] {
  const columns = [Math.round(sheet.width * 0.2), Math.round(sheet.width * 0.45)];
  const cell = (text: string, column: number): WordCell => {
    const name = property("w:pStyle", column === 0 ? style.factName : style.fact);
    return { properties: [], content: [xml("w:p", xml("w:pPr", name), ...directed(text))] };
  };
  const rows = list.map(({ name, value }) => ({ ...plainRow, cells: [cell(name, 0), cell(value, 1)] }));
  return [
    new WordTable({ style: "PlainRows", heads: noHeads, columns, rows, alt: "About this document" }),
    gap(),
  ];
}
