import type { Block, Document, Run } from "../../../shared/document/document.ts";

const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");

/** The text of a block, a line a paragraph, item or cell. */
export function blockText(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return textOf(block.runs);
    case "list":
      return block.items.map((item) => `${textOf(item.runs)}\n${textOf(item.note ?? [])}`).join("\n");
    case "table":
      return block.rows.flatMap((row) => row.map((cell) => textOf(cell.runs))).join("\n");
    case "callout":
      return [block.title, ...block.blocks.map(blockText)].join("\n");
    case "cover":
      return [block.title, ...block.lines, ...block.facts.map(({ name, value }) => `${name} ${value}`)].join(
        "\n",
      );
    case "contents":
      return block.title;
    case "page-break":
    case "orientation":
      return "";
  }
}

/** All text of a document: what anybody could read in it. */
export const documentText = (document: Document): string =>
  [document.title, document.author, document.footer ?? "", ...document.blocks.map(blockText)].join("\n");

/** The headings of a level. */
export const headingsOf = (document: Document, level = 1): readonly string[] =>
  document.blocks.flatMap((block) =>
    block.kind === "heading" && block.level === level ? [textOf(block.runs)] : [],
  );
