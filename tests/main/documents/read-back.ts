import mammoth from "mammoth";
import { getDocument, type PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { marginOf } from "../../../main/documents/look.ts";
import { textOf } from "../../../shared/document/clean-text.ts";
import type { Block, Document, Run } from "../../../shared/document/document.ts";

/** A page as a reader of the file sees it: its lines run together. */
export interface Page {
  readonly all: string;
  readonly body: string; // without banner and footer, and without the numbers of lists, which are drawn apart
  readonly isLandscape: boolean;
}

export interface Bookmark {
  readonly title: string;
  readonly page: number; // from 1
  readonly inner: readonly Bookmark[];
}

export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: bytes.slice(), verbosity: 0 }).promise;

export async function pagesOf(bytes: Uint8Array, document: Document): Promise<readonly Page[]> {
  const pdf = await openPdf(bytes);
  const numbers = Array.from({ length: pdf.numPages }, (_, at) => at + 1);
  const pages = await Promise.all(numbers.map((number) => readPage(pdf, number, marginOf(document))));
  await pdf.loadingTask.destroy();
  return pages;
}

async function readPage(pdf: PDFDocumentProxy, number: number, margin: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { width, height } = page.getViewport({ scale: 1 });
  const items = (await page.getTextContent()).items.flatMap((item) => ("str" in item ? [item] : []));
  const joined = (some: typeof items): string =>
    some.map((item) => item.str + (item.hasEOL ? " " : "")).join("");
  const body = items.filter(({ str, transform }) => {
    const baseline = Number(transform[5]);
    return baseline > margin && baseline < height - margin && !isListNumber.test(str);
  });
  return { all: joined(items), body: joined(body), isLandscape: width > height };
}

/** Where each stretch of text ends, the height of its baseline, and how wide its page is, in points. */
export async function lineEndsOf(
  bytes: Uint8Array,
): Promise<readonly { readonly end: number; readonly baseline: number; readonly width: number }[]> {
  const pdf = await openPdf(bytes);
  const ends = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width } = page.getViewport({ scale: 1 });
    for (const item of (await page.getTextContent()).items)
      if ("str" in item)
        ends.push({
          end: Number(item.transform[4]) + item.width,
          baseline: Number(item.transform[5]),
          width,
        });
  }
  await pdf.loadingTask.destroy();
  return ends;
}

const isListNumber = /^\d+\.\s*$/;

export async function bookmarksOf(bytes: Uint8Array): Promise<readonly Bookmark[]> {
  const pdf = await openPdf(bytes);
  const read = async (items: Awaited<ReturnType<typeof pdf.getOutline>>): Promise<readonly Bookmark[]> => {
    const bookmarks: Bookmark[] = [];
    for (const { title, dest, items: inner } of items) {
      const target = typeof dest === "string" ? await pdf.getDestination(dest) : dest;
      const page = (await pdf.getPageIndex(target?.[0])) + 1;
      bookmarks.push({ title, page, inner: await read(inner) });
    }
    return bookmarks;
  };
  const bookmarks = await read((await pdf.getOutline()) ?? []);
  await pdf.loadingTask.destroy();
  return bookmarks;
}

export const wordText = async (bytes: Uint8Array): Promise<string> =>
  (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

/** Without spaces, soft hyphens and joiners: what two engines that break lines differently have in common. */
export const folded = (text: string): string => text.replace(/[\s\u00AD\u200B]+/g, "");

/** Every text of a document, in order. */
export const textsOf = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap(blockTexts).filter((text) => folded(text) !== "");

function blockTexts(block: Block): readonly string[] {
  const all = (...runs: readonly (readonly Run[])[]): readonly string[] => runs.map(textOf);
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return all(block.runs);
    case "list":
      return block.items.flatMap((item) => all(item.runs, item.note ?? []));
    case "table":
      return block.rows.flatMap((cells) => cells.flatMap((cell) => all(cell.runs)));
    case "callout":
      return [block.title, ...block.blocks.flatMap(blockTexts)];
    case "cover":
      return [block.title, ...block.lines, ...block.facts.flatMap(({ name, value }) => [name, value])];
    case "contents":
      return [block.title];
    case "page-break":
    case "orientation":
      return [];
  }
}

/** Follows the texts through a file: those that are not there after the ones before, and what stands between them. */
export function follow(
  file: string,
  texts: readonly string[],
): { readonly missing: readonly string[]; readonly between: readonly string[] } {
  const whole = folded(file);
  const missing: string[] = [];
  const between: string[] = [];
  let at = 0;
  for (const text of texts) {
    const wanted = folded(text);
    const found = whole.indexOf(wanted, at);
    if (found === -1) {
      missing.push(text);
      continue;
    }
    if (found > at) between.push(whole.slice(at, found));
    at = found + wanted.length;
  }
  if (at < whole.length) between.push(whole.slice(at));
  return { missing, between };
}
