import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openWorkspace, type Workspace } from "../../main/workspace/workspace.ts";
import type { AppError } from "../../shared/app-error.ts";
import { commitRequest } from "../../shared/ipc-requests.ts";
import type { Change } from "../../shared/ipc-contract.ts";
import { must, startDossier } from "../main/workspace/rooms.ts";

/** A workspace with one dossier, into which a person takes what an importer proposes. */
export interface Desk {
  readonly folder: string;
  readonly workspace: Workspace;
  readonly dossier: string;
  readonly close: () => void;
}

export function openDesk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), "aide-import-"));
  const writer = { device: "00000000-0000-4000-8000-000000000001", author: () => "Ana", nowMs: Date.now };
  const workspace = must(openWorkspace({ folder: join(folder, "workspace"), key: null, writer }));
  const dossier = startDossier(workspace);
  const close = (): void => {
    workspace.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { folder, workspace, dossier, close };
}

/** A person is told in a whole sentence, without the words of programs; what it quotes of a file may have any words. */
export function isPlain(sentence: string): boolean {
  const ours = sentence.replaceAll(/“[^”]*”/g, "“”");
  const isSentence = /^[\p{Lu}\p{Lt}\d“”"'‘(].*[.?!:”)]$/su.test(sentence) && sentence.length < 2_000;
  return (
    isSentence && !/\bat .+:\d+:\d+|\b\w*Error:|\bundefined\b|\[object |\bNaN\b|expected \w+ to/.test(ours)
  );
}

export function plain({ message, action }: AppError): void {
  for (const sentence of [message, action ?? "Try again."])
    if (!isPlain(sentence)) throw new Error(`Not a plain sentence: ${JSON.stringify(sentence)}`);
}

/** All that tells whether anything was written: the newest revision, the dossiers, what is held. */
export const standOf = ({ workspace }: Desk): string =>
  JSON.stringify([workspace.newestClock(), workspace.dossiers().length, workspace.held().length]);

/** Takes all that is proposed into a dossier, as the window would: whole, or why it was refused. */
export function takeIn(desk: Desk, changes: readonly Change[]): AppError | null {
  if (changes.length === 0) return null;
  const request = commitRequest.parse({ dossier: desk.dossier, label: "Import", changes });
  const report = desk.workspace.commit(request);
  if (!report.ok) return report.error;
  const written = new Set(report.value.records.map(({ kind, key }) => `${kind} ${key}`));
  const missing = changes.filter(({ kind, key }) => !written.has(`${kind} ${key}`));
  if (missing.length > 0) throw new Error(`Not taken in: ${JSON.stringify(missing.slice(0, 3))}`);
  return null;
}
