import Sqlite from "better-sqlite3-multiple-ciphers";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, type Result } from "../../shared/result.ts";

const again =
  "Nothing that was saved is lost. Your text stays here; it is saved as soon as this works again.";

/** What SQLite's and the system's failures of the disk mean to a person. Null for anything else: a bug. */
export function diskError(error: unknown): AppError | null {
  const code = codeOf(error);
  if (code === null) return null;
  if (code === "SQLITE_FULL" || code === "ENOSPC" || code === "EDQUOT") {
    return appError("disk", "The disk is full, so this is not saved.", `Free some space. ${again}`);
  }
  if (code.startsWith("SQLITE_READONLY") || code === "EROFS" || code === "EACCES" || code === "EPERM") {
    return appError("disk", "The workspace folder cannot be written to.", `Allow writing to it. ${again}`);
  }
  if (code.startsWith("SQLITE_IOERR") || code === "EIO") {
    return appError("disk", "The disk reported an error, so this is not saved.", `Check the disk. ${again}`);
  }
  if (code.startsWith("SQLITE_CANTOPEN") || code === "ENOENT" || code === "ENOTDIR" || code === "EEXIST") {
    return appError(
      "disk",
      "The workspace folder is not there, or is not a folder.",
      `Is the drive connected? ${again}`,
    );
  }
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") {
    return damaged;
  }
  return null;
}

export const damaged = appError(
  "damaged",
  "The workspace file is damaged.",
  "Restore the newest good backup.",
);

const codeOf = (error: unknown): string | null => {
  if (error instanceof Sqlite.SqliteError) return error.code;
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return null;
};

/** Opens what touches the disk: tables and columns that are not those that were made are damage as well. */
export function onOpening<T>(open: () => Result<T, AppError>): Result<T, AppError> {
  try {
    return onDisk(open);
  } catch (error) {
    if (error instanceof Sqlite.SqliteError) return err(damaged);
    throw error;
  }
}

/** Runs what touches the disk. A failure of the disk becomes an answer; anything else is thrown on. */
export function onDisk<T>(work: () => Result<T, AppError>): Result<T, AppError> {
  try {
    return work();
  } catch (error) {
    const known = diskError(error);
    if (known) return err(known);
    throw error;
  }
}
