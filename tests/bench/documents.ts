import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  openDocumentWriter,
  type DocumentFormat,
  type DocumentWriter,
} from "../../main/documents/document-writer.ts";
import { bigDocument } from "./big-document.ts";
import { asMarkdown, asTypst } from "./markup.ts";
import { median, ms, timed, timedAsync, type Line } from "./measure.ts";

const rounds = 5;

interface Rival {
  readonly name: string;
  readonly budget: number; // ours as a part of theirs
  readonly isInstalled: boolean;
  readonly run: () => void;
}

/** The pack of a hundred pages from a warm worker, beside the tool people would script it with, by turns. */
export async function benchDocuments(folder: string): Promise<readonly Line[]> {
  const document = bigDocument();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "pack.md"), asMarkdown(document));
  writeFileSync(join(folder, "pack.typ"), asTypst(document));
  const writer = openDocumentWriter();
  try {
    return [
      await benchFormat(
        writer,
        "docx",
        rival(folder, "pandoc", 0.15, ["--toc", "pack.md", "-o", "pack.docx"]),
      ),
      await benchFormat(writer, "pdf", rival(folder, "typst", 0.7, ["compile", "pack.typ", "pack.pdf"])),
    ];
  } finally {
    await writer.close();
  }
}

function rival(cwd: string, name: string, budget: number, args: readonly string[]): Rival {
  const isInstalled = spawnSync(name, ["--version"]).status === 0;
  const run = (): void => {
    const { status, stderr } = spawnSync(name, args, { cwd, encoding: "utf8" });
    if (status !== 0) throw new Error(`${name}: ${stderr}`);
  };
  return { name, budget, isInstalled, run };
}

async function benchFormat(writer: DocumentWriter, format: DocumentFormat, rival: Rival): Promise<Line> {
  const document = bigDocument();
  const write = async (): Promise<void> => {
    const written = await writer.write(document, format);
    if (!written.ok) throw new Error(written.error.message);
  };
  await write(); // warms it up
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    ours.push(await timedAsync(write));
    if (rival.isInstalled) theirs.push(timed(rival.run));
  }
  const ratio = median(ours) / median(theirs);
  return {
    work: `.${format} of the 100-page pack`,
    ours: ms(median(ours)),
    beside: rival.isInstalled ? `${rival.name} ${ms(median(theirs))}` : `${rival.name} is not installed`,
    result: rival.isInstalled ? `${ratio.toFixed(2)} x` : "",
    budget: `≤ ${rival.budget} x ${rival.name}`,
    isMet: rival.isInstalled ? ratio <= rival.budget : null,
  };
}
