import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldRecord } from "../../../shared/revision/fold.ts";
import { inverseOf } from "../../../shared/revision/inverse.ts";
import { tick } from "../../../shared/revision/clock.ts";
import { emptyUndoStack, pushCommit } from "../../../shared/revision/undo-stack.ts";
import type { Revision } from "../../../shared/revision/revision.ts";
import { deviceId, run, steps } from "./devices.ts";

const after = (
  laptop: readonly Revision[],
  id: string,
  change: Pick<Revision, "fields" | "deleted">,
): Revision => {
  const folded = foldRecord(laptop);
  const [first] = laptop;
  if (!first) throw new Error("no record");
  return { ...first, ...change, id, parents: folded.heads, clock: tick(folded.clock, 0, deviceId(0)) };
};

describe("taking back", () => {
  it("restores the record as it was before the last change", () => {
    fc.assert(
      fc.property(steps, fc.constantFrom("edit", "delete"), (plan, kind) => {
        const [laptop = []] = run(plan);
        const before = foldRecord(laptop);
        if (before.isDeleted || before.conflicts.length > 0) return;
        const change = kind === "edit" ? { name: "New", note: "new" } : {};
        const changed = [
          ...laptop,
          after(laptop, "x", { fields: change, deleted: kind === "edit" ? null : true }),
        ];
        expect(foldRecord(changed).body).not.toBe(before.body);
        const inverse = inverseOf(changed, "x");
        const undone = foldRecord([...changed, after(changed, "y", inverse)]);
        expect(inverse.unrestored).toEqual([]);
        expect(undone.body).toEqual(before.body);
        expect(undone.isDeleted).toBe(false);
      }),
    );
  });

  it("leaves a field another has changed since, and names it", () => {
    const [laptop = []] = run([
      { do: "edit", device: 0, fields: { name: "Mine", note: "mine" }, ms: 1_001 },
      { do: "sync", from: 0, to: 1 },
      { do: "edit", device: 1, fields: { name: "Theirs" }, ms: 1_002 },
      { do: "sync", from: 1, to: 0 },
    ]);
    const mine = laptop.find((revision) => revision.fields["name"] === "Mine");
    expect(inverseOf(laptop, mine?.id ?? "")).toEqual({
      fields: { note: null },
      deleted: null,
      unrestored: ["name"],
    });
  });

  it("does not remove a record somebody has gone on with", () => {
    const [laptop = []] = run([{ do: "edit", device: 0, fields: { name: "Flows" }, ms: 1_001 }]);
    expect(inverseOf(laptop, laptop[0]?.id ?? "")).toMatchObject({ deleted: null, unrestored: ["record"] });
  });

  it("walks back and forth through the commits of this device", () => {
    const commit = (id: string, undoes: string | null = null) => ({ id, undoes, label: id });
    const two = [commit("a"), commit("b")].reduce(pushCommit, emptyUndoStack);
    const back = pushCommit(two, commit("u", "b"));
    expect([back.undo.at(-1)?.id, back.redo.at(-1)?.id]).toEqual(["a", "u"]);
    const forth = pushCommit(back, commit("r", "u"));
    expect([forth.undo.at(-1)?.id, forth.redo.length]).toEqual(["r", 0]);
    expect(pushCommit(back, commit("c")).redo).toEqual([]);
  });
});
