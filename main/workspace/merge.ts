import { clockMs } from "../../shared/revision/clock.ts";
import { noDossier } from "../../shared/dossier/identity.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import { byClock } from "../../shared/revision/ancestry.ts";
import { isSameJson } from "../../shared/revision/json.ts";
import { isPurged, revisionSchema, type Revision } from "../../shared/revision/revision.ts";
import { completePurge, forgetFreed, isPurgeOf } from "./purge.ts";
import type { StoredRecord } from "./record-table.ts";
import type { Store } from "./store.ts";
import { checksumOf } from "./checksum.ts";
import { readJson } from "./stored-json.ts";

const furthestAheadMs = 24 * 60 * 60 * 1000;

/** A revision that waits: it is kept word for word until what it lacks is here, or somebody decides. */
export interface Held {
  readonly id: string;
  readonly revision: string; // its JSON as it came
  readonly why: string;
}

export interface Merged {
  readonly added: readonly Revision[];
  readonly known: number;
  readonly held: readonly Held[];
  readonly conflicts: number; // in the records it touched
  readonly purged: number; // records that are gone from here since somebody purged them
}

/**
 * Takes revisions from elsewhere in, in one transaction: the union of what is here and what came, folded. Those
 * that were held earlier are tried again. What cannot be placed is held and listed; nothing is dropped.
 */
export function mergeRevisions(
  store: Store,
  incoming: readonly Revision[],
  foreign: readonly Held[] = [],
  aheadMs = furthestAheadMs,
): Merged {
  store.db.pragma("secure_delete = on"); // for what may have to be purged
  const merged = store.write(() => placeAll(store, incoming, foreign, aheadMs));
  if (merged.purged > 0) forgetFreed(store);
  for (const revision of merged.added) store.noteClock(revision.clock);
  return merged;
}

function placeAll(
  store: Store,
  incoming: readonly Revision[],
  foreign: readonly Held[],
  aheadMs = furthestAheadMs,
): Merged {
  const merged = place(store, [...incoming, ...takeHeld(store)], aheadMs);
  const held = [...merged.held, ...foreign];
  for (const one of held) hold(store, one);
  return { ...merged, held };
}

/** The same, without keeping any of it: what a merge would do. */
export function previewMerge(
  store: Store,
  incoming: readonly Revision[],
  foreign: readonly Held[] = [],
): Merged {
  class Preview extends Error {}
  let merged: Merged | null = null;
  try {
    store.write(() => {
      merged = placeAll(store, incoming, foreign);
      throw new Preview();
    });
  } catch (error) {
    if (!(error instanceof Preview)) throw error;
  }
  if (!merged) throw new Error("A preview ends by being taken back");
  return merged;
}

function place(store: Store, revisions: readonly Revision[], aheadMs: number): Merged {
  const added: Revision[] = [];
  const held: Held[] = [];
  let known = 0;
  const dossiers = new Set(revisions.filter((one) => one.kind === "meeting").map((one) => one.dossier));
  const now = store.writer.nowMs();
  for (const revision of new Map(revisions.toSorted(byClock).map((one) => [one.id, one])).values()) {
    const here = store.revisions.find(revision.id);
    if (here && isPurgeOf(revision, here)) {
      store.revisions.purge(here.id, revision.purged ?? "");
      added.push(revision);
      continue;
    }
    const why = here ? differs(here, revision) : reasonToHold(store, revision, dossiers, now, aheadMs);
    if (why) held.push({ id: revision.id, revision: JSON.stringify(revision), why });
    else if (here) known += 1;
    else {
      store.revisions.insert(revision);
      added.push(revision);
    }
  }
  const touched = new Map(added.map((one) => [`${one.dossier}/${one.kind}/${one.key}`, one]));
  const spilled = [...touched.values()].filter(({ dossier, kind, key }) => {
    const record = store.records.find(dossier, kind, key);
    return record && !record.folded.isDeleted && store.revisions.ofRecord(dossier, kind, key).some(isPurged);
  });
  const records = [...touched.values()].map((ref) => refoldMerged(store, ref));
  const conflicts = records.reduce((sum, record) => sum + record.folded.conflicts.length, 0);
  return { added, known, held, conflicts, purged: spilled.length };
}

/** Folds a record anew; what somebody purged of it takes the rest along. */
function refoldMerged(store: Store, { dossier, kind, key }: Revision): StoredRecord {
  const isSpilled = store.revisions.ofRecord(dossier, kind, key).some(isPurged);
  return isSpilled ? completePurge(store, dossier, { kind, key }) : store.refold(dossier, kind, key);
}

const differs = (here: Revision, revision: Revision): string | null =>
  isSameJson(here, revision) || isPurgeOf(here, revision)
    ? null
    : "it differs from the revision of the same id here";

function reasonToHold(
  store: Store,
  revision: Revision,
  arriving: ReadonlySet<string>,
  now: number,
  allowedMs: number,
): string | null {
  const aheadMs = clockMs(revision.clock) - now;
  if (aheadMs > allowedMs) return `their clock or ours is off by ${hoursMinutes(aheadMs)}`;
  const isForeign =
    revision.dossier !== noDossier &&
    !arriving.has(revision.dossier) &&
    !store.records.find(revision.dossier, "meeting", meetingKey);
  if (isForeign) return "its dossier is not here";
  const parents = revision.parents.map((id) => store.revisions.find(id));
  const areEarlier = parents.every(
    (parent) =>
      parent !== null &&
      parent.dossier === revision.dossier &&
      parent.kind === revision.kind &&
      parent.key === revision.key &&
      parent.clock < revision.clock,
  );
  return areEarlier ? null : "what it builds on is not here";
}

function hoursMinutes(ms: number): string {
  const minutes = Math.round(ms / 60_000);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function hold(store: Store, held: Held): void {
  store.db
    .prepare("insert or replace into held (id, revision, why, checksum) values (?, ?, ?, ?)")
    .run(held.id, held.revision, held.why, checksumOf([held.id, held.revision, held.why]));
}

/** Takes back what earlier merges held, as far as this version understands it. */
function takeHeld(store: Store): readonly Revision[] {
  const rows = store.db.prepare<[], { id: string; revision: string }>("select id, revision from held").all();
  return rows.flatMap((row) => {
    const parsed = revisionSchema.safeParse(readJson(row.revision));
    if (!parsed.success) return [];
    store.db.prepare("delete from held where id = ?").run(row.id);
    return [parsed.data];
  });
}

/** What is held now. */
export const heldRevisions = (store: Store): readonly Held[] =>
  store.db.prepare<[], Held>("select id, revision, why from held order by id").all();
