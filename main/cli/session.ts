import { readFileSync } from "node:fs";
import { userInfo } from "node:os";
import { resolve } from "node:path";
import { v7 as newUuid } from "uuid";
import { z } from "zod";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { diskError } from "../workspace/disk-error.ts";
import { openWorkspace, type Workspace } from "../workspace/workspace.ts";

/** What was typed after the command: values of options by name, and the rest in order. */
export interface Arguments {
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
  readonly rest: readonly string[];
}

/** A mistake in how the command was called: told with the usage. */
export const wrongUsage = (message: string): AppError => appError("invalid-input", message, usageHint);
export const usageHint = "Run it without a command to see how it is called.";

export function text(given: Arguments, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function required(given: Arguments, name: string): Result<string, AppError> {
  const value = text(given, name);
  return value === undefined ? err(wrongUsage(`--${name} is missing.`)) : ok(value);
}

/** The instant of --at; without it, now. */
export function readInstant(given: Arguments): Result<string, AppError> {
  const at = z.iso.datetime().safeParse(text(given, "at") ?? new Date().toISOString());
  return at.success ? ok(at.data) : err(wrongUsage("--at is not an instant such as 2009-12-04T12:16:00Z."));
}

/** Opens the workspace of --workspace, runs the work, and closes it whatever happens. */
export async function withWorkspace<T>(
  given: Arguments,
  work: (workspace: Workspace) => Promise<Result<T, AppError>> | Result<T, AppError>,
): Promise<Result<T, AppError>> {
  const folder = required(given, "workspace");
  if (!folder.ok) return folder;
  const key = readSecret(text(given, "key-file"));
  if (!key.ok) return key;
  const workspace = openWorkspace({
    folder: resolve(folder.value),
    key: key.value === null ? null : Buffer.from(key.value),
    // Each run writes as a device of its own: nothing of the app's settings is read here.
    writer: {
      device: newUuid(),
      author: () => text(given, "author") ?? userInfo().username,
      nowMs: Date.now,
    },
  });
  if (!workspace.ok) return workspace;
  try {
    return await work(workspace.value);
  } catch (error) {
    const known = diskError(error); // reading fails on a bad disk too
    if (known) return err(known);
    throw error;
  } finally {
    workspace.value.close();
  }
}

/** The same with one dossier of it, which is named by its id or short name. */
export async function withDossier<T>(
  given: Arguments,
  name: string | undefined,
  work: (workspace: Workspace, id: string) => Promise<Result<T, AppError>> | Result<T, AppError>,
): Promise<Result<T, AppError>> {
  if (name === undefined) return err(wrongUsage("Say which dossier: its id or short name."));
  return withWorkspace(given, (workspace) => {
    const dossier = workspace.findDossier(name);
    return dossier.ok ? work(workspace, dossier.value.id) : dossier;
  });
}

/** The first line of a file that holds a passphrase or key; null where no file is named. */
export function readSecret(path: string | undefined): Result<string | null, AppError> {
  if (path === undefined) return ok(null);
  try {
    const [line = ""] = readFileSync(path, "utf8").split(/\r?\n/);
    return line === "" ? err(appError("invalid-input", `The file ${path} is empty.`)) : ok(line);
  } catch {
    return err(appError("not-found", `The file ${path} cannot be read.`, "Check its name and rights."));
  }
}
