import { appError, type AppError } from "../../shared/app-error.ts";
import type { HeldChanges, MergeReport } from "../../shared/ipc-contract.ts";
import { ok, type Result } from "../../shared/result.ts";
import { saveFile } from "../documents/save-file.ts";
import { packExchange, readExchange, type ExchangeContent } from "../exchange/exchange-file.ts";
import { readLimited } from "../intake/read-limited.ts";
import type { Held, Merged } from "../workspace/merge.ts";
import type { Workspace } from "../workspace/workspace.ts";

export const largestFile = 64 * 1024 * 1024; // bytes, packed: no honest file is larger than its unpacked limit
export const tooLarge = appError("invalid-input", "The file is larger than 64 MB.", "It was not read.");

/** Writes a dossier's revisions to a `.aide` file. */
export async function exportDossierFile(
  workspace: Workspace,
  dossier: string,
  path: string,
  passphrase?: string,
): Promise<Result<{ path: string; bytes: number }, AppError>> {
  return saveFile(path, await packExchange(workspace.revisions(dossier), passphrase));
}

/** What merging a file would do. */
export async function previewExchange(
  workspace: Workspace,
  file: Uint8Array,
  passphrase?: string,
): Promise<Result<MergeReport, AppError>> {
  const content = await readExchange(file, passphrase);
  if (!content.ok) return content;
  const merged = workspace.previewMerge(content.value.revisions, content.value.foreign);
  return merged.ok ? ok(reportOf(workspace, content.value, merged.value)) : merged;
}

/** Merges a file: the union of what is here and what it holds. */
export async function mergeExchange(
  workspace: Workspace,
  file: Uint8Array,
  passphrase?: string,
): Promise<Result<MergeReport, AppError>> {
  const content = await readExchange(file, passphrase);
  if (!content.ok) return content;
  const merged = workspace.merge(content.value.revisions, content.value.foreign);
  return merged.ok ? ok(reportOf(workspace, content.value, merged.value)) : merged;
}

/** The bytes of a dossier file. */
export const readDossierFile = (path: string): Promise<Result<Uint8Array, AppError>> =>
  readLimited(path, largestFile, () => tooLarge);

/** What is held, by the reason. */
export const heldOf = (held: readonly Held[]): readonly HeldChanges[] =>
  [...Map.groupBy(held, ({ why }) => why)].map(([why, all]) => ({ why, count: all.length }));

/** Takes in what is held only since a clock is off. */
export function acceptHeld(workspace: Workspace): Result<MergeReport, AppError> {
  const merged = workspace.acceptHeld();
  if (!merged.ok) return merged;
  return ok(reportOf(workspace, { revisions: merged.value.added, foreign: [] }, merged.value));
}

function reportOf(workspace: Workspace, content: ExchangeContent, merged: Merged): MergeReport {
  const ids = new Set(content.revisions.map((revision) => revision.dossier));
  const titles = new Map(workspace.dossiers().map(({ id, title }) => [id, title]));
  return {
    dossiers: [...ids].map((id) => ({ id, title: titles.get(id) ?? titleIn(content, id) })),
    added: merged.added.length,
    known: merged.known,
    held: heldOf(merged.held),
    conflicts: merged.conflicts,
    purged: merged.purged,
  };
}

const titleIn = (content: ExchangeContent, id: string): string =>
  content.revisions
    .filter((revision) => revision.dossier === id && revision.kind === "meeting")
    .map((revision) => revision.fields["title"])
    .findLast((title) => typeof title === "string") ?? "A dossier without a title";
