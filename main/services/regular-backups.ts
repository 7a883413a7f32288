import type { AppError } from "../../shared/app-error.ts";
import type { Result } from "../../shared/result.ts";
import type { Workspace } from "../workspace/workspace.ts";

const firstMs = 30_000; // once the window is up
const everyMs = 10 * 60_000;

/**
 * Makes a backup soon after the start and every ten minutes in which something was written, and one at the end. Answers
 * how to stop. A failure is told once for each reason.
 */
export function backUpRegularly(
  workspace: () => Result<Workspace, AppError>,
  folder: string,
  onProblem: (problem: string) => void,
): () => void {
  let saved: string | null = null;
  const told = new Set<string>();
  const backUp = (): void => {
    const current = workspace();
    if (!current.ok) return;
    const newest = current.value.newestClock();
    if (newest === null || newest === saved) return;
    const made = current.value.backup(folder, new Date().toISOString());
    if (made.ok) saved = newest;
    else if (!told.has(made.error.message)) {
      told.add(made.error.message);
      onProblem(made.error.message);
    }
  };
  const first = setTimeout(backUp, firstMs);
  const regular = setInterval(backUp, everyMs);
  return () => {
    clearTimeout(first);
    clearInterval(regular);
    backUp();
  };
}
