import type { Content, ContentTable } from "pdfmake/interfaces.js";
import type { Cover, List, ListItem, Paragraph } from "../../shared/document/document.ts";
import { look } from "./look.ts";
import { isShortText } from "./pdf-pieces.ts";
import { hex } from "./pdf-styles.ts";
import type { Marked, TextSetter } from "./pdf-text.ts";

export const paragraph = (block: Paragraph, width: number, text: TextSetter): Content =>
  withBar(block, width, {
    text: text.marked(block),
    style: block.style,
    preserveLeadingSpaces: block.style === "preformatted",
    unbreakable: isShortText(block.runs),
  });

/** A list, an item a piece: an item that was changed has a bar of its own. */
export const listItems = (block: List, width: number, text: TextSetter): Content[] =>
  block.items.map((item, index) => {
    const content = [itemText(item, text)];
    const start = index + 1;
    const unbreakable = isShortText(item.runs);
    return withBar(
      item,
      width,
      block.ordered
        ? { ol: content, start, style: "list", unbreakable }
        : { ul: content, style: "list", unbreakable },
    );
  });

function itemText(item: ListItem, text: TextSetter): Content {
  const first: Content = { text: text.marked(item) };
  if (!item.note || item.note.length === 0) return first;
  return { stack: [first, { text: text.inlines(item.note), style: "note" }] };
}

const barRoom = 9; // points, from the bar to the text: the bar is in the margin

/** What changed since the last edition has a bar in the margin beside it, broken where it was withdrawn. */
function withBar({ change }: Marked, width: number, content: Content): Content {
  if (change === undefined) return content;
  return {
    table: { widths: [width], body: [[content]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line) => (line === 0 ? 2 : 0),
      vLineColor: () => hex(look.accent),
      ...(change === "withdrawn" ? { vLineStyle: () => ({ dash: { length: 3 } }) } : {}),
      paddingLeft: () => barRoom - 2,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
    },
    margin: [-barRoom, 0, 0, 0],
  } satisfies ContentTable;
}

export function cover(block: Cover, text: TextSetter): Content[] {
  return [
    { text: text.inlines([{ text: block.title }]), style: "coverTitle" },
    ...block.lines.map((line): Content => ({ text: text.inlines([{ text: line }]), style: "coverLine" })),
    ...block.facts.map(({ name, value }, index): Content => ({
      text: [...text.inlines([{ text: `${name}  `, tone: "quiet" }]), ...text.inlines([{ text: value }])],
      margin: [0, index === 0 ? 150 : 0, 0, 3],
    })),
  ];
}
