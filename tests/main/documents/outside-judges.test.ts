import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { writeDocx } from "../../../main/documents/docx.ts";
import { writePdf } from "../../../main/documents/pdf.ts";
import { samples } from "../../../seeds/sample.ts";
import { composePack } from "../../../shared/brief/pack.ts";
import { all } from "../../../shared/dossier/dossier.ts";
import type { PackOptions } from "../../../shared/ipc-contract.ts";
import { cleanDocument } from "../../../shared/document/clean-text.ts";
import type { Document } from "../../../shared/document/document.ts";
import { dossierOf } from "../../seeds/dossier-of.ts";
import { sampleDocument } from "./sample-document.ts";

const tools = join(import.meta.dirname, "../../../../shared/tools");
const now = "2010-03-05T10:00:00Z";

/** Every variant of a sample, and a pack of everyone who speaks. */
const packs = samples.flatMap((sample) => {
  const dossier = dossierOf(sample);
  const speakers = new Set(all(dossier, "talking-point").flatMap(({ body }) => body.speaker ?? []));
  const variants: readonly PackOptions["variant"][] = [
    "full",
    "pocket",
    "releasable",
    ...[...speakers].map((person) => `member:${person}` as const),
  ];
  return variants.map((variant) => {
    const { document } = composePack(dossier, { variant, without: [] }, { now });
    return [`${sample.slug}, ${variant}`, document] as const;
  });
});
const documents: readonly (readonly [string, Document])[] = [
  ...packs,
  ["every kind of block", sampleDocument],
];

const judge = (checker: string, files: readonly string[]) => {
  const { stdout, status } = spawnSync(join(tools, checker), files, { encoding: "utf8" });
  return { stdout: stdout.trim(), status };
};
const canJudge = (checker: string): boolean =>
  existsSync(join(tools, checker)) && spawnSync(join(tools, checker), []).status === 0;

it.for([
  ["docx", "check-docx", writeDocx],
  ["pdf", "check-pdf", async (document: Document) => (await writePdf(document)).bytes],
] as const)("finds no fault in any variant as %s", async ([format, checker, write], context) => {
  if (!canJudge(checker))
    context.skip(`${checker} is not beside this checkout, or what it needs is not installed`);
  const folder = mkdtempSync(join(tmpdir(), "aide-judged-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const files: string[] = [];
  for (const [at, [, document]] of documents.entries()) {
    const file = join(folder, `${at}.${format}`);
    writeFileSync(file, await write(cleanDocument(document).value));
    files.push(file);
  }
  expect(files.length).toBeGreaterThan(8);
  expect(judge(checker, files)).toEqual({ stdout: `${files.length} files, 0 problems`, status: 0 });
});
