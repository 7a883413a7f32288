import { setTimeout as pause } from "node:timers/promises";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { StoreKey } from "../workspace/database.ts";
import { rekeyWorkspace } from "../workspace/rekey.ts";
import { restoreBackup } from "../workspace/restore.ts";
import type { Writer } from "../workspace/store.ts";
import { openWorkspace, type Workspace } from "../workspace/workspace.ts";

const longestWaitMs = 60_000;

/** The workspace of the app: open, locked behind its passphrase, or not to be opened. The key is nowhere else. */
export class WorkspaceHolder {
  readonly folder: string;
  readonly backups: string; // folder
  readonly #writer: Writer;
  #key: StoreKey = null;
  #current: Result<Workspace, AppError>;
  #wrong = 0; // passphrases in a row

  constructor(folder: string, backups: string, writer: Writer) {
    this.folder = folder;
    this.backups = backups;
    this.#writer = writer;
    this.#current = this.#open(null);
  }

  current = (): Result<Workspace, AppError> => this.#current;

  /** Whether a passphrase guards the workspace, open or not. */
  hasPassphrase = (): boolean =>
    this.#key !== null || (!this.#current.ok && this.#current.error.code === "passphrase");

  /** Opens with a passphrase. Each wrong one in a row is answered later than the one before. */
  async unlock(passphrase: string): Promise<Result<null, AppError>> {
    if (this.#current.ok) return ok(null);
    const opened = this.#open(keyOf(passphrase));
    if (opened.ok) {
      this.#wrong = 0;
      this.#current = opened;
      return ok(null);
    }
    if (opened.error.code !== "passphrase") return opened;
    this.#key = null;
    this.#wrong += 1;
    await pause(Math.min(250 * 2 ** this.#wrong, longestWaitMs));
    return err(appError("passphrase", "This is not the passphrase.", checkKeyboard));
  }

  /** Closes the workspace and forgets the key; without a passphrase there is nothing to lock. */
  lock(): void {
    if (this.#key === null || !this.#current.ok) return;
    this.#current.value.close();
    this.#key = null;
    this.#current = this.#open(null);
  }

  /** Sets, changes or removes the passphrase. Backups stay as they were made. */
  async setPassphrase(current: string | null, next: string | null): Promise<Result<null, AppError>> {
    if (!this.#current.ok) return this.#current;
    if (this.#key !== null && !this.#key.equals(keyOf(current ?? "") ?? Buffer.alloc(0))) {
      this.#wrong += 1;
      await pause(Math.min(250 * 2 ** this.#wrong, longestWaitMs));
      return err(appError("passphrase", "This is not the present passphrase.", "Nothing was changed."));
    }
    this.#wrong = 0;
    const [before, after] = [this.#key, keyOf(next ?? "")];
    this.#current.value.close();
    const changed = rekeyWorkspace(this.folder, before, after);
    this.#current = this.#open(changed.ok ? after : before);
    return changed;
  }

  /**
   * Looks into a backup. An open workspace lends its key; a backup that was made before there was one needs none.
   * Otherwise the backup's own passphrase is needed: a workspace whose first page is damaged cannot tell the right one
   * from a wrong one, but its backups can. What was made without a passphrase is not shown from behind a lock.
   */
  async preview<T>(
    look: (key: StoreKey) => Result<T, AppError>,
    passphrase?: string,
  ): Promise<Result<T, AppError>> {
    const looked = this.#withKey(look, passphrase);
    return looked.ok ? ok(looked.value.result) : this.#delayed(looked.error);
  }

  /** Puts a backup back and opens it, under the same rules. */
  async restore(
    name: string,
    passphrase?: string,
    backups = this.backups, // folder
  ): Promise<Result<{ readonly aside: string | null }, AppError>> {
    const before = this.#key;
    if (this.#current.ok) this.#current.value.close();
    const now = new Date(this.#writer.nowMs()).toISOString();
    const restored = this.#withKey((key) => restoreBackup(this.folder, backups, name, key, now), passphrase);
    this.#current = this.#open(restored.ok ? restored.value.key : before); // where it failed, what was there is still there
    return restored.ok ? ok(restored.value.result) : this.#delayed(restored.error);
  }

  /** Does something to a backup with the key that opens it, and tells which that was. */
  #withKey<T>(
    work: (key: StoreKey) => Result<T, AppError>,
    passphrase: string | undefined,
  ): Result<{ readonly result: T; readonly key: StoreKey }, AppError> {
    const isLocked = !this.#current.ok && this.#current.error.code === "passphrase";
    if (isLocked && passphrase === undefined) return err(backupLocked);
    const key = passphrase === undefined ? this.#key : keyOf(passphrase);
    const done = work(key);
    if (done.ok) return ok({ result: done.value, key });
    if (done.error.code === "passphrase" && passphrase === undefined) return err(backupLocked);
    const isPlain = done.error.code === "invalid-input" && key !== null;
    if (isPlain && isLocked) return err(backupPlain);
    if (!isPlain) return done;
    const without = work(null);
    return without.ok ? ok({ result: without.value, key: null }) : without;
  }

  /** A wrong passphrase is answered later than the one before it. */
  async #delayed(error: AppError): Promise<Result<never, AppError>> {
    if (error.code !== "passphrase" || error === backupLocked) return err(error);
    this.#wrong += 1;
    await pause(Math.min(250 * 2 ** this.#wrong, longestWaitMs));
    return err(appError("passphrase", "This passphrase does not open the backup.", checkKeyboard));
  }

  close(): void {
    if (this.#current.ok) this.#current.value.close();
  }

  #open(key: StoreKey): Result<Workspace, AppError> {
    this.#key = key;
    return openWorkspace({ folder: this.folder, key, writer: this.#writer });
  }
}

const checkKeyboard = "Look at the keyboard layout and Caps Lock.";
const backupLocked = appError(
  "passphrase",
  "This backup is locked.",
  "Type the passphrase that it was made with.",
);
const backupPlain = appError(
  "refused",
  "This backup was made before there was a passphrase, so it is not shown here.",
  "Choose a newer one.",
);

/** The bytes of a passphrase, however its letters were composed on the keyboard; null for none. */
const keyOf = (passphrase: string): StoreKey =>
  passphrase === "" ? null : Buffer.from(passphrase.normalize("NFKC"), "utf8");
