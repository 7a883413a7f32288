import type { Block, Document, List, Paragraph, Run } from "../../shared/document/document.ts";

/** The same document as Typst takes it. Only what `bigDocument` uses. */
interface Markup {
  readonly turn: (to: "portrait" | "landscape") => string;
  readonly heading: (level: number, text: string) => string;
  readonly runs: (runs: readonly Run[]) => string;
  readonly list: (list: List) => string;
  readonly table: (rows: readonly (readonly string[])[]) => string;
}

export const asTypst = (document: Document): string =>
  `${typstPage(document)}\n#outline()\n${written(document, {
    turn: (to) => `#set page(flipped: ${to === "landscape"})`,
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

/** The page as ours is: banner at top and foot, "page X of Y", the same type. */
const typstPage = ({ banner, footer, language }: Document): string => `
#set text(font: "Noto Sans", size: 10.5pt, lang: "${language}")
#let bar = align(center, text(weight: "bold", fill: rgb("${banner?.colour ?? "#000000"}"), size: 9pt)[${banner?.text ?? ""}])
#set page(paper: "a4", margin: 22mm, header: bar,
  footer: context align(center)[${footer ?? ""} Page #counter(page).display("1 of 1", both: true) #bar])`;

/** Marks go around the words, not around the spaces beside them. */
const decorated = (text: string, mark: string): string => text.replace(/\S(.*\S)?/, `${mark}$&${mark}`);

function written(document: Document, markup: Markup): string {
  return document.blocks.flatMap((block) => blockText(block, markup) ?? []).join("\n\n");
}

function blockText(block: Block, markup: Markup): string | null {
  if (block.kind === "heading") return markup.heading(block.level, markup.runs(block.runs));
  if (block.kind === "paragraph") return markup.runs((block satisfies Paragraph).runs);
  if (block.kind === "list") return markup.list(block);
  if (block.kind === "orientation") return markup.turn(block.to);
  if (block.kind === "table")
    return markup.table(block.rows.map((row) => row.map((cell) => markup.runs(cell.runs))));
  return null;
}
