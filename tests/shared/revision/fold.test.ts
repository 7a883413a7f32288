import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extendRecord, foldRecord, type Folded } from "../../../shared/revision/fold.ts";
import { tick } from "../../../shared/revision/clock.ts";
import { byClock } from "../../../shared/revision/ancestry.ts";
import { isSameJson } from "../../../shared/revision/json.ts";
import type { Revision } from "../../../shared/revision/revision.ts";
import { descendsSlowly, deviceId, run, steps, union } from "./devices.ts";

const shuffled = (revisions: readonly Revision[], seed: number): Revision[] =>
  revisions
    .map((revision, index) => ({ revision, rank: Math.sin(seed * 7919 + index * 104_729) }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ revision }) => revision);

describe("folding the revisions of one record", () => {
  it("gives the same record whatever the order of arrival", () => {
    fc.assert(
      fc.property(steps, fc.nat(), (plan, seed) => {
        const all = union(run(plan));
        expect(foldRecord(shuffled(all, seed))).toEqual(foldRecord(all));
      }),
    );
  });

  it("gives laptops that exchanged everything the same record, and repeats change nothing", () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const [a = [], b = [], c = []] = run(plan);
        expect(foldRecord(union([a, union([b, c])]))).toEqual(foldRecord(union([union([c, a]), b, a])));
      }),
    );
  });

  it("extends by one revision to just what the whole fold gives", () => {
    let extended = 0;
    fc.assert(
      fc.property(steps, (plan) => {
        for (const laptop of run(plan)) {
          const sorted = laptop.toSorted(byClock);
          let folded: Folded | null = null;
          for (let count = 1; count <= sorted.length; count += 1) {
            const revision = sorted[count - 1];
            const whole = foldRecord(sorted.slice(0, count));
            const quick: Folded | null = folded && revision ? extendRecord(folded, revision) : null;
            if (quick) extended += 1;
            expect(quick ?? whole).toEqual(whole);
            folded = whole;
          }
        }
      }),
    );
    expect(extended).toBeGreaterThan(100);
  });

  it("tells each field conflict there is, and none there is not", () => {
    let found = 0;
    fc.assert(
      fc.property(steps, (plan) => {
        const all = union(run(plan)).toSorted(byClock);
        const folded = foldRecord(all);
        if (folded.isDeleted) return;
        for (const field of ["name", "note", "order", "aliases"]) {
          const writers = all.filter((revision) => Object.hasOwn(revision.fields, field));
          const standing = writers.filter((one) => !writers.some((other) => descendsSlowly(all, other, one)));
          const values = standing.map((revision) => revision.fields[field] ?? null);
          const isConflict = values.some((value) => !isSameJson(value, values[0]));
          const told = folded.conflicts.filter((conflict) => conflict.field === field);
          expect(told.length).toBe(isConflict ? 1 : 0);
          if (isConflict) found += 1;
          const sides = (told[0]?.sides ?? []).map((side) => side.revision);
          expect(sides.toSorted()).toEqual(
            isConflict ? standing.map((revision) => revision.id).toSorted() : [],
          );
        }
      }),
      { numRuns: 300 },
    );
    expect(found).toBeGreaterThan(20);
  });

  it("keeps an edit the deleting author had not seen, and says so until somebody settles it", () => {
    fc.assert(
      fc.property(steps, (plan) => {
        const all = union(run(plan));
        const folded = foldRecord(all);
        const deletions = all.filter((revision) => revision.deleted === true);
        const edits = all.filter(
          (revision) =>
            revision.deleted !== true &&
            (revision.deleted === false || Object.keys(revision.fields).length > 0),
        );
        const unseen = edits.filter((edit) => !deletions.some((one) => descendsSlowly(all, one, edit)));
        expect(folded.isDeleted).toBe(deletions.length > 0 && unseen.length === 0);
        const open = deletions.filter(
          (deletion) => !all.some((other) => other.deleted !== null && descendsSlowly(all, other, deletion)),
        );
        const told = folded.conflicts.some((conflict) => conflict.type === "deleted");
        expect(told).toBe(!folded.isDeleted && open.length > 0);
      }),
      { numRuns: 300 },
    );
  });

  it("settles a conflict only by writing the field with both sides as parents", () => {
    const [base] = run([]).flat();
    if (!base) throw new Error("no record");
    const other = { ...base, parents: [base.id], label: "Change" };
    const a = { ...other, id: "a", clock: tick(null, 2_000, deviceId(1)), fields: { name: "A" } };
    const b = { ...other, id: "b", clock: tick(null, 2_001, deviceId(2)), fields: { name: "B" } };
    expect(foldRecord([base, a, b]).conflicts).toMatchObject([
      { field: "name", sides: [{ value: "B" }, { value: "A" }] },
    ]);
    const both = { ...other, id: "c", clock: tick(null, 2_002, deviceId(1)), parents: ["a", "b"] };
    expect(foldRecord([base, a, b, { ...both, fields: { note: "x" } }]).conflicts).toHaveLength(1);
    expect(foldRecord([base, a, b, { ...both, fields: { name: "A" } }]).conflicts).toEqual([]);
  });

  it("shows the newest author's own version when the merge breaks a rule of the kind", () => {
    const [base] = run([]).flat();
    if (!base) throw new Error("no record");
    const body = {
      title: "Meeting",
      slug: "meeting",
      timeZone: "Europe/Vienna",
      language: "en",
      ourParty: "country:US",
      defaultMarking: { scheme: "us", level: "U", caveats: [] },
      startsOn: "2010-03-10",
      endsOn: "2010-03-12",
    };
    const start = { ...base, kind: "meeting" as const, key: "meeting", fields: body };
    const change = { ...start, parents: [start.id] };
    const later = {
      ...change,
      id: "a",
      clock: tick(null, 2_000, deviceId(1)),
      fields: { startsOn: "2010-03-12" },
    };
    const shorter = {
      ...change,
      id: "b",
      clock: tick(null, 2_001, deviceId(2)),
      fields: { endsOn: "2010-03-11" },
    };
    const folded = foldRecord([start, later, shorter]);
    expect(folded.body).toMatchObject({ startsOn: "2010-03-10", endsOn: "2010-03-11" });
    expect(folded.conflicts).toMatchObject([
      { type: "schema", sides: [{ revision: "b" }, { revision: "a" }] },
    ]);
  });
});
