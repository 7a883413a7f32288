import type { DossierRecord, BodyOf } from "./record.ts";
import type { RecordKind } from "./record-ref.ts";

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

/** All records of a kind: in their own order where they have one, else by key (which for UUIDv7 is age). */
export function all<K extends RecordKind>(dossier: Dossier, kind: K): readonly DossierRecord<K>[] {
  const records: DossierRecord<K>[] = [...(dossier.records[kind]?.values() ?? [])];
  const order = (record: DossierRecord<K>): string => {
    const body: object = record.body;
    return "order" in body && typeof body.order === "string" ? body.order : "";
  };
  return records.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
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
