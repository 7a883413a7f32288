import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Intervention } from "../../shared/dossier/intervention.ts";
import type { PendingCommit } from "../app/store.ts";

/** A new entry that is not on disk yet. */
export interface OnItsWay {
  readonly key: string;
  readonly body: Intervention;
  readonly isRefused: boolean; // by the disk; it is tried again
}

/** The new entries among commits that are not on disk yet, in the order in which they were entered. */
export const onTheirWay = (dossier: Dossier, pending: readonly PendingCommit[]): readonly OnItsWay[] =>
  pending
    .flatMap(({ changes, error }) => changes.map((change) => ({ ...change, isRefused: error !== null })))
    .filter(
      ({ kind, key, fields }) =>
        kind === "intervention" &&
        typeof fields["line"] === "string" &&
        dossier.records.intervention?.has(key) !== true,
    )
    .map(({ key, fields, isRefused }) => ({
      key,
      body: { at: "", stances: [], delivers: [], echoes: [], ...fields } as unknown as Intervention,
      isRefused,
    }));
