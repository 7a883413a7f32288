import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as newUuid } from "uuid";
import { describe, expect, it } from "vitest";
import type { Workspace } from "../../../main/workspace/workspace.ts";
import { commit, must, open, point, put, startDossier, temporaryFolder } from "./rooms.ts";

const deviceA = "00000000-0000-4000-8000-00000000000a";
const deviceB = "00000000-0000-4000-8000-00000000000b";
const spilled = "xylophonic";

interface Room {
  readonly a: Workspace;
  readonly b: Workspace;
  readonly folders: readonly [string, string];
  readonly dossier: string;
  readonly key: string;
}

/** Two laptops with one talking point that should never have been typed, corrected once. */
function spill(): Room {
  const folders = [temporaryFolder(), temporaryFolder()] as const;
  const a = open({ folder: folders[0], device: deviceA, author: "Ana" });
  const b = open({ folder: folders[1], device: deviceB, author: "Boris" });
  const dossier = startDossier(a);
  const key = newUuid();
  must(commit(a, dossier, put("talking-point", newUuid(), point("Stays"))));
  must(commit(a, dossier, put("talking-point", key, point(`Say ${spilled} things`))));
  must(commit(a, dossier, put("talking-point", key, { text: `Say ${spilled} things again` })));
  must(b.merge(a.revisions(dossier)));
  return { a, b, folders, dossier, key };
}

const everyByte = (folder: string): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name)).toString("latin1"))
    .join();
const living = (workspace: Workspace, dossier: string): readonly string[] =>
  must(workspace.snapshot(dossier)).records.map(({ key }) => key);
const ref = (key: string) => [{ kind: "talking-point", key } as const];

describe("purging", () => {
  it("takes the words out of the records, the history, the search and every byte of the folder", () => {
    const { a, folders, dossier, key } = spill();
    expect(everyByte(folders[0])).toContain(spilled);
    const report = must(a.purge(dossier, ref(key)));
    expect(report.removed).toEqual(ref(key));
    expect(everyByte(folders[0])).not.toContain(spilled);
    expect(living(a, dossier)).not.toContain(key);
    expect(a.search({ text: spilled, limit: 10 }).count).toBe(0);
    expect(a.search({ text: "Stays", limit: 10 }).count).toBe(1);
    const history = a.history(dossier, { kind: "talking-point", key });
    expect(history.map(({ fields, purged }) => [fields, typeof purged])).toEqual([
      [{}, "string"],
      [{}, "string"],
      [{}, "undefined"],
    ]);
    expect(a.verify()).toEqual([]);
  });

  it("spreads when laptops merge, in either direction, and takes along what was written meanwhile", () => {
    const { a, b, folders, dossier, key } = spill();
    must(commit(b, dossier, put("talking-point", key, { text: `More ${spilled} words` })));
    must(a.purge(dossier, ref(key)));
    const before = must(b.previewMerge(a.revisions(dossier)));
    expect(before.purged).toBe(1);
    expect(living(b, dossier)).toContain(key);

    must(a.merge(b.revisions(dossier)));
    must(b.merge(a.revisions(dossier)));
    expect(must(b.merge(a.revisions(dossier))).added).toEqual([]);
    for (const [index, one] of [a, b].entries()) {
      expect(living(one, dossier)).not.toContain(key);
      expect(everyByte(folders[index] ?? "")).not.toContain(spilled);
      expect(one.verify()).toEqual([]);
    }
    expect(a.revisions(dossier)).toEqual(b.revisions(dossier));
  });

  it("is final: neither undo, nor an edit, nor an older file brings it back", () => {
    const { a, b, dossier, key } = spill();
    must(a.purge(dossier, ref(key)));
    must(a.purge(dossier, ref(key)));
    expect(must(a.undo(dossier)).unrestored).toEqual(["the talking point itself"]);
    expect(commit(a, dossier, put("talking-point", key, point("Back")))).toMatchObject({
      ok: false,
      error: { code: "refused", message: "This talking point was purged." },
    });
    expect(must(a.merge(b.revisions(dossier))).held).toEqual([]);
    expect(living(a, dossier)).not.toContain(key);
    expect(JSON.stringify(a.revisions(dossier))).not.toContain(spilled);
    expect(a.verify()).toEqual([]);
  });

  it("refuses what others refer to by name, and what is not there", () => {
    const { a, dossier } = spill();
    expect(a.purge(dossier, [{ kind: "meeting", key: "meeting" }])).toMatchObject({
      ok: false,
      error: { message: "A meeting cannot be purged." },
    });
    expect(a.purge(dossier, ref(newUuid()))).toMatchObject({ ok: false, error: { code: "not-found" } });
  });
});
