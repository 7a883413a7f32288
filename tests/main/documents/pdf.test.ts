import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import mammoth from "mammoth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDocumentWriter, type DocumentWriter } from "../../../main/documents/document-writer.ts";
import { writePdf } from "../../../main/documents/pdf.ts";
import { composePack } from "../../../shared/brief/pack.ts";
import type { Block, Document } from "../../../shared/document/document.ts";
import { samples } from "../../../seeds/sample.ts";
import { dossierOf } from "../../seeds/dossier-of.ts";

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
const heading = (text: string): Block => ({ kind: "heading", level: 1, id: text, runs: [{ text }] });

async function open(document: Document): Promise<PDFDocumentProxy> {
  const { bytes } = await writePdf(document);
  return getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 }).promise;
}

/** The text of each page, its lines run together. */
async function pagesOf(pdf: PDFDocumentProxy): Promise<string[]> {
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(items.map((item) => ("str" in item ? item.str + (item.hasEOL ? " " : "") : "")).join(""));
  }
  return pages;
}

const packOf = (slug: string): Document => {
  const sample = samples.find((one) => one.slug === slug);
  if (!sample) throw new Error(`no sample ${slug}`);
  return composePack(dossierOf(sample), { variant: "full", without: [] }, { now }).document;
};
const folded = (text: string): string => text.replace(/[\s\u00AD]+/g, "");

describe("a PDF", () => {
  it("has a bookmark and a contents entry for each heading, with the page it is on", async () => {
    const headings = ["Purpose", "Agenda", "Talking points"];
    const pdf = await open(
      documentOf(
        { kind: "contents", title: "Contents" },
        ...headings.flatMap((text) => [{ kind: "page-break" } as const, heading(text), paragraph("Text.")]),
      ),
    );
    const [contents = "", ...pages] = await pagesOf(pdf);
    const outline = await pdf.getOutline();
    expect(outline.map(({ title }) => title)).toEqual(headings);
    for (const [at, text] of headings.entries()) {
      expect(pages[at]).toContain(text);
      expect(contents).toMatch(new RegExp(`${text}\\s*${at + 2}`));
    }
  });

  it("repeats the header row and the banner on each page, and says which page it is", async () => {
    const rows = Array.from({ length: 120 }, (_, row) => [
      { runs: [{ text: row === 0 ? "Name" : `Person ${row}` }] },
    ]);
    const pdf = await open(
      documentOf({
        kind: "table",
        alt: "People",
        widths: [1],
        headerRows: 1,
        headerColumn: false,
        style: "grid",
        rows,
      }),
    );
    const pages = await pagesOf(pdf);
    expect(pages.length).toBeGreaterThan(2);
    for (const [at, text] of pages.entries()) {
      expect(text).toContain("Name");
      expect(text.split("SENSITIVE BUT UNCLASSIFIED")).toHaveLength(3);
      expect(text).toContain(`Page ${at + 1} of ${pages.length}`);
    }
    const all = pages.join(" ");
    for (let row = 1; row < 120; row += 1) expect(all).toContain(`Person ${row}`);
  });

  it("keeps a 5,000-character word, a 10,000-character paragraph and markup characters whole", async () => {
    const word = "abcdefghij".repeat(500);
    const long = Array.from({ length: 1_500 }, (_, at) => `w${at}`).join(" ");
    const pages = await pagesOf(
      await open(documentOf(heading("Long"), paragraph(word), paragraph(long), paragraph(`<b>&"]]>`))),
    );
    const text = folded(pages.join(" ").replace(/SENSITIVE BUT UNCLASSIFIED|Page \d+ of \d+/g, ""));
    expect(text).toContain(word);
    expect(text).toContain(folded(long));
    expect(text).toContain(`<b>&"]]>`);
  });

  it("reports what no font has and what runs from right to left, with its place, and shows a mark instead", async () => {
    const document = documentOf(
      heading("Names"),
      paragraph("ایران"),
      paragraph("smile 😀"),
      paragraph("Россия 中国 ไทย"),
    );
    const { warnings } = await writePdf(document);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toMatch(/Under “Names”.*right to left/);
    const text = (await pagesOf(await open(document))).join(" ");
    expect(text).toContain("\uFFFD");
    expect(text).toContain("Россия");
    expect(text).toContain("中国");
  });

  it("is the same bytes for the same document", async () => {
    const document = packOf("paris-pact-2009");
    expect((await writePdf(document)).bytes).toEqual((await writePdf(document)).bytes);
  });

  it("loses no text to a page break: every text of the sample packs is in it, in order", async () => {
    for (const slug of ["cnd-2010-margins", "paris-pact-2009"]) {
      const document = packOf(slug);
      const furniture = new RegExp(
        `${RegExp.escape(folded(document.footer ?? ""))}·Page\\d+of\\d+|${document.banner?.text.replaceAll(" ", "")}`,
        "g",
      );
      const pages = (await pagesOf(await open(document))).map((page) => folded(page).replace(furniture, ""));
      const text = pages.join("");
      const missing = document.blocks
        .flatMap((block) =>
          block.kind === "paragraph" || block.kind === "list"
            ? (block.kind === "list" ? block.items : [block]).flatMap(({ runs }) =>
                runs.map((run) => folded(run.text)),
              )
            : [],
        )
        .filter((part) => part.length < 60 && !text.includes(part));
      expect(missing, slug).toEqual([]);
    }
  });
});

