import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 as newUuid } from "uuid";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackupPlaces } from "../../../main/services/backup-places.ts";
import { backUpRegularly } from "../../../main/services/regular-backups.ts";
import { WorkspaceHolder } from "../../../main/services/workspace-holder.ts";
import { listBackups } from "../../../main/workspace/backups.ts";
import { openBackup } from "../../../main/workspace/restore.ts";
import type { Workspace } from "../../../main/workspace/workspace.ts";
import { ok } from "../../../shared/result.ts";
import { commit, must, open, point, put, startDossier, temporaryFolder } from "../workspace/rooms.ts";

const at = (minutes: number): string => new Date(Date.UTC(2026, 2, 1, 9, minutes)).toISOString();
const ourDevice = "aaaaaaaa-0000-4000-8000-000000000001";
const writer = { device: ourDevice, author: () => "Ana", nowMs: Date.now };
const otherDevice = "bbbbbbbb-0000-4000-8000-000000000002";

interface Room {
  readonly places: BackupPlaces;
  readonly workspace: string; // folder
  readonly beside: string;
  readonly chosen: () => string | undefined;
}

function room(folder?: string, device = ourDevice): Room {
  const [workspace, beside] = [temporaryFolder(), temporaryFolder()];
  let chosen = folder;
  const set = (next: string | undefined) => {
    chosen = next;
    return ok(null);
  };
  return {
    workspace,
    beside,
    chosen: () => chosen,
    places: new BackupPlaces({ folder: workspace, backups: beside }, device, { get: () => chosen, set }),
  };
}

function workspaceWithDossier(): Workspace {
  const workspace = open({ folder: temporaryFolder() });
  startDossier(workspace);
  return workspace;
}

const makeIn = (workspace: Workspace, { beside }: Room, minutes: number): string =>
  must(workspace.backup(beside, at(minutes))).name;

describe("a second folder for backups", () => {
  it("takes a copy of each, in a folder of this installation's own, that can be restored", async () => {
    const stick = temporaryFolder();
    const workspace = workspaceWithDossier();
    const [ours, theirs] = [room(stick), room(stick, otherDevice)];
    const name = makeIn(workspace, ours, 0);
    makeIn(workspace, theirs, 1);
    expect(await ours.places.bringAlong(at(2))).toBeNull();
    expect(theirs.places.bringAlongNow(at(2))).toBeNull();
    expect(await ours.places.bringAlong(at(3))).toBeNull(); // it is there already
    expect(readdirSync(stick).toSorted()).toEqual([
      "aide-memoire-backups-aaaaaaaa",
      "aide-memoire-backups-bbbbbbbb",
    ]);
    const listed = ours.places.list(false);
    expect(listed.second).toEqual({ folder: stick, isThere: true });
    expect(listed.backups.map((one) => [one.place, one.name])).toEqual([
      ["beside", name],
      ["second", name],
    ]);
    const opened = must(openBackup(ours.places.folder("second"), name, null, temporaryFolder()));
    expect(opened.workspace.dossiers()).toHaveLength(1);
    opened.workspace.close();
  });

  it("43: that is away is told in a sentence and never made on this disk; what it missed is copied when it is back", async () => {
    const stick = join(temporaryFolder(), "stick");
    const workspace = workspaceWithDossier();
    const ours = room(stick);
    makeIn(workspace, ours, 0);
    expect(await ours.places.bringAlong(at(1))).toMatchObject({
      message: `The second folder for backups is not there: ${stick}.`,
      action: expect.stringContaining("beside the workspace") as string,
    });
    expect(ours.places.bringAlongNow(at(1))).toMatchObject({ code: "disk" });
    expect(existsSync(stick)).toBe(false);
    expect(ours.places.list(false)).toMatchObject({
      second: { isThere: false },
      backups: [{ place: "beside" }],
    });
    mkdirSync(stick);
    expect(await ours.places.bringAlong(at(2))).toBeNull();
    expect(ours.places.list(false).backups).toHaveLength(2);
  });

  it("is not taken where it cannot hold the newest backup: the earlier one stays", async () => {
    const stick = temporaryFolder();
    const ours = room(stick);
    makeIn(workspaceWithDossier(), ours, 0);
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    expect(await ours.places.choose(file, at(1))).toMatchObject({ ok: false, error: { code: "disk" } });
    expect(ours.chosen()).toBe(stick);
    must(await ours.places.choose(undefined, at(2)));
    expect(ours.places.list(false).second).toBeNull();
  });

  it("43: that is full is told, and nothing half stays in it", async ({ skip }) => {
    const stick = temporaryFolder();
    const isMounted =
      process.getuid?.() === 0 &&
      spawnSync("mount", ["-t", "tmpfs", "-o", "size=64k", "tmpfs", stick]).status === 0;
    if (!isMounted) return skip("small disks can only be mounted by root, on Linux");
    try {
      const ours = room(stick);
      makeIn(workspaceWithDossier(), ours, 0);
      for (const problem of [await ours.places.bringAlong(at(1)), ours.places.bringAlongNow(at(1))])
        expect(problem?.message).toBe(`The second folder for backups is full: ${stick}.`);
      expect(readdirSync(ours.places.folder("second"))).toEqual([]);
    } finally {
      spawnSync("umount", ["-l", stick]);
    }
    return undefined;
  });

  it("is rotated like the first", async () => {
    const workspace = workspaceWithDossier();
    const ours = room(temporaryFolder());
    for (let minutes = 0; minutes < 14; minutes += 1) {
      makeIn(workspace, ours, minutes);
      expect(await ours.places.bringAlong(at(minutes))).toBeNull();
    }
    const names = (place: "beside" | "second") =>
      listBackups(ours.places.folder(place)).map(({ name }) => name);
    expect(names("second")).toEqual(names("beside"));
    expect(names("second")).toHaveLength(10);
  });
});

