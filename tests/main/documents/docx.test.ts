import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { writeDocx } from "../../../main/documents/docx.ts";
import type { Block, Document } from "../../../shared/document/document.ts";
import { matrix, sampleDocument } from "./sample-document.ts";

const checker = join(import.meta.dirname, "../../../../shared/tools/check-docx");

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));

const bodyOf = async (document: Document): Promise<string> =>
  partsOf(await writeDocx(document))["word/document.xml"] ?? "";

const withBlocks = (...blocks: readonly Block[]): Document => ({ ...sampleDocument, blocks });

/** The paragraphs of a part, each as its XML. */
const paragraphsIn = (xml: string): readonly string[] => xml.match(/<w:p>.*?<\/w:p>|<w:p\/>/gs) ?? [];
const styleOf = (paragraph: string): string => /<w:pStyle w:val="([^"]+)"/.exec(paragraph)?.[1] ?? "Normal";
const textIn = (xml: string): string =>
  xml
    .replaceAll("<w:br/>", "\n")
    .replaceAll("<w:tab/>", "\t")
    .replaceAll(/<w:instrText.*?<\/w:instrText>|<[^>]+>/gs, "")
    .replaceAll(/&(lt|gt|quot|apos|amp);/g, (_whole, name: string) => entities[name] ?? "");
const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

