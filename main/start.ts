import { spawn, spawnSync } from "node:child_process";
import { join, resolve } from "node:path";
import { installedElectron } from "./installed-electron.ts";

/**
 * `npm start [-- --workspace FOLDER]`: builds the app and opens it in Electron, or where Electron's program can neither
 * be found nor downloaded, in Chromium's bare window.
 */
const root = resolve(import.meta.dirname, "..");
const downloadMs = 180_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function refuse(line: string): never {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

const runNode = (...args: readonly string[]): boolean =>
  spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status === 0;

function checkMachine(): void {
  if (!process.version.startsWith("v24.")) {
    refuse(`Aide-Mémoire is built with Node 24, and this is ${process.version}. Start it with: npm start`);
  }
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (process.platform === "linux" && !DISPLAY && !WAYLAND_DISPLAY) {
    refuse(
      "There is no display to open a window on. Start it in a desktop session, or on an invisible one: xvfb-run -a npm start",
    );
  }
}

function build(): void {
  const builder = join(root, "node_modules/electron-vite/bin/electron-vite.js");
  if (!runNode(builder, "build", "--logLevel", "warn")) refuse("The app could not be built; see above.");
}

/** Electron's program; where it is missing, its own package downloads it, if this machine may. */
function electron(): string | null {
  const installed = installedElectron();
  if (installed !== null) return installed;
  say("Downloading Electron (three minutes at most)…");
  const installer = join(root, "node_modules/electron/install.js");
  spawnSync(process.execPath, [installer], { cwd: root, stdio: "ignore", timeout: downloadMs });
  return installedElectron();
}

/** The stand-in that the tests use: the same built app in Chromium. It brings Chromium where it may. */
function standIn(): string {
  say("Electron could not be downloaded here: the app opens in Chromium's window instead.");
  if (!runNode(join(root, "tests/setup.ts"), "chromium"))
    refuse(
      "There is no Chromium either. Install it (on Debian: apt-get install chromium), then start again.",
    );
  return join(root, "tests/electron/electron");
}

/** Runs the app until it ends; what ends this ends it. */
function open(program: string): void {
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : []; // Chromium does not run as root otherwise
  const app = spawn(program, [...sandbox, root, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => app.kill(signal));
  app.on("exit", (code) => {
    process.exitCode = code ?? 1;
  });
}

checkMachine();
build();
open(electron() ?? standIn());
