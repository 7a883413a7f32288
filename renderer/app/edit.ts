import { recordOf } from "../../shared/dossier/dossier.ts";
import { v7 as newUuid } from "uuid";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { plainProblem } from "../../shared/dossier/plain-problem.ts";
import { bodySchemas } from "../../shared/dossier/record.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import { lastPlace, moveBy } from "./order.ts";
import { commit, put, remove } from "./committing.ts";
import { useApp } from "./store.ts";

interface Item {
  readonly key: string;
  readonly body: object;
}

/**
 * Changes one field of a record; an empty text clears it. Answers what is wrong with the value in a plain sentence,
 * for the field to show, and then changes nothing.
 */
export function setField(kind: RecordKind, key: string, field: string, value: unknown): string | null {
  const next = value === "" ? null : value;
  const problem = problemWith(kind, key, field, next);
  if (problem === null) {
    void commit(`Change the ${fieldName(field)} of ${aOrAn(kind)}`, [put(kind, key, { [field]: next })]);
  }
  return problem;
}

/** "an agenda item". */
const aOrAn = (kind: RecordKind): string =>
  `${/^[aeiou]/.test(kindNames[kind]) ? "an" : "a"} ${kindNames[kind]}`;

/** "default marking" of `defaultMarking`. */
export const fieldName = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What the record's schema says of it with this value. */
function problemWith(kind: RecordKind, key: string, field: string, value: unknown): string | null {
  const open = useApp.getState().open;
  const record = open && recordOf(open.dossier, { kind, key });
  if (!record) return `This ${kindNames[kind]} has been deleted.`;
  const { [field]: _before, ...others } = record.body as Readonly<Record<string, unknown>>;
  const checked = bodySchemas[kind].safeParse(value === null ? others : { ...others, [field]: value });
  const [issue] = checked.error?.issues ?? [];
  return issue ? plainProblem(issue) : null;
}

/** Adds a record under a new key. */
export function add(kind: RecordKind, body: object): string {
  const key = newUuid();
  void commit(`Add ${aOrAn(kind)}`, [put(kind, key, body)]);
  return key;
}

/** Adds a record at the end of its list. */
export const addLast = (
  kind: RecordKind,
  list: readonly { readonly key: string; readonly body: { readonly order: string } }[],
  body: object,
): string => add(kind, { ...body, order: lastPlace(list) });

export const deleteItem = (kind: RecordKind, item: Item): void =>
  void commit(`Delete ${aOrAn(kind)}`, [remove(kind, item.key)]);

/** Moves a record one place up or down its list. */
export function moveItem(
  kind: RecordKind,
  list: readonly { readonly key: string; readonly body: { readonly order: string } }[],
  key: string,
  by: -1 | 1,
): void {
  void commit(`Move ${aOrAn(kind)}`, moveBy(kind, list, key, by));
}
