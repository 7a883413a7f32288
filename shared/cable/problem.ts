import type { CableProblem } from "./cable.ts";

/** Collects what a reader or the linter finds. A problem that is told once for a file names its first place. */
export class Problems {
  readonly found: CableProblem[] = [];
  readonly #told = new Set<string>();

  add(severity: CableProblem["severity"], code: string, line: number | null, message: string): void {
    this.found.push({ line, code, severity, message });
  }

  addOnce(severity: CableProblem["severity"], code: string, line: number | null, message: string): void {
    if (this.#told.has(code)) return;
    this.#told.add(code);
    this.add(severity, code, line, message);
  }

  /** By line, those of the whole cable first; in the order they were found where lines are equal. */
  sorted(): readonly CableProblem[] {
    return [...this.found].sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
  }
}
