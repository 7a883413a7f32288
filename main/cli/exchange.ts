import { resolve } from "node:path";
import type { AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { exportDossierFile, mergeExchange, readDossierFile } from "../services/exchange.ts";
import {
  readSecret,
  required,
  text,
  withDossier,
  withWorkspace,
  wrongUsage,
  type Arguments,
} from "./session.ts";

/** `export`: writes a dossier to an exchange file. */
export async function exportDossier(given: Arguments): Promise<Result<number, AppError>> {
  const [name] = given.rest;
  const out = required(given, "out");
  if (!out.ok) return out;
  const passphrase = readSecret(text(given, "passphrase-file"));
  if (!passphrase.ok) return passphrase;
  return withDossier(given, name, async (workspace, id) => {
    const path = resolve(out.value);
    const saved = await exportDossierFile(workspace, id, path, passphrase.value ?? undefined);
    if (!saved.ok) return saved;
    process.stdout.write(`${saved.value.path}  ${Math.ceil(saved.value.bytes / 1024)} kB\n`);
    return ok(0);
  });
}

/** `merge`: takes an exchange file in, and says what came of it. */
export async function merge(given: Arguments): Promise<Result<number, AppError>> {
  const [file] = given.rest;
  if (file === undefined) return err(wrongUsage("Say which file to merge."));
  const passphrase = readSecret(text(given, "passphrase-file"));
  if (!passphrase.ok) return passphrase;
  return withWorkspace(given, async (workspace) => {
    const bytes = await readDossierFile(resolve(file));
    if (!bytes.ok) return bytes;
    const report = await mergeExchange(workspace, bytes.value, passphrase.value ?? undefined);
    if (!report.ok) return report;
    const { added, known, held, conflicts, dossiers } = report.value;
    for (const { title } of dossiers) process.stdout.write(`${title}\n`);
    process.stdout.write(
      `${added} changes added, ${known} were here already, ${conflicts} conflicts to review.\n`,
    );
    for (const { why, count } of held) process.stdout.write(`${count} held: ${why}.\n`);
    return ok(held.length === 0 ? 0 : 1);
  });
}
