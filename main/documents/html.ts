import type { Block, Cell, Document, List, Paragraph, Run, Table } from "../../shared/document/document.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import { look, tones } from "./look.ts";

/** Writes a cleaned document as one page of HTML: no script, nothing loaded, headings and tables a reader can follow. */
export function writeHtml(document: Document): string {
  const banner = document.banner
    ? `<p class="banner" style="color:${escape(document.banner.colour)}">${escape(document.banner.text)}</p>`
    : "";
  return `<!doctype html>
<html lang="${escape(document.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="author" content="${escape(document.author)}">
<title>${escape(document.title)}</title>
<style>${css}</style>
</head>
<body>
<header>${banner}</header>
<main>
${document.blocks.map((block) => html(block, document)).join("\n")}
</main>
<footer>${document.footer === undefined ? "" : `<p>${escape(document.footer)}</p>`}${banner}</footer>
</body>
</html>
`;
}

function html(block: Block, document: Document): string {
  switch (block.kind) {
    case "heading":
      return `<h${block.level} id="${escape(block.id)}" dir="auto">${marked(block)}${runs(block.runs)}</h${block.level}>`;
    case "paragraph":
      return paragraph(block);
    case "list":
      return list(block);
    case "table":
      return table(block);
    case "callout":
      return `<aside class="${block.tone}"><p><strong>${marked(block)}${escape(block.title)}</strong></p>${block.blocks
        .map((inner) => (inner.kind === "list" ? list(inner) : paragraph(inner)))
        .join("")}</aside>`;
    case "cover":
      return `<section class="cover"><p class="title">${escape(block.title)}</p>${block.lines
        .map((line) => `<p>${escape(line)}</p>`)
        .join("")}<dl>${block.facts
        .map(({ name, value }) => `<dt>${escape(name)}</dt><dd>${escape(value)}</dd>`)
        .join("")}</dl></section>`;
    case "contents":
      return contents(document, block.title);
    case "page-break":
      return `<div class="break"></div>`;
    case "orientation":
      return "";
  }
}

function contents(document: Document, title: string): string {
  const entries = document.blocks.flatMap((block) =>
    block.kind === "heading" && block.level <= 2
      ? [`<li class="level${block.level}"><a href="#${escape(block.id)}">${runs(block.runs)}</a></li>`]
      : [],
  );
  return `<nav aria-label="${escape(title)}"><p class="contents">${escape(title)}</p><ol>${entries.join("")}</ol></nav>`;
}

const paragraph = (block: Paragraph): string =>
  block.style === "preformatted"
    ? `<pre>${runs(block.runs)}</pre>`
    : `<p class="${block.style}" dir="auto">${marked(block)}${runs(block.runs)}</p>`;

function list(block: List): string {
  const tag = block.ordered ? "ol" : "ul";
  const items = block.items.map((item) => {
    const note = item.note && item.note.length > 0 ? `<br><small>${runs(item.note)}</small>` : "";
    return `<li dir="auto">${marked(item)}${runs(item.runs)}${note}</li>`;
  });
  return `<${tag}>${items.join("")}</${tag}>`;
}

function table(block: Table): string {
  const row = (cells: readonly Cell[], index: number): string =>
    `<tr>${cells.map((cell, column) => tableCell(block, cell, index, column)).join("")}</tr>`;
  const head = block.rows.slice(0, block.headerRows).map(row);
  const body = block.rows.slice(block.headerRows).map((cells, index) => row(cells, index + block.headerRows));
  return `<table class="${block.style}"><caption>${escape(block.alt)}</caption><thead>${head.join("")}</thead><tbody>${body.join("")}</tbody></table>`;
}

function tableCell(block: Table, cell: Cell, row: number, column: number): string {
  const tone = cell.tone ? ` style="background:#${tones[cell.tone].fill}"` : "";
  if (row < block.headerRows) return `<th scope="col" dir="auto"${tone}>${runs(cell.runs)}</th>`;
  if (block.headerColumn && column === 0) return `<th scope="row" dir="auto"${tone}>${runs(cell.runs)}</th>`;
  return `<td dir="auto"${tone}>${runs(cell.runs)}</td>`;
}

function marked(block: { readonly marking?: Marking; readonly change?: string }): string {
  const mark = block.marking ? `${escape(portionMark(block.marking))} ` : "";
  return block.change === undefined ? mark : `${mark}<strong>[${block.change}]</strong> `;
}

const runs = (list: readonly Run[]): string => list.map(run).join("");

function run({ text, bold, italic, tone, link }: Run): string {
  let inner = escape(text).replaceAll("\n", "<br>");
  if (bold) inner = `<strong>${inner}</strong>`;
  if (italic) inner = `<em>${inner}</em>`;
  if (tone) inner = `<span style="color:#${tones[tone].text}">${inner}</span>`;
  return link === undefined ? inner : `<a href="#${escape(link)}">${inner}</a>`;
}

const escape = (text: string): string =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const css = `
body { font: ${look.body}pt/1.45 "Noto Sans", Arial, sans-serif; color: #1d1c1a; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, .title, .contents { color: #${look.accent}; line-height: 1.25; break-after: avoid; }
h1, .contents { font-size: ${look.heading[1]}pt; font-weight: bold; } h2 { font-size: ${look.heading[2]}pt; } h3 { font-size: ${look.heading[3]}pt; }
.title { font-size: ${look.title}pt; font-weight: bold; margin: 8rem 0 1rem; } .cover { break-after: page; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin-top: 4rem; } dt { color: #${look.quiet}; } dd { margin: 0; }
table { border-collapse: collapse; width: 100%; font-size: ${look.small}pt; } caption { text-align: start; color: #${look.quiet}; }
th, td { border: 1px solid #${look.rule}; padding: .2rem .4rem; text-align: start; vertical-align: top; } thead th { background: #${look.headerFill}; }
tr { break-inside: avoid; } aside { border-inline-start: 3px solid #${look.accent}; background: #f2f5f9; padding: .4rem .8rem; margin: .8rem 0; }
aside.warning { border-color: #${tones.warning.text}; background: #fdf4f2; } .banner { text-align: center; font-weight: bold; font-size: ${look.small}pt; }
small, .note { color: #${look.quiet}; font-size: ${look.small}pt; } nav ol { list-style: none; padding: 0; } .level2 { margin-inline-start: 1.2rem; }
footer p:first-child { text-align: center; color: #${look.quiet}; font-size: 8pt; } .break { break-after: page; }
@page { size: A4; margin: 22mm; }
`;
