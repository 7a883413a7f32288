import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { join } from "node:path";
import type { Database } from "better-sqlite3-multiple-ciphers";
import type { AppError } from "../../shared/app-error.ts";
import { ok, type Result } from "../../shared/result.ts";
import { keptBackups } from "../../shared/workspace/rotation.ts";
import { syncFolder } from "./database.ts";
import { onDisk } from "./disk-error.ts";

/** A copy of a whole workspace, under the key of the workspace. */
export interface Backup {
  readonly name: string;
  readonly at: string; // instant
  readonly bytes: number;
}

const pattern = /^workspace-(\d{4}-\d{2}-\d{2}T\d{2})-(\d{2})-(\d{2}Z)\.db$/;
const nameOf = (at: string): string => `workspace-${at.slice(0, 19).replaceAll(":", "-")}Z.db`;

/** Where the backups of a workspace are, unless somebody says otherwise: beside it. */
export const backupFolder = (workspaceFolder: string): string => `${workspaceFolder}-backups`;

/** The backups in a folder, newest first. */
export function listBackups(folder: string): readonly Backup[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name): readonly Backup[] => {
      const [, hour, minutes, seconds] = pattern.exec(name) ?? [];
      if (hour === undefined) return [];
      return [{ name, at: `${hour}:${minutes}:${seconds}`, bytes: statSync(join(folder, name)).size }];
    })
    .sort((a, b) => (a.at < b.at ? 1 : -1));
}

/** Copies an open database whole: under another name first, so that a backup is complete or not there. */
export function writeBackup(db: Database, folder: string, now: string): Result<Backup, AppError> {
  return onDisk(() => {
    mkdirSync(folder, { recursive: true });
    const name = nameOf(now);
    const unfinished = join(folder, `${name}.new`);
    rmSync(unfinished, { force: true });
    db.prepare("vacuum into ?").run(unfinished);
    settle(unfinished, join(folder, name));
    const backups = listBackups(folder);
    const kept = new Set(keptBackups(backups, now));
    for (const old of backups) if (!kept.has(old)) rmSync(join(folder, old.name), { force: true });
    return ok({ name, at: `${now.slice(0, 19)}Z`, bytes: statSync(join(folder, name)).size });
  });
}

/** Syncs a finished file and gives it its name. */
export function settle(unfinished: string, path: string): void {
  const file = openSync(unfinished, "r+");
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(unfinished, path);
  syncFolder(join(path, ".."));
}
