import { describe, expect, it } from "vitest";
import { v7 as newUuid } from "uuid";
import type { Revision } from "../../../shared/revision/revision.ts";
import type { Workspace } from "../../../main/workspace/workspace.ts";
import { commit, must, open, point, put, startDossier, temporaryFolder } from "./rooms.ts";

const deviceA = "00000000-0000-4000-8000-00000000000a";
const deviceB = "00000000-0000-4000-8000-00000000000b";

/** Two laptops that hold one dossier with one talking point. */
function twoLaptops(): { a: Workspace; b: Workspace; dossier: string; key: string } {
  const a = open({ folder: temporaryFolder(), device: deviceA, author: "Ana" });
  const b = open({ folder: temporaryFolder(), device: deviceB, author: "Boris" });
  const dossier = startDossier(a);
  const key = newUuid();
  must(commit(a, dossier, put("talking-point", key, point("Shared"))));
  must(b.merge(a.revisions(dossier)));
  return { a, b, dossier, key };
}

const exchange = (from: Workspace, to: Workspace, dossier: string) => must(to.merge(from.revisions(dossier)));
const snapshot = (workspace: Workspace, dossier: string) => must(workspace.snapshot(dossier));

describe("merging", () => {
  it("29: gives both laptops the same records whichever way they exchange, and the same again twice", () => {
    const { a, b, dossier, key } = twoLaptops();
    must(commit(a, dossier, put("talking-point", key, { text: "From A" })));
    must(
      commit(
        b,
        dossier,
        put("talking-point", key, { text: "From B" }),
        put("party", "country:RU", { name: "Russia" }),
      ),
    );
    exchange(a, b, dossier);
    exchange(b, a, dossier);
    expect(exchange(b, a, dossier).added).toEqual([]);
    const [left, right] = [snapshot(a, dossier), snapshot(b, dossier)];
    expect(left.records.length).toBe(3);
    const byKey = (one: { key: string }, two: { key: string }): number => one.key.localeCompare(two.key);
    expect(left.records.toSorted(byKey)).toEqual(right.records.toSorted(byKey));
    expect(left.conflicts).toEqual(right.conflicts);
    expect(left.conflicts).toMatchObject([
      { type: "field", field: "text", sides: [{ value: "From B" }, { value: "From A" }] },
    ]);
    expect([a.verify(), b.verify()]).toEqual([[], []]);
  });

  it("settles a conflict for both laptops when one writes the field knowingly", () => {
    const { a, b, dossier, key } = twoLaptops();
    must(commit(a, dossier, put("talking-point", key, { text: "From A" })));
    must(commit(b, dossier, put("talking-point", key, { text: "From B" })));
    exchange(b, a, dossier);
    const seen = snapshot(a, dossier).records.find((record) => record.key === key)?.heads ?? [];
    expect(seen).toHaveLength(2);
    must(commit(a, dossier, put("talking-point", key, { text: "From B" }, seen)));
    exchange(a, b, dossier);
    expect([snapshot(a, dossier).conflicts, snapshot(b, dossier).conflicts]).toEqual([[], []]);
    expect(b.verify()).toEqual([]);
  });

  it("does not settle what the person had not seen: what was on screen decides", () => {
    const { a, b, dossier, key } = twoLaptops();
    const onScreen = snapshot(a, dossier).records.find((record) => record.key === key)?.heads ?? [];
    must(commit(b, dossier, put("talking-point", key, { text: "From B" })));
    exchange(b, a, dossier);
    must(commit(a, dossier, put("talking-point", key, { text: "From A" }, onScreen)));
    expect(snapshot(a, dossier).conflicts).toMatchObject([{ field: "text" }]);
  });

  it("keeps a record one deleted and the other edited, until somebody deletes or restores it knowingly", () => {
    const { a, b, dossier, key } = twoLaptops();
    must(commit(a, dossier, { kind: "talking-point", key, action: "delete", fields: {} }));
    must(commit(b, dossier, put("talking-point", key, { text: "Still needed" })));
    exchange(a, b, dossier);
    expect(snapshot(b, dossier).records.some((record) => record.key === key)).toBe(true);
    expect(snapshot(b, dossier).conflicts).toMatchObject([{ type: "deleted" }]);
    must(commit(b, dossier, { kind: "talking-point", key, action: "restore", fields: {} }));
    expect(snapshot(b, dossier).conflicts).toEqual([]);
    exchange(b, a, dossier);
    expect(snapshot(a, dossier).conflicts).toEqual([]);
  });

  it("30: holds what it cannot place, and takes it in when what it builds on has come", () => {
    const { a, b, dossier, key } = twoLaptops();
    must(commit(a, dossier, put("talking-point", key, { text: "Second" })));
    must(commit(a, dossier, put("talking-point", key, { text: "Third" })));
    const all = a.revisions(dossier);
    const last = all.at(-1) as Revision;
    expect(must(b.merge([last])).held).toMatchObject([{ why: "what it builds on is not here" }]);
    expect(b.held()).toHaveLength(1);
    const ahead = {
      ...last,
      id: newUuid(),
      clock: `${(Date.now() + 90_000_000).toString(16).padStart(12, "0")}-0000-${deviceA}`,
    };
    const elsewhere = { ...last, id: newUuid(), dossier: newUuid() };
    expect(must(b.merge([ahead, elsewhere])).held.map((held) => held.why)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^their clock or ours is off by 25:00$/),
        "its dossier is not here",
      ]),
    );
    const merged = must(b.merge(all));
    expect(merged.added).toHaveLength(2);
    expect(b.held()).toHaveLength(2);
    expect(must(b.acceptHeld()).added).toEqual([ahead]);
    expect(b.held().map(({ why }) => why)).toEqual(["its dossier is not here"]);
    must(commit(b, dossier, put("talking-point", key, { text: "Third" })));
    expect(b.verify()).toEqual([]);
    expect(snapshot(b, dossier).records).toContainEqual(
      expect.objectContaining({ key, body: point("Third") }),
    );
  });

  it("previews a merge without keeping any of it", () => {
    const { a, b, dossier, key } = twoLaptops();
    must(commit(a, dossier, put("talking-point", key, { text: "Second" })));
    const before = snapshot(b, dossier);
    expect(must(b.previewMerge(a.revisions(dossier))).added).toHaveLength(1);
    expect(snapshot(b, dossier)).toEqual(before);
    expect(b.revisions(dossier)).toHaveLength(2);
  });

  it("shows a merge that breaks a rule, and the next edit makes the record whole again", () => {
    const { a, b, dossier } = twoLaptops();
    const dates = { startsOn: "2010-03-10", endsOn: "2010-03-12" };
    must(commit(a, dossier, put("meeting", "meeting", dates)));
    exchange(a, b, dossier);
    must(commit(a, dossier, put("meeting", "meeting", { startsOn: "2010-03-12" })));
    must(commit(b, dossier, put("meeting", "meeting", { endsOn: "2010-03-11" })));
    exchange(a, b, dossier);
    const broken = snapshot(b, dossier);
    expect(broken.conflicts).toMatchObject([{ type: "schema" }]);
    const heads = broken.records.find((record) => record.kind === "meeting")?.heads ?? [];
    must(commit(b, dossier, put("meeting", "meeting", { place: "Vienna" }, heads)));
    exchange(b, a, dossier);
    for (const laptop of [a, b]) {
      expect(snapshot(laptop, dossier).conflicts).toEqual([]);
      expect(snapshot(laptop, dossier).records).toContainEqual(
        expect.objectContaining({
          kind: "meeting",
          body: expect.objectContaining({ ...dates, endsOn: "2010-03-11", place: "Vienna" }),
        }),
      );
      expect(laptop.verify()).toEqual([]);
    }
  });
});
