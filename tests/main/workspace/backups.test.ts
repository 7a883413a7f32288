import { spawnSync } from "node:child_process";
import {
  copyFileSync,
  cpSync,
  readFileSync,
  readdirSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { v7 as newUuid } from "uuid";
import { describe, expect, it } from "vitest";
import { previewBackup } from "../../../main/services/backups.ts";
import { listBackups } from "../../../main/workspace/backups.ts";
import { openBackup, restoreBackup } from "../../../main/workspace/restore.ts";
import { keptBackups } from "../../../shared/workspace/rotation.ts";
import { commit, must, open, point, put, startDossier, temporaryFolder, tryOpen } from "./rooms.ts";

const at = (minute: number): string => new Date(Date.UTC(2026, 2, 1, 9, minute)).toISOString();

/** A workspace with a point, backed up, and another point written after it. */
function backedUp(key?: Buffer) {
  const [folder, backups] = [join(temporaryFolder(), "workspace"), temporaryFolder()];
  const laptop = { folder, ...(key ? { key } : {}) };
  const workspace = must(tryOpen(laptop));
  const dossier = startDossier(workspace);
  must(commit(workspace, dossier, put("talking-point", newUuid(), point("Before"))));
  const backup = must(workspace.backup(backups, at(0)));
  must(commit(workspace, dossier, put("talking-point", newUuid(), point("After"))));
  return { folder, backups, laptop, workspace, dossier, backup };
}

/** Restores in a process that ends at its nth call that changes files in the workspace's folder; whether it came to its end. */
function restoreKilledAt(call: number, folder: string, backups: string, name: string): boolean {
  const source = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    let calls = 0;
    for (const name of ["copyFileSync", "renameSync", "rmSync", "fsyncSync"]) {
      const original = fs[name];
      fs[name] = (...given) => {
        const isOurs = typeof given[0] === "number" || given.some((one) => String(one).startsWith(${JSON.stringify(folder)}));
        if (isOurs && (calls += 1) === ${call}) process.kill(process.pid, "SIGKILL");
        return original(...given);
      };
    }
    syncBuiltinESMExports();
    const { restoreBackup } = await import(${JSON.stringify(new URL("../../../main/workspace/restore.ts", import.meta.url).href)});
    const restored = restoreBackup(${JSON.stringify(folder)}, ${JSON.stringify(backups)}, ${JSON.stringify(name)}, null, "2026-03-01T10:00:00Z");
    if (!restored.ok) throw new Error(restored.error.message);`;
  const ran = spawnSync(process.execPath, ["--input-type=module-typescript", "-e", source], {
    encoding: "utf8",
  });
  if (ran.status !== 0 && ran.signal !== "SIGKILL") throw new Error(ran.stderr);
  return ran.status === 0;
}

const points = (workspace: ReturnType<typeof open>, dossier: string): readonly string[] =>
  must(workspace.snapshot(dossier)).records.flatMap((one) =>
    one.kind === "talking-point" ? [one.body.text] : [],
  );

describe("a backup", () => {
  it.each([
    ["plain", undefined],
    ["encrypted", Buffer.from("a long passphrase")],
  ] as const)(
    "%s is whole, says what putting it back would do, and sets aside what was there",
    (_name, key) => {
      const { folder, backups, laptop, workspace, dossier, backup } = backedUp(key);
      expect(listBackups(backups)).toEqual([backup]);
      expect(
        must(previewBackup(workspace, backups, backup.name, key ?? null, backups)).dossiers,
      ).toMatchObject([{ back: 0, changed: 0, gone: 1 }]);
      if (key) {
        expect(openBackup(backups, backup.name, null)).toMatchObject({
          ok: false,
          error: { code: "passphrase" },
        });
        expect(readFileSync(join(backups, backup.name)).includes("Before")).toBe(false);
      }
      workspace.close();
      const { aside } = must(restoreBackup(folder, backups, backup.name, key ?? null, at(5)));
      const restored = open(laptop);
      expect(points(restored, dossier)).toEqual(["Before"]);
      expect(restored.verify()).toEqual([]);

      const elsewhere = temporaryFolder();
      copyFileSync(join(folder, aside ?? ""), join(elsewhere, "workspace.db"));
      expect(points(open({ ...laptop, folder: elsewhere }), dossier).toSorted()).toEqual(["After", "Before"]);
    },
  );

  it("45: takes the place of a damaged workspace, whose file is kept", () => {
    const { folder, backups, laptop, workspace, dossier, backup } = backedUp();
    workspace.close();
    truncateSync(join(folder, "workspace.db"), 5000);
    expect(tryOpen(laptop)).toMatchObject({ ok: false, error: { code: "damaged" } });
    must(restoreBackup(folder, backups, backup.name, null, at(5)));
    expect(points(open(laptop), dossier)).toEqual(["Before"]);
    expect(readdirSync(folder).filter((name) => name.startsWith("set-aside"))).toHaveLength(1);
  });

  it("is not put in the place of a workspace that is open", () => {
    const { folder, backups, workspace, dossier, backup } = backedUp();
    expect(restoreBackup(folder, backups, backup.name, null, at(5))).toMatchObject({
      ok: false,
      error: { message: expect.stringContaining(`open in process ${process.pid}`) as string },
    });
    must(commit(workspace, dossier, put("talking-point", newUuid(), point("Later"))));
    expect(points(workspace, dossier)).toContain("Later");
    workspace.close();
  });

  it("takes its place whole, or not at all, at whatever call the program is killed", () => {
    const source = backedUp();
    const journal = readdirSync(source.folder).filter((name) => name.endsWith("-wal"));
    const killed = temporaryFolder(); // as a killed process leaves it: what was written last is in the journal only
    for (const name of ["workspace.db", ...journal])
      copyFileSync(join(source.folder, name), join(killed, name));
    source.workspace.close();
    expect(journal).toHaveLength(1);
    const seen: string[] = [];
    for (let call = 1; seen.at(-1) !== "done"; call += 1) {
      const folder = temporaryFolder();
      cpSync(killed, folder, { recursive: true });
      const ended = restoreKilledAt(call, folder, source.backups, source.backup.name);
      const now = points(open({ folder }), source.dossier).toSorted().join();
      expect([call, now]).toEqual([call, now.includes("After") ? "After,Before" : "Before"]);
      expect(readdirSync(folder).filter((name) => name.endsWith(".restored"))).toEqual([]);
      if (now === "Before")
        expect(readdirSync(folder).some((name) => name.startsWith("set-aside"))).toBe(true);
      seen.push(ended ? "done" : now);
    }
    expect(new Set(seen)).toEqual(new Set(["After,Before", "Before", "done"]));
  });

  it("that is damaged itself is refused, and what was there stays", () => {
    const { folder, backups, laptop, workspace, dossier, backup } = backedUp();
    const path = join(backups, backup.name);
    workspace.close();
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, bytes.length - 4096));
    expect(restoreBackup(folder, backups, backup.name, null, at(5))).toMatchObject({
      ok: false,
      error: { code: "damaged" },
    });
    expect(restoreBackup(folder, backups, "../workspace.db", null, at(5))).toMatchObject({ ok: false });
    expect(points(open(laptop), dossier).toSorted()).toEqual(["After", "Before"]);
  });

  it("is complete or not there: a cut-off one has another name", () => {
    const { backups, workspace } = backedUp();
    writeFileSync(join(backups, "workspace-2026-03-01T10-00-00Z.db.new"), "half");
    expect(listBackups(backups)).toHaveLength(1);
    must(workspace.backup(backups, at(60)));
    expect(listBackups(backups).map((one) => one.at)).toEqual([
      "2026-03-01T10:00:00Z",
      "2026-03-01T09:00:00Z",
    ]);
    workspace.close();
  });

  it("says so when its folder cannot be written", () => {
    const { backups, workspace } = backedUp();
    const file = join(backups, "a-file");
    writeFileSync(file, "");
    expect(workspace.backup(file, at(9))).toMatchObject({ ok: false, error: { code: "disk" } });
    workspace.close();
    rmSync(file);
  });
});

describe("rotation", () => {
  const now = "2026-03-31T12:00:00Z";
  const instants = fc.integer({ min: 0, max: 60 * 24 * 60 }).map((minutes) => ({
    at: new Date(Date.parse(now) - minutes * 60_000).toISOString(),
  }));

  it("keeps the newest ten, one of every hour of the last day and one of every day of the last month, and no others", () => {
    fc.assert(
      fc.property(fc.uniqueArray(instants, { selector: (one) => one.at, maxLength: 200 }), (backups) => {
        const kept = keptBackups(backups, now);
        const age = ({ at: one }: { readonly at: string }): number => Date.parse(now) - Date.parse(one);
        const byAge = backups.toSorted((a, b) => age(a) - age(b));
        for (const one of byAge.slice(0, 10)) expect(kept).toContain(one);
        for (const one of backups) {
          const sameHour = kept.some((other) => other.at.slice(0, 13) === one.at.slice(0, 13));
          const sameDay = kept.some((other) => other.at.slice(0, 10) === one.at.slice(0, 10));
          if (age(one) <= 24 * 3_600_000) expect(sameHour).toBe(true);
          if (age(one) <= 30 * 24 * 3_600_000) expect(sameDay).toBe(true);
        }
        expect(kept.length).toBeLessThanOrEqual(10 + 25 + 31);
        expect(keptBackups(kept, now)).toEqual(kept);
      }),
    );
  });

  it("keeps what a clock that was off has dated ahead", () => {
    const ahead = { at: "2027-01-01T00:00:00Z" };
    expect(keptBackups([ahead], now)).toEqual([ahead]);
  });
});
