import { copyFileSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { settle } from "./backups.ts";
import { connect, databaseName, setCipher, type StoreKey } from "./database.ts";
import { onDisk } from "./disk-error.ts";

/**
 * Gives a workspace nobody has open another key, or none. The work is done on a copy, which is opened with the new key and
 * checked before it takes the name: cut off at any step, the file opens with the old key or with the new one.
 */
export function rekeyWorkspace(folder: string, before: StoreKey, after: StoreKey): Result<null, AppError> {
  return onDisk(() => {
    const path = join(folder, databaseName);
    const copy = `${path}.rekeyed`;
    clear(copy);
    copyFileSync(path, copy);
    const db = connect(copy, before);
    try {
      db.pragma("journal_mode = delete"); // the key is changed in one file
      if (!before) setCipher(db);
      db.rekey(after ?? Buffer.alloc(0));
    } finally {
      db.close();
    }
    const problem = problemWith(copy, after);
    if (problem !== null) {
      clear(copy);
      return err(
        appError("failed", "The passphrase could not be changed.", `The old one still holds. ${problem}`),
      );
    }
    settle(copy, path);
    return ok(null);
  });
}

function clear(copy: string): void {
  for (const rest of ["", "-journal", "-wal", "-shm"]) rmSync(`${copy}${rest}`, { force: true });
}

function problemWith(path: string, key: StoreKey): string | null {
  if (!existsSync(path)) return "The copy is not there.";
  const db = connect(path, key);
  try {
    const [row] = db.pragma("integrity_check") as readonly { readonly integrity_check: string }[];
    return row?.integrity_check === "ok" ? null : `The copy is damaged: ${row?.integrity_check}.`;
  } catch {
    return "The copy cannot be read.";
  } finally {
    db.close();
  }
}
