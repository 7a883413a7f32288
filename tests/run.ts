import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { installWhatIsMissing } from "./setup.ts";

/**
 * `npm test`: everything. Installs what the machine lacks; format, lint, types and unused code; unit and property
 * tests; the built app through its window. Ends with one line: how many cases passed and how many failed.
 */
interface Count {
  readonly passed: number;
  readonly failed: number;
}

const reports = mkdtempSync(join(tmpdir(), "aide-tests-"));

function run(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): boolean {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const { status } = spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return status === 0;
}

/** A step that passes or fails as one. */
const step = (command: string, ...args: readonly string[]): Count =>
  run(command, args) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

const failed: Count = { passed: 0, failed: 1 };
const readReport = (name: string): unknown => {
  const path = join(reports, name);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : null;
};

function unitTests(): Count {
  const name = "unit.json";
  const isDone = run("vitest", [
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${join(reports, name)}`,
  ]);
  const report = z
    .object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() })
    .safeParse(readReport(name));
  if (!report.success) return failed;
  const { numPassedTests, numFailedTests, numFailedTestSuites } = report.data;
  const broken = isDone ? 0 : Math.max(1, numFailedTests, numFailedTestSuites);
  return { passed: numPassedTests, failed: broken };
}

function windowTests(): Count {
  if (!run("electron-vite", ["build", "--logLevel", "warn"])) return failed;
  const name = "window.json";
  const display = process.env["DISPLAY"] ? [] : ["xvfb-run", "-a", "-s", "-screen 0 1280x720x24"];
  const [command, ...args] = [...display, "playwright", "test", "--reporter=list,json"] as const;
  const isDone = run(command, args, { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, name) });
  const report = z
    .object({ stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }) })
    .safeParse(readReport(name));
  if (!report.success) return failed;
  const { expected, unexpected, flaky } = report.data.stats;
  return { passed: expected + flaky, failed: isDone ? unexpected : Math.max(1, unexpected) };
}

const missing = installWhatIsMissing();
if (missing.length > 0)
  console.log(`Missing on this machine: ${missing.join(", ")}. What needs them will fail.`);
const counts = [
  step("oxfmt", "--check"),
  step("oxlint", "--type-aware", "--deny-warnings"),
  step("tsc", "-b"),
  step("knip"),
  unitTests(),
  windowTests(),
];
rmSync(reports, { recursive: true, force: true });
const total = counts.reduce((sum, count) => ({
  passed: sum.passed + count.passed,
  failed: sum.failed + count.failed,
}));
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && total.passed > counts.length ? 0 : 1;
