import type { CableProblem } from "./cable.ts";
import { problemSeverities, type ProblemCode } from "./problem-codes.ts";

export const problemOf = (code: ProblemCode, line: number | null, message: string): CableProblem => ({
  line,
  code,
  severity: problemSeverities[code],
  message,
});

/** Collects what a reader or the linter finds. A problem that is told once for a file names its first place. */
export class Problems {
  readonly found: CableProblem[] = [];
  readonly #told = new Set<ProblemCode>();

  add(code: ProblemCode, line: number | null, message: string): void {
    this.found.push(problemOf(code, line, message));
  }

  addOnce(code: ProblemCode, line: number | null, message: string): void {
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.add(code, line, message);
  }

  /** By line, those of the whole cable first; in the order they were found where lines are equal. */
  sorted(): readonly CableProblem[] {
    return [...this.found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
}
