import { bodySchemas, type Made } from "../dossier/record.ts";
import { ancestry, type Ancestry } from "./ancestry.ts";
import type { Conflict, ConflictSide } from "./conflict.ts";
import { isSameJson, type Json } from "./json.ts";
import { isPurged, type Revision } from "./revision.ts";

/** The fields of a record as they stand: a body that has not been checked, or has been where it says so. */
export type Fields = Readonly<Record<string, Json>>;

/** One record as its revisions leave it. */
export interface Folded {
  readonly body: Fields | null; // null: no revision makes a valid record; the conflict says so
  readonly isDeleted: boolean;
  readonly heads: readonly string[];
  readonly author: string; // of the newest revision
  readonly clock: string;
  readonly made: Made;
  readonly conflicts: readonly Conflict[];
}

/**
 * Folds the revisions of one record, in any order: the later writer of a field wins, and what two authors
 * wrote without knowing of each other is told as a conflict. Equal sets of revisions fold alike everywhere.
 * A record of which anything was purged is gone, whatever else was written.
 * Takes at least one revision, all of one record.
 */
export function foldRecord(revisions: Iterable<Revision>): Folded {
  const family = ancestry(revisions);
  const newest = family.revisions.at(-1);
  const [first] = family.revisions;
  if (!newest || !first) throw new Error("A record has at least one revision");
  const heads = family.heads.flatMap((head) => family.revisions[head]?.id ?? []);
  const made = { author: first.author, device: first.device };
  const common = { heads, author: newest.author, clock: newest.clock, made };
  if (family.revisions.some(isPurged)) return { body: {}, isDeleted: true, conflicts: [], ...common };
  const deletion = deletionOf(family);
  if (deletion.isDeleted)
    return { body: foldFields(family.revisions), isDeleted: true, conflicts: [], ...common };

  const merged = foldFields(family.revisions);
  const conflicts = [...deletion.conflicts, ...fieldConflicts(family)];
  if (isValid(newest, merged)) return { body: merged, isDeleted: false, conflicts, ...common };
  return {
    body: newestValid(family),
    isDeleted: false,
    conflicts: [...conflicts, schemaConflict(family)],
    ...common,
  };
}

/** Whether fields make a valid record of the revision's kind. */
const isValid = (revision: Revision, fields: Fields): boolean =>
  bodySchemas[revision.kind].safeParse(fields).success;

/** The fields a list of revisions in clock order leaves: the last writer wins, null clears. */
export function foldFields(revisions: readonly Revision[]): Fields {
  const fields: Record<string, Json> = {};
  for (const revision of revisions) applyFields(fields, revision.fields);
  return fields;
}

/** Writes a patch over fields, in place: null clears. */
export function applyFields(fields: Record<string, Json>, patch: Readonly<Record<string, Json>>): void {
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete fields[name];
    else fields[name] = value;
  }
}

/** What the author of a revision had before them when they had made it. */
export function seenFrom(family: Ancestry, at: number): readonly Revision[] {
  return family.revisions.filter((_, index) => index === at || family.descends(at, index));
}

/** The fields as the author of one revision left them. */
const ownView = (family: Ancestry, at: number): Fields => foldFields(seenFrom(family, at));

function newestValid(family: Ancestry): Fields | null {
  for (let at = family.revisions.length - 1; at >= 0; at -= 1) {
    const revision = family.revisions[at];
    const view = ownView(family, at);
    if (revision && isValid(revision, view)) return view;
  }
  return null;
}

/**
 * Deleted is what every edit has been seen and deleted after. An edit nobody's deletion has seen keeps the
 * record alive; the deletion is then a conflict until somebody restores or deletes knowingly.
 */
