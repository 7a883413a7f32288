import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { listBackups, settle } from "./backups.ts";
import { databaseName, syncFolder, type StoreKey } from "./database.ts";
import { onDisk } from "./disk-error.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/** Opens a copy of a backup and checks it: what it answers can be restored. The caller closes it and lets it go. */
export function openBackup(
  folder: string,
  name: string,
  key: StoreKey,
): Result<{ readonly workspace: Workspace; readonly discard: () => void }, AppError> {
  if (!listBackups(folder).some((backup) => backup.name === name)) {
    return err(appError("not-found", `There is no backup ${name}.`, "List them to see their names."));
  }
  return onDisk(() => {
    const copy = join(folder, `.looked-at-${process.pid}`);
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(copy, { recursive: true });
    const discard = (): void => rmSync(copy, { recursive: true, force: true });
    copyFileSync(join(folder, name), join(copy, databaseName));
    const writer = { device: "00000000-0000-4000-8000-000000000000", author: () => "", nowMs: Date.now };
    const opened = openWorkspace({ folder: copy, key, writer });
    if (!opened.ok) {
      discard();
      return opened;
    }
    const [problem] = opened.value.verify();
    if (problem === undefined) return ok({ workspace: opened.value, discard });
    opened.value.close();
    discard();
    return err(appError("damaged", `The backup ${name} is damaged. ${problem}`, "Choose an older one."));
  });
}

/**
 * Puts a backup in the place of a workspace nobody has open. What was there is set aside under another name, never
 * deleted, before the backup takes its name; cut off at any step, the old or the new one opens.
 */
export function restoreBackup(
  workspaceFolder: string,
  folder: string,
  name: string,
  key: StoreKey,
  now: string,
): Result<{ readonly aside: string | null }, AppError> {
  const sound = openBackup(folder, name, key);
  if (!sound.ok) return sound;
  sound.value.workspace.close();
  sound.value.discard();
  return onDisk(() => {
    mkdirSync(workspaceFolder, { recursive: true });
    const path = join(workspaceFolder, databaseName);
    const unfinished = `${path}.restored`;
    copyFileSync(join(folder, name), unfinished);
    const aside = existsSync(path) ? setAside(workspaceFolder, now) : null;
    for (const rest of ["-wal", "-shm"]) rmSync(`${path}${rest}`, { force: true }); // set aside with the rest
    settle(unfinished, path);
    return ok({ aside });
  });
}

/** A copy of the database and its journal beside it; answers its name. */
function setAside(workspaceFolder: string, now: string): string {
  const aside = `set-aside-${now.slice(0, 19).replaceAll(":", "-")}Z.db`;
  for (const rest of ["", "-wal"]) {
    const from = join(workspaceFolder, `${databaseName}${rest}`);
    if (existsSync(from)) copyFileSync(from, join(workspaceFolder, `${aside}${rest}`));
  }
  syncFolder(workspaceFolder);
  return aside;
}
