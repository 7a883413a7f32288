import { existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { BackupList, BackupPlace } from "../../shared/ipc-answers.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { copyBackup, copyBackupNow, isPlain, listBackups } from "../workspace/backups.ts";
import { onDisk } from "../workspace/disk-error.ts";
import { setAsideCopies } from "../workspace/restore.ts";
import type { WorkspaceHolder } from "./workspace-holder.ts";

/** The second folder as the settings keep it. */
export interface ChosenFolder {
  readonly get: () => string | undefined;
  readonly set: (folder: string | undefined) => Result<unknown, AppError>;
}

/**
 * Where the backups of a workspace are: beside it, always; and copied to a second folder where somebody has chosen one, in
 * a folder of this installation's own, since two laptops may share one stick.
 */
export class BackupPlaces {
  readonly #workspace: string; // folder
  readonly #beside: string;
  readonly #device: string;
  readonly #chosen: ChosenFolder;
  #copying: Promise<AppError | null> = Promise.resolve(null);

  constructor(
    { folder, backups }: Pick<WorkspaceHolder, "folder" | "backups">,
    device: string,
    chosen: ChosenFolder,
  ) {
    this.#workspace = folder;
    this.#beside = backups;
    this.#device = device;
    this.#chosen = chosen;
  }

  folder = (place: BackupPlace): string =>
    place === "beside" ? this.#beside : this.#ownFolder(this.#chosen.get() ?? this.#beside);

  list(hasPassphrase: boolean): BackupList {
    const chosen = this.#chosen.get();
    return {
      backups: places.flatMap((place) => this.#backups(place).map((backup) => ({ ...backup, place }))),
      second: chosen === undefined ? null : { folder: chosen, isThere: existsSync(chosen) },
      plain: hasPassphrase ? this.#plain().length : 0,
    };
  }

  /** Copies the newest backup to the second folder, unless it is there. Answers what is wrong, in whole sentences. */
  bringAlong(now: string): Promise<AppError | null> {
    this.#copying = this.#copying.then(() => this.#copyNewest(now)); // one after another
    return this.#copying;
  }

  async #copyNewest(now: string): Promise<AppError | null> {
    try {
      const newest = this.#toCopy();
      if (newest) await copyBackup(this.#beside, newest.name, newest.to, now);
      return null;
    } catch (error) {
      return this.#problem(error);
    }
  }

  /** The same at once: when the app ends. */
  bringAlongNow(now: string): AppError | null {
    try {
      const newest = this.#toCopy();
      if (newest) copyBackupNow(this.#beside, newest.name, newest.to, now);
      return null;
    } catch (error) {
      return this.#problem(error);
    }
  }

  /** Another second folder, or none. One that the newest backup cannot be copied to is not taken. */
  async choose(folder: string | undefined, now: string): Promise<Result<null, AppError>> {
    const before = this.#chosen.get();
    const saved = this.#chosen.set(folder);
    if (!saved.ok) return saved;
    const problem = await this.bringAlong(now);
    if (problem === null) return ok(null);
    this.#chosen.set(before);
    return err(problem);
  }

  /** Deletes what anybody can read: backups, in both places, and what restoring set aside. Answers how many. */
  deletePlain(): Result<number, AppError> {
    return onDisk(() => {
      const plain = this.#plain();
      for (const { folder, name } of plain) {
        for (const rest of ["-wal", ""]) rmSync(join(folder, `${name}${rest}`), { force: true });
      }
      return ok(plain.length);
    });
  }

  #ownFolder = (chosen: string): string => join(chosen, `aide-memoire-backups-${this.#device.slice(0, 8)}`);

  #backups(place: BackupPlace): ReturnType<typeof listBackups> {
    return place === "second" && this.#chosen.get() === undefined ? [] : listBackups(this.folder(place));
  }

  #plain(): readonly { readonly folder: string; readonly name: string }[] {
    const copies = places.flatMap((place) =>
      this.#backups(place).map(({ name }) => ({ folder: this.folder(place), name })),
    );
    const aside = setAsideCopies(this.#workspace).map((name) => ({ folder: this.#workspace, name }));
    return [...copies, ...aside].filter(({ folder, name }) => isPlain(folder, name));
  }

  /** The newest backup, where it is missing in the second folder. Only our own folder in it is made: a stick's own place is not. */
  #toCopy(): { readonly name: string; readonly to: string } | null {
    const chosen = this.#chosen.get();
    if (chosen === undefined) return null;
    if (!existsSync(chosen)) throw Object.assign(new Error(chosen), { code: "ENOENT" });
    const to = this.#ownFolder(chosen);
    mkdirSync(to, { recursive: true });
    const [newest] = listBackups(this.#beside);
    return newest && !existsSync(join(to, newest.name)) ? { name: newest.name, to } : null;
  }

  #problem(error: unknown): AppError {
    const code = error instanceof Error && "code" in error ? String(error.code) : null;
    if (code === null) throw error;
    const why = full.has(code)
      ? "is full"
      : gone.has(code)
        ? "is not there"
        : `cannot be written to (${code})`;
    return appError(
      "disk",
      `The second folder for backups ${why}: ${this.#chosen.get() ?? ""}.`,
      "Backups are still made beside the workspace. Connect the drive or free some space, or choose another folder under Backups.",
    );
  }
}

const places: readonly BackupPlace[] = ["beside", "second"];
const full: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EFBIG"]);
const gone: ReadonlySet<string> = new Set(["ENOENT", "ENOTDIR", "ENODEV", "ENXIO"]);
