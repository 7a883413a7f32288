import { generateKeyBetween } from "fractional-indexing";
import { put, type DraftChange } from "./store.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";

interface Ordered {
  readonly key: string;
  readonly body: { readonly order: string };
}

/** The place after the last of a list. */
export const lastPlace = (list: readonly Ordered[]): string =>
  generateKeyBetween(list.at(-1)?.body.order ?? null, null);

/** Moves an item one place up or down its list, as one change; null at the ends. */
export function moveBy(
  kind: RecordKind,
  list: readonly Ordered[],
  key: string,
  by: -1 | 1,
): DraftChange | null {
  const at = list.findIndex((item) => item.key === key);
  const [before, after] = by === -1 ? [list[at - 2], list[at - 1]] : [list[at + 1], list[at + 2]];
  if (at === -1 || (by === -1 ? !after : !before)) return null;
  return put(kind, key, { order: between(before, after) });
}

/** Equal places (two laptops added at once) have no room between them: the item goes after both. */
function between(before: Ordered | undefined, after: Ordered | undefined): string {
  const low = before?.body.order ?? null;
  const high = after?.body.order ?? null;
  return low !== null && high !== null && low >= high
    ? generateKeyBetween(low, null)
    : generateKeyBetween(low, high);
}
