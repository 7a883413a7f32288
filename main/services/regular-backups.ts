import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { onDisk } from "../workspace/disk-error.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { BackupPlaces } from "./backup-places.ts";

const firstMs = 30_000; // once the window is up
const everyMs = 10 * 60_000;
const pauseMs = 3_000; // in typing: nobody waits for the disk in the middle of a sentence
const longestWaitMs = 2 * 60_000;
const damaged = appError(
  "damaged",
  "The workspace file is damaged: some of it is not what was written. Look at the backups and put a good one back.",
);

/**
 * Makes a backup soon after the start and every ten minutes in which something was written, each in a pause in typing
 * where one comes within two minutes, and one at the end. Answers how to stop. The workspace is checked before its first
 * backup: of a damaged one none is made, since each would take the place of a good one. The newest one is copied to the
 * second folder, also one that was made while that was away. What is wrong is told once, in whole sentences.
 */
export function backUpRegularly(
  workspace: () => Result<Workspace, AppError>,
  places: Pick<BackupPlaces, "folder" | "bringAlong" | "bringAlongNow">,
  onProblem: (problem: string) => void,
): () => void {
  let saved: string | null = null;
  const told = new Set<string>();
  const tell = (problem: string): void => {
    if (!told.has(problem)) onProblem(problem);
    told.add(problem);
  };
  const soundness = new WeakMap<Workspace, boolean>();
  const isSound = (current: Workspace): boolean => {
    const known = soundness.get(current) ?? current.verify().length === 0;
    soundness.set(current, known);
    return known;
  };
  const backUp = (): void => {
    const current = workspace();
    if (!current.ok) return;
    const made = onDisk(() => {
      const newest = current.value.newestClock();
      if (newest === null || newest === saved) return ok(saved);
      if (!isSound(current.value)) return err(damaged);
      const written = current.value.backup(places.folder("beside"), new Date().toISOString());
      return written.ok ? ok(newest) : written;
    });
    if (made.ok) saved = made.value;
    else tell(made.error === damaged ? damaged.message : `No backup could be made: ${made.error.message}`);
  };
  let second: string | null = null; // what is wrong with the second folder, told once until it is well again
  const tellSecond = (problem: AppError | null): void => {
    if (problem && problem.message !== second) onProblem(`${problem.message} ${problem.action ?? ""}`);
    second = problem?.message ?? null;
  };
  const backUpBoth = (): void => {
    backUp();
    void places.bringAlong(new Date().toISOString()).then(tellSecond);
  };
  let next: NodeJS.Timeout;
  const inAPause = (waitedMs: number): void => {
    const current = workspace();
    const isTyping = current.ok && current.value.pauseMs() < pauseMs;
    if (isTyping && waitedMs < longestWaitMs) return wait(1000, waitedMs + 1000);
    backUpBoth();
    wait(everyMs, 0);
  };
  const wait = (ms: number, waitedMs: number): void => {
    next = setTimeout(() => inAPause(waitedMs), ms);
  };
  wait(firstMs, 0);
  return () => {
    clearTimeout(next);
    backUp();
    tellSecond(places.bringAlongNow(new Date().toISOString()));
  };
}
