import { generateKeyBetween, generateNKeysBetween } from "fractional-indexing";
import { put, type DraftChange } from "./committing.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";

interface Ordered {
  readonly key: string;
  readonly body: { readonly order: string };
}

/** The place after the last of a list. */
export const lastPlace = (list: readonly Ordered[]): string =>
  generateKeyBetween(list.at(-1)?.body.order ?? null, null);

/** Moves an item one place up or down its list, as changes for one commit; none at the ends. */
export function moveBy(
  kind: RecordKind,
  list: readonly Ordered[],
  key: string,
  by: -1 | 1,
): readonly DraftChange[] {
  const at = list.findIndex((item) => item.key === key);
  const moved = list[at];
  if (!moved || !list[at + by]) return [];
  return moveTo(
    kind,
    list.filter((item) => item !== moved),
    key,
    at + by,
  );
}

/** Puts an item among others, before the one at a place of theirs; `fields` change along with it. */
export function moveTo(
  kind: RecordKind,
  others: readonly Ordered[],
  key: string,
  at: number,
  fields: object = {},
): readonly DraftChange[] {
  const low = others[at - 1]?.body.order ?? null;
  const following = others.slice(at);
  // Rows added on two laptops at once may share a place, with no room between them: they are set apart as well.
  const first = following.findIndex(({ body }) => low === null || body.order > low);
  const crowded = first === -1 ? following : following.slice(0, first);
  const high = following[crowded.length]?.body.order ?? null;
  const [place, ...places] = generateNKeysBetween(low, high, crowded.length + 1);
  return [
    put(kind, key, { ...fields, order: place }),
    ...crowded.map((item, index) => put(kind, item.key, { order: places[index] })),
  ];
}
