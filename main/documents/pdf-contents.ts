import type { Content, ContentTable, TableCell } from "pdfmake/interfaces.js";
import type { Document, Heading } from "../../shared/document/document.ts";
import { look } from "./look.ts";
import { hex } from "./pdf-styles.ts";
import type { TextSetter } from "./pdf-text.ts";

const indent = 14; // points, of the second level

/**
 * The contents: headings of the first two levels, a fine dotted line from each to its page. Where that would just run
 * on to another page, the lines stand closer.
 */
export function contents(document: Document, title: string, height: number, text: TextSetter): Content[] {
  const entries = document.blocks.flatMap((block) =>
    block.kind === "heading" && block.level <= 2 ? [block] : [],
  );
  if (entries.length === 0) return [{ text: title, style: "contentsTitle" }];
  const isClose = heightOf(entries, usual) > height && heightOf(entries, close) <= height;
  const room = isClose ? close : usual;
  return [
    { text: title, style: "contentsTitle" },
    {
      table: { widths: ["*", "auto"], body: entries.map((entry) => line(entry, room, text)) },
      layout: {
        hLineWidth: (at) => (at === 0 ? 0 : 0.5),
        hLineColor: () => hex(look.rule),
        hLineStyle: () => ({ dash: { length: 0.5, space: 2.5 } }),
        vLineWidth: () => 0,
        paddingLeft: () => 0,
        paddingRight: () => 0,
        paddingTop: () => 0,
        paddingBottom: () => 0,
      },
    } satisfies ContentTable,
  ];
}

/** How a line of the contents is set, in points. */
interface Room {
  readonly size: { readonly 1: number; readonly 2: number };
  readonly above: { readonly 1: number; readonly 2: number };
  readonly lineHeight: number;
}
const usual: Room = { size: { 1: look.body, 2: look.small + 0.5 }, above: { 1: 5, 2: 1 }, lineHeight: 1.03 };
const close: Room = { size: { 1: 10, 2: 8.5 }, above: { 1: 3, 2: 0.8 }, lineHeight: 0.95 };

const titleHeight = 30;
const ruleRoom = 0.6;
const typeHeight = 1.362; // of Noto Sans, as a part of its size
const levelOf = ({ level }: Heading): 1 | 2 => (level === 1 ? 1 : 2);

/** Of entries that take a line each. */
const heightOf = (entries: readonly Heading[], { size, above, lineHeight }: Room): number =>
  entries.reduce((sum, entry) => {
    const level = levelOf(entry);
    return sum + size[level] * typeHeight * lineHeight + above[level] + ruleRoom;
  }, titleHeight);

function line(entry: Heading, { size, above, lineHeight }: Room, text: TextSetter): TableCell[] {
  const level = levelOf(entry);
  const style = { fontSize: size[level], lineHeight, bold: level === 1 };
  const margin = [level === 1 ? 0 : indent, above[level], 12, 0] as [number, number, number, number];
  const words = text.inlines(entry.runs.map((run) => ({ text: run.text, link: entry.id })));
  return [
    { text: [...text.marks(entry), ...words], ...style, margin },
    {
      pageReference: entry.id,
      ...style,
      color: hex(look.quiet),
      alignment: "right",
      margin: [0, above[level], 0, 0],
    },
  ];
}
