import type { Revision } from "./revision.ts";

/**
 * Who descends from whom among the revisions of one record. Positions are those of `revisions`, which is in
 * clock order: a child is always later than its parents. Parents that are not there are passed over.
 */
export interface Ancestry {
  readonly revisions: readonly Revision[];
  readonly descends: (later: number, earlier: number) => boolean;
  readonly heads: readonly number[];
}

/** Revisions in clock order, which is the same on every device; equal clocks (a copied device) go by id. */
export const byClock = (a: Revision, b: Revision): number =>
  a.clock < b.clock ? -1 : a.clock > b.clock ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;

/** Sorts the revisions of one record and works out their ancestors (a bit a revision). */
export function ancestry(unsorted: Iterable<Revision>): Ancestry {
  const revisions = [...unsorted].sort(byClock);
  const place = new Map(revisions.map((revision, index) => [revision.id, index]));
  const ancestors: bigint[] = [];
  let superseded = 0n;
  for (const revision of revisions) {
    let mine = 0n;
    for (const parent of revision.parents) {
      const at = place.get(parent);
      const seen = at === undefined ? undefined : ancestors[at]; // undefined too for a parent that is not earlier
      if (at !== undefined && seen !== undefined) mine |= seen | (1n << BigInt(at));
    }
    ancestors.push(mine);
    superseded |= mine;
  }
  const has = (bits: bigint, at: number): boolean => ((bits >> BigInt(at)) & 1n) === 1n;
  return {
    revisions,
    descends: (later, earlier) => has(ancestors[later] ?? 0n, earlier),
    heads: revisions.map((_, index) => index).filter((index) => !has(superseded, index)),
  };
}
