import type { DossierRecord } from "../dossier/record.ts";
import { isSameJson, type Json } from "../revision/json.ts";

/** How the records of a dossier in one workspace differ from those in another. */
export interface Difference {
  readonly back: number; // only in the other: they come back
  readonly changed: number;
  readonly gone: number; // only here: they go
}

/** What restoring `then` in the place of `now` does to a dossier. */
export function compareRecords(now: readonly DossierRecord[], then: readonly DossierRecord[]): Difference {
  const name = ({ kind, key }: DossierRecord): string => `${kind}/${key}`;
  const here = new Map(now.map((record) => [name(record), record]));
  const there = new Map(then.map((record) => [name(record), record]));
  const both = [...there].filter(([key]) => here.has(key));
  return {
    back: there.size - both.length,
    changed: both.filter(([key, record]) => !isSameJson(record.body as Json, here.get(key)?.body as Json))
      .length,
    gone: here.size - both.length,
  };
}
