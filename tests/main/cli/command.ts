import { spawn, spawnSync, type ChildProcessWithoutNullStreams } from "node:child_process";
import { resolve } from "node:path";

export const node = resolve("node_modules/.bin/node");
export const cli = resolve("main/cli.ts");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command to its end, as a person would at a prompt. */
export function aide(args: readonly string[], input = ""): Ran {
  const { status, stdout, stderr } = spawnSync(node, [cli, ...args], { input, encoding: "utf8" });
  return { code: status, out: stdout, err: stderr };
}

/** Starts a command and leaves it running. */
export const startAide = (args: readonly string[]): ChildProcessWithoutNullStreams =>
  spawn(node, [cli, ...args]);
