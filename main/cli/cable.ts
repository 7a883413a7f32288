import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { CableProblem } from "../../shared/cable/cable.ts";
import { cableReference } from "../../shared/cable/import/import-changes.ts";
import { proposalText, type Proposal } from "../../shared/cable/import/proposal.ts";
import { meetingOf, proposalsOf } from "../../shared/cable/import/proposals.ts";
import { writerOf } from "../../shared/cable/import/writer-of.ts";
import { lintCable } from "../../shared/cable/lint-cable.ts";
import { readCables } from "../../shared/cable/read-cables.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { decodeText } from "../intake/decode-text.ts";
import { draftDossierCable, lintDossierCable } from "../services/cable.ts";
import { exportCable } from "../services/export-files.ts";
import { dossierOfMeeting, importCable } from "../services/import-cable.ts";
import { withWriter } from "./house-style.ts";
import { printExported, readFormats } from "./pack.ts";
import { servedParty } from "./served-party.ts";
import {
  readInstant,
  required,
  text,
  withDossier,
  withWorkspace,
  wrongUsage,
  type Arguments,
} from "./session.ts";

/** `cable draft | read | lint | import`. */
export async function cableCommand(given: Arguments): Promise<Result<number, AppError>> {
  const [verb, ...rest] = given.rest;
  const inner = { ...given, rest };
  if (verb === "draft") return draft(inner);
  if (verb === "read") return read(inner);
  if (verb === "lint") return lint(inner);
  if (verb === "import") return importCommand(inner);
  return err(wrongUsage("Say what to do with the cable: draft, read, lint or import."));
}

async function draft(given: Arguments): Promise<Result<number, AppError>> {
  const [name] = given.rest;
  const out = required(given, "out");
  if (!out.ok) return out;
  const formats = readFormats(text(given, "format") ?? "txt");
  if (!formats.ok) return formats;
  const moment = readMoment(given);
  if (!moment.ok) return moment;
  return withWriter(given, (writer) =>
    withDossier(given, name, async (workspace, id) => {
      const { at } = moment.value;
      const drafted = draftDossierCable(workspace, id, moment.value);
      const dossier = workspace.dossier(id);
      const exported = await exportCable(writer, dossier, drafted, at, resolve(out.value), formats.value);
      if (!exported.ok) return exported;
      printExported(exported.value);
      return ok(0);
    }),
  );
}

function readMoment(given: Arguments): Result<{ at: string; serial?: number }, AppError> {
  const at = readInstant(given);
  if (!at.ok) return at;
  const serial = text(given, "serial");
  if (serial === undefined) return ok({ at: at.value });
  const number = Number(serial);
  const isSerial = Number.isInteger(number) && number > 0 && number < 1_000_000;
  return isSerial
    ? ok({ at: at.value, serial: number })
    : err(wrongUsage("--serial is a number up to 999999."));
}

function readInput(given: Arguments): Result<string, AppError> {
  const [file] = given.rest;
  if (file === undefined) return err(wrongUsage("Say which file to read."));
  try {
    return decodeText(readFileSync(resolve(file)));
  } catch {
    return err(appError("not-found", `The file ${file} cannot be read.`, "Check its name and rights."));
  }
}

/** `cable read`: what a file of cables holds, as JSON (version 1). */
function read(given: Arguments): Result<number, AppError> {
  const input = readInput(given);
  if (!input.ok) return input;
  const reading = readCables(input.value);
  process.stdout.write(`${JSON.stringify(reading, null, 2)}\n`);
  return ok(reading.cables.length === 0 ? 1 : 0);
}

/** `cable lint`: what is wrong with a file of cables, also against the dossier it reports where that is named. */
async function lint(given: Arguments): Promise<Result<number, AppError>> {
  const input = readInput(given);
  if (!input.ok) return input;
  const [, name] = given.rest;
  if (name === undefined && text(given, "workspace") === undefined) {
    return ok(printProblems(lintCable(input.value), given));
  }
  return withDossier(given, name, (workspace, id) => {
    const now = new Date().toISOString();
    return ok(printProblems(lintDossierCable(workspace, id, input.value, now), given));
  });
}

/** One problem a line, or all as JSON (version 1); 1 where the cable would be rejected. */
function printProblems(problems: readonly CableProblem[], given: Arguments): number {
  if (given.options["json"] === true) {
    process.stdout.write(`${JSON.stringify({ version: 1, problems }, null, 2)}\n`);
  } else {
    for (const { line, severity, code, message } of problems) {
      process.stdout.write(`${line ?? "-"}: ${severity}: ${message} [${code}]\n`);
    }
  }
  return problems.some((problem) => problem.severity === "error") ? 1 : 0;
}

/** `cable import`: what a cable proposes for a dossier; with --accept all of it is taken in. */
async function importCommand(given: Arguments): Promise<Result<number, AppError>> {
  const input = readInput(given);
  if (!input.ok) return input;
  const { cables, problems } = readCables(input.value);
  if (cables.length === 0) {
    return err(
      appError("invalid-input", problems[0]?.message ?? "This is no cable.", "Choose another file."),
    );
  }
  return withWorkspace(given, (workspace) => {
    const imports: object[] = [];
    for (const cable of cables) {
      const here = dossierOfMeeting(workspace, meetingOf(cable));
      const served = servedParty(given, workspace, here);
      if (!served.ok) return served;
      const ours = served.value ?? writerOf(cable);
      if (ours === undefined) return err(wrongUsage(unserved));
      const proposals = proposalsOf(cable, here === undefined ? null : workspace.dossier(here), ours);
      const reference = cableReference(cable);
      if (given.options["accept"] !== true) imports.push({ reference, proposals });
      else {
        const imported = importCable(workspace, cable, proposals, ours);
        if (!imported.ok) return imported;
        imports.push({ reference, proposals, ...imported.value });
      }
    }
    printImports(imports, given.options["json"] === true);
    return ok(0);
  });
}

const unserved = "Say which party the dossier serves, such as --party country:FR.";

type Printed = {
  readonly reference?: string;
  readonly proposals?: readonly Proposal[];
  readonly slug?: string;
  readonly records?: number;
};

function printImports(imports: readonly Printed[], isJson: boolean): void {
  if (isJson) return void process.stdout.write(`${JSON.stringify({ version: 1, imports }, null, 2)}\n`);
  for (const { reference, proposals = [], slug, records } of imports) {
    process.stdout.write(`${reference}\n`);
    for (const proposal of proposals)
      process.stdout.write(`  ${proposal.paragraph ?? "-"}  ${proposal.kind}: ${proposalText(proposal)}\n`);
    if (slug !== undefined) process.stdout.write(`${records} records taken into ${slug}.\n`);
  }
}
