import { createHash } from "node:crypto";
import { cleanDocument, textOf } from "../../shared/document/clean-text.ts";
import type {
  Block,
  Callout,
  Cover,
  Document,
  Heading,
  List,
  ListItem,
  Paragraph,
} from "../../shared/document/document.ts";
import { anchorsOf, type Anchors } from "./anchors.ts";
import { htmlMarks, htmlRuns, htmlText, type Marked } from "./html-runs.ts";
import { styleSheet, type PageFonts } from "./html-styles.ts";
import { htmlTable, type TableNumber } from "./html-table.ts";
import { logoSize, logoUrl, pixelsOf, type Logo } from "./house-style.ts";
import { escapeMarkup } from "./markup.ts";

/** What a block needs to know of the document around it. */
interface Setting {
  readonly document: Document;
  readonly anchors: Anchors;
  readonly logo: Logo | null; // on the cover
  readonly hasCover: boolean; // the cover's title is then the first heading, and the others one level below
}

/**
 * Writes a document as one page of HTML that loads nothing, runs nothing and reads well aloud; printed, it has the
 * banner on every page. Its policy allows its own style sheet and nothing else, but for fonts and a logo that are given to go inside.
 */
export function writeHtml(document: Document, logo: Logo | null = null, fonts?: PageFonts): string {
  const { value: clean } = cleanDocument(document);
  const css = styleSheet(clean, fonts);
  const hash = createHash("sha256").update(css).digest("base64");
  const setting: Setting = {
    document: clean,
    anchors: anchorsOf(clean),
    logo,
    hasCover: clean.blocks.some((block) => block.kind === "cover"),
  };
  const banner = clean.banner ? `<p dir="auto">${escapeMarkup(clean.banner.text)}</p>` : "";
  return `<!doctype html>
<html lang="${escapeMarkup(clean.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}';${fonts ? " font-src data:;" : ""}${logo ? " img-src data:;" : ""} base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width">
<meta name="author" content="${escapeMarkup(clean.author)}">
<meta name="dcterms.created" content="${escapeMarkup(clean.createdAt)}">
<title>${escapeMarkup(clean.title)}</title>
<style>${css}</style>
</head>
<body>
<header class="banner">${banner}</header>
<main>
${sections(setting)}
</main>
<footer class="banner">${clean.footer === undefined ? "" : `<p class="footer" dir="auto">${escapeMarkup(clean.footer)}</p>`}${banner}</footer>
</body>
</html>
`;
}

/** The blocks, those on turned paper within a section of their own. A break is a class of what starts the new page. */
function sections(setting: Setting): string {
  const parts: string[] = [];
  let orientation: "portrait" | "landscape" = "portrait";
  let isAfterBreak = false;
  const nextTable: TableNumber = counter();
  for (const block of setting.document.blocks) {
    if (block.kind === "page-break") isAfterBreak = true;
    if (block.kind === "orientation" && block.to !== orientation) {
      orientation = block.to;
      parts.push(orientation === "landscape" ? `<div class="landscape">` : "</div>");
      isAfterBreak = false; // turned paper is a new page anyway
    }
    const html = htmlBlock(block, setting, nextTable);
    if (html === "") continue;
    parts.push(isAfterBreak ? `<div class="new-page">${html}</div>` : html);
    isAfterBreak = false;
  }
  if (orientation === "landscape") parts.push("</div>");
  return parts.join("\n");
}

const counter = (): TableNumber => {
  let count = 0;
  return () => (count += 1);
};

function htmlBlock(block: Block, setting: Setting, nextTable: TableNumber): string {
  switch (block.kind) {
    case "heading":
      return heading(block, setting);
    case "paragraph":
      return paragraph(block, setting);
    case "list":
      return list(block, setting);
    case "table":
      return htmlTable(block, setting.anchors, nextTable);
    case "callout":
      return callout(block, setting);
    case "cover":
      return cover(block, setting);
    case "contents":
      return contents(block.title, setting);
    case "page-break":
    case "orientation":
      return "";
  }
}