function deletionOf(family: Ancestry): { isDeleted: boolean; conflicts: readonly Conflict[] } {
  const places = family.revisions.map((_, index) => index);
  const deletions = places.filter((at) => family.revisions[at]?.deleted === true);
  if (deletions.length === 0) return { isDeleted: false, conflicts: [] };
  const edits = places.filter((at) => {
    const revision = family.revisions[at];
    return revision?.deleted === false || (revision?.deleted !== true && hasFields(revision));
  });
  const surviving = edits.filter((edit) => !deletions.some((deletion) => family.descends(deletion, edit)));
  if (surviving.length === 0) return { isDeleted: true, conflicts: [] };
  const unanswered = deletions.filter(
    (deletion) =>
      !places.some((at) => family.revisions[at]?.deleted !== null && family.descends(at, deletion)),
  );
  if (unanswered.length === 0) return { isDeleted: false, conflicts: [] };
  const sides = [...latestFirst(surviving), ...latestFirst(unanswered)];
  return {
    isDeleted: false,
    conflicts: [conflict(family, "deleted", null, sides, (revision) => revision.deleted === true)],
  };
}

const hasFields = (revision: Revision | undefined): boolean =>
  revision !== undefined && Object.keys(revision.fields).length > 0;

const latestFirst = (places: readonly number[]): readonly number[] => places.toReversed();

/** A field is in conflict where two writers, neither superseded by a later writer, set different values. */
function fieldConflicts(family: Ancestry): readonly Conflict[] {
  if (family.revisions.every((_, at) => at === 0 || family.descends(at, at - 1))) return []; // one line of descent
  const writers = new Map<string, number[]>();
  family.revisions.forEach((revision, at) => {
    for (const name of Object.keys(revision.fields)) {
      writers.set(name, [...(writers.get(name) ?? []), at]);
    }
  });
  return [...writers].flatMap(([name, places]) => {
    const standing = places.filter((at) => !places.some((later) => family.descends(later, at)));
    const valueAt = (at: number): Json | undefined => family.revisions[at]?.fields[name];
    const winner = standing.at(-1);
    if (winner === undefined || standing.every((at) => isSameJson(valueAt(at), valueAt(winner)))) return [];
    return [
      conflict(family, "field", name, latestFirst(standing), (revision) => revision.fields[name] ?? null),
    ];
  });
}

function schemaConflict(family: Ancestry): Conflict {
  const views = new Map(
    family.heads.flatMap((head) => {
      const revision = family.revisions[head];
      return revision ? [[revision.id, ownView(family, head)] as const] : [];
    }),
  );
  return conflict(
    family,
    "schema",
    null,
    latestFirst(family.heads),
    (revision) => views.get(revision.id) ?? null,
  );
}

function conflict(
  family: Ancestry,
  type: Conflict["type"],
  field: string | null,
  places: readonly number[],
  value: (revision: Revision) => Json,
): Conflict {
  const sides: readonly ConflictSide[] = places.flatMap((at) => {
    const revision = family.revisions[at];
    if (!revision) return [];
    return [
      { revision: revision.id, author: revision.author, clock: revision.clock, value: value(revision) },
    ];
  });
  const first = family.revisions[0];
  if (!first) throw new Error("A conflict is between revisions");
  return { dossier: first.dossier, ref: { kind: first.kind, key: first.key }, type, field, sides };
}

/**
 * Folds one more revision over a record whose every head it has seen: the short way a commit takes. Gives what
 * `foldRecord` would; null where only the whole fold can tell (a fork, a conflict, a deleted record).
 */
export function extendRecord(folded: Folded, revision: Revision): Folded | null {
  if (folded.isDeleted || folded.body === null || folded.conflicts.length > 0) return null;
  const parents = new Set(revision.parents);
  if (parents.size !== folded.heads.length || !folded.heads.every((head) => parents.has(head))) return null;
  const fields: Record<string, Json> = { ...folded.body };
  applyFields(fields, revision.fields);
  const isDeleted = revision.deleted === true;
  if (!isDeleted && !isValid(revision, fields)) return null;
  return {
    body: fields,
    isDeleted,
    heads: [revision.id],
    author: revision.author,
    clock: revision.clock,
    made: folded.made,
    conflicts: [],
  };
}
