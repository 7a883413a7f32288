import type { DossierRecord, BodyOf } from "./record.ts";
import type { RecordKind, RecordRef } from "./record-ref.ts";

/** Records of one dossier, by kind and key: what composers and screens read. */
export type Dossier = {
  readonly id: string;
  readonly records: { readonly [K in RecordKind]?: ReadonlyMap<string, DossierRecord<K>> };
};

/** Groups records by kind, each kind in key order. */
export function toDossier(id: string, records: Iterable<DossierRecord>): Dossier {
  const byKind: Partial<Record<RecordKind, Map<string, DossierRecord>>> = {};
  for (const record of [...records].sort((a, b) => (a.key < b.key ? -1 : 1))) {
    (byKind[record.kind] ??= new Map()).set(record.key, record);
  }
  return { id, records: byKind as Dossier["records"] };
}

/**
 * The dossier after a change: these records in the place of what they were, and those that are named gone. Kinds in
 * which nothing changed stay the very maps they were; the dossier that is given stays as it is.
 */
export function afterChange(
  { id, records: before }: Dossier,
  records: readonly DossierRecord[],
  removed: readonly RecordRef[],
): Dossier {
  const changed: Partial<Record<RecordKind, Map<string, DossierRecord>>> = {};
  const ofKind = (kind: RecordKind): Map<string, DossierRecord> =>
    (changed[kind] ??= new Map<string, DossierRecord>(before[kind]));
  const added = new Set<RecordKind>();
  for (const record of records) {
    if (!ofKind(record.kind).has(record.key)) added.add(record.kind);
    ofKind(record.kind).set(record.key, record);
  }
  for (const { kind, key } of removed) ofKind(kind).delete(key);
  for (const kind of added) changed[kind] = inKeyOrder(ofKind(kind));
  return { id, records: { ...before, ...changed } as Dossier["records"] };
}

/** A kind in the order of its keys: as it is where what was added last is the newest, which it nearly always is. */
function inKeyOrder(records: Map<string, DossierRecord>): Map<string, DossierRecord> {
  let last = "";
  for (const key of records.keys()) {
    if (key < last) return new Map([...records].sort(([a], [b]) => (a < b ? -1 : 1)));
    last = key;
  }
  return records;
}

const lists = new WeakMap<object, unknown>(); // of each kind, once it was asked for

/** All records of a kind: in their own order where they have one, else by key (which for UUIDv7 is age). */
export function all<K extends RecordKind>(dossier: Dossier, kind: K): readonly DossierRecord<K>[] {
  const ofKind = dossier.records[kind];
  if (!ofKind) return [];
  const known = lists.get(ofKind) as readonly DossierRecord<K>[] | undefined;
  if (known) return known;
  const records: DossierRecord<K>[] = [...ofKind.values()];
  const order = (record: DossierRecord<K>): string => {
    const body: object = record.body;
    return "order" in body && typeof body.order === "string" ? body.order : "";
  };
  const isOrdered = records.some((record) => order(record) !== ""); // entries of the log, of which there are many, are not
  if (isOrdered) records.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
  lists.set(ofKind, records);
  return records;
}

/** The body of one record, if the dossier has it. */
export function find<K extends RecordKind>(
  dossier: Dossier,
  kind: K,
  key: string | undefined,
): BodyOf<K> | undefined {
  if (key === undefined) return undefined;
  return dossier.records[kind]?.get(key)?.body;
}

/** One record, if the dossier has it. */
export const recordOf = <K extends RecordKind>(
  dossier: Dossier,
  { kind, key }: { readonly kind: K; readonly key: string },
): DossierRecord<K> | undefined => dossier.records[kind]?.get(key);
