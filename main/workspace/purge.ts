import { createHash } from "node:crypto";
import { v7 as newUuid } from "uuid";
import { appError, type AppError } from "../../shared/app-error.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import type { RecordKind, RecordRef } from "../../shared/dossier/record-ref.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { canonicalJson, isSameJson } from "../../shared/revision/json.ts";
import { isPurged, type Revision } from "../../shared/revision/revision.ts";
import type { Written } from "./commit.ts";
import type { StoredRecord } from "./record-table.ts";
import type { Store } from "./store.ts";

/** Kinds whose keys mean the same everywhere: others refer to them, and one day they are wanted again. */
const neverPurged: ReadonlySet<RecordKind> = new Set(["meeting", "party", "issue", "post-profile"]);

/** What stays of the fields of a purged revision: enough to know them by, nothing to read. */
const hashOf = ({ fields }: Revision): string =>
  createHash("sha256").update(canonicalJson(fields)).digest("hex");

/** Whether one is the other purged, and nothing else differs. */
export const isPurgeOf = (purged: Revision, whole: Revision): boolean =>
  isPurged(purged) &&
  !isPurged(whole) &&
  purged.purged === hashOf(whole) &&
  isSameJson({ ...whole, fields: {}, purged: purged.purged }, purged);

/**
 * Purges records (spilled material): each of their revisions keeps its place in the history and loses what it said, on
 * every laptop that merges afterwards. Cannot be undone. Refuses records that others refer to by name.
 */
export function writePurge(
  store: Store,
  dossier: string,
  refs: readonly RecordRef[],
): Result<Written, AppError> {
  const shared = refs.find(({ kind }) => neverPurged.has(kind));
  if (shared) return err(appError("invalid-input", `A ${kindNames[shared.kind]} cannot be purged.`));
  const missing = refs.find(({ kind, key }) => !store.records.find(dossier, kind, key));
  if (missing) return err(appError("not-found", `This ${kindNames[missing.kind]} is not in the dossier.`));
  const commit = newUuid();
  store.db.pragma("secure_delete = on"); // what is freed is overwritten
  const records = store.write(() => refs.map((ref) => purgeOne(store, dossier, ref, commit)));
  forgetFreed(store);
  return ok({ commit, records });
}

function purgeOne(store: Store, dossier: string, { kind, key }: RecordRef, commit: string): StoredRecord {
  const stored = store.records.find(dossier, kind, key);
  const purge: Revision = {
    id: newUuid(),
    commit,
    undoes: null,
    dossier,
    kind,
    key,
    author: store.writer.author(),
    device: store.writer.device,
    clock: store.nextClock(),
    parents: stored?.folded.heads ?? [],
    fields: {},
    deleted: true,
    label: `Purge a ${kindNames[kind]}`,
  };
  store.revisions.insert(purge);
  return completePurge(store, dossier, { kind, key });
}

/** Purges what is left to read of a record of which something is purged, and folds it anew: it is gone. */
export function completePurge(store: Store, dossier: string, { kind, key }: RecordRef): StoredRecord {
  for (const revision of store.revisions.ofRecord(dossier, kind, key)) {
    const hasWords = Object.keys(revision.fields).length > 0;
    if (hasWords && !isPurged(revision)) store.revisions.purge(revision.id, hashOf(revision));
  }
  store.db
    .prepare("delete from held where revision ->> 'key' = ? and revision ->> 'dossier' = ?")
    .run(key, dossier);
  return store.refold(dossier, kind, key);
}

/** Rebuilds the file, so that nothing of what was deleted is left in its free places, the index or the journal. */
export function forgetFreed({ db }: Store): void {
  for (const table of ["words", "trigrams"]) db.exec(`insert into ${table} (${table}) values ('optimize')`);
  db.exec("vacuum");
  db.pragma("wal_checkpoint(truncate)");
}
