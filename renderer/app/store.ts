import { create } from "zustand";
import type { AppError } from "../../shared/app-error.ts";
import { afterChange, find, recordOf, toDossier, type Dossier } from "../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { RecordKind, RecordRef } from "../../shared/dossier/record-ref.ts";
import type {
  Change,
  CommitReport,
  DossierSnapshot,
  DossierSummary,
  UndoState,
  WorkspaceStatus,
} from "../../shared/ipc-contract.ts";
import type { EarlierLines } from "../../shared/log/earlier-lines.ts";
import type { Result } from "../../shared/result.ts";
import type { Conflict } from "../../shared/revision/conflict.ts";
import type { Settings, SettingsChange } from "../../shared/settings.ts";
import { api } from "../api.ts";
import { closeDialog } from "./dialogs.ts";
import { readDossier } from "./read-dossier.ts";
import { forgetForms } from "../ui/kept-form.ts";

/** A change as a screen makes it; which heads were on screen is added when it is sent. */
export type DraftChange = Omit<Change, "seen">;

/** The dossier on screen. */
export interface OpenDossier {
  readonly id: string;
  readonly dossier: Dossier;
  readonly conflicts: readonly Conflict[];
  readonly drafts: Readonly<Record<string, string>>; // as they were when it was opened
  readonly undoState: UndoState;
  readonly earlierLines: EarlierLines;
}

/** A commit that is on its way, or that failed and waits to be tried again. */
export interface PendingCommit {
  readonly id: number;
  readonly dossier: string;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly error: AppError | null;
  readonly isSlow: boolean; // longer on its way than anybody would see
}

export interface AppState {
  readonly status: WorkspaceStatus | null;
  readonly settings: Settings | null;
  readonly dossiers: readonly DossierSummary[];
  readonly open: OpenDossier | null;
  readonly pending: readonly PendingCommit[];
  readonly savedAt: string | null; // instant of the last durable commit
  readonly message: string | null; // one plain sentence, shown until the next thing happens
}

export const useApp = create<AppState>(() => ({
  status: null,
  settings: null,
  dossiers: [],
  open: null,
  pending: [],
  savedAt: null,
  message: null,
}));

const { setState: set, getState: get } = useApp;

/** Shows a plain sentence at the foot of the window. */
export const say = (message: string | null): void => set({ message });

/** The value of an answer; a failure is shown, and gives null. */
export function valueOf<T>(result: Result<T, AppError>): T | null {
  if (result.ok) return result.value;
  if (result.error.code !== "cancelled") {
    say([result.error.message, result.error.action].filter((part) => part).join(" "));
  }
  return null;
}

/** Reads what the window needs first: state of the workspace, settings, the list of dossiers. */
export async function start(): Promise<void> {
  await readAgain();
  api.on("dossierChanged", ({ dossier }) => {
    void refreshDossiers();
    if (get().open?.id === dossier) void openDossier(dossier);
  });
  api.on("noticed", ({ notice }) => {
    const { status } = get();
    if (status) set({ status: { ...status, notices: [...status.notices, notice] } });
    say(notice);
  });
}

/** The same once more: after another workspace has taken the place of this one. */
export async function readAgain(): Promise<void> {
  const [status, settings, dossiers] = await Promise.all([
    api.workspace.status(),
    api.settings.get(),
    api.workspace.dossiers(),
  ]);
  const list = dossiers.ok ? dossiers.value : [];
  set({ status: valueOf(status), settings: valueOf(settings), dossiers: list }); // at once: what is shown first goes by all three
}

/** Keeps what is half typed, then locks the workspace and lets go of all that was read from it. */
export async function lock(): Promise<void> {
  await answered();
  closeDialog();
  set({ open: null, dossiers: [], message: null }); // the screens go, and keep their drafts
  await new Promise((next) => requestAnimationFrame(next));
  forgetForms();
  valueOf(await api.workspace.lock());
  await readAgain();
}

export async function refreshDossiers(): Promise<void> {
  const dossiers = await api.workspace.dossiers();
  if (dossiers.ok) set({ dossiers: dossiers.value });
}

export async function changeSettings(change: SettingsChange): Promise<void> {
  const settings = valueOf(await api.settings.change(change));
  if (settings) set({ settings });
}

let asked = ""; // which dossier was asked for last

export async function openDossier(id: string): Promise<void> {
  asked = id;
  const snapshot = valueOf(await readDossier(id));
  if (!snapshot || asked !== id) return; // another was asked for while this one was read
  set({ open: fromSnapshot(snapshot), savedAt: get().open?.id === id ? get().savedAt : null });
  if (get().settings?.lastDossier !== id) void changeSettings({ lastDossier: id });
}

function fromSnapshot(snapshot: DossierSnapshot): OpenDossier {
  const { id, conflicts, drafts, undoState } = snapshot;
  const earlierLines = new Map(Object.entries(snapshot.earlierLines));
  return {
    id,
    dossier: toDossier(id, snapshot.records),
    conflicts,
    drafts,
    undoState,
    earlierLines,
  };
}

/** The state after a durable commit: its records in the place of what they were. */
function withReport(open: OpenDossier, report: CommitReport): OpenDossier {
  const earlierLines = withCorrections(open, report.records);
  const { conflicts, undoState } = report;
  return {
    ...open,
    dossier: afterChange(open.dossier, report.records, report.removed),
    conflicts,
    undoState,
    earlierLines,
  };
}

