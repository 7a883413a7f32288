import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { strFromU8, unzipSync } from "fflate";
import { expect, onTestFinished, test, vi } from "vitest";
import {
  openDocumentWriter,
  type DocumentFormat,
  type DocumentWriter,
} from "../../../main/documents/document-writer.ts";
import { noHouseStyle, type HouseStyle } from "../../../main/documents/house-style.ts";
import type { Block, Document } from "../../../shared/document/document.ts";
import { png } from "../../fixtures/ministry/pictures.ts";
import { sampleDocument } from "./sample-document.ts";

/** The workers that were started: real ones, so that a test can end one as the system would. */
const started = vi.hoisted((): Worker[] => []);
vi.mock("node:worker_threads", async (original) => {
  const real = await original<typeof import("node:worker_threads")>();
  class Watched extends real.Worker {
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      started.push(this);
    }
  }
  return { ...real, Worker: Watched };
});

function openWriter(): DocumentWriter {
  started.length = 0;
  const writer = openDocumentWriter();
  onTestFinished(() => writer.close());
  return writer;
}

const documentOf = (paragraphs: number): Document => ({
  title: "A test of the writer",
  author: "Test",
  language: "en",
  createdAt: "2010-03-05T10:00:00Z",
  page: "a4",
  blocks: Array.from({ length: paragraphs }, (_, at): readonly Block[] => [
    { kind: "heading", level: 1, id: `h${at}`, runs: [{ text: `Heading ${at}` }] },
    { kind: "paragraph", style: "body", runs: [{ text: "As many words as a line holds. ".repeat(20) }] },
  ]).flat(),
});
const small = documentOf(1);
const large = documentOf(1_000);
const cancelled = { ok: false, error: { code: "cancelled" } };
const failed = { ok: false, error: { code: "failed" } };
const done = { ok: true };

/** Begins a document, and waits until the worker has said it is at it. */
async function begin(writer: DocumentWriter, document: Document, signal?: AbortSignal) {
  const { promise: isBegun, resolve } = Promise.withResolvers<void>();
  const writing = writer.write(document, "pdf", { onStep: () => resolve(), ...(signal ? { signal } : {}) });
  await isBegun;
  return { writing };
}

test("writes each format in the house style of the moment", async () => {
  let style: HouseStyle = noHouseStyle;
  const writer = openDocumentWriter(() => style);
  onTestFinished(() => writer.close());
  const has = { pdf: "/Subtype /Image", docx: "word/media/", html: "<img", printable: "<img" };
  const write = async (): Promise<readonly boolean[]> => {
    const found: boolean[] = [];
    for (const [format, mark] of Object.entries(has) as [DocumentFormat, string][]) {
      const written = await writer.write(sampleDocument, format);
      found.push(written.ok && Buffer.from(written.value.bytes).includes(mark));
    }
    return found;
  };
  expect(await write()).toEqual([false, false, false, false]);
  const picture = { type: "png", width: 9, height: 5, bytes: png({ width: 9, height: 5 }) } as const;
  style = { styles: null, logo: { ...picture, words: "Arms" } };
  expect(await write()).toEqual([true, true, true, true]);
});

test("writes each format, and tells its steps by the headings of the document", async () => {
  const writer = openWriter();
  const steps: string[] = [];
  const onStep = (step: string): unknown => steps.push(step);
  const starts = { pdf: "%PDF-", docx: "PK", html: "<!" };
  for (const [format, start] of Object.entries(starts) as ["pdf" | "docx" | "html", string][]) {
    const written = await writer.write(documentOf(3), format, { onStep });
    if (!written.ok) throw new Error(written.error.message);
    expect(Buffer.from(written.value.bytes).toString("latin1", 0, start.length)).toBe(start);
    expect(written.value.warnings).toEqual([]);
  }
  expect(steps).toEqual(expect.arrayContaining(["Heading 0", "Heading 1", "Heading 2"]));
  expect(started).toHaveLength(1);
});

test("tells what it repaired in the text", async () => {
  const written = await openWriter().write({ ...small, title: "A\u0007B" }, "html");
  expect(written).toMatchObject({ ok: true, value: { warnings: [expect.any(String)] } });
});

test("a cancelled document ends its worker in the middle of the work, and the next is written by another", async () => {
  const writer = openWriter();
  const abort = new AbortController();
  const { writing } = await begin(writer, large, abort.signal);
  const ended = once(started[0] as Worker, "exit");
  abort.abort();
  expect(await writing).toMatchObject(cancelled);
  await ended;
  expect(await writer.write(small, "pdf")).toMatchObject(done);
  expect(started).toHaveLength(2);
});

test("cancelling one document does not cancel another that is being written", async () => {
  const writer = openWriter();
  const abort = new AbortController();
  const { writing } = await begin(writer, large, abort.signal);
  const other = writer.write(small, "docx");
  abort.abort();
  expect(await writing).toMatchObject(cancelled);
  expect(await other).toMatchObject(done);
});

test("a document that was cancelled before it began is not begun", async () => {
  const writer = openWriter();
  expect(await writer.write(small, "pdf", { signal: AbortSignal.abort() })).toMatchObject(cancelled);
  expect(started).toHaveLength(0);
});

test("cancelling what is done changes nothing", async () => {
  const writer = openWriter();
  const abort = new AbortController();
  expect(await writer.write(small, "html", { signal: abort.signal })).toMatchObject(done);
  abort.abort();
  expect(await writer.write(small, "html")).toMatchObject(done);
  expect(started).toHaveLength(1);
});

test("a worker that dies answers its documents as failed, and the next is written by another", async () => {
  const writer = openWriter();
  const { writing } = await begin(writer, large);
  const beside = writer.write(small, "html");
  await started[0]?.terminate();
  expect(await writing).toMatchObject(failed);
  expect(await beside).toMatchObject(failed);
  expect(await writer.write(small, "pdf")).toMatchObject(done);
});

test("a document that cannot be made is answered as failed, in one sentence, by a worker that lives on", async () => {
  const complaints = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  onTestFinished(() => complaints.mockRestore());
  const writer = openWriter();
  const broken = { ...small, blocks: [{ kind: "paragraph", style: "body" }] } as unknown as Document;
  expect(await writer.write(broken, "docx")).toEqual({
    ok: false,
    error: {
      code: "failed",
      message: "The document could not be made.",
      action: "Try again; if it fails again, tell us.",
    },
  });
  expect(await writer.write(small, "docx")).toMatchObject(done);
  expect(started).toHaveLength(1);
});

test("closing answers what was not finished as cancelled", async () => {
  const writer = openWriter();
  const { writing } = await begin(writer, large);
  await writer.close();
  expect(await writing).toMatchObject(cancelled);
});

test("34: no control character, no half of a sign and nothing Word cannot read comes past the door", async () => {
  const blocks: readonly Block[] = [
    { kind: "paragraph", style: "body", runs: [{ text: "a\0b\uFFFFc\uD800d\ve" }] },
  ];
  const written = await openWriter().write({ ...small, blocks }, "docx");
  if (!written.ok) throw new Error(written.error.message);
  expect(written.value.warnings.join("\n")).toMatch(/control character.*\n.*no file can hold.*\n.*broken/);
  const body = strFromU8(unzipSync(written.value.bytes)["word/document.xml"] ?? new Uint8Array());
  expect(body).toContain(">a[U+0000]bc\uFFFDd</w:t>");
  expect(body).not.toMatch(/[\0\uFFFF]/);
});
