import type { Content, ContentTable, TableCell } from "pdfmake/interfaces.js";
import type { Callout, Cell, Table } from "../../shared/document/document.ts";
import { look, tones } from "./look.ts";
import { listItems, paragraph } from "./pdf-paragraphs.ts";
import { columnWidths, isShort, linesOf, lowRow, sidePadding, type Room } from "./pdf-pieces.ts";
import { hex } from "./pdf-styles.ts";
import type { TextSetter } from "./pdf-text.ts";

/** A table as wide as the text, with its marks before it. One in a room it fills less than half of stays in one piece. */
export function table(block: Table, room: Room, text: TextSetter): Content[] {
  const marks = text.marks(block);
  const padding = sidePadding(block);
  const widths = columnWidths(block, room.width);
  const areLow = block.rows.every((cells) => linesOf(cells, widths) < lowRow);
  const body = block.rows.map((cells, row) =>
    cells.map((cell, column) => tableCell(block, cell, row, column, text)),
  );
  const content = {
    ...(isShort(block, room) ? { unbreakable: true } : {}),
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
  return marks.length > 0 ? [{ text: marks, style: "note" }, content] : [content];
}

function tableCell(block: Table, cell: Cell, row: number, column: number, text: TextSetter): TableCell {
  const isHeader = row < block.headerRows;
  const isName = isHeader || (block.headerColumn && column === 0);
  const fill = isHeader ? look.headerFill : cell.tone ? tones[cell.tone].fill : null;
  const align = { start: "left", centre: "center", end: "right" } as const;
  return {
    text: text.inlines(isName ? cell.runs.map((run) => ({ ...run, bold: true })) : cell.runs),
    ...(fill === null ? {} : { fillColor: hex(fill) }),
    ...(cell.align ? { alignment: align[cell.align] } : {}),
  };
}

const padding = { left: 9, right: 7 }; // of a callout

/** A box of one cell with a bar at its side. */
export function callout(block: Callout, room: Room, isCard: boolean, text: TextSetter): Content {
  const isWarning = block.tone === "warning";
  const colour = hex(isWarning ? tones.warning.text : look.accent);
  const inner = room.width - padding.left - padding.right; // not "*", which grows with a long word
  const title: Content = {
    text: [...text.marks(block), ...text.inlines([{ text: block.title, bold: true }])],
    color: colour,
    margin: [0, 0, 0, 3],
  };
  const content = block.blocks.flatMap((part) =>
    part.kind === "list" ? listItems(part, inner, text) : [paragraph(part, inner, text)],
  );
  return {
    ...(isShort(block, room) ? { unbreakable: true } : {}),
    table: {
      widths: [inner],
      body: [[{ stack: [title, ...content], fillColor: isWarning ? "#fdf4f2" : "#f2f5f9" }]],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line) => (line === 0 ? 3 : 0),
      vLineColor: () => colour,
      paddingLeft: () => padding.left,
      paddingRight: () => padding.right,
      paddingTop: () => 5,
      paddingBottom: () => 3,
    },
    margin: isCard ? [0, 2, 0, 4] : [0, 4, 0, 10],
  };
}
