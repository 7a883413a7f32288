import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { listBackups, settle } from "./backups.ts";
import { databaseName, finishRestoring, restoredCopy, whoHolds, type StoreKey } from "./database.ts";
import { onDisk } from "./disk-error.ts";
import { openWorkspace, type Workspace } from "./workspace.ts";

/**
 * Opens a copy of a backup and checks it: what it answers can be restored. The caller closes it and lets it go. The copy
 * is made in a folder that can be written to, which a stick may not be.
 */
export function openBackup(
  folder: string,
  name: string,
  key: StoreKey,
  workIn = folder,
): Result<{ readonly workspace: Workspace; readonly discard: () => void }, AppError> {
  if (!listBackups(folder).some((backup) => backup.name === name)) {
    return err(appError("not-found", `There is no backup ${name}.`, "List them to see their names."));
  }
  return onDisk(() => {
    const copy = join(workIn, `.looked-at-${process.pid}`);
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
 * deleted. Until the copy of the backup has its name, whole, the old one opens; from then on the new one.
 */
export function restoreBackup(
  workspaceFolder: string,
  folder: string,
  name: string,
  key: StoreKey,
  now: string,
): Result<{ readonly aside: string | null }, AppError> {
  const sound = openBackup(folder, name, key, workspaceFolder);
  if (!sound.ok) return sound;
  sound.value.workspace.close();
  sound.value.discard();
  return onDisk(() => {
    mkdirSync(workspaceFolder, { recursive: true });
    const held = whoHolds(workspaceFolder);
    if (held) return err(held);
    const unfinished = join(workspaceFolder, `${databaseName}.restoring`);
    copyFileSync(join(folder, name), unfinished);
    const aside = setAside(workspaceFolder, now);
    settle(unfinished, restoredCopy(workspaceFolder));
    const opened = finishRestoring(workspaceFolder);
    if (opened) {
      rmSync(restoredCopy(workspaceFolder)); // it was opened just now, and what is written there from now on counts
      return err(opened);
    }
    return ok({ aside });
  });
}

/** The copies that restoring left of what was there before, each a database that may have a journal beside it. */
export const setAsideCopies = (workspaceFolder: string): readonly string[] =>
  existsSync(workspaceFolder)
    ? readdirSync(workspaceFolder).filter((name) => /^set-aside-.*\.db$/.test(name))
    : [];

/** Copies of the database and its journal beside them; answers the name, where there was one. */
function setAside(workspaceFolder: string, now: string): string | null {
  const aside = `set-aside-${now.replaceAll(":", "-")}.db`; // to the millisecond: none takes the place of another
  for (const rest of ["-wal", ""]) {
    const from = join(workspaceFolder, `${databaseName}${rest}`);
    const copy = join(workspaceFolder, `${aside}${rest}`);
    if (!existsSync(from) || (rest === "-wal" && statSync(from).size === 0)) continue;
    copyFileSync(from, `${copy}.new`);
    settle(`${copy}.new`, copy);
  }
  return existsSync(join(workspaceFolder, databaseName)) ? aside : null;
}
