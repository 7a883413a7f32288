import {
  AlignmentType,
  BuilderElement,
  HeightRule,
  Paragraph,
  ShadingType,
  Table as WordTable,
  TableCell,
  TableLayoutType,
  TableProperties,
  TableRow,
  TextDirection,
  VerticalAlign,
  WidthType,
} from "docx";
import type { FileChild, ITableCellOptions, ITableOptions } from "docx";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Callout, Cell, Cover, Table } from "../../shared/document/document.ts";
import type { Anchors } from "./anchors.ts";
import { directed, directionOf, marksOf, wordRuns } from "./docx-runs.ts";
import { twips, type Sheet } from "./docx-sheet.ts";
import { style, toneStyle } from "./docx-styles.ts";
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
    ...(marks.length > 0 ? [new Paragraph({ style: style.note, keepNext: true, children: marks })] : []),
    described(
      {
        style: tableStyles[block.style],
        heads: { row: block.headerRows > 0, column: block.headerColumn },
        columnWidths: columns,
        rows,
      },
      block.alt,
    ),
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
): TableRow {
  const isHeader = row < block.headerRows;
  return new TableRow({
    ...(fitsOnPage(cells, columns, setting.sheet) ? { cantSplit: true } : {}),
    ...(isHeader ? { tableHeader: true } : {}),
    ...(isKeptWithNext ? { keepNext: true } : {}),
    ...(isHeader && shape.headHeight !== null
      ? { height: { value: shape.headHeight, rule: HeightRule.ATLEAST } }
      : {}),
    children: cells.map((cell, column) =>
      tableCell(block, cell, row, column, columns[column] ?? 0, shape, setting),
    ),
  });
}

const alignments = {
  start: AlignmentType.START,
  centre: AlignmentType.CENTER,
  end: AlignmentType.END,
} as const;

function tableCell(
  block: Table,
  cell: Cell,
  row: number,
  column: number,
  width: number,
  shape: Shape,
  setting: Setting,
): TableCell {
  const isHeader = row < block.headerRows;
  const isName = block.headerColumn && column === 0;
  const isUpright = isHeader && column > 0 && shape.headHeight !== null;
  const fill = cell.tone ? tones[cell.tone].fill : isHeader && row > 0 ? look.headerFill : null;
  const align = isUpright || (isHeader && isName) ? "start" : cell.align;
  const { tone } = cell;
  const runs = tone ? cell.runs.map((run) => ({ tone, ...run })) : cell.runs;
  const options: Omit<ITableCellOptions, "children"> = {
    width: { size: width, type: WidthType.DXA },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: "auto", fill } } : {}),
    ...(block.style === "matrix"
      ? { verticalAlign: isHeader && !isUpright ? VerticalAlign.BOTTOM : VerticalAlign.CENTER }
      : {}),
    ...(isUpright ? { textDirection: TextDirection.BOTTOM_TO_TOP_LEFT_TO_RIGHT } : {}),
  };
  return new TableCell({
    ...options,
    children: [
      new Paragraph({
        style: isHeader || isName ? nameStyle(block, isHeader) : shape.text,
        ...(align ? { alignment: alignments[align] } : {}),
        ...(directionOf(textOf(runs)) === "rtl" ? { bidirectional: true } : {}),
        children: [...wordRuns(runs, setting.anchors)],
      }),
    ],
  });
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
    children: [...marksOf(block), ...directed(block.title, isWarning ? { style: toneStyle("warning") } : {})],
  });
  const texts = block.blocks.flatMap((inner) =>
    inner.kind === "list"
      ? inner.items.map((item) => textOf([...item.runs, ...(item.note ?? [])]))
      : textOf(inner.runs),
  );
  const fits = fitsOnPage([{ runs: [{ text: texts.join("\n") }] }], [setting.sheet.width], setting.sheet);
  const cell = new TableCell({
    width: { size: setting.sheet.width, type: WidthType.DXA },
    children: [title, ...body],
  });
  return [
    gap(),
    described(
      {
        style: isWarning ? "CalloutWarning" : "CalloutNote",
        heads: noHeads,
        columnWidths: [setting.sheet.width],
        rows: [new TableRow({ ...(fits ? { cantSplit: true } : {}), children: [cell] })],
      },
      block.title,
    ),
    gap(),
  ];
}

/** The facts on a cover: what each is called, quietly, and what it is. */
export function facts(list: Cover["facts"], sheet: Sheet): readonly FileChild[] {
  const columns = [Math.round(sheet.width * 0.2), Math.round(sheet.width * 0.45)];
  const cell = (text: string, column: number): TableCell =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      children: [
        new Paragraph({
          style: column === 0 ? style.factName : "Normal",
          children: [...directed(text)],
        }),
      ],
    });
  const rows = list.map(
    ({ name, value }) => new TableRow({ cantSplit: true, children: [cell(name, 0), cell(value, 1)] }),
  );
  return [
    described({ style: "PlainRows", heads: noHeads, columnWidths: columns, rows }, "About this document"),
    gap(),
  ];
}

/** A table with what the library has no option for: what it shows, for a screen reader. */
class DescribedTable extends WordTable {
  constructor(options: ITableOptions, heads: Heads, alt: string) {
    super(options);
    const properties: unknown = this.root.find((part) => part instanceof TableProperties);
    if (!(properties instanceof TableProperties)) throw new Error("The library's tables have properties");
    // The library writes the parts of a look but not their sum, and LibreOffice reads only that.
    properties.addChildElement(withValue("w:tblLook", lookOf(heads)));
    properties.addChildElement(withValue("w:tblCaption", alt));
    properties.addChildElement(withValue("w:tblDescription", alt));
  }
}

interface Heads {
  readonly row: boolean;
  readonly column: boolean;
}
const noHeads: Heads = { row: false, column: false };

/** Which parts of its style a table uses, as Word's bits: never bands of rows or columns. */
const lookOf = ({ row, column }: Heads): string =>
  (0x0600 + (row ? 0x0020 : 0) + (column ? 0x0080 : 0)).toString(16).padStart(4, "0").toUpperCase();

const withValue = (name: string, value: string): BuilderElement<{ value: string }> =>
  new BuilderElement({ name, attributes: { value: { key: "w:val", value } } });

interface Tabulation {
  readonly style: string;
  readonly columnWidths: readonly number[];
  readonly rows: readonly TableRow[];
  readonly heads: Heads;
}

const described = ({ heads, ...options }: Tabulation, alt: string): WordTable =>
  new DescribedTable(
    {
      ...options,
      width: { size: options.columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
      layout: TableLayoutType.FIXED,
    },
    heads,
    alt,
  );
