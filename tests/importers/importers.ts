import fc from "fast-check";
import { generateKeyBetween } from "fractional-indexing";
import { gzipSync } from "node:zlib";
import { createHash } from "node:crypto";
import { v7 as newUuid } from "uuid";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readCableFile } from "../../main/intake/cable-file.ts";
import { packExchange } from "../../main/exchange/exchange-file.ts";
import { mergeExchange, previewExchange } from "../../main/services/exchange.ts";
import { importCable } from "../../main/services/import-cable.ts";
import { sampleRevisions, samples } from "../../seeds/sample.ts";
import { lintCable } from "../../shared/cable/lint-cable.ts";
import { readCables } from "../../shared/cable/read-cables.ts";
import { proposalsOf } from "../../shared/cable/import/proposals.ts";
import { writeCable } from "../../shared/cable/write-cable.ts";
import { newDossierRequest } from "../../shared/ipc-requests.ts";
import type { MergeReport } from "../../shared/ipc-contract.ts";
import type { AppError } from "../../shared/app-error.ts";
import type { Result } from "../../shared/result.ts";
import { entryChanges } from "../../shared/log/entry-changes.ts";
import { logContext } from "../../shared/log/log-context.ts";
import { parseEntry } from "../../shared/log/parse-entry.ts";
import { fixture, fixtureNames } from "../shared/cable/fixture.ts";
import { generatedCable } from "../shared/cable/generated-cables.ts";
import { noteLines } from "../shared/log/note-lines.ts";
import { noteMeeting, noteNow } from "../shared/log/note-meeting.ts";
import { must } from "../main/workspace/rooms.ts";
import { mangledBytes, mangledText } from "./mangled.ts";
import { cardFile, csvFile, importRoster, workbookFile } from "./rosters.ts";
import { openDesk, plain, standOf, takeIn, type Desk } from "./taken-in.ts";

/** An importer, what it is given, and what has to hold of it: `given` throws where it does not. */
export interface Importer {
  readonly name: string;
  readonly attack: (options: AttackOptions) => Promise<string | null>;
}

export interface AttackOptions {
  readonly runs: number;
  readonly seed?: number;
  readonly onInput?: (input: unknown) => void; // before it is given
}

const inputsPerDesk = 100; // a workspace that only grows would slow every import

/** Gives an importer many inputs; answers the smallest that breaks a promise, or null. */
function importer<T>(
  name: string,
  inputs: fc.Arbitrary<T>,
  give: (desk: Desk, input: T) => void | Promise<void>,
): Importer {
  const attack = async ({ runs, seed, onInput }: AttackOptions): Promise<string | null> => {
    let desk = openDesk();
    let given = 0;
    try {
      const property = fc.asyncProperty(inputs, async (input) => {
        given += 1;
        if (given % inputsPerDesk === 0) {
          const problems = desk.workspace.verify();
          if (problems.length > 0) throw new Error(`The workspace is not sound: ${problems.join(" ")}`);
          desk.close();
          desk = openDesk();
        }
        onInput?.(input);
        await give(desk, input);
      });
      const report = await fc.check(property, { numRuns: runs, ...(seed === undefined ? {} : { seed }) });
      return report.failed
        ? `${String(report.errorInstance)}\n${fc.defaultReportMessage(report)?.slice(0, 4_000)}`
        : null;
    } finally {
      desk.close();
    }
  };
  return { name, attack };
}

const cableText = mangledText(
  fc.oneof(
    fc.constantFrom(...fixtureNames.map(fixture)),
    generatedCable.map((cable) => writeCable(cable).text),
  ),
  [
    "SUBJECT: ",
    "TAGS: ",
    "REF: A. STATE 1\n",
    "1. (U) SUMMARY: ",
    "END SUMMARY.",
    "UNCLAS SECTION 02 OF 03 VIENNA 000548\n",
    "The meeting of the 3rd Regional Forum on November 31 took place in Vienna. ",
    "France pledged $200,000,000,000,000,000,000 for the fund. ",
    `Participants agreed ${"at great length ".repeat(1_500)}to adopt the text. `,
    `Mr. ${"Long ".repeat(150)}Name led the delegation. `,
    `The Department is asked to ${"soon ".repeat(5_000)}reply. `,
    "Russia and Iran opposed the funding of precursors in 2010. ",
    "DEPT is asked to reply by 30 February. ",
    "P 000000Z JAN 00",
    "#0548/01 3311216",
  ],
);

/** Reads and checks a cable, and takes in all that each of its cables proposes, or nothing. */
async function takeCable(desk: Desk, text: string): Promise<void> {
  const path = join(desk.folder, "cable.txt");
  writeFileSync(path, text);
  const file = await readCableFile(path);
  if (!file.ok) return plain(file.error);
  lintCable(file.value.text);
  const { cables, problems } = readCables(file.value.text);
  if (cables.length === 0 && problems.length !== 1) throw new Error("Neither a cable nor one problem");
  for (const cable of cables) {
    const proposals = proposalsOf(cable, null, "country:US");
    const meeting = proposals.find((one) => one.kind === "meeting")?.body;
    newDossierRequest.parse({ ...meeting, title: meeting?.title, ourParty: "country:US" });
    must(importCable(desk.workspace, cable, proposals, "country:US")); // what is proposed can be taken in
    const after = standOf(desk);
    must(importCable(desk.workspace, cable, proposals, "country:US"));
    if (standOf(desk) !== after) throw new Error("The same cable again changed something");
  }
  return undefined;
}

