import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { copyFile, open } from "node:fs/promises";
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
    rotate(folder, now);
    return ok({ name, at: `${now.slice(0, 19)}Z`, bytes: statSync(join(folder, name)).size });
  });
}

function rotate(folder: string, now: string): void {
  const backups = listBackups(folder);
  const kept = new Set(keptBackups(backups, now));
  for (const old of backups) if (!kept.has(old)) rmSync(join(folder, old.name), { force: true });
}

/** Copies a finished backup to another folder, which is rotated like the first. It throws what the system says. */
export async function copyBackup(from: string, name: string, to: string, now: string): Promise<void> {
  const unfinished = join(to, `${name}.new`);
  try {
    await copyFile(join(from, name), unfinished);
    const file = await open(unfinished, "r+");
    try {
      await file.sync(); // not here and now: a stick may take seconds
    } finally {
      await file.close();
    }
    renameSync(unfinished, join(to, name));
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(to);
  rotate(to, now);
}

/** The same at once: when the app ends. */
export function copyBackupNow(from: string, name: string, to: string, now: string): void {
  const unfinished = join(to, `${name}.new`);
  try {
    copyFileSync(join(from, name), unfinished);
    settle(unfinished, join(to, name));
  } finally {
    rmSync(unfinished, { force: true });
  }
  rotate(to, now);
}

const plainBeginning = "SQLite format 3\0"; // an encrypted file begins with noise

/** Whether anybody can read a backup: it was made without a passphrase. */
export function isPlain(folder: string, name: string): boolean {
  const file = openSync(join(folder, name), "r");
  try {
    const beginning = Buffer.alloc(plainBeginning.length);
    readSync(file, beginning, 0, beginning.length, 0);
    return beginning.toString("latin1") === plainBeginning;
  } finally {
    closeSync(file);
  }
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
