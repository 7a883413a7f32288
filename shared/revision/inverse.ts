import { ancestry, type Ancestry } from "./ancestry.ts";
import { isSameJson, type Json } from "./json.ts";
import type { Revision } from "./revision.ts";

/** What takes one revision back: a patch for its record, and the fields that have to be left as they are. */
export interface Inverse {
  readonly fields: Readonly<Record<string, Json>>;
  readonly deleted: boolean | null;
  readonly unrestored: readonly string[]; // changed again since; "record" where the whole record has to stay
}

/**
 * The inverse of one revision, among all revisions of its record: each field that still holds what the revision
 * wrote goes back to what it was before. A field somebody has written since is left, and named.
 */
export function inverseOf(revisions: readonly Revision[], id: string): Inverse {
  const family = ancestry(revisions);
  const at = family.revisions.findIndex((revision) => revision.id === id);
  const revision = family.revisions[at];
  if (!revision) throw new Error("The revision to take back is not among those of its record");
  if (revision.deleted === true) {
    const stands = family.heads.includes(at);
    return { fields: {}, deleted: stands ? false : null, unrestored: stands ? [] : ["record"] };
  }

  const before = family.revisions.filter((_, index) => family.descends(at, index));
  if (before.length === 0 || revision.deleted === false) {
    const isLast = family.heads.length === 1 && family.heads[0] === at;
    return { fields: {}, deleted: isLast ? true : null, unrestored: isLast ? [] : ["record"] };
  }
  const fields: Record<string, Json> = {};
  const unrestored: string[] = [];
  for (const name of Object.keys(revision.fields)) {
    const earlier = before.findLast((other) => Object.hasOwn(other.fields, name))?.fields[name] ?? null;
    if (lastWriter(family, name)?.id !== id) unrestored.push(name);
    else if (!isSameJson(earlier, revision.fields[name])) fields[name] = earlier;
  }
  return { fields, deleted: null, unrestored };
}

const lastWriter = (family: Ancestry, field: string): Revision | undefined =>
  family.revisions.findLast((revision) => Object.hasOwn(revision.fields, field));