describe("the document writer", () => {
  let writer: DocumentWriter;
  beforeAll(() => {
    writer = openDocumentWriter();
  });
  afterAll(() => writer.close());

  it("writes the same body text in the same order to Word and PDF", async () => {
    const document = { ...packOf("cnd-2010-margins"), footer: "" };
    const docx = await writer.write(document, "docx");
    const pdf = await writer.write(document, "pdf");
    if (!docx.ok || !pdf.ok) throw new Error("not written");
    const word = await mammoth.extractRawText({ buffer: Buffer.from(docx.value.bytes) });
    const pages = await pagesOf(await getDocument({ data: pdf.value.bytes.slice(), verbosity: 0 }).promise);
    const texts = document.blocks.flatMap((block) =>
      block.kind === "heading" ? [folded(block.runs.map((run) => run.text).join(""))] : [],
    );
    const inOrder = (whole: string): number[] => {
      let at = whole.lastIndexOf(texts[0] ?? "");
      return texts.map((text) => (at = whole.indexOf(text, at)));
    };
    expect(texts.length).toBeGreaterThan(30);
    expect(inOrder(folded(word.value))).not.toContain(-1);
    expect(inOrder(folded(pages.join(" ")))).not.toContain(-1);
  });

  it("tells its progress, and a cancelled document is not written while the next one is", async () => {
    const steps: string[] = [];
    const document = packOf("cnd-2010-margins");
    const abort = new AbortController();
    const writing = writer.write(document, "pdf", {
      onStep: (step) => steps.push(step),
      signal: abort.signal,
    });
    setTimeout(() => abort.abort(), 60);
    expect(await writing).toMatchObject({ ok: false, error: { code: "cancelled" } });
    const written = await writer.write(document, "pdf", { onStep: (step) => steps.push(step) });
    expect(written.ok).toBe(true);
    expect(steps).toContain("Talking points");
  });

  it("answers a document it cannot make with an error, and goes on", async () => {
    const broken = {
      ...packOf("paris-pact-2009"),
      createdAt: "never",
      blocks: [{ kind: "nonsense" }],
    } as unknown as Document;
    expect(await writer.write(broken, "pdf")).toMatchObject({ ok: false, error: { code: "failed" } });
    expect((await writer.write(packOf("paris-pact-2009"), "docx")).ok).toBe(true);
  });
});
