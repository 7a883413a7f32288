import { EventEmitter } from "node:events";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type * as Electron from "electron";
import { isPrevented } from "./preventable.ts";

type Used =
  | "commandLine"
  | "enableSandbox"
  | "exit"
  | "getName"
  | "getPath"
  | "getVersion"
  | "isPackaged"
  | "isReady"
  | "name"
  | "quit"
  | "requestSingleInstanceLock"
  | "whenReady";

/** What the app knows of its windows. */
export interface Closable {
  readonly close: () => void;
}

const flag = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);

/** The life of the app: ready, its windows, and the order in which it quits. */
export class StandInApp extends EventEmitter implements Pick<Electron.App, Exclude<Used, "commandLine">> {
  readonly isPackaged = false;
  readonly windows = new Set<Closable>();
  name = "Electron";
  readonly #switches: string[] = [];
  readonly #ready = Promise.withResolvers<void>();
  #version = "0.0.0";
  #isReady = false;
  #isQuitting = false;
  #closeChromium: () => Promise<void> = async () => undefined;

  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void =>
      void this.#switches.push(value === undefined ? `--${name}` : `--${name}=${value}`),
  } satisfies Partial<Electron.CommandLine>;

  whenReady = (): Promise<void> => this.#ready.promise;
  isReady = (): boolean => this.#isReady;
  getVersion = (): string => this.#version;
  getName = (): string => this.name;
  enableSandbox = (): void => undefined; // Chromium's windows are sandboxed unless --no-sandbox says otherwise

  getPath = (name: string): string => {
    const settings = process.env["XDG_CONFIG_HOME"] ?? join(homedir(), ".config");
    const userData = flag("user-data-dir") ?? join(settings, this.name);
    if (name === "userData") return userData;
    if (name === "logs") return join(userData, "logs");
    return name === "documents" ? join(homedir(), "Documents") : tmpdir();
  };

  become(name: string, version: string): void {
    this.name = name;
    this.#version = version;
  }

  /** Opens Chromium, and is ready. */
  async boot(
    open: (profile: string, switches: readonly string[]) => Promise<() => Promise<void>>,
  ): Promise<void> {
    if (this.#isQuitting) return;
    const profile = join(this.getPath("userData"), "chromium");
    mkdirSync(profile, { recursive: true });
    for (const signal of ["SIGHUP", "SIGINT", "SIGTERM"]) process.on(signal, this.quit);
    this.#closeChromium = await open(profile, this.#switches);
    this.#isReady = true;
    this.#ready.resolve();
    this.emit("ready", {}, {});
  }

  /** One process holds a user's data. It is told of another that wanted to; one that has gone holds nothing. */
  requestSingleInstanceLock = (): boolean => {
    mkdirSync(this.getPath("userData"), { recursive: true });
    const lock = join(this.getPath("userData"), "stand-in.lock");
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
    } catch {
      const holder = Number(readFileSync(lock, "utf8"));
      if (isStandIn(holder)) {
        process.kill(holder, "SIGUSR2");
        return false;
      }
      writeFileSync(lock, String(process.pid));
    }
    process.on("SIGUSR2", () => this.emit("second-instance", {}, [], process.cwd(), null));
    process.on("exit", () => rmSync(lock, { force: true }));
    return true;
  };

  /** before-quit, then each window's close; will-quit once they are all closed. Each may refuse. */
  quit = (): void => {
    if (this.#isQuitting || isPrevented(this, "before-quit")) return;
    this.#isQuitting = true;
    if (this.windows.size === 0) return this.#shutDown();
    for (const window of this.windows) window.close();
  };

  exit = (code = 0): void => {
    this.emit("quit", {}, code);
    void this.#closeChromium().finally(() => process.exit(code));
  };

  windowRefusedToClose(): void {
    this.#isQuitting = false;
  }

  windowClosed(window: Closable): void {
    this.windows.delete(window);
    if (this.windows.size > 0) return;
    if (this.#isQuitting) this.#shutDown();
    else this.emit("window-all-closed");
  }

  #shutDown(): void {
    if (isPrevented(this, "will-quit")) this.#isQuitting = false;
    else this.exit();
  }
}

/** Whether a process runs, and is one of these: its number may have gone to another program since. */
function isStandIn(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("electron/main.ts");
  } catch {
    return false;
  }
}

export const app = new StandInApp();
