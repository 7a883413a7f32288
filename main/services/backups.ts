import { appError, type AppError } from "../../shared/app-error.ts";
import type { BackupList, BackupPreview, Handlers } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { compareRecords } from "../../shared/workspace/compare.ts";
import { openBackup } from "../workspace/restore.ts";
import type { StoreKey } from "../workspace/database.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { instantNow, type Services } from "./services.ts";

/** What restoring a backup would bring back, change and take away, dossier by dossier. */
export function previewBackup(
  workspace: Workspace | null,
  folder: string,
  name: string,
  key: StoreKey,
  workIn: string,
): Result<BackupPreview, AppError> {
  const opened = openBackup(folder, name, key, workIn);
  if (!opened.ok) return opened;
  const backup = opened.value.workspace;
  try {
    const here = new Map(workspace?.dossiers().map(({ id, title }) => [id, title]) ?? []);
    const there = new Map(backup.dossiers().map(({ id, title }) => [id, title]));
    const recordsOf = (one: Workspace | null, id: string) => {
      const snapshot = one?.snapshot(id);
      return snapshot?.ok ? snapshot.value.records : [];
    };
    const dossiers = [...new Set([...there.keys(), ...here.keys()])].map((id) => ({
      title: there.get(id) ?? here.get(id) ?? "",
      ...compareRecords(recordsOf(workspace, id), recordsOf(backup, id)),
    }));
    return ok({ dossiers });
  } finally {
    backup.close();
    opened.value.discard();
  }
}

/** Backups in the window: listed, made now, looked into, put back; a second folder for them; the unencrypted ones deleted. */
export function backupHandlers(services: Services): Handlers["backups"] {
  const { backups, holder } = services;
  const list = (): Result<BackupList, AppError> => ok(backups.list(holder.hasPassphrase()));
  const make = () => {
    const workspace = services.workspace();
    return workspace.ok ? workspace.value.backup(backups.folder("beside"), instantNow(services)) : workspace;
  };
  const choose = async (folder: string | undefined): Promise<Result<BackupList, AppError>> => {
    const workspace = services.workspace();
    if (!workspace.ok) return workspace; // not from behind a lock
    const chosen = await backups.choose(folder, instantNow(services));
    return chosen.ok ? list() : chosen;
  };
  return {
    list: async () => list(),
    make: async () => {
      const made = make();
      if (!made.ok) return made;
      const problem = await backups.bringAlong(instantNow(services));
      return ok({ problem: problem && `${problem.message} ${problem.action ?? ""}` });
    },
    chooseFolder: async () => {
      const folder = await services.desktop.chooseFolder();
      return folder === null ? err(appError("cancelled", "No folder was chosen.")) : choose(folder);
    },
    forgetFolder: async () => choose(undefined),
    deletePlain: async () => {
      if (!holder.hasPassphrase()) return err(noPassphrase);
      const made = make(); // before any goes: there is always one
      if (!made.ok) return made;
      await backups.bringAlong(instantNow(services)); // where it cannot be, nothing is deleted either
      const deleted = backups.deletePlain();
      return deleted.ok ? ok({ deleted: deleted.value }) : deleted;
    },
    preview: async ({ name, passphrase, place = "beside" }) => {
      const workspace = services.workspace();
      const look = (key: StoreKey) =>
        previewBackup(
          workspace.ok ? workspace.value : null,
          backups.folder(place),
          name,
          key,
          backups.folder("beside"),
        );
      return holder.preview(look, passphrase);
    },
    restore: async ({ name, passphrase, place = "beside" }) => {
      const restored = await holder.restore(name, passphrase, backups.folder(place));
      if (!restored.ok) return restored;
      const reopened = services.workspace();
      return reopened.ok ? ok({ aside: restored.value.aside }) : err(reopened.error);
    },
  };
}

const noPassphrase = appError(
  "refused",
  "There is no passphrase, so every backup is without one.",
  "Set a passphrase first.",
);
