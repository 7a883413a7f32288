import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import type { Logo } from "../../../main/documents/house-style.ts";
import { writeHtml } from "../../../main/documents/html.ts";
import type { Block, Document } from "../../../shared/document/document.ts";
import { png } from "../../fixtures/ministry/pictures.ts";
import { matrix, sampleDocument } from "./sample-document.ts";

const logo: Logo = {
  type: "png",
  width: 420,
  height: 120,
  bytes: png({ width: 420, height: 120 }),
  words: `A lion & "arms"`,
};
const withBlocks = (...blocks: readonly Block[]): Document => ({ ...sampleDocument, blocks });
const styleSheetOf = (html: string): string => /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? "";
const mainOf = (html: string): string => /<main>(.*?)<\/main>/s.exec(html)?.[1] ?? "";

describe("the web page of a pack", () => {
  const html = writeHtml(sampleDocument);

  it("runs nothing and loads nothing: its policy allows its own style sheet and no more", () => {
    const hash = createHash("sha256").update(styleSheetOf(html)).digest("base64");
    expect(html).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|\son\w+=|\sstyle=|javascript:|https?:|url\(|@import/i,
    );
  });

  it("may have a logo on its cover, in words too, and then shows pictures that are inside it", () => {
    const shown = writeHtml(sampleDocument, logo);
    expect(shown).toContain("img-src data:; base-uri 'none'");
    const bytes = Buffer.from(logo.bytes).toString("base64");
    expect(shown).toContain(
      `<div class="cover"><img class="logo" alt="A lion &amp; &quot;arms&quot;" width="293" height="84" src="data:image/png;base64,${bytes}"><h1`,
    );
  });

  it("says its language, title and author", () => {
    expect(html).toContain('<html lang="en-GB">');
    expect(html).toContain("<title>Briefing pack: reconvened meeting</title>");
    expect(html).toContain('<meta name="author" content="Political section">');
  });

  it("has one first heading, the cover's, and the others below it without a gap", () => {
    const levels = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
    expect(levels).toEqual([1, 2, 3, 2, 4]);
    const uncovered = writeHtml(
      withBlocks({ kind: "heading", level: 1, id: "a", runs: [{ text: "Subject" }] }),
    );
    expect(uncovered).toMatch(/<h1 id="heading_1"[^>]*>Subject<\/h1>/);
  });

  it("links the contents and the text to headings that are there, and never to nothing", () => {
    const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]);
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(targets).toEqual(["heading_1", "heading_2", "heading_3", "heading_3"]);
    expect(new Set(ids).size).toBe(ids.length);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    expect(html).toContain(" and what is not there, ");
  });

  it("says of each head of a table what it heads", () => {
    expect(html).toMatch(/<caption dir="auto">The day, hour by hour<\/caption>/);
    expect(html).toMatch(
      /<thead><tr><th scope="col"[^>]*>Time<\/th><th scope="col"[^>]*>What<\/th><\/tr><\/thead>/,
    );
    expect(html).toMatch(/<th scope="row"[^>]*>Party 6<\/th>/);
    expect(html).toMatch(/<td class="tone-warning" dir="auto">Statements<\/td>/);
  });

  it("lets every text find its own direction", () => {
    const texts = mainOf(html).match(/<(?:p|h\d|li|td|th|blockquote|pre)\b[^>]*>/g) ?? [];
    expect(texts.filter((tag) => !tag.includes('dir="auto"'))).toEqual([]);
  });

  it("prints marks and changes as the Word file does", () => {
    expect(html).toContain('<bdi>(U)</bdi> <bdi class="change">[changed]</bdi> Agree the funding, see ');
    expect(html).toContain('<bdi class="change">[withdrawn]</bdi> <del>An evaluation.</del>');
    expect(html).toContain('<bdi>(C/NF)</bdi> <bdi class="change">[added]</bdi> An expert group.');
  });

  it("has the banner on screen and in the margins of every printed page", () => {
    expect(html.match(/<p dir="auto">CONFIDENTIAL\/\/NOFORN<\/p>/g)).toHaveLength(2);
    const css = styleSheetOf(html);
    expect(css).toContain('@top-center{content:"CONFIDENTIAL//NOFORN"');
    expect(css).toContain('@bottom-center{content:"CONFIDENTIAL//NOFORN"');
    expect(css).toContain('@bottom-left{content:"Edition 2, 4 March 2010"');
  });

  it("lets a wide table scroll by keyboard, with its heads turned", () => {
    const wide = writeHtml(withBlocks(matrix(50, 20)));
    expect(wide).toContain('role="region" tabindex="0" aria-label="Positions of 50 parties on 20 issues"');
    expect(wide.match(/<th scope="col" dir="auto"><span>/g)).toHaveLength(20);
    expect(html).not.toContain("tabindex");
  });

  it("turns the paper for a wide table and back", () => {
    expect(mainOf(html)).toMatch(
      /<div class="landscape">\s*<h2[^>]*>Positions<\/h2>.*<\/table>\s*<\/div>\s*<h4/s,
    );
  });
});

describe("what a web page must bear", () => {
  const nasty = `</style><script>alert(1)</script><b>&"]]>'\\`;

  it("41: prints markup as it was typed, wherever it stands", () => {
    const html = writeHtml({
      ...withBlocks(
        { kind: "cover", title: nasty, lines: [nasty], facts: [{ name: nasty, value: nasty }] },
        { kind: "contents", title: nasty },
        { kind: "heading", level: 1, id: nasty, runs: [{ text: nasty, link: nasty }] },
        {
          kind: "paragraph",
          style: "body",
          runs: [{ text: nasty }],
          marking: { scheme: "us", level: nasty, caveats: [nasty] },
        },
        { kind: "list", ordered: false, items: [{ runs: [{ text: nasty }], note: [{ text: nasty }] }] },
        { kind: "callout", tone: "note", title: nasty, blocks: [] },
        {
          ...(matrix(1, 1) as Extract<Block, { kind: "table" }>),
          alt: nasty,
          rows: [[{ runs: [{ text: nasty }] }]],
        },
      ),
      title: nasty,
      subtitle: nasty,
      author: nasty,
      language: nasty,
      createdAt: nasty,
      footer: nasty,
      banner: { text: nasty, colour: `red}${nasty}` },
    });
    expect(html).not.toMatch(/<script|<b>/i);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/&lt;b&gt;&amp;&quot;\]\]&gt;/g)?.length).toBeGreaterThan(12);
  });

  it("cleans its texts itself, and keeps line breaks", () => {
    const html = writeHtml(withBlocks({ kind: "paragraph", style: "body", runs: [{ text: "a\0b\vc" }] }));
    expect(html).toContain("a[U+0000]b<br>c");
  });

  it("writes documents without blocks, and starts a page once for several breaks", () => {
    expect(mainOf(writeHtml(withBlocks())).trim()).toBe("");
    const broken = writeHtml(
      withBlocks(
        { kind: "page-break" },
        { kind: "page-break" },
        { kind: "paragraph", style: "body", runs: [{ text: "a" }] },
        { kind: "page-break" },
      ),
    );
    expect(broken.match(/class="new-page"/g)).toHaveLength(1);
  });
});
