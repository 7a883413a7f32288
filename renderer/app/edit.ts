import { v7 as newUuid } from "uuid";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import { lastPlace, moveBy } from "./order.ts";
import { commit, put, remove } from "./store.ts";

interface Item {
  readonly key: string;
  readonly body: object;
}

/** Changes one field of a record; an empty text clears it. */
export const setField = (kind: RecordKind, key: string, field: string, value: unknown): void =>
  void commit(`Change the ${field} of a ${kindNames[kind]}`, [
    put(kind, key, { [field]: value === "" ? null : value }),
  ]);

/** Adds a record under a new key. */
export function add(kind: RecordKind, body: object): string {
  const key = newUuid();
  void commit(`Add a ${kindNames[kind]}`, [put(kind, key, body)]);
  return key;
}

/** Adds a record at the end of its list. */
export const addLast = (
  kind: RecordKind,
  list: readonly { readonly key: string; readonly body: { readonly order: string } }[],
  body: object,
): string => add(kind, { ...body, order: lastPlace(list) });

export const deleteItem = (kind: RecordKind, item: Item): void =>
  void commit(`Delete a ${kindNames[kind]}`, [remove(kind, item.key)]);

/** Moves a record one place up or down its list. */
export function moveItem(
  kind: RecordKind,
  list: readonly { readonly key: string; readonly body: { readonly order: string } }[],
  key: string,
  by: -1 | 1,
): void {
  const change = moveBy(kind, list, key, by);
  if (change) void commit(`Move a ${kindNames[kind]}`, [change]);
}
