import { resolve } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { backupFolder, listBackups } from "../workspace/backups.ts";
import { restoreBackup } from "../workspace/restore.ts";
import { readSecret, required, text, withWorkspace, type Arguments } from "./session.ts";

/** `backup`: copies the workspace whole, beside it. */
export function backup(given: Arguments): Promise<Result<number, AppError>> {
  return withWorkspace(given, (workspace) => {
    const made = workspace.backup(backupFolder(workspace.folder), new Date().toISOString());
    if (!made.ok) return made;
    process.stdout.write(`${made.value.name}  ${Math.ceil(made.value.bytes / 1024)} kB\n`);
    return ok(0);
  });
}

/** `restore`: puts a backup back, the newest good one unless it is named; `--list` only lists them. */
export async function restore(given: Arguments): Promise<Result<number, AppError>> {
  const workspace = required(given, "workspace");
  if (!workspace.ok) return workspace;
  const folder = resolve(workspace.value);
  const backups = listBackups(backupFolder(folder));
  if (given.options["list"] === true) {
    for (const { name, bytes } of backups) process.stdout.write(`${name}  ${Math.ceil(bytes / 1024)} kB\n`);
    return ok(0);
  }
  const secret = readSecret(text(given, "key-file"));
  if (!secret.ok) return secret;
  const key = secret.value === null ? null : Buffer.from(secret.value);
  const named = text(given, "backup");
  for (const name of named === undefined ? backups.map((one) => one.name) : [named]) {
    const restored = restoreBackup(folder, backupFolder(folder), name, key, new Date().toISOString());
    if (restored.ok) {
      const aside = restored.value.aside;
      process.stdout.write(
        `Restored ${name}.${aside === null ? "" : ` What was there is kept as ${aside}.`}\n`,
      );
      return ok(0);
    }
    const isOfThis = restored.error.code === "damaged" || restored.error.code === "passphrase"; // noise looks encrypted
    if (!isOfThis || named !== undefined) return restored;
    process.stderr.write(`${name}: ${restored.error.message}\n`);
  }
  return err(
    appError("not-found", "There is no good backup.", "Look for the backups folder beside the workspace."),
  );
}
