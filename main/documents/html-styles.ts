import type { Document, Tone } from "../../shared/document/document.ts";
import { tableClass } from "./html-table.ts";
import { look, tones } from "./look.ts";

/** The fonts of a page: names for the style sheet, and the rules that bring their files along. */
export interface PageFonts {
  readonly names: string;
  readonly faces: string;
}
const fontsOfTheMachine: PageFonts = { names: `Arial,"Liberation Sans","Noto Sans"`, faces: "" };

/** The style sheet of a document's page: the same look as its Word file, on screen and printed. */
export function styleSheet(document: Document, { names, faces } = fontsOfTheMachine): string {
  const fonts = `${names},Arial,sans-serif`;
  const colour = /^#[0-9a-f]{6}$/i.test(document.banner?.colour ?? "")
    ? document.banner?.colour
    : `#${look.quiet}`;
  const ours = `body{font:${look.body}pt/1.45 ${fonts}}.banner{color:${colour}}`;
  return `${faces}${common}${ours}\n${toneRules}\n${columnRules(document)}\n${pages(document, colour ?? "", fonts)}`;
}

const toneRules = (Object.keys(tones) as Tone[])
  .map(
    (tone) =>
      `.tone-${tone}{color:#${tones[tone].text}}td.tone-${tone},th.tone-${tone}{background:#${tones[tone].fill}}`,
  )
  .join("");

function columnRules(document: Document): string {
  return document.blocks
    .filter((block) => block.kind === "table")
    .flatMap((block, index) => {
      const total = block.widths.reduce((sum, width) => sum + width, 0);
      return block.widths.map(
        (width, column) =>
          `.${tableClass(index + 1)} col:nth-child(${column + 1}){width:${((100 * width) / total).toFixed(2)}%}`,
      );
    })
    .join("");
}

const paper = { a4: "A4", a5: "A5", letter: "letter" } as const;

/** Printed pages: banner at top and foot, the footer and the page's number. Boxes in the margin are read by no one aloud. */
function pages(document: Document, colour: string, fonts: string): string {
  const banner = cssString(document.banner?.text ?? "");
  const margin = document.page === "a5" ? look.pocketMarginMm + 5 : look.marginMm;
  const bannerBox = `content:${banner};font:bold ${look.small}pt ${fonts};color:${colour};white-space:nowrap`;
  const quietBox = `font:7.5pt ${fonts};color:#${look.quiet};vertical-align:bottom;padding-bottom:${margin / 4}mm`;
  return [
    `@page{size:${paper[document.page]};margin:${margin}mm;`,
    `@top-center{${bannerBox}}@bottom-center{${bannerBox};width:100%;vertical-align:top;padding-top:${margin / 6}mm}`,
    `@bottom-left{content:${cssString(document.footer ?? "")};width:80%;${quietBox}}`,
    `@bottom-right{content:"Page " counter(page) " of " counter(pages);width:20%;${quietBox}}}`,
    `@page landscape{size:${paper[document.page]} landscape}`,
  ].join("");
}

