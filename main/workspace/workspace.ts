import { appError, type AppError } from "../../shared/app-error.ts";
import { toDossier, type Dossier } from "../../shared/dossier/dossier.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { RecordKind, RecordRef } from "../../shared/dossier/record-ref.ts";
import type {
  CommitReport,
  CommitRequest,
  DossierSnapshot,
  DossierSummary,
  KnownIssue,
  SearchAnswer,
  SearchRequest,
  UndoState,
} from "../../shared/ipc-contract.ts";
import { earlierLines } from "../../shared/log/earlier-lines.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { byClock } from "../../shared/revision/ancestry.ts";
import type { Revision } from "../../shared/revision/revision.ts";
import { emptyUndoStack, pushCommit, type UndoStack } from "../../shared/revision/undo-stack.ts";
import { writeBackup, type Backup } from "./backups.ts";
import { writeCommit } from "./commit.ts";
import { openDatabase, type StoreKey } from "./database.ts";
import { onDisk, onOpening } from "./disk-error.ts";
import { draftsOf, keepDraft } from "./drafts.ts";
import { heldRevisions, mergeRevisions, previewMerge, type Held, type Merged } from "./merge.ts";
import { dossierSummaries, findSummary, knownIssues, livingRecords, partOfDossier } from "./reading.ts";
import { toRecord, type StoredRecord } from "./record-table.ts";
import { inPauses } from "./pauses.ts";
import { searchRecords } from "./search.ts";
import { Store, type Writer } from "./store.ts";
import { writeUndo } from "./undo.ts";
import { writePurge } from "./purge.ts";
import { verifyStore } from "./verify.ts";

export interface WorkspaceOptions {
  readonly folder: string;
  readonly key: StoreKey;
  readonly writer: Writer;
}

/** Opens a workspace folder, and holds it until `close`. */
export function openWorkspace(options: WorkspaceOptions): Result<Workspace, AppError> {
  const db = openDatabase(options.folder, options.key);
  if (!db.ok) return db;
  const opened = onOpening(() => ok(new Workspace(options.folder, new Store(db.value, options.writer))));
  if (!opened.ok) db.value.close();
  return opened;
}

/**
 * All dossiers of a person, in one folder. What a method answers as done is on disk; what the disk refuses is
 * answered as an error, and leaves everything as it was.
 */
export class Workspace {
  readonly folder: string;
  readonly #store: Store;
  readonly #undoStacks = new Map<string, UndoStack>();
  readonly #pauses: ReturnType<typeof inPauses>;
  #typedMs = 0;

  constructor(folder: string, store: Store) {
    this.folder = folder;
    this.#store = store;
    this.#pauses = inPauses(() => store.tidy());
  }

