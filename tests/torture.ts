import { randomInt } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aide } from "./main/cli/command.ts";
import { endedBadly, faults, hasFaults, logOnFailingDisk } from "./main/cli/failing-disk.ts";
import { logUntilKilled, lost } from "./main/cli/kill.ts";
import { attackInThread } from "./importers/attack.ts";
import { importers } from "./importers/importers.ts";
import { flipEvery, smallWorkspace } from "./main/workspace/damage.ts";

/**
 * `npm run torture [-- PART [TIMES]]`, all parts where none is named.
 * `kills`: kills the program 1,000 times while it logs, at any moment, plain and encrypted by turns. `disk`: lets the
 * disk fail under it 100 times, where libfiu is installed. Every entry it had acknowledged has to be there afterwards,
 * and the workspace has to be sound. `bytes`: every byte of a small workspace is damaged. `importers`: each gets 10,000
 * hostile inputs.
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

async function killTimes(kills: number): Promise<readonly string[]> {
  const problems: string[] = [];
  let acknowledged = 0;
  for (let done = 0; done < kills; done += killsPerWorkspace) {
    const now = Math.min(killsPerWorkspace, kills - done);
    const toll = await killRepeatedly(now, (done / killsPerWorkspace) % 2 === 1);
    acknowledged += toll.acknowledged;
    problems.push(...toll.problems);
    console.log(`${done + now} kills, ${acknowledged} acknowledged entries, ${problems.length} problems`);
  }
  return acknowledged > kills ? problems : [...problems, "Hardly anything was logged"];
}

function failDiskTimes(rounds: number): readonly string[] {
  if (!hasFaults()) {
    console.log("Failing disks were left out: libfiu (fiu-utils) is not installed.");
    return [];
  }
  const { acknowledged, problems } = failDisk(Math.max(faults.length, rounds));
  console.log(`${acknowledged} acknowledged entries, ${problems.length} problems`);
  return problems;
}

async function attackImporters(runs: number): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { name } of importers) {
    const seed = randomInt(2 ** 31);
    const { problem, slowestMs } = await attackInThread({ name, runs, seed });
    console.log(`${name}: ${runs} hostile inputs, the slowest took ${Math.round(slowestMs)} ms`);
    if (problem !== null) problems.push(`${name}: ${problem}`);
  }
  return problems;
}

const parts: Readonly<Record<string, (times?: string) => readonly string[] | Promise<readonly string[]>>> = {
  kills: (times) => killTimes(Number(times ?? 1_000)),
  disk: (times) => failDiskTimes(Number(times ?? 100)),
  bytes: damageEveryByte,
  importers: (times) => attackImporters(Number(times ?? 10_000)),
};
const [, , only, times] = process.argv;
const chosen = Object.entries(parts).filter(([name]) => only === undefined || name === only);
const problems: string[] = chosen.length === 0 ? [`There is no part ${only}`] : [];
for (const [, part] of chosen) problems.push(...(await part(times)));
for (const problem of problems) console.log(problem);
console.log(`${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
