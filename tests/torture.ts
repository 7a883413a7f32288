import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aide } from "./main/cli/command.ts";
import { endedBadly, faults, hasFaults, logOnFailingDisk } from "./main/cli/failing-disk.ts";
import { logUntilKilled, lost } from "./main/cli/kill.ts";
import { flipEvery, smallWorkspace } from "./main/workspace/damage.ts";

/**
 * `npm run torture [-- KILLS]`: kills the program 1,000 times while it logs, at any moment, plain and encrypted by
 * turns; then lets the disk fail under it, where libfiu is installed. Every entry it had acknowledged has to be there
 * afterwards, and the workspace has to be sound. Last, every byte of a small workspace is damaged.
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

/** The disk fails at random calls, with EIO and ENOSPC by turns. */
function failDisk(rounds: number): Toll {
  const folder = mkdtempSync(join(tmpdir(), "aide-torture-"));
  const target = ["--workspace", join(folder, "workspace")];
  try {
    aide(["sample", ...target]);
    const runs = Array.from({ length: rounds }, (_, round) =>
      logOnFailingDisk(target, dossier, round, faults[round % faults.length] ?? faults[0]),
    );
    const acknowledged = runs.flatMap((run) => run.acknowledged);
    const missing = lost(target, join(folder, "check.aide"), dossier, acknowledged);
    const checked = aide(["verify", ...target]);
    const failures = runs.filter(({ code }) => code !== 0).length;
    console.log(`${failures} of ${rounds} runs ended by a failing disk`);
    return {
      acknowledged: acknowledged.length,
      problems: [
        ...missing.map((id) => `Lost: ${id}`),
        ...runs.flatMap((run) => endedBadly(run) ?? []),
        ...(checked.code === 0 ? [] : [checked.err]),
        ...(failures === 0 ? ["The disk never failed"] : []),
      ],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Every byte of a small workspace is damaged, of an encrypted one every 97th: noticed, or it says what it said. */
function damageEveryByte(): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "aide-torture-"));
  try {
    const plain = flipEvery(smallWorkspace(join(folder, "plain"), null), 1);
    const encrypted = flipEvery(
      smallWorkspace(join(folder, "encrypted"), Buffer.from("a long passphrase")),
      97,
    );
    console.log(`${plain.noticed + encrypted.noticed} bits turned over were noticed`);
    console.log(`${plain.harmless + encrypted.harmless} changed nothing`);
    return [...plain.other, ...encrypted.other].map(
      (at) => `Other content, unnoticed: byte ${at} turned over`,
    );
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
if (hasFaults()) {
  const toll = failDisk(Math.max(faults.length, kills / 10));
  acknowledged += toll.acknowledged;
  problems.push(...toll.problems);
} else console.log("Failing disks were left out: libfiu (fiu-utils) is not installed.");
problems.push(...damageEveryByte());
for (const problem of problems) console.log(problem);
process.exitCode = problems.length === 0 && acknowledged > kills ? 0 : 1;
