import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import Sqlite, { type Database } from "better-sqlite3-multiple-ciphers";
import { z } from "zod";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { damaged, diskError, onOpening } from "./disk-error.ts";
import { hasItsTables, migrate, newestVersion, versionOf } from "./migrate.ts";

export const databaseName = "workspace.db";
const holderName = "workspace.holder.json";
const holderSchema = z.object({ computer: z.string(), process: z.number() });

/** The key the store is encrypted with (SQLCipher 4), as the bytes of a passphrase; null: not encrypted. */
export type StoreKey = Buffer | null;

/**
 * Opens the database of a workspace folder, making both where they are not there, and holds it alone:
 * the system frees SQLite's lock when the process ends, however it ends.
 */
export function openDatabase(folder: string, key: StoreKey): Result<Database, AppError> {
  return onOpening(() => {
    mkdirSync(folder, { recursive: true });
    finishRestoring(folder);
    const path = join(folder, databaseName);
    if (!existsSync(path)) createDatabase(folder, path, key);
    const problem = keyProblem(path, key);
    if (problem) return err(problem);
    return holdDatabase(folder, path, key);
  });
}

/** A backup that is whole and is to take the place of the database; what was there has been set aside. */
export const restoredCopy = (folder: string): string => join(folder, `${databaseName}.restored`);

/** Gives a restored copy its name, where there is one: a run that was cut off leaves that to the next. Answers what stands in the way. */
export function finishRestoring(folder: string): AppError | null {
  const restored = restoredCopy(folder);
  if (!existsSync(restored)) return null;
  const held = whoHolds(folder);
  if (held) return held;
  const path = join(folder, databaseName);
  // The journal first: one that is older than its database would be played into it.
  for (const rest of ["-wal", "-shm"]) rmSync(`${path}${rest}`, { force: true });
  syncFolder(folder);
  renameSync(restored, path);
  syncFolder(folder);
  return null;
}

/** Why nobody else may write to the files of a workspace; null where no process has it open, also where it is damaged. */
export function whoHolds(folder: string): AppError | null {
  const path = join(folder, databaseName);
  if (!existsSync(path)) return null;
  const db = new Sqlite(path, { readonly: true, timeout: 250 });
  try {
    db.prepare("select count(*) from sqlite_schema").get(); // takes the lock before it reads anything
    return null;
  } catch (error) {
    const isHeld = error instanceof Sqlite.SqliteError && error.code.startsWith("SQLITE_BUSY");
    return isHeld ? heldBy(folder) : null;
  } finally {
    db.close();
  }
}

/** Made under another name and then renamed, so an empty or cut workspace file is always damage, never a start. */
function createDatabase(folder: string, path: string, key: StoreKey): void {
  const unfinished = `${path}.new`;
  rmSync(unfinished, { force: true });
  const db = connect(unfinished, key);
  try {
    migrate(db);
  } finally {
    db.close();
  }
  renameSync(unfinished, path);
  syncFolder(folder);
}

/** SQLCipher 4's format, which other programs open too. */
export function setCipher(db: Database): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma("legacy = 4");
}

export function connect(path: string, key: StoreKey): Database {
  const db = new Sqlite(path, { timeout: 250 });
  if (key) {
    setCipher(db);
    db.key(key);
  }
  db.pragma("locking_mode = exclusive");
  return db;
}

function holdDatabase(folder: string, path: string, key: StoreKey): Result<Database, AppError> {
  const db = connect(path, key);
  try {
    db.pragma("journal_mode = wal"); // the first read: a wrong key and another holder both show here
    db.pragma("synchronous = full");
    db.pragma("fullfsync = on"); // macOS: past the drive's own cache
    db.exec("begin immediate; commit");
  } catch (error) {
    db.close();
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    if (error.code.startsWith("SQLITE_BUSY")) return err(heldBy(folder));
    if (error.code === "SQLITE_NOTADB" && key) return err(wrongKey);
    throw error;
  }
  const problem = upToDate(db);
  if (problem) {
    db.close();
    return err(problem);
  }
  writeFileSync(join(folder, holderName), JSON.stringify({ computer: hostname(), process: process.pid }));
  return ok(db);
}

/** Brings the tables to the newest version; what stands in the way. */
function upToDate(db: Database): AppError | null {
  if (versionOf(db) > newestVersion) {
    return appError(
      "newer-version",
      "This workspace was written by a newer Aide-Mémoire.",
      "Install the newest version to open it.",
    );
  }
  try {
    migrate(db);
    return hasItsTables(db) ? null : damaged;
  } catch (error) {
    if (!(error instanceof Sqlite.SqliteError)) throw error;
    return diskError(error) ?? damaged; // tables that are there already: the version is not what was written
  }
}

const wrongKey = appError(
  "passphrase",
  "The passphrase or key file does not open this workspace.",
  "Check it and try again.",
);

function keyProblem(path: string, key: StoreKey): AppError | null {
  const start = readStart(path);
  if (start.length < 16)
    return appError(
      "damaged",
      "The workspace file is empty or cut short.",
      "Restore the newest good backup.",
    );
  const isPlain = start.toString("latin1") === "SQLite format 3\0";
  if (isPlain && key)
    return appError("invalid-input", "This workspace has no passphrase.", "Open it without a key file.");
  if (!isPlain && isBroken(path)) return damaged;
  if (!isPlain && !key)
    return appError("passphrase", "This workspace is locked with a passphrase.", "Give its key.");
  return null;
}

/** A file without SQLite's first line that was never encrypted: bytes 21 to 23 are 64, 32 and 32 in every plain one. */
function isBroken(path: string): boolean {
  const start = readStart(path, 24);
  return start.every((byte) => byte === 0) || start.subarray(21).equals(Buffer.from([64, 32, 32]));
}

function readStart(path: string, length = 16): Buffer {
  const start = Buffer.alloc(length);
  const file = openSync(path, "r");
  try {
    return start.subarray(0, readSync(file, start));
  } finally {
    closeSync(file);
  }
}

function heldBy(folder: string): AppError {
  const action = "Close it there first; two programs never write to one workspace.";
  try {
    const holder = holderSchema.parse(JSON.parse(readFileSync(join(folder, holderName), "utf8")));
    return appError(
      "locked",
      `This workspace is open in process ${holder.process} on ${holder.computer}.`,
      action,
    );
  } catch {
    return appError("locked", "This workspace is open in another program.", action);
  }
}

/** Makes a rename in a folder last through a power cut, where the system can. */
export function syncFolder(folder: string): void {
  if (process.platform === "win32") return; // folders cannot be opened there, and renames are journalled
  const handle = openSync(folder, "r");
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
