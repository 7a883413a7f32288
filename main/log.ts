import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

export type Log = (line: string) => void;

const largest = 1_000_000; // bytes; one older file of the same size is kept beside it

/** Writes what went wrong to `main.log`, and to the terminal the app was started from. It never holds what people wrote. */
export function openLog(folder: string): Log {
  const path = join(folder, "main.log");
  return (line) => {
    process.stderr.write(`${line}\n`);
    try {
      mkdirSync(folder, { recursive: true });
      if (existsSync(path) && statSync(path).size > largest) renameSync(path, join(folder, "main.old.log"));
      appendFileSync(path, `${new Date().toISOString()} ${line}\n`);
    } catch {
      // A log that cannot be written (a full disk, say) must not stop what it tells about; the terminal has it.
    }
  };
}
