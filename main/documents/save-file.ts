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
 * which is untouched when anything fails. Leaves nothing else behind.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<Result<SavedFile, AppError>> {
  const unfinished = join(dirname(path), `.${randomUUID()}.part`);
  try {
    await writeSynced(unfinished, bytes);
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined); // the disk may be gone; the first failure is told
    const known = fileError(error, basename(path));
    if (known) return err(known);
    throw error;
  }
  await syncFolder(dirname(path));
  return ok({ path, bytes: bytes.length });
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, "wx");
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the new name last through a power cut. Windows and some network drives cannot; the file is there anyway. */
async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    return;
  }
}

const elsewhere = "Choose another name or folder.";

function fileError(error: unknown, name: string): AppError | null {
  if (!(error instanceof Error && "code" in error)) return null;
  switch (error.code) {
    case "ENOSPC":
    case "EDQUOT":
    case "EFBIG":
      return disk(
        `There is no room for ${name}, so it was not written.`,
        "Free some space, or choose another folder.",
      );
    case "EBUSY":
    case "ETXTBSY":
      return disk(`${name} is open in another program.`, "Close it there, or choose another name.");
    case "EROFS":
    case "EACCES":
    case "EPERM":
      return disk(
        `${name} cannot be written there: the folder or the file is read-only, or the file is open in another program.`,
        elsewhere,
      );
    case "ENOENT":
    case "ENOTDIR":
    case "ENXIO":
    case "ENODEV":
      return disk(
        `The folder for ${name} is not there.`,
        "Is the drive connected? If not, choose another folder.",
      );
    case "EISDIR":
    case "ENOTEMPTY":
    case "EEXIST":
      return disk(`There is already a folder called ${name}.`, "Choose another name.");
    case "ENAMETOOLONG":
    case "EINVAL":
    case "ERR_INVALID_ARG_VALUE":
      return appError("invalid-input", "A file cannot have this name.", "Choose a shorter or simpler name.");
    case "EIO":
      return disk(`The disk reported an error, so ${name} was not written.`, elsewhere);
    default:
      return null;
  }
}

const disk = (message: string, action: string): AppError => appError("disk", message, action);