function heading(block: Heading, { anchors, hasCover }: Setting): string {
  const level = block.level + (hasCover ? 1 : 0);
  const id = anchors.get(block.id)?.name ?? "";
  return `<h${level} id="${id}" class="${classes(`level${block.level}`, block)}" dir="auto">${content(block, block.runs, anchors)}</h${level}>`;
}

function paragraph(block: Paragraph, { anchors }: Setting): string {
  const tag = block.style === "preformatted" ? "pre" : block.style === "quote" ? "blockquote" : "p";
  return `<${tag} class="${classes(block.style, block)}" dir="auto">${content(block, block.runs, anchors)}</${tag}>`;
}

function list(block: List, setting: Setting): string {
  const tag = block.ordered ? "ol" : "ul";
  return `<${tag}>${block.items.map((item) => listItem(item, setting)).join("")}</${tag}>`;
}

function listItem(item: ListItem, { anchors }: Setting): string {
  const { note = [] } = item;
  const after = note.length > 0 ? `<p class="note" dir="auto">${htmlRuns(note, anchors)}</p>` : "";
  return `<li class="${classes("", item)}" dir="auto">${content(item, item.runs, anchors)}${after}</li>`;
}

/** What became of a block is told by a word, and shown in the margin. */
const classes = (name: string, { change }: Marked): string => [name, change ?? ""].filter(Boolean).join(" ");

function content(block: Marked, runs: Heading["runs"], anchors: Anchors): string {
  const text = htmlRuns(runs, anchors);
  return htmlMarks(block) + (block.change === "withdrawn" ? `<del>${text}</del>` : text);
}

const callout = (block: Callout, setting: Setting): string =>
  `<div role="note" class="${classes(`callout ${block.tone}`, block)}"><p class="title" dir="auto">${htmlMarks(block)}${htmlText(block.title)}</p>${block.blocks
    .map((inner) => (inner.kind === "list" ? list(inner, setting) : paragraph(inner, setting)))
    .join("")}</div>`;

const cover = (block: Cover, { logo }: Setting): string =>
  `<div class="cover">${logo ? image(logo) : ""}<h1 dir="auto">${htmlMarks(block)}${htmlText(block.title)}</h1>${block.lines
    .map((line) => `<p dir="auto">${htmlText(line)}</p>`)
    .join("")}${facts(block.facts)}</div>`;

function image(logo: Logo): string {
  const { width, height } = logoSize(logo);
  const size = `width="${Math.round(pixelsOf(width))}" height="${Math.round(pixelsOf(height))}"`;
  return `<img class="logo" alt="${escapeMarkup(logo.words)}" ${size} src="${logoUrl(logo)}">`;
}

function facts(list: Cover["facts"]): string {
  if (list.length === 0) return "";
  const rows = list.map(
    ({ name, value }) =>
      `<tr><th scope="row" dir="auto">${htmlText(name)}</th><td dir="auto">${htmlText(value)}</td></tr>`,
  );
  return `<table><caption>About this document</caption><tbody>${rows.join("")}</tbody></table>`;
}

const longContents = 40; // entries; more are set in two columns

function contents(title: string, { document, anchors }: Setting): string {
  const entries = document.blocks.flatMap((block) =>
    block.kind === "heading" && block.level <= 2
      ? [
          `<li class="level${block.level}" dir="auto"><a href="#${anchors.get(block.id)?.name ?? ""}">${htmlMarks(block)}${htmlText(textOf(block.runs))}</a></li>`,
        ]
      : [],
  );
  const name = escapeMarkup(title);
  return `<nav aria-label="${name}"${entries.length > longContents ? ` class="long"` : ""}><p class="title" dir="auto">${name}</p>${entries.length > 0 ? `<ol>${entries.join("")}</ol>` : ""}</nav>`;
}
