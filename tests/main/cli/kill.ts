import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { aide, startAide } from "./command.ts";

/**
 * Logs lines as fast as they are taken until the process is killed at a random moment, and answers the ids it had
 * acknowledged. Numbers make every line another. `target` names the workspace, as options.
 */
export async function logUntilKilled(
  target: readonly string[],
  dossier: string,
  round: number,
  afterMs: number,
): Promise<string[]> {
  const log = startAide(["log", dossier, ...target]);
  let printed = "";
  log.stdout.on("data", (data: Buffer) => {
    printed += data.toString();
  });
  log.stdin.on("error", () => undefined); // the pipe breaks when the process is killed
  let line = 0;
  const feed = setInterval(() => {
    for (let count = 0; count < 20; count += 1) {
      line += 1;
      log.stdin.write(`rus says number ${round}/${line} #precursors++\n`);
    }
  }, 5);
  await once(log.stdout, "data"); // it is up: from here on, any moment will do
  await pause(afterMs);
  log.kill("SIGKILL");
  clearInterval(feed);
  await once(log, "close");
  return printed.split("\n").slice(0, -1); // the last line may be cut
}

/** Ids of `acknowledged` that are not in an export of the dossier, which is left in a file. */
export function lost(
  target: readonly string[],
  file: string,
  dossier: string,
  acknowledged: readonly string[],
): readonly string[] {
  const ran = aide(["export", dossier, ...target, "--out", file]);
  if (ran.code !== 0) throw new Error(ran.err);
  const kept = keysIn(file);
  return acknowledged.filter((id) => !kept.has(id));
}

function keysIn(path: string): ReadonlySet<string> {
  const text = gunzipSync(readFileSync(path)).toString("utf8");
  return new Set(text.match(/(?<="key":")[0-9a-f-]{36}/g));
}
