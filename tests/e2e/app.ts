import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, test as base, type ElectronApplication, type Page } from "@playwright/test";

/** The real binary where it is installed, else the stand-in. */
export function electronPath(): { readonly path: string; readonly isReal: boolean } {
  const folder = resolve("node_modules/electron");
  const name = join(folder, "path.txt");
  const real = existsSync(name) ? join(folder, "dist", readFileSync(name, "utf8")) : null;
  return real !== null && existsSync(real)
    ? { path: real, isReal: true }
    : { path: resolve("tests/electron/electron"), isReal: false };
}

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Starts the built app on a folder of its own: settings and workspace. */
export async function launchApp(folder: string): Promise<RunningApp> {
  const { path, isReal } = electronPath();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({
    executablePath: path,
    args: [
      ...(isReal ? sandbox : []),
      resolve("."),
      `--user-data-dir=${join(folder, "user-data")}`,
      `--workspace=${join(folder, "workspace")}`,
    ],
  });
  app.process().stderr?.on("data", (data: Buffer) => {
    if (process.env["AIDE_DEBUG"]) process.stderr.write(data);
  });
  const page = await app.firstWindow();
  await page.waitForSelector("[data-ready]");
  return { app, page };
}

/** A test with a folder of its own, in which it starts and stops the app as it likes. */
export const test = base.extend<{ folder: string; start: () => Promise<RunningApp> }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), "aide-e2e-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder }, use) => {
    const running: RunningApp[] = [];
    await use(async () => {
      const started = await launchApp(folder);
      running.push(started);
      return started;
    });
    for (const { app } of running) await app.close().catch(() => undefined);
  },
});
