import { textOf } from "../../shared/document/clean-text.ts";
import type { Cell, Table } from "../../shared/document/document.ts";
import type { Anchors } from "./anchors.ts";
import { htmlMarks, htmlRuns, type Marked } from "./html-runs.ts";
import { escapeMarkup } from "./markup.ts";

/** Counts the tables of a document, so that the style sheet can give each the widths of its columns. */
export type TableNumber = () => number;

const shortTable = 10; // rows; it is printed in one piece

/** The class of the nth table. */
export const tableClass = (number: number): string => `table-${number}`;

/** A table with a caption for screen readers, and each head saying what it is the head of. */
export function htmlTable(block: Table, anchors: Anchors, nextTable: TableNumber): string {
  const number = nextTable();
  if (block.rows.length === 0) return "";
  const row = (cells: readonly Cell[], index: number): string =>
    `<tr>${cells.map((cell, column) => htmlCell(block, cell, index, column, anchors)).join("")}</tr>`;
  const head = block.rows.slice(0, block.headerRows).map(row);
  const body = block.rows.slice(block.headerRows).map((cells, index) => row(cells, index + block.headerRows));
  const columns = block.widths.map(() => "<col>").join("");
  const upright = isUpright(block);
  const table = [
    `<table class="${block.style} ${tableClass(number)}${upright ? " upright" : ""}${block.rows.length <= shortTable ? " short" : ""}">`,
    `<caption dir="auto">${escapeMarkup(block.alt)}</caption><colgroup>${columns}</colgroup>`,
    head.length > 0 ? `<thead>${head.join("")}</thead>` : "",
    `<tbody>${body.join("")}</tbody></table>`,
  ].join("");
  return marks(block) + (upright ? scrolling(table, block.alt) : table);
}

/** On a narrow screen a wide table scrolls within its own frame, by keyboard too. */
const scrolling = (table: string, name: string): string =>
  `<div class="wide" role="region" tabindex="0" aria-label="${escapeMarkup(name)}">${table}</div>`;

const marks = (block: Marked): string => {
  const text = htmlMarks(block).trimEnd();
  return text === ""
    ? ""
    : `<p class="${["marks", block.change ?? ""].filter(Boolean).join(" ")}">${text}</p>`;
};

/** Many narrow columns have their heads turned to read upwards. */
const isUpright = (block: Table): boolean => block.style === "matrix" && block.widths.length > 9;

function htmlCell(block: Table, cell: Cell, row: number, column: number, anchors: Anchors): string {
  const isHead = row < block.headerRows;
  const tag = isHead || (block.headerColumn && column === 0) ? "th" : "td";
  const scope = tag === "th" ? ` scope="${isHead ? "col" : "row"}"` : "";
  const names = [cell.tone ? `tone-${cell.tone}` : "", cell.align ?? ""].filter(Boolean).join(" ");
  const content = htmlRuns(cell.runs, anchors);
  const turned = isHead && column > 0 && isUpright(block) ? `<span>${content}</span>` : content;
  // An empty head names nothing to a screen reader; a cell does not have to.
  if (tag === "th" && textOf(cell.runs).trim() === "") return `<td${names ? ` class="${names}"` : ""}></td>`;
  return `<${tag}${scope}${names ? ` class="${names}"` : ""} dir="auto">${turned}</${tag}>`;
}
