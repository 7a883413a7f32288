import { foldRecord } from "../../shared/revision/fold.ts";
import { isSameJson, type Json } from "../../shared/revision/json.ts";
import type { Revision } from "../../shared/revision/revision.ts";
import type { StoredRecord } from "./record-table.ts";
import type { Store } from "./store.ts";

/** What is wrong with a store, in plain sentences: nothing, where all is well. */
export function verifyStore(store: Store): readonly string[] {
  return [...databaseProblems(store), ...recordProblems(store)];
}

function databaseProblems(store: Store): readonly string[] {
  const rows = store.db.pragma("integrity_check") as { integrity_check: string }[];
  return rows
    .map((row) => row.integrity_check)
    .filter((line) => line !== "ok")
    .map((line) => `The database is damaged: ${line}.`);
}

function recordProblems(store: Store): readonly string[] {
  const named = store.db
    .prepare<[], Pick<Revision, "dossier" | "kind" | "key">>(
      "select distinct dossier, kind, key from revisions",
    )
    .all();
  const missing = named
    .filter(({ dossier, kind, key }) => store.records.find(dossier, kind, key) === null)
    .map(({ kind, key }) => `The ${kind} ${key} has revisions and no record.`);
  const wrong = store.records
    .everything()
    .filter((stored) => !isItsFold(store, stored))
    .map(({ kind, key }) => `The ${kind} ${key} is not what its revisions make it.`);
  return [...missing, ...wrong];
}

function isItsFold(store: Store, stored: StoredRecord): boolean {
  const revisions = store.revisions.ofRecord(stored.dossier, stored.kind, stored.key);
  if (revisions.length === 0) return false;
  return isSameJson(foldRecord(revisions) as unknown as Json, stored.folded as unknown as Json);
}
