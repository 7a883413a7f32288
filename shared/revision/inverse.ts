import { ancestry } from "./ancestry.ts";
import { foldFields, foldRecord, seenFrom } from "./fold.ts";
import { isSameJson, type Json } from "./json.ts";
import { isPurged, type Revision } from "./revision.ts";

/** What takes one revision back: a patch for its record, and the fields that have to be left as they are. */
export interface Inverse {
  readonly fields: Readonly<Record<string, Json>>;
  readonly deleted: boolean | null;
  readonly unrestored: readonly string[]; // changed again since; "record" where the whole record has to stay
}

const leave = (what: readonly string[]): Inverse => ({ fields: {}, deleted: null, unrestored: what });
const set = (deleted: boolean): Inverse => ({ fields: {}, deleted, unrestored: [] });

/**
 * The inverse of one revision, among all revisions of its record: each field that still holds what the revision
 * wrote goes back to what it was before. A field that has another value since is left, and named.
 */
export function inverseOf(revisions: readonly Revision[], id: string): Inverse {
  const family = ancestry(revisions);
  const at = family.revisions.findIndex((revision) => revision.id === id);
  const revision = family.revisions[at];
  if (!revision) throw new Error("The revision to take back is not among those of its record");
  if (revisions.some(isPurged)) return leave(["record"]);
  if (revision.deleted === true) return family.heads.includes(at) ? set(false) : leave(["record"]);
  if (foldRecord(revisions).isDeleted) return leave(["record"]);

  const now = foldFields(family.revisions);
  const seen = seenFrom(family, at);
  if (revision.parents.length === 0 || revision.deleted === false) {
    return isSameJson(now, foldFields(seen)) ? set(true) : leave(["record"]);
  }
  const before = foldFields(seen.filter((other) => other !== revision));
  const names = Object.keys(revision.fields);
  const held = names.filter((name) => isSameJson(now[name] ?? null, revision.fields[name]));
  return {
    fields: Object.fromEntries(
      held
        .map((name) => [name, before[name] ?? null] as const)
        .filter(([name, earlier]) => !isSameJson(earlier, revision.fields[name])),
    ),
    deleted: null,
    unrestored: names.filter((name) => !held.includes(name)),
  };
}
