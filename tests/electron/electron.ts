import { EventEmitter } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import type * as Electron from "electron";
import { chromium, type BrowserContext, type Page } from "playwright-core";
import { chromiumPath } from "../setup.ts";

/**
 * A stand-in for the module `electron`, as much of it as the app uses: Debian's Chromium through Playwright. Chromium
 * cannot navigate to app://, so the window is served as https://aide.localhost, and URLs are translated both ways.
 */
const webOrigin = "https://aide.localhost";
const appOrigin = "app://aide";
const toApp = (url: string): string =>
  url.startsWith(webOrigin) ? appOrigin + url.slice(webOrigin.length) : url;
const toWeb = (url: string): string =>
  url.startsWith(appOrigin) ? webOrigin + url.slice(appOrigin.length) : url;

const flag = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.slice(name.length + 3);
const userData = flag("user-data-dir") ?? mkdtempSync(join(tmpdir(), "aide-stand-in-"));
mkdirSync(userData, { recursive: true });

let context: BrowserContext | null = null;
const schemes = new Map<string, (request: Request) => Promise<Response> | Response>();
const windows = new Set<StandInWindow>();
type Invoke = (event: unknown, ...args: unknown[]) => unknown;
const invocable = new Map<string, Invoke>();

// ---- app -------------------------------------------------------------------------------------------------

class StandInApp extends EventEmitter {
  readonly isPackaged = false;
  readonly name = "Aide-Mémoire";
  readonly #ready = launch();
  #isQuitting = false;

  whenReady = (): Promise<void> => this.#ready;
  getVersion = (): string => "0.0.0";
  getName = (): string => this.name;
  getPath = (name: string): string =>
    name === "userData" ? userData : name === "documents" ? homedir() : tmpdir();
  enableSandbox = (): void => undefined; // Chromium's own sandbox is the launcher's to set

  /** A file that holds the process of the first instance; one whose process has gone is taken over. */
  requestSingleInstanceLock = (): boolean => {
    const lock = join(userData, "stand-in.lock");
    try {
      writeFileSync(lock, String(process.pid), { flag: "wx" });
    } catch {
      const holder = Number(readFileSync(lock, "utf8"));
      if (isAlive(holder)) {
        process.kill(holder, "SIGUSR2");
        return false;
      }
      writeFileSync(lock, String(process.pid));
    }
    process.on("SIGUSR2", () => this.emit("second-instance"));
    process.on("exit", () => rmSync(lock, { force: true }));
    return true;
  };

  quit = (): void => {
    if (this.#isQuitting) return;
    this.#isQuitting = true;
    void (async () => {
      this.emit("before-quit", { preventDefault: () => undefined });
      for (const window of windows) window.emit("close", { preventDefault: () => undefined });
      await context?.close().catch(() => undefined);
      this.emit("will-quit", { preventDefault: () => undefined });
      process.exit(0);
    })();
  };
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

async function launch(): Promise<void> {
  const executablePath = chromiumPath();
  if (executablePath === null) throw new Error("There is no Chromium. Run npm run setup, or install it.");
  const profile = join(userData, "chromium");
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: process.env["DISPLAY"] === undefined,
    chromiumSandbox: process.getuid?.() !== 0, // root cannot have it
    viewport: null,
    ignoreDefaultArgs: ["--enable-automation"],
    args: [
      "--remote-debugging-port=0",
      "--app=about:blank",
      "--window-size=1280,720",
      "--window-position=0,0",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
  const [port, path] = readFileSync(join(profile, "DevToolsActivePort"), "utf8").split("\n");
  process.stderr.write(`DevTools listening on ws://127.0.0.1:${port}${path}\n`);
  context.on("close", () => app.quit());
}

export const app = new StandInApp();

// ---- ipc -------------------------------------------------------------------------------------------------

export const ipcMain = Object.assign(new EventEmitter(), {
  handle: (channel: string, handler: Invoke): void => void invocable.set(channel, handler),
  removeHandler: (channel: string): void => void invocable.delete(channel),
});

// ---- window ----------------------------------------------------------------------------------------------

class StandInContents extends EventEmitter {
  page: Page | null = null;
  isDestroyed = (): boolean => this.page === null || this.page.isClosed();
  setWindowOpenHandler = (_handler: unknown): void => undefined; // every other page is closed at once, below

  send = (channel: string, payload: unknown): void => {
    void this.page
      ?.evaluate(
        ([name, value]) => document.dispatchEvent(new CustomEvent(`stand-in:${name}`, { detail: value })),
        [channel, payload] as const,
      )
      .catch(() => undefined); // the page went while it was told
  };

  printToPDF = async (): Promise<Buffer> => {
    if (!this.page) throw new Error("The window is closed");
    const session = await this.page.context().newCDPSession(this.page);
    const { data } = await session.send("Page.printToPDF", {
      preferCSSPageSize: true,
      generateTaggedPDF: true,
    });
    return Buffer.from(data, "base64");
  };
}

type Options = Pick<Electron.BrowserWindowConstructorOptions, "webPreferences" | "title">;

class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly #options: Options;

  constructor(options: Options) {
    super();
    this.#options = options;
    windows.add(this);
  }

  show = (): void => undefined;
  focus = (): void => void this.webContents.page?.bringToFront();
  restore = (): void => undefined;
  maximize = (): void => undefined;
  isMinimized = (): boolean => false;
  isMaximized = (): boolean => false;
  getNormalBounds = (): Electron.Rectangle => ({ x: 0, y: 0, width: 1280, height: 720 });

  loadURL = async (url: string): Promise<void> => {
    if (!context) throw new Error("The app is not ready");
    const page = context.pages()[0] ?? (await context.newPage());
    this.webContents.page = page;
    page.on("close", () => this.#closed());
    context.on("page", (other) => void other.close()); // setWindowOpenHandler denies every other window
    await page.route("**/*", (route) => void serve(route));
    await page.exposeBinding("__standIn", (source, channel: string, value: unknown) =>
      this.#invoke(source.frame.url(), source.frame.parentFrame() === null, channel, value),
    );
    const preload = readFileSync(this.#options.webPreferences?.preload ?? "", "utf8");
    await page.addInitScript({ content: isolated(preload) });
    await page.goto(toWeb(url));
    this.emit("ready-to-show");
  };

  #invoke(frameUrl: string, isMainFrame: boolean, channel: string, value: unknown): unknown {
    const handler = invocable.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    const senderFrame = { url: toApp(frameUrl), parent: isMainFrame ? null : {} };
    return handler({ sender: this.webContents, senderFrame }, value);
  }

  #closed(): void {
    windows.delete(this);
    this.emit("close", { preventDefault: () => undefined });
    this.emit("closed");
    if (windows.size === 0) app.emit("window-all-closed");
  }
}
export { StandInWindow as BrowserWindow };

/** The app's own requests go to its protocol handler; the session decides about all others, which then go nowhere. */
async function serve(route: import("playwright-core").Route): Promise<void> {
  const request = route.request();
  const url = toApp(request.url());
  if (sessionDecides(url) || !url.startsWith(appOrigin)) {
    if (
      request.isNavigationRequest() &&
      request.frame().parentFrame() === null &&
      !isAllowedNavigation(url)
    ) {
      return route.abort("aborted");
    }
    return route.abort("blockedbyclient");
  }
  const handler = schemes.get("app");
  if (!handler) return route.abort();
  const response = await handler(new Request(url));
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  });
}

