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
import { damaged, onOpening } from "./disk-error.ts";
import { migrate, newestVersion, versionOf } from "./migrate.ts";

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
    const path = join(folder, databaseName);
    if (!existsSync(path)) createDatabase(folder, path, key);
    const problem = keyProblem(path, key);
    if (problem) return err(problem);
    return holdDatabase(folder, path, key);
  });
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
  if (versionOf(db) > newestVersion) {
    db.close();
    return err(
      appError(
        "newer-version",
        "This workspace was written by a newer Aide-Mémoire.",
        "Install the newest version to open it.",
      ),
    );
  }
  migrate(db);
  writeFileSync(join(folder, holderName), JSON.stringify({ computer: hostname(), process: process.pid }));
  return ok(db);
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
