import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Readable } from "node:stream";
import { _electron, expect, test as base, type ElectronApplication, type Page } from "@playwright/test";
import { installedElectron } from "../../main/installed-electron.ts";
import type { Api, DossierSnapshot } from "../../shared/ipc-contract.ts";

declare global {
  interface Window {
    readonly api: Api;
  }
}

/** Electron's program where it is installed, else the stand-in. */
const real = installedElectron();
export const electronProgram = real ?? resolve("tests/electron/electron");

export interface RunningApp {
  readonly app: ElectronApplication;
  readonly page: Page;
}

/** Leaves the test out, and says so, where the machine lacks a program: `npm run setup` brings those that tests use. */
export function skipWithout(...programs: readonly string[]): void {
  for (const program of programs) {
    const isThere = spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
    base.skip(!isThere, `${program} is not installed (npm run setup brings it)`);
  }
}

/** The arguments that start the built app on a folder of its own: settings and workspace. */
export const appArguments = (folder: string, program = resolve(".")): string[] => [
  program,
  `--user-data-dir=${join(folder, "user-data")}`,
  `--workspace=${join(folder, "workspace")}`,
];

/** Starts the built app, and waits until its window can be used. */
export const launchApp = (folder: string, program?: string, ...files: string[]): Promise<RunningApp> =>
  launch(electronProgram, [...appArguments(folder, program), ...files]);

/** The same with another program around Electron's. */
export async function launch(executablePath: string, args: string[]): Promise<RunningApp> {
  const app = await _electron.launch({
    executablePath,
    args,
    chromiumSandbox: process.getuid?.() !== 0, // Chromium does not run as root otherwise
  });
  app.process().stderr?.on("data", (data: Buffer) => {
    if (process.env["AIDE_DEBUG"]) process.stderr.write(data);
  });
  const page = await app.firstWindow();
  await page.waitForSelector("[data-ready]");
  return { app, page };
}

/** Says who one is, and opens the sample dossier on its first page. */
export async function openSample({ page }: RunningApp): Promise<void> {
  await page.keyboard.type("Ana Reporter");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Look at the sample" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "The meeting" })).toBeVisible();
}

/** The next dialog that asks where to save answers this path. */
export const answerSave = ({ app }: RunningApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);

/** The next dialog that asks which file to read answers this path. */
export const answerOpen = ({ app }: RunningApp, path: string): Promise<void> =>
  app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, path);

/** Drops a file on the window, as a desktop would. */
export const dropFile = (page: Page, name: string, bytes: Uint8Array): Promise<void> =>
  page.evaluate(
    ([fileName, content]) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(content)], fileName));
      document.body.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    },
    [name, [...bytes]] as const,
  );

/** The dossier on screen, as it is on disk. */
export async function snapshotOf(page: Page): Promise<DossierSnapshot> {
  const text = await page.evaluate(async () => {
    const dossier = /[0-9a-f-]{36}/.exec(window.location.hash)?.[0] ?? "";
    const opened = await window.api.dossier.open({ dossier });
    return opened.ok ? opened.value : "";
  });
  return JSON.parse(text) as DossierSnapshot;
}

/** A display of its own, where there is none: on one for all, a window that opens takes the mouse from another. */
async function ownDisplay(): Promise<() => void> {
  if (process.platform !== "linux" || process.env["DISPLAY"]) return () => undefined;
  const xvfb = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x900x24"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = (await once(xvfb.stdio[3] as Readable, "data")) as [Buffer];
  process.env["DISPLAY"] = `:${number.toString().trim()}`;
  return () => {
    delete process.env["DISPLAY"];
    xvfb.kill();
  };
}

interface Fixtures {
  readonly program: string; // the app's folder
  readonly folder: string;
  readonly start: (...files: string[]) => Promise<RunningApp>; // with files the desktop opens
}

/** A test with a folder of its own, in which it starts and stops the app as it likes. */
export const test = base.extend<Fixtures, { readonly display: void }>({
  display: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
    async ({}, use) => {
      const end = await ownDisplay();
      await use();
      end();
    },
    { scope: "worker", auto: true },
  ],
  program: [resolve("."), { option: true }],
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads the names of fixtures from this pattern
  folder: async ({}, use, { annotations }) => {
    annotations.push({ type: "electron", description: real ? "real" : "stand-in" });
    const folder = mkdtempSync(join(tmpdir(), "aide-e2e-"));
    await use(folder);
    rmSync(folder, { recursive: true, force: true });
  },
  start: async ({ folder, program }, use) => {
    const running: RunningApp[] = [];
    await use(async (...files) => {
      const started = await launchApp(folder, program, ...files);
      running.push(started);
      return started;
    });
    for (const { app } of running) await app.close().catch(() => undefined);
  },
});
