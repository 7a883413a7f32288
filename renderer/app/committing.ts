import type { AppError } from "../../shared/app-error.ts";
import { afterChange, find, recordOf, type Dossier } from "../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { RecordKind, RecordRef } from "../../shared/dossier/record-ref.ts";
import type { Change, CommitReport } from "../../shared/ipc-contract.ts";
import type { EarlierLines } from "../../shared/log/earlier-lines.ts";
import type { Result } from "../../shared/result.ts";
import { api } from "../api.ts";
import { refreshDossiers, say, useApp, valueOf, type OpenDossier, type PendingCommit } from "./store.ts";

const { setState: set, getState: get } = useApp;

/** A change as a screen makes it; which heads were on screen is added when it is sent. */
export type DraftChange = Omit<Change, "seen">;

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
  const sent = send(pending); // before anything is drawn
  set({ pending: [...get().pending, pending], message: null });
  setTimeout(() => tellSlow(pending.id), graceMs);
  return sent;
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