const revisions = samples.flatMap((sample) => sampleRevisions(sample).slice(0, 40));
const exchangeFile = await packExchange(revisions);

const lines = revisions.map((revision) => JSON.stringify(revision));
const oddLine = mangledText(fc.constantFrom(...lines), [
  "null",
  "[]",
  "{}",
  "1e999",
  '"fields":{"__proto__":{}},',
  '"kind":"meeting",',
  '"kind":"seating-plan",',
  '"parents":["00000000-0000-4000-8000-000000000001"],',
  '"clock":"ffffffffffff-ffff-00000000-0000-4000-8000-000000000005",',
  '"deleted":true,',
  '"order":"!",',
  '"order":"5",',
  "[".repeat(500),
  "country:XX",
  "2010-02-30",
]);

const strangeValues = [
  "5",
  "",
  "0",
  "x".repeat(600),
  "country:XX",
  "2010-02-30",
  "\ud800",
  null,
  true,
  -1,
  1e308,
  [],
  {},
];

/** A revision of its own in which one field holds something else: what reads well, and is wrong. */
const oddRevision = fc
  .tuple(fc.constantFrom(...revisions), fc.nat(), fc.constantFrom(...strangeValues), fc.uuid({ version: 4 }))
  .map(([revision, at, value, id]) => {
    const names = [...Object.keys(revision.fields), "order", "marking", "source"];
    const fields = { ...revision.fields, [names[at % names.length] ?? "text"]: value };
    return JSON.stringify({
      ...revision,
      id,
      commit: id,
      key: revision.kind === "meeting" ? revision.key : id,
      fields,
    });
  });

/** Sound and odd lines under an honest manifest: what a bad program writes, or somebody with bad intentions. */
const oddFile = fc
  .tuple(fc.subarray(lines), fc.array(fc.oneof(oddLine, oddRevision), { maxLength: 4 }))
  .map(([sound, odd]) => {
    const all = [...sound, ...odd.map((line) => line.replaceAll("\n", " "))];
    const body = all.map((line) => `${line}\n`).join("");
    const sha256 = createHash("sha256").update(body, "utf8").digest("hex");
    const manifest = { format: "aide-memoire", version: 1, revisions: all.length, sha256 };
    return gzipSync(`${JSON.stringify(manifest)}\n${body}`);
  });

/** What a report counts; a title may be another after the merge. */
const countsOf = (report: Result<MergeReport, AppError>): string =>
  JSON.stringify(
    report.ok ? { ...report.value, dossiers: report.value.dossiers.map(({ id }) => id) } : report,
  );

/** Looks into a dossier file and merges it: the report accounts for every line, or nothing is written. */
async function mergeFile(desk: Desk, bytes: Uint8Array): Promise<void> {
  const before = standOf(desk);
  const preview = await previewExchange(desk.workspace, bytes);
  if (standOf(desk) !== before) throw new Error("Looking into a file wrote something");
  const merged = await mergeExchange(desk.workspace, bytes);
  if (!merged.ok) {
    plain(merged.error);
    if (standOf(desk) !== before) throw new Error("Half a merge");
    return;
  }
  if (countsOf(merged) !== countsOf(preview)) throw new Error("The preview told something else");
  for (const { id } of desk.workspace.dossiers())
    for (const { body } of must(desk.workspace.snapshot(id)).records)
      if ("order" in body) generateKeyBetween(body.order, null); // something can be added behind it
  const after = standOf(desk);
  const again = must(await mergeExchange(desk.workspace, bytes));
  if (again.added > 0 || standOf(desk) !== after) throw new Error("The same file again changed something");
}

const context = logContext(noteMeeting, noteNow);
const noteLine = mangledText(fc.constantFrom(...noteLines.map(([line]) => line)), [
  "#precursors++",
  "#x??",
  "!pledge 200k USD",
  "!decision adopted",
  "!action all partners > report > 2010-02-30",
  "~25:61",
  "@frahi",
  "“",
  "/5(a)",
  "for EU",
]);

/** Logs a line, with all it says. */
function logLine(desk: Desk, line: string): void {
  const entry = parseEntry(line, context);
  if (entry.line !== line) throw new Error("The line is not kept as it was typed");
  if (line.trim() === "") return; // the window logs no empty line
  const before = standOf(desk);
  const refusal = takeIn(desk, entryChanges(entry, context, newUuid).changes);
  if (refusal === null) return;
  plain(refusal);
  if (standOf(desk) !== before) throw new Error(`Half an entry: ${refusal.message}`);
}

export const importers: readonly Importer[] = [
  importer("roster.csv", csvFile, importRoster),
  importer("roster.xlsx", workbookFile, importRoster),
  importer("cards.vcf", cardFile, importRoster),
  importer("cable.txt", cableText, takeCable),
  importer(
    "dossier.aide",
    fc.oneof(
      { weight: 1, arbitrary: mangledBytes(fc.constant(exchangeFile)) },
      { weight: 3, arbitrary: oddFile },
    ),
    mergeFile,
  ),
  importer("a line of the log", noteLine, logLine),
];