describe("unencrypted backups, once there is a passphrase", () => {
  it("are counted and deleted in both places, and what restoring set aside; those with the passphrase stay", async () => {
    const ours = room(temporaryFolder());
    const holder = new WorkspaceHolder(ours.workspace, ours.beside, writer);
    startDossier(must(holder.current()));
    must(await holder.restore(makeIn(must(holder.current()), ours, 0)));
    await ours.places.bringAlong(at(0));
    expect(ours.places.list(holder.hasPassphrase()).plain).toBe(0); // without a passphrase all are meant to be
    must(await holder.setPassphrase(null, "seven quiet harbours"));
    const locked = makeIn(must(holder.current()), ours, 1);
    await ours.places.bringAlong(at(1));
    expect(ours.places.list(holder.hasPassphrase()).plain).toBe(3);
    must(await holder.restore(locked)); // what is set aside now needs the passphrase
    expect(must(ours.places.deletePlain())).toBe(3);
    expect(readdirSync(ours.workspace).filter((name) => name.startsWith("set-aside"))).toHaveLength(1);
    expect(ours.places.list(holder.hasPassphrase())).toMatchObject({
      plain: 0,
      backups: [
        { place: "beside", name: locked },
        { place: "second", name: locked },
      ],
    });
    holder.close();
  });
});

describe("regular backups to a second folder", () => {
  beforeEach(
    () =>
      void vi.useFakeTimers({
        toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval", "Date"],
      }),
  );
  afterEach(() => void vi.useRealTimers());

  it("tell once that it is away, and again when it is away again", async () => {
    const stick = temporaryFolder();
    const ours = room(stick);
    const workspace = workspaceWithDossier();
    const dossier = must(ok(workspace.dossiers()[0]?.id ?? ""));
    const told: string[] = [];
    const stop = backUpRegularly(
      () => ok(workspace),
      ours.places,
      (problem) => told.push(problem),
    );
    const tick = async (): Promise<void> => {
      must(commit(workspace, dossier, put("talking-point", newUuid(), point("A change"))));
      vi.advanceTimersByTime(10 * 60_000);
      await ours.places.bringAlong(new Date().toISOString());
    };
    await tick();
    expect([told.length, ours.places.list(false).backups.length]).toEqual([0, 2]); // made at 30 seconds, in both
    for (const isThere of [false, false, true, false]) {
      if (isThere) mkdirSync(stick);
      else rmSync(stick, { recursive: true, force: true });
      await tick();
    }
    expect(told).toHaveLength(2);
    expect(told[0]).toContain("is not there");
    stop();
    workspace.close();
  });
});
