import { spawnSync } from "node:child_process";
import { cli, node } from "./command.ts";

/** A fault that libfiu makes the system report in the midst of it: at which calls, and as which error. */
export interface Fault {
  readonly calls: string; // of POSIX, as libfiu names them; reading is left alone, since Node reads its own files with it
  readonly errno: 5 | 28; // EIO, ENOSPC
  readonly probability: number; // of a call
}

export const faults: readonly [Fault, ...Fault[]] = [
  { calls: "posix/io/rw/pwrite", errno: 5, probability: 0.01 },
  { calls: "posix/io/rw/pwrite", errno: 28, probability: 0.01 },
  { calls: "posix/io/sync/*", errno: 5, probability: 0.02 },
];

export interface Stopped {
  readonly acknowledged: readonly string[];
  readonly code: number | null;
  readonly said: string;
}

/** Logs lines on a disk that fails at random, until it does, or all of them are in. */
export function logOnFailingDisk(
  target: readonly string[],
  dossier: string,
  round: number,
  { calls, errno, probability }: Fault,
): Stopped {
  const lines = Array.from({ length: 150 }, (_, at) => `rus says number ${round}/${at} #precursors++\n`);
  const fault = `enable_random name=${calls},probability=${probability},failinfo=${errno}`;
  const args = ["-x", "-c", fault, node, cli, "log", dossier, ...target];
  const { stdout, stderr, status } = spawnSync("fiu-run", args, { input: lines.join(""), encoding: "utf8" });
  return { acknowledged: stdout.split("\n").slice(0, -1), code: status, said: stderr };
}

/** What is wrong with how a run ended: it tells a failing disk in a sentence, without a stack trace. */
export function endedBadly({ code, said }: Stopped): string | null {
  if (code === 0) return null;
  const isPlain = /^(The disk|The workspace)[^\n]*\n?$/.test(said.trim());
  return code === 1 && isPlain ? null : `Ended with ${code}: ${said}`;
}

export const hasFaults = (): boolean => spawnSync("fiu-run", ["-h"]).error === undefined;
