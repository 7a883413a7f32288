import { OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { writePdf } from "../../../main/documents/pdf.ts";
import { marginOf } from "../../../main/documents/look.ts";
import { writeDocx } from "../../../main/documents/docx.ts";
import { samples } from "../../../seeds/sample.ts";
import { composePack } from "../../../shared/brief/pack.ts";
import { cleanDocument, textOf } from "../../../shared/document/clean-text.ts";
import type { Block, Cell, Document } from "../../../shared/document/document.ts";
import { dossierOf } from "../../seeds/dossier-of.ts";
import {
  bookmarksOf,
  folded,
  follow,
  lineEndsOf,
  openPdf,
  pagesOf,
  textsOf,
  wordText,
  type Bookmark,
  type Page,
} from "./read-back.ts";

const now = "2010-03-05T10:00:00Z";
const documentOf = (...blocks: readonly Block[]): Document => ({
  title: "A test of pages",
  author: "Test",
  language: "en",
  createdAt: now,
  page: "a4",
  banner: { text: "SENSITIVE BUT UNCLASSIFIED", colour: "#502b85" },
  blocks,
});
const paragraph = (text: string): Block => ({ kind: "paragraph", style: "body", runs: [{ text }] });
const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({
  kind: "heading",
  level,
  id: text,
  runs: [{ text }],
});
const cell = (text: string): Cell => ({ runs: [{ text }] });
const table = (style: "grid" | "matrix", rows: readonly (readonly Cell[])[]): Block => ({
  kind: "table",
  alt: "A table",
  widths: rows[0]?.map(() => 1) ?? [],
  headerRows: 1,
  headerColumn: false,
  style,
  rows,
});
const packs = samples.map((sample) => {
  const { document } = composePack(dossierOf(sample), { variant: "full", without: [] }, { now });
  return [sample.slug, cleanDocument(document).value] as const;
});

async function written(...blocks: readonly Block[]): Promise<readonly Page[]> {
  const document = documentOf(...blocks);
  return pagesOf((await writePdf(document)).bytes, document);
}
const bodyOf = (pages: readonly Page[]): string => pages.map(({ body }) => body).join(" ");

describe("bookmarks and contents", () => {
  it.each(packs)("of %s name every heading, and the page it is on", async (_slug, document) => {
    const { bytes } = await writePdf(document);
    const pages = await pagesOf(bytes, document);
    const flat = (bookmarks: readonly Bookmark[]): readonly Bookmark[] =>
      bookmarks.flatMap((bookmark) => [bookmark, ...flat(bookmark.inner)]);
    const bookmarks = flat(await bookmarksOf(bytes));
    const headings = document.blocks.flatMap((block) => (block.kind === "heading" ? [block] : []));
    expect(bookmarks.map(({ title }) => title)).toEqual(headings.map(({ runs }) => textOf(runs)));
    for (const { title, page } of bookmarks)
      expect(folded(pages[page - 1]?.body ?? ""), title).toContain(folded(title));
    const inContents = bookmarks.filter((_, at) => (headings[at]?.level ?? 3) <= 2);
    const entries = inContents.map(({ title, page }) => `${title}${page}`);
    expect(follow(bodyOf(pages), entries).missing).toEqual([]);
  });

  it("nest as the headings do", async () => {
    const { bytes } = await writePdf(
      documentOf(heading("A"), heading("B", 2), paragraph("Text."), heading("C", 3), heading("D")),
    );
    expect(await bookmarksOf(bytes)).toEqual([
      {
        title: "A",
        page: 1,
        inner: [{ title: "B", page: 1, inner: [{ title: "C", page: 1, inner: [] }] }],
      },
      { title: "D", page: 1, inner: [] },
    ]);
  });

  it("hold contents of 48 entries on one page, and say the page of each", async () => {
    const headings = Array.from({ length: 48 }, (_, at) => heading(`Heading ${at}`, at % 3 === 0 ? 1 : 2));
    const pages = await written(
      { kind: "contents", title: "Contents" },
      { kind: "page-break" },
      ...headings.flatMap((one) => [one, paragraph("Text.")]),
    );
    expect(pages[1]?.body).toMatch(/^Heading 0/);
    expect(pages[0]?.body).toMatch(/Heading 47\s*\d/);
  });

  it("number contents that run over several pages rightly", async () => {
    const headings = Array.from({ length: 120 }, (_, at) => heading(`Heading number ${at}`));
    const pages = await written(
      { kind: "contents", title: "Contents" },
      ...headings.flatMap((one) => [{ kind: "page-break" } as const, one, paragraph("Text.")]),
    );
    const first = pages.findIndex(({ body }) => folded(body) === "Headingnumber0Text.");
    expect(first).toBeGreaterThan(1);
    const entries = headings.map((_, at) => `Heading number ${at}${first + at + 1}`);
    expect(follow(bodyOf(pages), entries).missing).toEqual([]);
  });
});

describe("what changed since the last edition", () => {
  const margin = 62.4; // points: 22 mm

  /** Lines drawn in the margin beside the text: where they begin and end, and whether they are broken. */
  async function barsOf(...blocks: readonly Block[]) {
    const pdf = await openPdf((await writePdf(documentOf(...blocks))).bytes);
    const { fnArray, argsArray } = await (await pdf.getPage(1)).getOperatorList();
    let isBroken = false;
    const bars: { isBroken: boolean; height: number }[] = [];
    for (const [at, operator] of fnArray.entries()) {
      const given = argsArray[at] as unknown[];
      if (operator === OPS.setDash) isBroken = (given[0] as unknown[]).length > 0;
      const box = operator === OPS.constructPath ? (given[2] as Float32Array | null) : null;
      if (!box) continue;
      const [left = 0, top = 0, right = 0, bottom = 0] = box;
      if (left === right && right < margin) bars.push({ isBroken, height: bottom - top });
    }
    return bars;
  }

  it("has a bar in the margin, broken beside what was withdrawn", async () => {
    const item = { runs: [{ text: "Item." }] };
    const bars = await barsOf(
      paragraph("The same as before."),
      { ...paragraph("New."), change: "added" } as Block,
      { kind: "list", ordered: false, items: [item, { ...item, change: "changed" }] },
      { ...paragraph("Gone."), change: "withdrawn" } as Block,
    );
    expect(bars.map(({ isBroken }) => isBroken)).toEqual([false, false, true]);
    for (const { height } of bars) expect(height).toBeGreaterThan(10);
  });

  it("has none where nothing changed", async () => {
    expect(await barsOf(paragraph("The same as before."))).toEqual([]);
  });
});

describe("pages", () => {
  it("each have the banner twice, and say which they are of how many", async () => {
    const pages = await written(
      paragraph("Upright."),
      { kind: "orientation", to: "landscape" },
      paragraph("Across."),
      { kind: "orientation", to: "portrait" },
      paragraph("Upright again."),
    );
    expect(pages.map(({ isLandscape }) => isLandscape)).toEqual([false, true, false]);
    for (const [at, { all, body }] of pages.entries()) {
      expect(all.split("SENSITIVE BUT UNCLASSIFIED")).toHaveLength(3);
      expect(all).toContain(`Page ${at + 1} of 3`);
      expect(body).not.toContain("SENSITIVE");
    }
  });

  it("have no banner where the document has none", async () => {
    const { banner: _, ...document } = documentOf(paragraph("Text."));
    const [page] = await pagesOf((await writePdf(document)).bytes, document);
    expect(page?.all).toBe("Text. Page 1 of 1");
  });

  it("repeat the header row of a table that runs over them", async () => {
    const rows = Array.from({ length: 120 }, (_, row) => [cell(row === 0 ? "Name" : `Person ${row}`)]);
    const pages = await written(table("grid", rows));
    expect(pages.length).toBeGreaterThan(2);
    for (const { body } of pages) expect(body).toMatch(/^Name/);
    expect(
      follow(
        bodyOf(pages),
        rows.flat().map((one) => textOf(one.runs)),
      ).missing,
    ).toEqual([]);
  });

  it("hold a matrix of 20 issues by 50 parties whole, with its header on each", async () => {
    const header = [cell("Party"), ...Array.from({ length: 20 }, (_, at) => cell(`I${at}`))];
    const rows = Array.from({ length: 50 }, (_, party) => [
      cell(`Party ${party}`),
      ...Array.from({ length: 20 }, () => cell("●")),
    ]);
    const pages = await written(
      { kind: "orientation", to: "landscape" },
      heading("Matrix"),
      table("matrix", [header, ...rows]),
    );
    expect(pages.every(({ isLandscape }) => isLandscape)).toBe(true);
    expect(bodyOf(pages).match(/●/g)).toHaveLength(1_000);
    expect(bodyOf(pages).match(/Party \d+/g)).toEqual(rows.map((_, party) => `Party ${party}`));
    for (const { body } of pages)
      expect(folded(body)).toContain(folded(header.map((one) => textOf(one.runs)).join("")));
  });

  it("end after what a page break ends, and never stand empty", async () => {
    const pages = await written(paragraph("One."), { kind: "page-break" }, paragraph("Two."));
    expect(pages.map(({ body }) => body.trim())).toEqual(["One.", "Two."]);
  });

  it("never stand empty because one before them is full to its last line", async () => {
    const ends: readonly (readonly Block[])[] = [
      [{ kind: "page-break" }, paragraph("Two.")],
      [{ kind: "orientation", to: "landscape" }, paragraph("Two.")],
      [],
    ];
    for (let count = 30; count < 44; count += 1) {
      const lines = Array.from({ length: count }, (_, at) => `Line ${at}`);
      const items = lines.map((text) => ({ runs: [{ text }] }));
      const list = { kind: "list", ordered: true, items } as const;
      const box: Block = { kind: "callout", tone: "warning", title: "A box", blocks: [list] };
      const fills: readonly (readonly Block[])[] = [
        lines.map((line) => paragraph(line)),
        lines.map((line) => ({ ...paragraph(line), change: "added" }) as Block),
        [list],
        [box],
        [
          table(
            "grid",
            lines.map((line) => [cell(line)]),
          ),
        ],
      ];
      for (const fill of fills)
        for (const end of ends)
          for (const { body } of await written(...fill, ...end)) expect(body.trim()).not.toBe("");
    }
  });

  it("hold a short table whole, wherever on a page it would begin", async () => {
    const rows = Array.from({ length: 9 }, (_, row) => [
      cell(`Row ${row}`),
      cell("What is said of it. ".repeat(4)),
    ]);
    for (let lines = 25; lines < 50; lines += 2) {
      const before = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const pages = await written(...before, table("grid", rows));
      expect(pages.filter(({ body }) => body.includes("Row 1") && body.includes("Row 8"))).toHaveLength(1);
    }
  });

  it("have no heading alone at their foot", async () => {
    for (let lines = 30; lines < 60; lines += 3) {
      const before = Array.from({ length: lines }, (_, at) => paragraph(`Line ${at}`));
      const rows = Array.from({ length: 60 }, (_, row) => [cell(`Row ${row}`)]);
      const pages = await written(...before, heading("The heading"), table("grid", rows));
      for (const { body } of pages) expect(body.trimEnd()).not.toMatch(/The heading$/);
    }
  });
});

describe("text", () => {
  const word = "abcdefghij".repeat(500);
  const long = Array.from({ length: 1_700 }, (_, at) => `w${at}`).join(" ");
  const hostile = "<b>&\"]]> {text: 'x'} \\n %PDF endobj (";
  const kept = (pages: readonly Page[]): string => folded(bodyOf(pages));

  it("40: of a word of 5,000 characters is broken over lines that end before the margin", async () => {
    const document = documentOf(heading("Long"), paragraph(word));
    const { bytes } = await writePdf(document);
    expect(kept(await pagesOf(bytes, document))).toContain(word);
    const margin = marginOf(document);
    const ends = (await lineEndsOf(bytes)).map(({ end, width }) => width - end);
    expect(ends.length).toBeGreaterThan(40);
    expect(Math.min(...ends)).toBeGreaterThanOrEqual(margin - 1); // a point: widths are rounded
  });

  it("keeps lines at one distance where some of them have signs", async () => {
    const signs = ["● ◐ ○", "⚑ ⇄ ✓", "∑ ∂ ≈"].map((text) => `${"words ".repeat(30)}${text}`).join(" ");
    const { bytes } = await writePdf(documentOf(paragraph(`${signs} ${"words ".repeat(60)}`)));
    const baselines = (await lineEndsOf(bytes))
      .map(({ baseline }) => baseline)
      .filter((height) => height > 100 && height < 760);
    const lines = [...new Set(baselines.map((height) => height.toFixed(1)))].map(Number);
    const steps = lines.slice(1).map((height, at) => (lines[at] ?? 0) - height);
    expect(steps.length).toBeGreaterThan(5);
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(0.15); // points: they are read rounded
  });

  it("41: of markup is printed as it was typed", async () => {
    expect(kept(await written(heading("Long"), paragraph(hostile)))).toContain(folded(hostile));
  });

  it("42: of a talking point of 10,000 characters goes on over pages, and none of it is lost", async () => {
    const point = { kind: "talking-point", key: "long", body: { lane: "deliver", order: "a0", text: long } };
    const dossier = dossierOf(samples[0], [{ ...point, dossier: samples[0]?.dossier }]);
    const { document } = composePack(dossier, { variant: "full", without: [] }, { now });
    const pages = await pagesOf((await writePdf(cleanDocument(document).value)).bytes, document);
    const words = long.split(" ");
    expect(pages.filter(({ body }) => words.some((one) => body.includes(` ${one} `))).length).toBeGreaterThan(
      1,
    );
    expect(follow(bodyOf(pages), words).missing).toEqual([]);
  });

  it("is kept whole in lists and boxes", async () => {
    const text = kept(
      await written(
        heading("Long"),
        { kind: "list", ordered: true, items: [{ runs: [{ text: long }], note: [{ text: hostile }] }] },
        {
          kind: "callout",
          tone: "warning",
          title: hostile,
          blocks: [{ kind: "paragraph", style: "body", runs: [{ text: word }] }],
        },
      ),
    );
    expect(text.split(folded(hostile))).toHaveLength(3);
    expect(text).toContain(word);
    expect(follow(text, long.split(" ")).missing).toEqual([]);
  });

  it("is kept whole in a cell that is higher than a page", async () => {
    const rows = [
      [cell("Time"), cell("Said")],
      [cell("10:00"), cell(long)],
      [cell("10:01"), cell("And then?")],
    ];
    const pages = await written(heading("Log"), table("grid", rows));
    expect(follow(bodyOf(pages), [...long.split(" "), "And then?"]).missing).toEqual([]);
  });

  it("is kept whole in a column narrower than a word", async () => {
    const header = Array.from({ length: 21 }, (_, at) => cell(`H${at}`));
    const name = "Donaudampfschifffahrtsgesellschaftskapitän";
    const row = header.map(() => cell(name));
    const pages = await written(table("matrix", [header, row]));
    const letters = (text: string): string => Array.from(folded(text)).sort().join("");
    expect(letters(bodyOf(pages))).toBe(letters(textsOf([table("matrix", [header, row])]).join("")));
  });

  it("of names in nine scripts comes out whole", async () => {
    const names = [
      "Zoë Ñúñez",
      "Юлия Ёлкина",
      "Ωμέγα",
      "Արմեն",
      "გიორგი",
      "भारत",
      "ประเทศ",
      "中国代表",
      "ひらがな",
      "한국",
    ];
    const document = documentOf(...names.map(paragraph));
    const { bytes, warnings } = await writePdf(document);
    expect(warnings).toEqual([]);
    const text = folded(bodyOf(await pagesOf(bytes, document)));
    for (const name of names) expect([name, text.includes(folded(name))]).toEqual([name, true]);
  });

  it("36: that runs from right to left is named with its place, and shown as marks", async () => {
    const document = documentOf(heading("Names"), paragraph("ایران"));
    const { bytes, warnings } = await writePdf(document);
    expect(warnings).toEqual([expect.stringMatching(/^Under “Names”: text that runs from right to left/)]);
    expect(bodyOf(await pagesOf(bytes, document)).match(/\uFFFD/g)).toHaveLength(5);
  });

  it("37: that no font has is named with its place, apart from what runs from right to left", async () => {
    const mood = table("grid", [[cell("Mood")], [cell("fine \u{1F600} ایران")]]);
    const document = documentOf(heading("Signs"), mood);
    const { bytes, warnings } = await writePdf(document);
    expect(warnings).toEqual([
      expect.stringMatching(/^Under “Signs”: text that runs from right to left \([ایران ]+\) cannot/),
      expect.stringMatching(/^Under “Signs”: no font has \u{1F600}; /u),
    ]);
    expect(bodyOf(await pagesOf(bytes, document)).match(/\uFFFD/g)).toHaveLength(6);
  });
});

describe("the sample packs", () => {
  /** Portion marks and repeated header rows are all that may stand between the texts; numbers of lists are drawn apart. */
  const extras = (document: Document): ReadonlySet<string> => {
    const headers = document.blocks.flatMap((block) =>
      block.kind === "table" ? [folded(block.rows[0]?.map(({ runs }) => textOf(runs)).join("") ?? "")] : [],
    );
    return new Set([...headers, "(U)", "(SBU)"]);
  };
  const unexpected = (document: Document, file: string) => {
    const { missing, between } = follow(file, textsOf(document.blocks));
    const [contents = "", ...rest] = between;
    return { missing, between: rest.filter((text) => !extras(document).has(text)), contents };
  };

  it.each(packs)("%s has the same body text in the same order in PDF and Word", async (_slug, document) => {
    const pages = await pagesOf((await writePdf(document)).bytes, document);
    const pdf = unexpected(document, bodyOf(pages));
    const word = unexpected(document, await wordText(await writeDocx(document)));
    expect(textsOf(document.blocks).length).toBeGreaterThan(100);
    expect(pdf).toMatchObject({ missing: [], between: [] });
    expect(word).toMatchObject({ missing: [], between: [] });
    const withoutNumbers = (text: string): string => text.replace(/\d/g, "");
    expect(withoutNumbers(pdf.contents)).toBe(withoutNumbers(word.contents));
  });

  it.each(packs)("%s gives the same bytes each time", async (_slug, document) => {
    const [one, two] = [await writePdf(document), await writePdf(document)];
    expect(Buffer.from(one.bytes).equals(two.bytes)).toBe(true);
    expect(one.warnings).toEqual([]);
  });

  it("says what it is, and claims no tags that are not there", async () => {
    const [, document] = packs[0] ?? [];
    if (!document) throw new Error("no sample");
    const pdf = await openPdf((await writePdf(document)).bytes);
    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({
      Title: document.title,
      Author: document.author,
      Language: document.language,
    });
    expect(await pdf.getMarkInfo()).toBeNull();
  });
});