describe("the Word file of a pack", () => {
  let bytes: Uint8Array;
  let parts: Readonly<Record<string, string>>;
  let body: string;
  const paragraph = (text: string): string =>
    paragraphsIn(body).findLast((one) => textIn(one).includes(text)) ?? "";

  beforeAll(async () => {
    bytes = await writeDocx(sampleDocument);
    parts = partsOf(bytes);
    body = parts["word/document.xml"] ?? "";
  });

  it("satisfies the schema of Word files", (context) => {
    if (!existsSync(checker)) context.skip("the checker of Word files is not beside this checkout");
    const folder = mkdtempSync(join(tmpdir(), "aide-docx-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, "pack.docx"), bytes);
    const { stdout, status, error } = spawnSync(checker, [join(folder, "pack.docx")], { encoding: "utf8" });
    if (error) context.skip("the checker of Word files does not run here");
    expect({ stdout, status }).toEqual({ stdout: "1 files, 0 problems\n", status: 0 });
  });

  it("gives equal bytes for equal documents, whatever was written between", async () => {
    await writeDocx(withBlocks({ kind: "heading", level: 1, id: "other", runs: [{ text: "Other" }] }));
    expect(Buffer.from(await writeDocx(structuredClone(sampleDocument)))).toEqual(Buffer.from(bytes));
  });

  it("keeps every text, in order", async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    const expected = [
      "Reconvened meeting of the group",
      "Paris Pact initiative",
      "Edition",
      "Head of delegation",
      "Contents",
      "Objectives",
      "What we want from the day.",
      "(U) [changed] Agree the funding, see the positions and what is not there, firmly.",
      "Funding from several sources.",
      "Cleared by finance.",
      "(C/NF) [added] An expert group.",
      "[withdrawn] An evaluation.",
      "As the group agreed.",
      "A second list starts at one.",
      "Red lines",
      "Not to be given up.",
      "No assessed contributions.",
      "(U) Scenario",
      "Times are those of Vienna.",
      "Time",
      "Statements",
      "يرحب وفدنا UNODC بالاجتماع (البند 3).",
      "Mr علی نمونه (Tehran) speaks second.",
      "Positions",
      "Party 6",
      "As sent",
      "End.",
    ];
    let at = 0;
    for (const text of expected) {
      const found = value.indexOf(text, at);
      expect({ text, isAfter: found >= at }).toEqual({ text, isAfter: true });
      at = found + text.length;
    }
  });

  it("sets headings in Word's own styles", () => {
    const headings = paragraphsIn(body).filter((one) => styleOf(one).startsWith("Heading"));
    expect(headings.map((one) => [styleOf(one), textIn(one)])).toEqual([
      ["Heading1", "Objectives"],
      ["Heading2", "(U) Scenario"],
      ["Heading1", "Positions"],
      ["Heading3", "As sent"],
    ]);
    expect(parts["word/styles.xml"]).toMatch(
      /w:styleId="Heading1"><w:name w:val="heading 1"\/>.*?<w:keepNext\/>/s,
    );
  });

  it("fills the table of contents in, with the page of each heading", () => {
    const entries = paragraphsIn(body).filter((one) => /^TOC\d$/.test(styleOf(one)));
    expect(entries.map((one) => [styleOf(one), textIn(one)])).toEqual([
      ["TOC1", "Objectives\t3"],
      ["TOC2", "(U) Scenario\t3"],
      ["TOC1", "Positions\t4"],
    ]);
    expect(entries[0]).toContain(String.raw`TOC \o &quot;1-2&quot; \h \z \u`);
    expect(body).not.toContain("w:dirty");
  });

  it("links to the bookmarks of headings, and never to nothing", () => {
    const anchors = [...body.matchAll(/w:anchor="([^"]+)"/g)].map((match) => match[1] ?? "");
    const bookmarks = [...body.matchAll(/<w:bookmarkStart w:name="([^"]+)"/g)].map((match) => match[1] ?? "");
    expect(bookmarks).toHaveLength(4);
    expect(new Set(anchors)).toEqual(new Set(["heading_1", "heading_2", "heading_3"]));
    expect(anchors.filter((anchor) => !bookmarks.includes(anchor))).toEqual([]);
    expect(paragraph("Agree the funding")).toMatch(/w:anchor="heading_3".*?the positions<\/w:t>/s);
    expect(paragraph("Agree the funding")).toMatch(/<\/w:hyperlink>.*?what is not there/s);
  });

  it("repeats the heads of tables, splits no row, and says what each table shows", () => {
    const tables = body.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.map((table) => /<w:tblCaption w:val="([^"]+)"/.exec(table)?.[1])).toEqual([
      "About this document",
      "Red lines",
      "The day, hour by hour",
      "Positions of 6 parties on 4 issues",
    ]);
    for (const table of tables.slice(2)) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      expect(rows.map((row) => row.includes("<w:tblHeader/>"))).toEqual(
        rows.map((_row, index) => index === 0),
      );
      expect(rows.every((row) => row.includes("<w:cantSplit/>"))).toBe(true);
    }
  });

  it("keeps what leads in to a table on its page", () => {
    expect(paragraph("Times are those of Vienna.")).toContain("<w:keepNext/>");
  });

  it("starts each ordered list at one", () => {
    const numbers = paragraphsIn(body)
      .filter((one) => styleOf(one) === "ListNumber")
      .map((one) => /<w:numId w:val="(\d+)"/.exec(one)?.[1]);
    expect(numbers).toHaveLength(4);
    expect(new Set(numbers.slice(0, 3)).size).toBe(1);
    expect(numbers[3]).not.toBe(numbers[0]);
  });

  it("turns the paper for a wide table and back", () => {
    const sizes = [...body.matchAll(/<w:pgSz ([^/]*)\/>/g)].map((match) => match[1]);
    expect(sizes.map((size) => size?.includes('w:orient="landscape"'))).toEqual([false, true, false]);
  });

  it("has the banner at the top and foot of every page, and the page's number", () => {
    const heads = Object.entries(parts).filter(([name]) => /^word\/header\d+\.xml$/.test(name));
    const feet = Object.entries(parts).filter(([name]) => /^word\/footer\d+\.xml$/.test(name));
    expect([heads.length, feet.length]).toEqual([3, 3]);
    for (const [, xml] of heads) expect(textIn(xml)).toBe("CONFIDENTIAL//NOFORN");
    for (const [, xml] of feet) {
      expect(textIn(xml)).toMatch(/^Edition 2, 4 March 2010\tPage .* of .*CONFIDENTIAL\/\/NOFORN$/);
      expect(xml).toMatch(/>PAGE<.*>NUMPAGES</s);
    }
    expect(body.match(/<w:headerReference /g)).toHaveLength(3);
  });

  it("says who made it, when, and in which language", () => {
    const core = parts["docProps/core.xml"];
    expect(core).toContain("<dc:title>Briefing pack: reconvened meeting</dc:title>");
    expect(core).toContain("<dc:creator>Political section</dc:creator>");
    expect(core?.match(/2010-03-04T16:20:00Z/g)).toHaveLength(2);
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(parts["word/styles.xml"]).toContain('<w:lang w:val="en-GB"');
  });

  it("36: sets Arabic from right to left, and names in it where they stand", () => {
    const arabic = paragraph("يرحب");
    expect(arabic).toContain("<w:bidi/>");
    const runs = [...arabic.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map((match) => [
      match[1]?.includes("<w:rtl/>"),
      textIn(match[1] ?? ""),
    ]);
    expect(runs).toEqual([
      [true, "يرحب وفدنا "],
      [false, "UNODC"],
      [true, " بالاجتماع (البند 3)."],
    ]);
    const persian = paragraph("Tehran");
    expect(persian).not.toContain("<w:bidi/>");
    expect(persian).toMatch(/<w:rtl\/><\/w:rPr><w:t[^>]*>علی نمونه<\/w:t>/);
  });

  it("shows what changed by words, a bar in the margin, and a line through what is withdrawn", () => {
    for (const text of ["Agree the funding", "An expert group.", "An evaluation."]) {
      expect(paragraph(text)).toMatch(/<w:pBdr><w:left /);
    }
    expect(paragraph("An evaluation.")).toContain("<w:strike/>");
    expect(paragraph("An expert group.")).not.toContain("<w:strike/>");
  });

  it("uses only styles that it defines", () => {
    const defined = new Set(
      [...(parts["word/styles.xml"] ?? "").matchAll(/w:styleId="([^"]+)"/g)].map((match) => match[1]),
    );
    const all = Object.values(parts).join("");
    const used = [...all.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map((match) => match[1]);
    expect(used.filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe("what a Word file must bear", () => {
  it("41: prints markup as it was typed", async () => {
    const nasty = `<b>&"]]>'`;
    const body = await bodyOf({
      ...withBlocks(
        { kind: "paragraph", style: "body", runs: [{ text: nasty }] },
        { ...(matrix(1, 1) as Extract<Block, { kind: "table" }>), alt: nasty },
      ),
      title: nasty,
    });
    expect(paragraphsIn(body).map(textIn)).toContain(nasty);
    expect(body).toContain("&lt;b&gt;&amp;");
  });

  it("40: holds a word of 5,000 letters and a paragraph of 10,000 characters whole", async () => {
    const word = "a".repeat(5_000);
    const long = "A long point. ".repeat(715).slice(0, 10_000);
    const body = await bodyOf(
      withBlocks(
        { kind: "contents", title: "Contents" },
        { kind: "paragraph", style: "body", runs: [{ text: word }] },
        { kind: "paragraph", style: "body", runs: [{ text: long }] },
      ),
    );
    expect(paragraphsIn(body).map(textIn)).toEqual(expect.arrayContaining([word, long]));
  });

  it("lets a row split that no page could hold", async () => {
    const row = (text: string) => [{ runs: [{ text }] }];
    const body = await bodyOf(
      withBlocks({
        kind: "table",
        alt: "Long",
        widths: [1],
        headerRows: 0,
        headerColumn: false,
        style: "grid",
        rows: [row("word ".repeat(3_000)), row("short")],
      }),
    );
    const rows = body.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
    expect(rows.map((one) => one.includes("<w:cantSplit/>"))).toEqual([false, true]);
  });

  it("turns the heads of a 20 x 50 matrix upright, where its columns are too narrow for their words", async () => {
    const upright = await bodyOf(withBlocks({ kind: "orientation", to: "landscape" }, matrix(50, 20)));
    expect(upright.match(/<w:textDirection w:val="btLr"\/>/g)).toHaveLength(20);
    expect(upright.match(/<w:tr>/g)).toHaveLength(51);
    const level = await bodyOf(withBlocks(matrix(6, 4)));
    expect(level).not.toContain("w:textDirection");
  });

  it("leaves page numbers to Word where laying the pages out would take long", async () => {
    const document = withBlocks(
      { kind: "contents", title: "Contents" },
      { kind: "heading", level: 1, id: "a", runs: [{ text: "First" }] },
      { kind: "paragraph", style: "body", runs: [{ text: "word ".repeat(25_000) }] },
    );
    const body = await bodyOf(document);
    const entries = paragraphsIn(body).filter((one) => /^TOC\d$/.test(styleOf(one)));
    expect(entries.map(textIn)).toEqual(["First"]);
    expect(entries[0]).toContain('w:dirty="true"');
  });

  it("writes documents without blocks, with empty tables, lists and contents", async () => {
    const nothing = await bodyOf(withBlocks());
    expect(nothing).toContain("<w:sectPr>");
    const empty = await bodyOf(
      withBlocks(
        { kind: "contents", title: "Contents" },
        { kind: "list", ordered: true, items: [] },
        { ...(matrix(1, 1) as Extract<Block, { kind: "table" }>), rows: [] },
        { kind: "page-break" },
      ),
    );
    expect(paragraphsIn(empty).map(textIn)).toEqual(["Contents"]);
  });

  it("starts a new page once for several breaks, also before a table", async () => {
    const body = await bodyOf(
      withBlocks(
        { kind: "paragraph", style: "body", runs: [{ text: "a" }] },
        { kind: "page-break" },
        { kind: "page-break" },
        matrix(1, 1),
      ),
    );
    expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  });

  it("tells its progress by section", async () => {
    const steps: string[] = [];
    await writeDocx(sampleDocument, (step, done, of) => {
      expect(done).toBeLessThanOrEqual(of);
      steps.push(step);
    });
    expect(steps).toEqual(["Objectives", "Positions", "Numbering the pages"]);
  });
});