  dossiers(): readonly DossierSummary[] {
    return dossierSummaries(this.#store);
  }

  /** The dossier with this id or slug. */
  findDossier(nameOrId: string): Result<DossierSummary, AppError> {
    return findSummary(this.#store, nameOrId);
  }

  /** The records of a dossier, and the workspace's post profiles, as composers read them. */
  dossier(id: string): Dossier {
    return toDossier(id, livingRecords(this.#store, id));
  }

  /** A dossier with records of some kinds only: for what looks over all dossiers. */
  part(id: string, kinds: readonly RecordKind[]): Dossier {
    return partOfDossier(this.#store, id, kinds);
  }

  snapshot(id: string): Result<DossierSnapshot, AppError> {
    const records = livingRecords(this.#store, id);
    if (!records.some((record) => record.kind === "meeting")) {
      return err(appError("not-found", "This dossier is not in the workspace."));
    }
    return ok({
      id,
      records,
      conflicts: this.#store.records.conflicts(id),
      drafts: draftsOf(this.#store, id),
      undoState: this.#undoState(id),
      earlierLines: Object.fromEntries(earlierLines(this.#store.revisions.ofChangedEntries(id))),
    });
  }

  commit(request: CommitRequest): Result<CommitReport, AppError> {
    this.#noteTyping();
    return onDisk(() => {
      const stack = this.#undoStack(request.dossier);
      const starts = this.#store.records.find(request.dossier, "meeting", meetingKey) === null;
      const written = writeCommit(this.#store, request);
      if (!written.ok) return written;
      const { commit, records } = written.value;
      if (records.length > 0 && !starts) {
        const head = { id: commit, undoes: null, label: request.label };
        this.#undoStacks.set(request.dossier, pushCommit(stack, head));
      }
      return ok(this.#report(request.dossier, commit, records, []));
    });
  }

  undo(dossier: string): Result<CommitReport, AppError> {
    return this.#takeBack(dossier, "undo");
  }

  redo(dossier: string): Result<CommitReport, AppError> {
    return this.#takeBack(dossier, "redo");
  }

  #takeBack(dossier: string, direction: "undo" | "redo"): Result<CommitReport, AppError> {
    return onDisk(() => {
      const stack = this.#undoStack(dossier);
      const taken = stack[direction].at(-1);
      if (!taken) return err(appError("not-found", `There is nothing to ${direction}.`));
      const { commit, records, unrestored } = writeUndo(this.#store, dossier, taken);
      const head = { id: commit, undoes: taken.id, label: taken.label };
      this.#undoStacks.set(dossier, pushCommit(stack, head));
      return ok(this.#report(dossier, commit, records, unrestored));
    });
  }

  history(dossier: string, ref: RecordRef): readonly Revision[] {
    return this.#store.revisions.ofRecord(dossier, ref.kind, ref.key).toSorted(byClock);
  }

  /** Takes records out of the history for good, here and on every laptop that merges afterwards. */
  purge(dossier: string, refs: readonly RecordRef[]): Result<CommitReport, AppError> {
    return onDisk(() => {
      const written = writePurge(this.#store, dossier, refs);
      if (!written.ok) return written;
      return ok(this.#report(dossier, written.value.commit, written.value.records, []));
    });
  }

  saveDraft(dossier: string, slot: string, text: string): Result<null, AppError> {
    this.#noteTyping();
    return onDisk(() => {
      keepDraft(this.#store, dossier, slot, text);
      return ok(null);
    });
  }

  /** What a query is about, by name; then whatever else has its words, the newest first. */
  search(request: SearchRequest): SearchAnswer {
    return searchRecords(this.#store, request);
  }

  /** The issues of every dossier, each once, as the newest meeting calls it. */
  issues(): readonly KnownIssue[] {
    return knownIssues(this.#store);
  }

  /** All revisions of a dossier in clock order: what an exchange file carries. */
  revisions(dossier: string): readonly Revision[] {
    return this.#store.revisions.ofDossier(dossier);
  }

  merge(revisions: readonly Revision[], foreign: readonly Held[] = []): Result<Merged, AppError> {
    return onDisk(() => {
      const merged = mergeRevisions(this.#store, revisions, foreign);
      this.#undoStacks.clear();
      return ok(merged);
    });
  }

  previewMerge(revisions: readonly Revision[], foreign: readonly Held[] = []): Result<Merged, AppError> {
    return onDisk(() => ok(previewMerge(this.#store, revisions, foreign)));
  }

  held(): readonly Held[] {
    return heldRevisions(this.#store);
  }

  /** Takes in what is held only since a clock is off. */
  acceptHeld(): Result<Merged, AppError> {
    return onDisk(() => {
      const merged = mergeRevisions(this.#store, [], [], Infinity);
      this.#undoStacks.clear();
      return ok(merged);
    });
  }

  /** Checks the database and that every record is the fold of its revisions; answers what is wrong. */
  verify(): readonly string[] {
    return verifyStore(this.#store);
  }

  /** Copies the whole workspace, under its own key. */
  backup(folder: string, now: string): Result<Backup, AppError> {
    return writeBackup(this.#store.db, folder, now);
  }

  /** Of the newest revision: whether anything was written since. */
  newestClock(): string | null {
    return this.#store.revisions.latestClock();
  }

  /** How long ago something was last typed into it: what takes long and can wait, waits for a pause. */
  pauseMs(): number {
    return this.#store.writer.nowMs() - this.#typedMs;
  }

  close(): void {
    this.#pauses.stop();
    this.#store.db.close();
  }

  #noteTyping(): void {
    this.#typedMs = this.#store.writer.nowMs();
    this.#pauses.putOff();
  }

  #undoStack(dossier: string): UndoStack {
    const known = this.#undoStacks.get(dossier);
    if (known) return known;
    const commits = this.#store.revisions.commitsOf(dossier, this.#store.writer.device);
    const stack = commits.reduce(pushCommit, emptyUndoStack);
    this.#undoStacks.set(dossier, stack);
    return stack;
  }

  #undoState(dossier: string): UndoState {
    const { undo, redo } = this.#undoStack(dossier);
    return { undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null };
  }

  #report(
    dossier: string,
    commit: string,
    written: readonly StoredRecord[],
    unrestored: readonly string[],
  ): CommitReport {
    const alive = written.flatMap((stored) => toRecord(stored) ?? []);
    const gone = written.filter((stored) => toRecord(stored) === null);
    return {
      commit,
      savedAt: new Date(this.#store.writer.nowMs()).toISOString(),
      records: alive,
      removed: gone.map(({ kind, key }) => ({ kind, key })),
      conflicts: this.#store.records.conflicts(dossier),
      undoState: this.#undoState(dossier),
      unrestored,
    };
  }
}
