import { ancestry } from "./ancestry.ts";
import type { Revision } from "./revision.ts";

/**
 * The parents of a new revision: what its author had seen of the record and nothing seen had superseded.
 * `seen` are the heads on screen when they decided; what their own device wrote, they have seen too.
 * Heads the record does not have are refused, as null.
 */
export function parentsOf(
  revisions: readonly Revision[],
  seen: readonly string[],
  device: string,
): readonly string[] | null {
  const family = ancestry(revisions);
  const place = new Map(family.revisions.map((revision, index) => [revision.id, index]));
  const known: number[] = [];
  for (const id of seen) {
    const at = place.get(id);
    if (at === undefined) return null;
    known.push(at);
  }
  family.revisions.forEach((revision, at) => {
    if (revision.device === device) known.push(at);
  });
  const newest = [...new Set(known)].filter((at) => !known.some((later) => family.descends(later, at)));
  return newest.sort((a, b) => a - b).flatMap((at) => family.revisions[at]?.id ?? []);
}
