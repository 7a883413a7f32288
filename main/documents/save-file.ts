import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";

export interface SavedFile {
  readonly path: string;
  readonly bytes: number;
}

/**
 * Writes a file whole or not at all: under another name beside it, synced, then renamed over the earlier one,
 * which is untouched when anything fails.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<SavedFile, AppError>> {
  const unfinished = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  try {
    const file = await open(unfinished, "wx");
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return ok({ path, bytes: bytes.length });
  } catch (error) {
    await rm(unfinished, { force: true });
    const known = fileError(error, path);
    if (known) return err(known);
    throw error;
  }
}

/** Makes the rename last through a power cut; Windows cannot open folders, and journals renames. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function fileError(error: unknown, path: string): AppError | null {
  if (!(error instanceof Error && "code" in error)) return null;
  const name = basename(path);
  const other = "Choose another name or folder.";
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
      return appError(
        "disk",
        `The disk is full, so ${name} was not written.`,
        "Free some space and try again.",
      );
    case "EBUSY":
    case "ETXTBSY":
      return appError(
        "disk",
        `${name} is open in another program.`,
        `Close it there, or choose another name.`,
      );
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return appError(
        "disk",
        `${name} cannot be written there: the folder or file is read-only, or open elsewhere.`,
        other,
      );
    case "ENOENT":
    case "ENOTDIR":
      return appError("disk", `The folder for ${name} is not there.`, other);
    case "EISDIR":
    case "ENOTEMPTY":
    case "EEXIST":
      return appError("disk", `${name} is a folder.`, "Choose another name.");
    case "EIO":
      return appError("disk", `The disk reported an error, so ${name} was not written.`, other);
    default:
      return null;
  }
}
