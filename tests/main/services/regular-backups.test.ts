import { writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3-multiple-ciphers";
import { v7 as newUuid } from "uuid";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BackupPlaces } from "../../../main/services/backup-places.ts";
import { backUpRegularly } from "../../../main/services/regular-backups.ts";
import { listBackups } from "../../../main/workspace/backups.ts";
import type { Workspace } from "../../../main/workspace/workspace.ts";
import { ok } from "../../../shared/result.ts";
import {
  commit,
  must,
  open,
  point,
  put,
  startDossier,
  temporaryFolder,
  tryOpen,
} from "../workspace/rooms.ts";

const device = "00000000-0000-4000-8000-000000000001";
const besideOnly = (backups: string): BackupPlaces =>
  new BackupPlaces({ folder: temporaryFolder(), backups }, device, {
    get: () => undefined,
    set: () => ok(null),
  });
const timers = ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] as const;
const minutes = (count: number): void => void vi.advanceTimersByTime(count * 60_000);

/** What is told while backups of a workspace are made for an hour. */
function toldInAnHour(workspace: Workspace, backups: string): readonly string[] {
  const told: string[] = [];
  const stop = backUpRegularly(
    () => ok(workspace),
    besideOnly(backups),
    (problem) => told.push(problem),
  );
  minutes(60);
  stop();
  return told;
}

describe("regular backups", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: [...timers, "Date"] }));
  afterEach(() => void vi.useRealTimers());

  it("are made soon after the start, then only when something was written, and at the end", () => {
    const backups = temporaryFolder();
    const workspace = open({ folder: temporaryFolder() });
    const dossier = startDossier(workspace);
    const change = (): void =>
      void must(commit(workspace, dossier, put("talking-point", newUuid(), point("A change"))));
    const stop = backUpRegularly(() => ok(workspace), besideOnly(backups), expect.unreachable);
    const counted = [0, 1, 30].map((wait) => {
      minutes(wait);
      return listBackups(backups).length;
    });
    change();
    minutes(10);
    counted.push(listBackups(backups).length);
    change();
    stop();
    expect([...counted, listBackups(backups).length]).toEqual([0, 1, 1, 2, 3]);
  });

  it("wait for a pause in typing, though not for long", () => {
    const backups = temporaryFolder();
    const workspace = open({ folder: temporaryFolder() });
    const dossier = startDossier(workspace);
    const stop = backUpRegularly(() => ok(workspace), besideOnly(backups), expect.unreachable);
    const afterTyping = (seconds: number): number => {
      for (let second = 0; second < seconds; second += 1) {
        vi.advanceTimersByTime(1000);
        must(workspace.saveDraft(dossier, "log", `rus says ${second}`));
      }
      return listBackups(backups).length;
    };
    expect(afterTyping(100)).toBe(0);
    vi.advanceTimersByTime(4000);
    expect(listBackups(backups)).toHaveLength(1);
    must(commit(workspace, dossier, put("talking-point", newUuid(), point("A change"))));
    expect(afterTyping(10 * 60 + 100)).toBe(1);
    expect(afterTyping(30)).toBe(2);
    stop();
  });

  it("tell a disk that cannot be read while the workspace is checked", () => {
    const backups = temporaryFolder();
    const workspace = open({ folder: temporaryFolder() });
    startDossier(workspace);
    vi.spyOn(workspace, "verify").mockImplementation(() => {
      throw new Sqlite.SqliteError("disk I/O error", "SQLITE_IOERR_READ");
    });
    expect(toldInAnHour(workspace, backups)).toEqual([
      expect.stringMatching(/^No backup could be made: .*disk/),
    ]);
  });

  it("are not made of a damaged workspace, and say so once", () => {
    const [folder, backups] = [temporaryFolder(), temporaryFolder()];
    const workspace = must(tryOpen({ folder }));
    startDossier(workspace);
    workspace.close();
    const db = new Sqlite(join(folder, "workspace.db"));
    db.exec("update records set body = replace(body, 'Policy', 'Police')");
    db.close();
    const damaged = open({ folder });
    expect(toldInAnHour(damaged, backups)).toEqual([
      expect.stringContaining("The workspace file is damaged"),
    ]);
    expect(listBackups(backups)).toEqual([]);
  });

  it("say once that their folder cannot be written", () => {
    const backups = join(temporaryFolder(), "a-file");
    writeFileSync(backups, "");
    const workspace = open({ folder: temporaryFolder() });
    startDossier(workspace);
    expect(toldInAnHour(workspace, backups)).toEqual([expect.stringMatching(/^No backup could be made: /)]);
  });
});