/** The earlier lines of entries, with those that a commit has just replaced. */
function withCorrections(open: OpenDossier, records: readonly DossierRecord[]): EarlierLines {
  const corrected = records.flatMap((record) => {
    if (record.kind !== "intervention") return [];
    const line = find(open.dossier, "intervention", record.key)?.line;
    if (line === undefined) return [];
    const earlier = open.earlierLines.get(record.key) ?? [];
    return line === record.body.line ? [] : [[record.key, [...earlier, line]] as const];
  });
  return corrected.length === 0 ? open.earlierLines : new Map([...open.earlierLines, ...corrected]);
}

let made = 0;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Commits changes to the open dossier, in order. Answers whether they are on disk; when not, they stay in
 * `pending` with the reason, and the header says so.
 */
export function commit(label: string, changes: readonly DraftChange[]): Promise<boolean> {
  const open = get().open;
  if (!open || changes.length === 0) return Promise.resolve(false);
  made += 1;
  const seen = changes.map((change) => withSeen(open.id, change));
  const pending: PendingCommit = {
    id: made,
    dossier: open.id,
    label,
    changes: seen,
    error: null,
    isSlow: false,
  };
  set({ pending: [...get().pending, pending], message: null });
  setTimeout(() => tellSlow(pending.id), graceMs);
  return send(pending);
}

const graceMs = 80;

function tellSlow(id: number): void {
  const { pending } = get();
  if (!pending.some((one) => one.id === id && !one.isSlow)) return;
  set({ pending: pending.map((one) => (one.id === id ? { ...one, isSlow: true } : one)) });
}

function send(pending: PendingCommit): Promise<boolean> {
  const sent = queue.then(async () => {
    const { dossier, label } = pending;
    const changes = pending.changes.map((change) => withSeen(dossier, change)); // as the commits before left them
    const result = await api.dossier.commit({ dossier, label, changes });
    if (result.ok) markDurable();
    return settle(pending, result);
  });
  queue = sent;
  return sent;
}

/** Says in the window's timeline that a commit is on disk: the bench measures by it. */
function markDurable(): void {
  performance.clearMarks("durable");
  performance.mark("durable");
}

function withSeen(dossier: string, change: Change): Change {
  const open = get().open;
  const record = open?.id === dossier ? recordOf(open.dossier, change) : undefined;
  return record ? { ...change, seen: record.heads } : change;
}

function settle(pending: PendingCommit, result: Result<CommitReport, AppError>): boolean {
  const others = get().pending.filter(({ id }) => id !== pending.id);
  if (!result.ok) {
    set({ pending: [...others, { ...pending, error: result.error, isSlow: true }] });
    if (result.error.code === "disk") setTimeout(() => void retry("disk"), diskPauseMs);
    return false;
  }
  set({ pending: others });
  applyReport(pending.dossier, result.value);
  return true;
}

function applyReport(dossier: string, report: CommitReport): void {
  const open = get().open;
  set({
    savedAt: report.savedAt,
    open: open?.id === dossier ? withReport(open, report) : open,
  });
  if (report.records.some((record) => record.kind === "meeting")) void refreshDossiers();
  if (report.unrestored.length > 0) {
    say(`Changed again since, so left as it is: ${report.unrestored.join(", ")}.`);
  }
}

const diskPauseMs = 5000;

/** When all commits so far have been answered: for what builds on them. */
export const answered = async (): Promise<Dossier | undefined> => {
  await queue;
  return get().open?.dossier;
};

/** Sends what failed once more: all of it, or what failed for one reason. */
export async function retry(reason?: AppError["code"]): Promise<void> {
  const failed = get().pending.filter(
    ({ error }) => error !== null && (reason === undefined || error.code === reason),
  );
  const again = new Set(failed.map(({ id }) => id));
  set({
    pending: get().pending.map((pending) => (again.has(pending.id) ? { ...pending, error: null } : pending)),
  });
  for (const pending of failed) await send({ ...pending, error: null });
}

/** Lets go of a commit that failed. */
export function discard(id: number): void {
  set({ pending: get().pending.filter((pending) => pending.id !== id) });
}

export async function undo(): Promise<void> {
  await takeBack("undo");
}

export async function redo(): Promise<void> {
  await takeBack("redo");
}

async function takeBack(direction: "undo" | "redo"): Promise<void> {
  await queue;
  const open = get().open;
  const label = open?.undoState[direction];
  if (!open || !label) return say(direction === "undo" ? "Nothing to undo." : "Nothing to redo.");
  const report = valueOf(await api.dossier[direction]({ dossier: open.id }));
  if (!report) return;
  say(`${direction === "undo" ? "Undone" : "Done again"}: ${label}.`);
  applyReport(open.id, report);
}

/** Takes records of the open dossier out of the history for good. Answers whether that is done. */
export async function purge(refs: readonly RecordRef[]): Promise<boolean> {
  await queue;
  const open = get().open;
  const report = open && valueOf(await api.dossier.purge({ dossier: open.id, refs }));
  if (!open || !report) return false;
  applyReport(open.id, report);
  say("Purged.");
  return true;
}

/** Adds or changes one record. */
export const put = (kind: RecordKind, key: string, fields: object): DraftChange => ({
  kind,
  key,
  action: "put",
  fields: fields as Change["fields"],
});

/** Deletes one record. */
export const remove = (kind: RecordKind, key: string): DraftChange => ({
  kind,
  key,
  action: "delete",
  fields: {},
});
