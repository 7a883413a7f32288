import { spawn, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import process from "node:process";

/**
 * `npm start`: builds the app and opens it. In Electron where its binary is installed or can be downloaded, else on
 * the stand-in: the same built app in a bare window of Chromium.
 */
const electronFolder = resolve("node_modules/electron");
const downloadMs = 120_000;
const builtApp = "out/main/index.js";

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function electronBinary(): string | null {
  const name = join(electronFolder, "path.txt");
  if (!existsSync(name)) return null;
  const path = join(electronFolder, "dist", readFileSync(name, "utf8").trim());
  return existsSync(path) ? path : null;
}

/** Electron's own installer, which fetches its binary; it fails soon where there is no way to it. */
function downloadElectron(): string | null {
  say("Electron's binary is not installed yet: trying to download it.");
  spawnSync(process.execPath, [join(electronFolder, "install.js")], { stdio: "ignore", timeout: downloadMs });
  return electronBinary();
}

function start(): number {
  if (!process.version.startsWith("v24.")) {
    say(`This needs Node 24 and runs on ${process.version}. Start it with npm start.`);
    return 2;
  }
  const hasDisplay = process.platform !== "linux" || process.env["DISPLAY"] || process.env["WAYLAND_DISPLAY"];
  if (!hasDisplay) {
    say("There is no display to open a window on. Start it on a desktop, or with: xvfb-run -a npm start");
    return 1;
  }
  const build = spawnSync("electron-vite", ["build", "--logLevel", "warn"], { stdio: "inherit" });
  if (build.status !== 0) return 3;
  const electron = electronBinary() ?? downloadElectron();
  if (electron === null) {
    say("Electron's binary cannot be had here, so the same app opens in Chromium's bare window.");
    const setup = spawnSync(process.execPath, ["tests/setup.ts"], { stdio: "inherit" });
    if (setup.status !== 0) say("Some programs are missing; the window may not open.");
  }
  const isRoot = electron !== null && process.getuid?.() === 0;
  const path = electron ?? resolve("tests/electron/electron");
  const args = [...(isRoot ? ["--no-sandbox"] : []), builtApp, ...userData(), ...process.argv.slice(2)];
  const app = spawn(path, args, { stdio: ["ignore", "inherit", "inherit"] });
  app.on("exit", (code) => {
    process.exitCode = code ?? 0;
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => app.kill(signal));
  return 0;
}

/** The stand-in keeps settings where Electron would; a folder given on the command line comes first. */
function userData(): readonly string[] {
  const isGiven = process.argv.some((argument) => argument.startsWith("--user-data-dir="));
  if (isGiven || electronBinary() !== null) return [];
  const home = process.env["XDG_CONFIG_HOME"] ?? join(process.env["HOME"] ?? ".", ".config");
  return [`--user-data-dir=${join(home, "aide-memoire")}`];
}

process.exitCode = start();
