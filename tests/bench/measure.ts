/** One line of the table: what was measured, beside what, and what is asked of it. */
export interface Line {
  readonly work: string;
  readonly ours: string;
  readonly beside: string;
  readonly result: string; // the figure the budget is about
  readonly budget: string;
  readonly isMet: boolean | null; // null: nothing to hold it against on this machine
}

export const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;

export function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

export async function timedAsync(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The value below which a part of the values lies: 0.5 is the median. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
export const median = (values: readonly number[]): number => percentile(values, 0.5);

/** The lines as a table of columns of equal width. */
export function printTable(lines: readonly Line[]): void {
  const header = ["work", "ours", "beside", "result", "budget", ""];
  const rows = lines.map(({ work, ours, beside, result, budget, isMet }) => [
    work,
    ours,
    beside,
    result,
    budget,
    isMet === null ? "not compared" : isMet ? "met" : "MISSED",
  ]);
  const widths = header.map((name, at) => Math.max(name.length, ...rows.map((row) => row[at]?.length ?? 0)));
  for (const row of [header, ...rows])
    console.log(
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