function isAllowedNavigation(url: string): boolean {
  let isAllowed = true;
  const event = { url, preventDefault: () => (isAllowed = false) };
  for (const window of windows) window.webContents.emit("will-navigate", event);
  return isAllowed;
}

/** The preload bundle in a scope of its own: the page sees what it exposes, and nothing else. */
const isolated = (preload: string): string => `(() => {
  const call = window.__standIn;
  delete window.__standIn;
  const listeners = new Map();
  const ipcRenderer = {
    invoke: (channel, value) => call(channel, value),
    on: (channel, listener) => {
      const receive = (event) => listener({}, event.detail);
      listeners.set(listener, receive);
      document.addEventListener("stand-in:" + channel, receive);
      return ipcRenderer;
    },
    removeListener: (channel, listener) => {
      document.removeEventListener("stand-in:" + channel, listeners.get(listener));
      return ipcRenderer;
    },
  };
  const freeze = (value) => {
    if (typeof value === "object" && value !== null) Object.values(value).forEach(freeze);
    return Object.freeze(value);
  };
  const contextBridge = {
    exposeInMainWorld: (name, value) => Object.defineProperty(window, name, { value: freeze(value), enumerable: true }),
  };
  const module = { exports: {} };
  const require = (name) => {
    if (name !== "electron") throw new Error("module not found: " + name);
    return { ipcRenderer, contextBridge };
  };
  ((require, module, exports) => { ${preload} })(require, module, module.exports);
})();`;

// ---- the rest --------------------------------------------------------------------------------------------

export const protocol = {
  registerSchemesAsPrivileged: (_schemes: Electron.CustomScheme[]): void => undefined,
  handle: (scheme: string, handler: (request: Request) => Promise<Response> | Response): void =>
    void schemes.set(scheme, handler),
} satisfies Partial<Electron.Protocol>;

type BeforeRequest = (details: { url: string }, decide: (response: { cancel?: boolean }) => void) => void;
let beforeRequest: BeforeRequest | null = null;

/** Whether the session's own filter cancels a request. */
function sessionDecides(url: string): boolean {
  let isCancelled = false;
  beforeRequest?.({ url }, ({ cancel }) => {
    isCancelled = cancel === true;
  });
  return isCancelled;
}

export const session = {
  defaultSession: {
    setPermissionRequestHandler: (_handler: unknown): void => undefined, // Chromium asks nobody here: it denies
    setPermissionCheckHandler: (_handler: unknown): void => undefined,
    setDevicePermissionHandler: (_handler: unknown): void => undefined,
    webRequest: {
      onBeforeRequest: (handler: BeforeRequest): void => {
        beforeRequest = handler;
      },
    },
  },
};

export const dialog = {
  showSaveDialog: async (): Promise<Electron.SaveDialogReturnValue> => ({ canceled: true, filePath: "" }),
  showOpenDialog: async (): Promise<Electron.OpenDialogReturnValue> => ({ canceled: true, filePaths: [] }),
};

export const shell = {
  openPath: async (_path: string): Promise<string> => "",
  showItemInFolder: (_path: string): void => undefined,
} satisfies Partial<Electron.Shell>;

export const Menu = {
  buildFromTemplate: (template: unknown): unknown => template,
  setApplicationMenu: (_menu: unknown): void => undefined,
};

export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1280, height: 720 } }),
};

/** The window's side, which main never uses; electron-store asks for the names. */
export const ipcRenderer = undefined;
export const contextBridge = undefined;

export default { app, BrowserWindow: StandInWindow, Menu, dialog, ipcMain, protocol, screen, session, shell };
