import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import {
  cancelled,
  openDocumentWriter,
  type DocumentWriter,
} from "../../../main/documents/document-writer.ts";
import {
  exportDocument,
  withFormat,
  type Print,
  type PrintOptions,
} from "../../../main/services/export-files.ts";
import { exportList } from "../../../main/services/lists.ts";
import type { Document } from "../../../shared/document/document.ts";
import { err, ok } from "../../../shared/result.ts";
import { sampleDocument } from "../documents/sample-document.ts";
import { temporaryFolder } from "../workspace/rooms.ts";

function openWriter(): DocumentWriter {
  const writer = openDocumentWriter();
  onTestFinished(() => writer.close());
  return writer;
}

test("names the files of an export after the one that was chosen", () => {
  expect(withFormat("/a.b/pack.docx", "pdf")).toBe("/a.b/pack.pdf");
  expect(withFormat("/a.b/pack", "docx")).toBe("/a.b/pack.docx");
  expect(withFormat("pack.pdf", "accessible")).toBe("pack.accessible.pdf");
  expect(withFormat("pack.accessible.pdf", "accessible")).toBe("pack.accessible.pdf");
});

test("the accessible edition is what was printed of the page with its fonts inside", async () => {
  const folder = temporaryFolder();
  const pages: string[] = [];
  const print: Print = async (html) => {
    pages.push(html);
    return ok(new TextEncoder().encode("printed"));
  };
  const options = { print };
  const path = join(folder, "pack.accessible.pdf");
  const exported = await exportDocument(openWriter(), sampleDocument, path, ["accessible"], options);
  expect(exported).toMatchObject({
    ok: true,
    value: { files: [{ format: "accessible", path }], isWhole: true },
  });
  expect(readFileSync(path, "utf8")).toBe("printed");
  expect(pages).toHaveLength(1);
  expect(pages[0]).toContain("@font-face");
});

test("a printing that was cancelled writes nothing, and says so", async () => {
  const folder = temporaryFolder();
  const abort = new AbortController();
  const print: Print = async (_html, signal) => {
    abort.abort();
    return signal?.aborted === true ? err(cancelled) : ok(new Uint8Array([1]));
  };
  const options = { print, signal: abort.signal };
  const path = join(folder, "pack.pdf");
  const exported = await exportDocument(openWriter(), sampleDocument, path, ["accessible"], options);
  expect(exported).toMatchObject({ ok: false, error: { code: "cancelled" } });
  expect(readdirSync(folder)).toEqual([]);
});

const saying = (text: string): Document => ({
  ...sampleDocument,
  blocks: [{ kind: "paragraph", style: "body", runs: [{ text }] }],
});

test("a list that the PDF has no letters for is printed where there is a window, and has no boxes to tell of", async () => {
  const folder = temporaryFolder();
  const writer = openWriter();
  const print: Print = async () => ok(new TextEncoder().encode("printed"));
  const pdf = async (text: string, options: PrintOptions): Promise<unknown> => {
    const exported = await exportList(writer, { document: saying(text) }, join(folder, "list.docx"), options);
    const bytes = readFileSync(join(folder, "list.pdf"), "utf8");
    return [bytes === "printed", exported.ok && exported.value.warnings.length];
  };
  expect(await pdf("السيد محمد", { print })).toEqual([true, 0]);
  expect(await pdf("Mr Mohammed", { print })).toEqual([false, 0]);
  expect(await pdf("السيد محمد", {})).toEqual([false, 1]);
});

test("tells that the PDF lacks characters which the accessible edition has", async () => {
  const path = join(temporaryFolder(), "pack.pdf");
  const writer = openWriter();
  const isWhole = async (text: string): Promise<unknown> => {
    const exported = await exportDocument(writer, saying(text), path, ["pdf"]);
    return exported.ok && exported.value.isWhole;
  };
  expect(await isWhole("السيد محمد")).toBe(false);
  expect(await isWhole("Mr Mohammed")).toBe(true);
});
