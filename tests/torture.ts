import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aide } from "./main/cli/command.ts";
import { logUntilKilled, lost } from "./main/cli/kill.ts";

/**
 * `npm run torture [-- KILLS]`: kills the program 1,000 times while it logs, at any moment, plain and encrypted by
 * turns. Every entry it had acknowledged has to be there afterwards, and the workspace has to be sound.
 */
const dossier = "cnd-2010-margins";
const killsPerWorkspace = 50; // a new one then: a log that only grows would slow every start

interface Toll {
  readonly acknowledged: number;
  readonly problems: readonly string[];
}

async function killRepeatedly(kills: number, isEncrypted: boolean): Promise<Toll> {
  const folder = mkdtempSync(join(tmpdir(), "aide-torture-"));
  const keyFile = join(folder, "key");
  writeFileSync(keyFile, "a long passphrase\n");
  const target = ["--workspace", join(folder, "workspace"), ...(isEncrypted ? ["--key-file", keyFile] : [])];
  try {
    const made = aide(["sample", ...target]);
    if (made.code !== 0) return { acknowledged: 0, problems: [`No samples: ${made.err}`] };
    const acknowledged: string[] = [];
    for (let round = 0; round < kills; round += 1)
      acknowledged.push(...(await logUntilKilled(target, dossier, round, Math.random() * 150)));
    const missing = lost(target, join(folder, "check.aide"), dossier, acknowledged);
    const checked = aide(["verify", ...target]);
    return {
      acknowledged: acknowledged.length,
      problems: [...missing.map((id) => `Lost: ${id}`), ...(checked.code === 0 ? [] : [checked.err])],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const kills = Number(process.argv[2] ?? 1_000);
const problems: string[] = [];
let acknowledged = 0;
for (let done = 0; done < kills; done += killsPerWorkspace) {
  const now = Math.min(killsPerWorkspace, kills - done);
  const toll = await killRepeatedly(now, (done / killsPerWorkspace) % 2 === 1);
  acknowledged += toll.acknowledged;
  problems.push(...toll.problems);
  console.log(`${done + now} kills, ${acknowledged} acknowledged entries, ${problems.length} problems`);
}
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 && acknowledged > kills ? 0 : 1;
