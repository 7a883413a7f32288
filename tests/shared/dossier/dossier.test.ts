import fc from "fast-check";
import { expect, test } from "vitest";
import { afterChange, all, toDossier } from "../../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";

const kinds = ["issue", "talking-point", "watch-item"] as const;
const key = fc.constantFrom("a", "b", "c", "d", "e", "f");
const record = fc
  .record({ kind: fc.constantFrom(...kinds), key, order: fc.constantFrom("a0", "a1", "a2") })
  .map(({ kind, key: name, order }) => ({ kind, key: name, body: { order } }) as unknown as DossierRecord);
const named = ({ kind, key: name }: DossierRecord): string => `${kind}/${name}`;

test("a dossier after a change is the dossier of the records as they then are, in the same order", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(record, { selector: named }),
      fc.array(fc.tuple(fc.uniqueArray(record, { selector: named }), fc.array(record))),
      (first, changes) => {
        const records = new Map(first.map((one) => [named(one), one]));
        let dossier = toDossier("d", first);
        for (const kind of kinds) all(dossier, kind); // a list that was asked for before is not the list after
        for (const [put, removed] of changes) {
          dossier = afterChange(dossier, put, removed);
          for (const one of put) records.set(named(one), one);
          for (const one of removed) records.delete(named(one));
        }
        const anew = toDossier("d", records.values());
        for (const kind of kinds) {
          expect([...(dossier.records[kind]?.keys() ?? [])]).toEqual([...(anew.records[kind]?.keys() ?? [])]);
          expect(all(dossier, kind)).toEqual(all(anew, kind));
        }
      },
    ),
  );
});

test("kinds in which nothing changed are the very same, and the dossier before is as it was", () => {
  const point = { kind: "talking-point", key: "p", body: {} } as unknown as DossierRecord;
  const issue = { kind: "issue", key: "i", body: {} } as unknown as DossierRecord;
  const before = toDossier("d", [point]);
  const after = afterChange(before, [issue], []);
  expect(after.records["talking-point"]).toBe(before.records["talking-point"]);
  expect(before.records.issue).toBeUndefined();
  expect(all(after, "issue")).toEqual([issue]);
});
