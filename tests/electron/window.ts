import { EventEmitter } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as Electron from "electron";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { chromiumPath } from "../setup.ts";
import { app } from "./app.ts";
import { StandInContents } from "./contents.ts";
import { isPrevented } from "./preventable.ts";

type Used =
  | "close"
  | "destroy"
  | "focus"
  | "getNormalBounds"
  | "isDestroyed"
  | "isMaximized"
  | "isMinimized"
  | "loadURL"
  | "maximize"
  | "restore"
  | "show";

let context: BrowserContext | null = null;
const windows = new Set<StandInWindow>();

/** A window of Chromium: the first takes the one it starts with. It is seen from the start, whatever `show` says. */
export class StandInWindow extends EventEmitter implements Pick<Electron.BrowserWindow, Used> {
  readonly webContents = new StandInContents();
  readonly #preferences: Electron.WebPreferences;
  readonly #bounds: Electron.Rectangle;
  #page: Page | null = null;
  #isMaximized = false;
  #isClosing = false;

  static getAllWindows = (): StandInWindow[] => [...windows];
  static fromWebContents = (contents: unknown): StandInWindow | null =>
    StandInWindow.getAllWindows().find(({ webContents }) => webContents === contents) ?? null;

  constructor(options: Electron.BrowserWindowConstructorOptions = {}) {
    super();
    const { x = 0, y = 0, width = 800, height = 600 } = options;
    this.#preferences = options.webPreferences ?? {};
    this.#bounds = { x, y, width, height };
    windows.add(this);
    app.windows.add(this);
    this.webContents.on("stand-in-close", () => this.close());
    app.emit("web-contents-created", {}, this.webContents);
  }

  show = (): void => undefined;
  focus = (): void => {
    void this.#page?.bringToFront().catch(() => undefined);
    this.emit("focus");
  };
  restore = (): void => undefined;
  maximize = (): void => {
    this.#isMaximized = true;
  };
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => this.#isMaximized;
  isDestroyed = (): boolean => !windows.has(this);
  getNormalBounds = (): Electron.Rectangle => this.#bounds;

  loadURL = async (url: string): Promise<void> => {
    if (!context) throw new Error("Cannot create a window before the app is ready");
    if (!this.#page) {
      this.#page = await emptyPage(context);
      this.#page.on("close", () => this.#gone());
      await this.#place(this.#page);
      await this.webContents.attach(this.#page, this.#preferences);
    }
    await this.webContents.go(url);
    this.emit("ready-to-show");
  };

  async #place(page: Page): Promise<void> {
    const cdp = await page.context().newCDPSession(page);
    const { windowId } = await cdp.send("Browser.getWindowForTarget");
    const { x: left, y: top, width, height } = this.#bounds;
    await cdp.send("Browser.setWindowBounds", { windowId, bounds: { left, top, width, height } });
    if (this.#isMaximized)
      await cdp.send("Browser.setWindowBounds", { windowId, bounds: { windowState: "maximized" } });
    await cdp.detach();
  }

  close = (): void => {
    if (this.#isClosing) return;
    if (isPrevented(this, "close")) return app.windowRefusedToClose();
    this.#isClosing = true;
    if (this.#page) void this.#page.close().catch(() => undefined);
    else this.#gone();
  };

  destroy = (): void => this.close();

  /** The page has gone: closed by the app, by a person, or with Chromium. The last two cannot be prevented here. */
  #gone(): void {
    if (!this.#isClosing) this.emit("close", { preventDefault: () => undefined });
    windows.delete(this);
    this.emit("closed");
    app.windowClosed(this);
  }
}

/** What the bare window starts with: Chromium gives about:blank an address bar. */
const emptyUrl = "data:text/html,";

/** The page Chromium starts with, or one in a window of its own. */
async function emptyPage(chromiumContext: BrowserContext): Promise<Page> {
  const [first] = chromiumContext.pages();
  if (!first || first.url() === emptyUrl) return first ?? chromiumContext.newPage();
  const devtools = await chromiumContext.newCDPSession(first);
  const opened = chromiumContext.waitForEvent("page");
  await devtools.send("Target.createTarget", { url: "about:blank", newWindow: true });
  await devtools.detach();
  return opened;
}

/** Opens Chromium with one bare window, and says where its developer tools listen: Playwright waits for that line. */
export async function openContext(
  profile: string,
  switches: readonly string[],
): Promise<() => Promise<void>> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("There is no Chromium: node tests/setup.ts installs it");
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: process.env["DISPLAY"] === undefined,
    chromiumSandbox: !process.argv.includes("--no-sandbox"),
    viewport: null,
    handleSIGHUP: false, // these end the app, which closes Chromium
    handleSIGINT: false,
    handleSIGTERM: false,
    ignoreDefaultArgs: ["--enable-automation"],
    args: ["--remote-debugging-port=0", `--app=${emptyUrl}`, "--test-type", "--disable-quic", ...switches],
  });
  const [port, path] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`);
  const opened = context;
  return async () => opened.close().catch(() => undefined);
}
