import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import type { AppError } from "../../shared/app-error.ts";
import { all } from "../../shared/dossier/dossier.ts";
import { fileFormat } from "../../shared/ipc-requests.ts";
import type { FileFormat, PackOptions } from "../../shared/ipc-contract.ts";
import { parseMarking } from "../../shared/marking/parse-marking.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { DocumentWriter } from "../documents/document-writer.ts";
import { exportDocument, type Exported } from "../services/export-files.ts";
import { issueEdition, makePack } from "../services/pack.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { withWriter } from "./house-style.ts";
import { readInstant, required, text, withDossier, wrongUsage, type Arguments } from "./session.ts";

/** `pack`: writes the briefing pack of a dossier into a folder. */
export async function pack(given: Arguments): Promise<Result<number, AppError>> {
  const [name] = given.rest;
  const out = required(given, "out");
  if (!out.ok) return out;
  const formats = readFormats(text(given, "format") ?? "docx,pdf");
  if (!formats.ok) return formats;
  const at = readInstant(given);
  if (!at.ok) return at;
  return withWriter(given, (writer) =>
    withDossier(given, name, async (workspace, id) => {
      const options = readPackOptions(given, workspace, id);
      if (!options.ok) return options;
      const exported = await writePack(workspace, id, options.value, {
        writer,
        folder: resolve(out.value),
        formats: formats.value,
        now: at.value,
        isIssued: given.options["issue"] === true,
      });
      return exported.ok ? ok(0) : exported;
    }),
  );
}

export interface PackTarget {
  readonly writer: DocumentWriter;
  readonly folder: string;
  readonly formats: readonly FileFormat[];
  readonly now: string;
  readonly isIssued?: boolean; // as the next edition
}

/** Composes and writes a pack as pack.docx, pack.pdf, …; says what was written and what was left out. */
export async function writePack(
  workspace: Workspace,
  dossier: string,
  options: PackOptions,
  target: PackTarget,
): Promise<Result<Exported, AppError>> {
  const { document, leftOut, edition } = makePack(workspace, dossier, options, target.now, target.isIssued);
  mkdirSync(target.folder, { recursive: true });
  const exported = await exportDocument(
    target.writer,
    document,
    join(target.folder, "pack.docx"),
    target.formats,
  );
  if (!exported.ok) return exported;
  for (const { what, why, where } of leftOut)
    process.stderr.write(`Left out of ${where}: ${what} (${why})\n`);
  printExported(exported.value);
  if (target.isIssued) {
    const issued = issueEdition(workspace, dossier, edition);
    if (!issued.ok) return issued;
    process.stdout.write(`Issued as edition ${issued.value}.\n`);
  }
  return exported;
}

export function printExported({ files, warnings }: Exported): void {
  for (const { path, bytes } of files) process.stdout.write(`${path}  ${Math.ceil(bytes / 1024)} kB\n`);
  for (const warning of warnings) process.stderr.write(`${warning}\n`);
}

/** `docx,pdf` as formats, or what is wrong with it. */
export function readFormats(list: string): Result<readonly FileFormat[], AppError> {
  const formats: FileFormat[] = [];
  for (const name of list.split(",")) {
    const format = fileFormat.safeParse(name.trim());
    if (!format.success) return err(wrongUsage(`“${name}” is not a format: docx, pdf, html or txt.`));
    formats.push(format.data);
  }
  return ok(formats);
}

function readPackOptions(given: Arguments, workspace: Workspace, id: string): Result<PackOptions, AppError> {
  const dossier = workspace.dossier(id);
  const variant = readVariant(text(given, "variant") ?? "full", all(dossier, "person"));
  if (!variant.ok) return variant;
  const mark = text(given, "ceiling");
  const scheme = all(dossier, "meeting")[0]?.body.defaultMarking.scheme ?? "us";
  const ceiling = mark === undefined ? undefined : parseMarking(mark, scheme);
  if (ceiling === null) return err(wrongUsage(`“${mark}” is not a marking of this dossier's scheme.`));
  const without = text(given, "without")?.split(",") ?? [];
  return ok({ variant: variant.value, without, ...(ceiling ? { ceiling } : {}) });
}

type Named = { readonly key: string; readonly body: { readonly name: string } };

function readVariant(variant: string, people: readonly Named[]): Result<PackOptions["variant"], AppError> {
  if (variant === "full" || variant === "pocket" || variant === "releasable") return ok(variant);
  const name = variant.startsWith("member:") ? variant.slice("member:".length).toLowerCase() : null;
  if (name === null)
    return err(wrongUsage(`“${variant}” is not a variant: full, member:NAME, pocket or releasable.`));
  const matching = people.filter(
    (person) => person.key === name || person.body.name.toLowerCase().includes(name),
  );
  const [only] = matching;
  if (only && matching.length === 1) return ok(`member:${only.key}`);
  const many = matching.map((person) => person.body.name).join(", ");
  return err(
    wrongUsage(
      only ? `“${name}” fits several people: ${many}.` : `There is nobody called “${name}” in this dossier.`,
    ),
  );
}
