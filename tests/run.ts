import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { installedElectron } from "../main/installed-electron.ts";
import { setUp } from "./setup.ts";

/**
 * `npm test`: everything. Installs what the machine lacks; format, lint, types and unused code; unit and property
 * tests; the built app through its window. Ends with one line: how many cases passed and how many failed.
 * `npm run rehearse`: only a whole meeting, typed into the window at the speed of a quick typist.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), "aide-tests-"));
const failed: Count = { passed: 0, failed: 1 };

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const { status, error } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  if (error) console.log(`${command} could not be run: ${error.message}`);
  return status === 0;
}

/** A step that passes or fails as one. */
const step = (command: string, ...args: readonly string[]): Count =>
  run(command, args) ? { passed: 1, failed: 0 } : failed;

const readReport = (name: string): unknown => {
  const path = join(reports, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
};

/** A runner that stops without a report, or fails with nothing failed in it, counts as one failure. */
const counted = (isDone: boolean, passed: number, notPassed: number): Count => ({
  passed,
  failed: isDone ? notPassed : Math.max(1, notPassed),
});

function unitTests(): Count {
  const name = "unit.json";
  const isDone = run("vitest", [
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${join(reports, name)}`,
  ]);
  const report = z
    .object({ numPassedTests: z.number(), numFailedTests: z.number() })
    .safeParse(readReport(name));
  if (!report.success) return failed;
  const { numPassedTests, numFailedTests } = report.data;
  return counted(isDone, numPassedTests, numFailedTests);
}

function windowTests(): Count {
  if (!run("electron-vite", ["build", "--logLevel", "warn"])) return failed;
  const name = "window.json";
  const only = isRehearsal ? ["transcript"] : [];
  const isDone = run("playwright", ["test", ...only, "--reporter=list,json"], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, name),
    ...(isRehearsal ? { AIDE_REHEARSE: "1" } : {}),
  });
  const report = z
    .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
    .safeParse(readReport(name));
  if (!report.success) return failed;
  const { expected, unexpected, flaky } = report.data.stats;
  return counted(isDone, expected, unexpected + flaky);
}

const isRehearsal = process.argv[2] === "rehearse";
const missing = setUp();
if (missing.length > 0)
  console.log(`Missing on this machine: ${missing.join(", ")}. What needs them will fail.`);

const windowName = installedElectron() ? "window, on Electron" : "window, on the stand-in for Electron";
const beforeWindow = (): Readonly<Record<string, Count>> => ({
  format: step("oxfmt", "--check"),
  lint: step("oxlint", "--type-aware", "--deny-warnings"),
  types: step("tsc", "-b"),
  "unused code": step("knip"),
  "unit tests": unitTests(),
});
const counts = { ...(isRehearsal ? {} : beforeWindow()), [windowName]: windowTests() };
rmSync(reports, { recursive: true, force: true });

console.log("");
for (const [name, count] of Object.entries(counts))
  console.log(`${name}: ${count.passed} passed, ${count.failed} failed`);
const sum = (what: keyof Count): number =>
  Object.values(counts).reduce((total, count) => total + count[what], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exitCode = sum("failed") === 0 && sum("passed") > 0 ? 0 : 1;
