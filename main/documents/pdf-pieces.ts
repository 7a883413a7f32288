import type { Content, Margins } from "pdfmake/interfaces.js";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Block, Cell, Run, Table } from "../../shared/document/document.ts";

// What may be kept in one piece on a page. Pdfmake drops what overflows a page where it may not break, so everything
// here counts rather too much than too little.

/** What text fills of a page, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Of a cell, left and right. */
export const sidePadding = (block: Table): number => (block.style === "matrix" ? 3 : 4);

/** What the text of each column has, in points. */
export function columnWidths(block: Table, width: number): number[] {
  const total = block.widths.reduce((sum, part) => sum + part, 0);
  return block.widths.map((part) => (width * part) / total - 2 * sidePadding(block));
}

export const lowRow = 25; // lines: well below a page, upright or turned
const characterWidth = 5.5; // points, of a wide one
const lineHeight = 13; // points, of the type in tables
const rowPadding = 7;

/** About how many lines a row has, rather more than less: pdfmake drops what does not fit where it may not break. */
export const linesOf = (cells: readonly Cell[], widths: readonly number[]): number =>
  Math.max(
    1,
    ...cells.map(({ runs }, column) => {
      const width = widths[column] ?? 1;
      const lines = textOf(runs).split("\n");
      return lines.reduce(
        (sum, line) => sum + Math.max(1, Math.ceil((line.length * characterWidth) / width)),
        0,
      );
    }),
  );

/** Whether a table takes less than half of a page. */
function isShortTable(block: Table, { width, height }: Room): boolean {
  const widths = columnWidths(block, width);
  const needed = block.rows.reduce((sum, cells) => sum + linesOf(cells, widths) * lineHeight + rowPadding, 0);
  return needed < height * 0.45;
}

export const isShortText = (runs: readonly Run[] = []): boolean => textOf(runs).length < 900;

/** Paragraphs, lists, callouts and tables well below a page. */
export function isShort(block: Block, room: Room): boolean {
  if (block.kind === "paragraph") return isShortText(block.runs);
  if (block.kind === "list") {
    return block.items.length <= 3 && block.items.every((item) => textOf(item.runs).length < 300);
  }
  if (block.kind === "callout")
    return block.blocks.length <= 3 && block.blocks.every((part) => isShort(part, room));
  return block.kind === "table" && isShortTable(block, room);
}

interface Piece {
  readonly margin?: Margins;
  readonly table?: { readonly body: readonly (readonly unknown[])[] };
  readonly stack?: readonly unknown[];
}

/** Takes away the room below what ends a page: pdfmake begins another page for room that does not fit. */
export function endPage(contents: Content[]): void {
  const last = contents.pop();
  if (last !== undefined) contents.push(withoutRoomBelow(last));
}

function withoutRoomBelow<T>(content: T): T {
  if (typeof content !== "object" || content === null || Array.isArray(content)) return content;
  const { margin, table, stack }: Piece = content;
  const [left = 0, top = 0, right = 0] = Array.isArray(margin) ? margin : [];
  const row = table?.body.length === 1 ? table.body[0] : undefined; // of a box, or beside a bar
  return {
    ...content,
    ...(margin === undefined ? { marginBottom: 0 } : { margin: [left, top, right, 0] }),
    ...(row && { table: { ...table, body: [row.map(withoutRoomBelow)] } }),
    ...(stack && { stack: [...stack.slice(0, -1), ...stack.slice(-1).map(withoutRoomBelow)] }),
  };
}
