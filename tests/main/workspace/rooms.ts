import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { v7 as newUuid } from "uuid";
import type { Change, CommitReport, CommitRequest } from "../../../shared/ipc-contract.ts";
import type { AppError } from "../../../shared/app-error.ts";
import type { Result } from "../../../shared/result.ts";
import { openWorkspace, type Workspace } from "../../../main/workspace/workspace.ts";

/** A folder of its own for one test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "aide-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Laptop {
  readonly folder: string;
  readonly device?: string;
  readonly author?: string;
  readonly key?: Buffer;
  readonly nowMs?: () => number;
}

export function tryOpen(laptop: Laptop): Result<Workspace, AppError> {
  return openWorkspace({
    folder: laptop.folder,
    key: laptop.key ?? null,
    writer: {
      device: laptop.device ?? "00000000-0000-4000-8000-000000000001",
      author: () => laptop.author ?? "Ana",
      nowMs: laptop.nowMs ?? Date.now,
    },
  });
}

/** Opens a workspace that has to open, and closes it when the test is over. */
export function open(laptop: Laptop): Workspace {
  const workspace = must(tryOpen(laptop));
  onTestFinished(() => workspace.close());
  return workspace;
}

/** The value of an answer that has to be one. */
export function must<T>(result: Result<T, AppError>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

export const put = (
  kind: Change["kind"],
  key: string,
  fields: Change["fields"],
  seen?: readonly string[],
): Change => ({
  kind,
  key,
  action: "put",
  fields,
  ...(seen ? { seen } : {}),
});

export const meetingFields = {
  title: "Policy Consultative Group",
  slug: "paris-pact",
  timeZone: "Europe/Vienna",
  language: "en",
  ourParty: "country:US",
  defaultMarking: { scheme: "us", level: "UNCLASSIFIED", caveats: [] },
} as const;

/** Starts a dossier and answers its id. */
export function startDossier(workspace: Workspace): string {
  const dossier = newUuid();
  must(
    workspace.commit({
      dossier,
      label: "Start the dossier",
      changes: [put("meeting", "meeting", meetingFields)],
    }),
  );
  return dossier;
}

export const commit = (
  workspace: Workspace,
  dossier: string,
  ...changes: readonly Change[]
): Result<CommitReport, AppError> =>
  workspace.commit({ dossier, label: "Change", changes } satisfies CommitRequest);

export const point = (text: string) => ({ lane: "deliver", order: "a0", text }) as const;
