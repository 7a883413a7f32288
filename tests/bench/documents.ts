import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { openDocumentWriter, type DocumentFormat } from "../../main/documents/document-writer.ts";
import { writeHtml } from "../../main/documents/html.ts";
import { bigDocument } from "./big-document.ts";
import { floorDocx } from "./floor.ts";
import { asTypst } from "./markup.ts";
import { median, ms, timed, timedAsync, type Line } from "./measure.ts";
import { pandoc, typst, type Rival } from "./rivals.ts";

const rounds = 5;

/** The pack of a hundred pages from a warm worker, beside the tools people would script it with, by turns. */
export async function benchDocuments(folder: string): Promise<readonly Line[]> {
  const document = bigDocument();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pack.html"), writeHtml(document));
  writeFileSync(join(folder, "pack.typ"), asTypst(document));
  const floor = { name: "the floor", run: () => void floorDocx(document), missing: "" };
  const writer = openDocumentWriter();
  const warm = (format: DocumentFormat) => async (): Promise<void> => {
    const written = await writer.write(document, format);
    if (!written.ok) throw new Error(written.error.message);
  };
  const cold = (format: string) => (): void => {
    execFileSync(process.execPath, [join(import.meta.dirname, "write-one.ts"), format, "100"]);
  };
  try {
    return [
      await benchFormat(".docx, warm worker", warm("docx"), pandoc(folder), 0.15),
      await benchFormat(".docx, warm worker", warm("docx"), floor, null),
      await benchFormat(".docx, cold process", cold("docx"), pandoc(folder), null),
      await benchFormat(".pdf, warm worker", warm("pdf"), typst(folder), 0.7),
      await benchFormat(".pdf, cold process", cold("pdf"), typst(folder), null),
    ];
  } finally {
    await writer.close();
  }
}

/** `budget`: ours as a part of theirs. */
async function benchFormat(
  how: string,
  write: () => Promise<void> | void,
  { name, run, missing }: Rival,
  budget: number | null,
): Promise<Line> {
  await write(); // warms it up
  await write();
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timedAsync(async () => write()));
    if (run) theirs.push(timed(run));
  }
  const ratio = median(ours) / median(theirs);
  return {
    work: `the 100-page pack as ${how}`,
    ours: ms(median(ours)),
    beside: run ? `${name} ${ms(median(theirs))}` : `no ${name}: ${missing}`,
    result: run ? `${ratio.toFixed(2)} x` : "",
    budget: budget === null ? "" : `≤ ${budget} x ${name}`,
    isMet: run && budget !== null ? ratio <= budget : null,
  };
}
