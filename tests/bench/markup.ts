import type { Block, Document, List, Paragraph, Run } from "../../shared/document/document.ts";

/** The same document as the other tools take it. Only what `bigDocument` uses. */
interface Markup {
  readonly heading: (level: number, text: string) => string;
  readonly runs: (runs: readonly Run[]) => string;
  readonly list: (list: List) => string;
  readonly table: (rows: readonly (readonly string[])[]) => string;
}

export const asMarkdown = (document: Document): string =>
  written(document, {
    heading: (level, text) => `${"#".repeat(level)} ${text}`,
    runs: (runs) =>
      runs.map(({ text, bold, italic }) => decorated(text, bold ? "**" : italic ? "*" : "")).join(""),
    list: ({ ordered, items }) =>
      items.map(({ runs }) => `${ordered ? "1." : "-"} ${runs.map(({ text }) => text).join("")}`).join("\n"),
    table: (rows) => {
      const lines = rows.map((row) => `| ${row.join(" | ")} |`);
      const rule = `|${" --- |".repeat(rows[0]?.length ?? 0)}`;
      return [lines[0], rule, ...lines.slice(1)].join("\n");
    },
  });

export const asTypst = (document: Document): string =>
  `#set page(numbering: "1")\n#outline()\n${written(document, {
    heading: (level, text) => `${"=".repeat(level)} ${text}`,
    runs: (runs) =>
      runs.map(({ text, bold, italic }) => decorated(text, bold ? "*" : italic ? "_" : "")).join(""),
    list: ({ ordered, items }) =>
      items.map(({ runs }) => `${ordered ? "+" : "-"} ${runs.map(({ text }) => text).join("")}`).join("\n"),
    table: (rows) => {
      const [header = [], ...rest] = rows.map((row) => row.map((cell) => `[${cell}]`));
      const body = rest.map((row) => row.join(", ")).join(",\n");
      return `#table(columns: ${header.length}, table.header(${header.join(", ")}),\n${body})`;
    },
  })}`;

/** Marks go around the words, not around the spaces beside them. */
const decorated = (text: string, mark: string): string => text.replace(/\S(.*\S)?/, `${mark}$&${mark}`);

function written(document: Document, markup: Markup): string {
  return document.blocks.flatMap((block) => blockText(block, markup) ?? []).join("\n\n");
}

function blockText(block: Block, markup: Markup): string | null {
  if (block.kind === "heading") return markup.heading(block.level, markup.runs(block.runs));
  if (block.kind === "paragraph") return markup.runs((block satisfies Paragraph).runs);
  if (block.kind === "list") return markup.list(block);
  if (block.kind === "table")
    return markup.table(block.rows.map((row) => row.map((cell) => markup.runs(cell.runs))));
  return null;
}
