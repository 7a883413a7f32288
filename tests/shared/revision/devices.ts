import fc from "fast-check";
import { foldRecord } from "../../../shared/revision/fold.ts";
import { tick } from "../../../shared/revision/clock.ts";
import { inverseOf } from "../../../shared/revision/inverse.ts";
import { parentsOf } from "../../../shared/revision/parents.ts";
import type { Json } from "../../../shared/revision/json.ts";
import type { Revision } from "../../../shared/revision/revision.ts";

/** Three laptops that edit one record, delete and restore it, take changes back, and exchange revisions. */
export type Step =
  | {
      readonly do: "edit";
      readonly device: number;
      readonly fields: Record<string, Json>;
      readonly ms: number;
    }
  | { readonly do: "delete" | "restore" | "undo"; readonly device: number; readonly ms: number }
  | { readonly do: "sync"; readonly from: number; readonly to: number };

const device = fc.nat(2);
const ms = fc.integer({ min: 1_000, max: 1_050 }); // clocks that go back and forth
const fields = fc.record(
  {
    name: fc.constantFrom("Precursors", "Borders", "Flows"),
    note: fc.constantFrom<Json>("a", "b", null),
    order: fc.constantFrom("a0", "a1"),
  },
  { requiredKeys: [] },
);
export const steps = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ do: fc.constant("edit" as const), device, fields, ms }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constantFrom("delete" as const, "restore", "undo"), device, ms }),
    },
    { weight: 4, arbitrary: fc.record({ do: fc.constant("sync" as const), from: device, to: device }) },
  ),
  { maxLength: 25 },
);

const uuidOf = (group: number, number: number): string =>
  `00000000-0000-4000-8000-${group.toString(16).padStart(4, "0")}${number.toString(16).padStart(8, "0")}`;
export const deviceId = (number: number): string => uuidOf(1, number);

const first: Revision = {
  id: uuidOf(2, 0),
  commit: uuidOf(3, 0),
  undoes: null,
  dossier: uuidOf(4, 0),
  kind: "issue",
  key: "precursors",
  author: "Device 0",
  device: deviceId(0),
  clock: tick(null, 1_000, deviceId(0)),
  parents: [],
  fields: { name: "Precursors", order: "a0", aliases: [] },
  deleted: null,
  label: "Add issue",
};

/** What each laptop holds after the steps: they all began with the same new record. */
export function run(plan: readonly Step[]): readonly Revision[][] {
  const laptops: Revision[][] = [[first], [first], [first]];
  let made = 0;
  const write = (at: number, wall: number, change: Pick<Revision, "fields" | "deleted">): void => {
    const mine = laptops[at] ?? [];
    made += 1;
    const latest =
      mine
        .map((revision) => revision.clock)
        .toSorted()
        .at(-1) ?? null;
    mine.push({
      ...first,
      ...change,
      id: uuidOf(2, made),
      commit: uuidOf(3, made),
      author: `Device ${at}`,
      device: deviceId(at),
      clock: tick(latest, wall, deviceId(at)),
      parents: parentsOf(mine, foldRecord(mine).heads, deviceId(at)) ?? [],
      label: "Change",
    });
  };
  for (const step of plan) {
    if (step.do === "sync") {
      const known = new Set(laptops[step.to]?.map((revision) => revision.id));
      laptops[step.to]?.push(...(laptops[step.from] ?? []).filter((revision) => !known.has(revision.id)));
      continue;
    }
    const mine = laptops[step.device] ?? [];
    const isDeleted = foldRecord(mine).isDeleted;
    if (step.do === "edit" && Object.keys(step.fields).length > 0) {
      write(step.device, step.ms, { fields: step.fields, deleted: isDeleted ? false : null });
    }
    if (step.do === "delete" && !isDeleted) write(step.device, step.ms, { fields: {}, deleted: true });
    if (step.do === "restore") write(step.device, step.ms, { fields: {}, deleted: false });
    if (step.do === "undo") {
      const own = mine.findLast((revision) => revision.device === deviceId(step.device));
      if (own && own !== first) {
        const inverse = inverseOf(mine, own.id);
        write(step.device, step.ms, { fields: inverse.fields, deleted: inverse.deleted });
      }
    }
  }
  return laptops;
}

/** Everything any laptop holds, once. */
export function union(laptops: readonly Revision[][]): Revision[] {
  return [...new Map(laptops.flat().map((revision) => [revision.id, revision])).values()];
}

/** Whether `later` descends from `earlier`, by walking parents: slow and plain, to judge the quick way by. */
export function descendsSlowly(all: readonly Revision[], later: Revision, earlier: Revision): boolean {
  return later.parents.some((id) => {
    if (id === earlier.id) return true;
    const parent = all.find((revision) => revision.id === id);
    return parent !== undefined && descendsSlowly(all, parent, earlier);
  });
}
