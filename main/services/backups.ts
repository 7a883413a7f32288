import type { AppError } from "../../shared/app-error.ts";
import type { BackupPreview, Handlers } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { compareRecords } from "../../shared/workspace/compare.ts";
import { listBackups } from "../workspace/backups.ts";
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
): Result<BackupPreview, AppError> {
  const opened = openBackup(folder, name, key);
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

/** Backups in the window: listed, made now, looked into, put back. */
export function backupHandlers(services: Services): Handlers["backups"] {
  return {
    list: async () => ok(listBackups(services.holder.backups)),
    make: async () => {
      const workspace = services.workspace();
      return workspace.ok ? workspace.value.backup(services.holder.backups, instantNow(services)) : workspace;
    },
    preview: async ({ name, passphrase }) => {
      const workspace = services.workspace();
      const look = (key: StoreKey) =>
        previewBackup(workspace.ok ? workspace.value : null, services.holder.backups, name, key);
      return services.holder.preview(look, passphrase);
    },
    restore: async ({ name, passphrase }) => {
      const restored = await services.holder.restore(name, passphrase);
      if (!restored.ok) return restored;
      const reopened = services.workspace();
      return reopened.ok ? ok({ aside: restored.value.aside }) : err(reopened.error);
    },
  };
}