/** A text as a string of a style sheet within HTML: whatever could end either is written by its number. */
const cssString = (text: string): string =>
  `"${text.replaceAll(/[^\p{L}\p{M}\p{N} .,:;()/-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;

const common = `
:root{color-scheme:light;--accent:#${look.accent};--quiet:#${look.quiet};--rule:#${look.rule}}
body{color:#111;background:#fff;margin:0}
main{max-width:46rem;margin:0 auto;padding:1rem 1.5rem 4rem;overflow-wrap:anywhere}
h1,h2,h3,h4,.title{color:var(--accent);line-height:1.25;margin:1.6em 0 .5em;font-weight:bold;break-after:avoid;break-inside:avoid}
.level1,nav .title{font-size:${look.heading[1]}pt}.level2{font-size:${look.heading[2]}pt}.level3{font-size:${look.heading[3]}pt}
h2.level1,h1.level1{border-bottom:1px solid var(--rule);padding-bottom:.2em}
p,pre,blockquote,ul,ol{margin:0 0 .6em;orphans:2;widows:2}
.lead{font-size:${look.body + 1}pt;color:var(--accent);break-after:avoid}
.note,.marks{font-size:${look.small}pt;color:var(--quiet)}
.spoken{font-size:${look.spoken}pt;line-height:1.6;margin-bottom:1em}
blockquote{font-style:italic;border-inline-start:1px solid var(--rule);padding-inline-start:1em;margin-inline-start:1em}
pre{font:${look.small}pt/1.3 "Courier New","Liberation Mono",monospace;white-space:pre-wrap;tab-size:4}
ul,ol{padding-inline-start:1.5em}li{margin-bottom:.3em}li .note{margin:.1em 0 .5em}
li:dir(rtl){margin-inline-start:1.5em}li:dir(rtl)>.note{text-align:right}
.added,.changed,.withdrawn{border-inline-start:3px solid var(--accent);padding-inline-start:.6em;margin-inline-start:-.8em}
.withdrawn{border-inline-start-style:dashed}.change{color:var(--accent);font-weight:bold}
li.added,li.changed,li.withdrawn{margin-inline-start:0}
a{color:var(--accent);text-decoration-color:var(--rule)}a:focus-visible,.wide:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.cover{min-height:70vh;padding-top:max(18vh,8rem);position:relative}.logo{position:absolute;top:0;inset-inline-start:0}.cover h1{font-size:${look.title}pt;margin:0 0 .5em;max-width:16em}
.cover h1::before{content:"";display:block;width:2.5em;border-top:4px solid var(--accent);margin-bottom:.6em}
.cover p{font-size:13pt;margin:0 0 .2em}
nav ol{list-style:none;padding:0}nav li{margin:0;line-height:1.3}nav a{text-decoration:none}nav .level1{font-size:inherit;margin-top:.4em}nav .title{margin-top:0}nav.long ol{columns:2;column-gap:2em}nav li{break-inside:avoid}nav .level2{font-size:${look.small + 0.5}pt;margin-inline-start:1.2em}
table{margin:.4em 0 1.2em;border-collapse:collapse;width:100%;table-layout:fixed;font-size:${look.small}pt;line-height:1.3}
.wide{overflow-x:auto}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
th,td{border-block:1px solid var(--rule);padding:.25em .45em;text-align:start;vertical-align:top}
thead th{background:#${look.headerFill};border-bottom:1.5px solid var(--accent);vertical-align:bottom}
.grid td+td,.grid th+th,.grid th+td,.matrix td,.matrix th+th{border-inline-start:1px solid var(--rule)}
.matrix{font-size:${look.matrix}pt;line-height:1.2}.matrix td,.matrix thead th{text-align:center;vertical-align:middle}
.matrix thead th:first-child,.matrix tbody th{text-align:start}.matrix thead th{vertical-align:bottom}
.upright{min-width:52rem}.upright td,.upright th{padding:.2em}.upright thead span{writing-mode:vertical-rl;transform:rotate(180deg);max-height:11em;text-align:start}
td.centre,th.centre{text-align:center}td.end,th.end{text-align:end}
.cover table{margin:6em 0 0;width:auto;min-width:22em;table-layout:auto;font-size:inherit}.cover tbody th{padding-inline-end:3em;font-weight:normal;color:var(--quiet)}
tr,.short{break-inside:avoid}thead{display:table-header-group}
.callout{border-inline-start:4px solid var(--accent);background:#f2f5f9;padding:.6em 1em .2em;margin:1em 0;break-inside:avoid-page}
.callout .title{margin:0 0 .3em}.callout.warning{border-color:#${tones.warning.text};background:#fdf4f2}.warning .title{color:#${tones.warning.text}}
.banner p{font-size:${look.small}pt;font-weight:bold;text-align:center;margin:0;padding:.35em}.banner .footer{font-weight:normal;color:var(--quiet)}
.landscape{page:landscape}
@media screen{.banner{position:sticky;z-index:1;background:#fff}header.banner{top:0}footer.banner{bottom:0;border-top:1px solid var(--rule)}
h1,h2,h3,h4{scroll-margin-top:3rem}.landscape{width:min(72rem,94vw);margin-inline-start:calc(50% - min(36rem,47vw))}}
@media print{*{print-color-adjust:exact;text-rendering:geometricPrecision}.banner{display:none}main{max-width:none;padding:0}.cover{break-after:page;min-height:0;padding-top:55mm}
.new-page{break-before:page}.new-page>:first-child,.landscape>:first-child{margin-top:0}.wide{overflow:visible}.upright{min-width:0}.landscape{break-before:page;break-after:page}a{text-decoration:none}}
`;
