import { join } from "node:path";
import { BrowserWindow, nativeTheme, screen, type Rectangle, type WebPreferences } from "electron";
import type { Settings } from "../shared/settings.ts";
import type { Log } from "./log.ts";
import { appUrl } from "./security.ts";
import type { SettingsStore } from "./settings.ts";

const usual = { width: 1280, height: 800 };
const smallest = { minWidth: 900, minHeight: 600 };
const paper = { light: "#fbfaf7", dark: "#171819" }; // as in the window's tokens: no flash before they are loaded
const crashesTooOftenMs = 10_000;

/** Opens the window where it was last, if that place is still on a screen. */
export function createWindow(
  settings: SettingsStore,
  mainFolder: string,
  hasDeveloperTools: boolean,
  log: Log,
): BrowserWindow {
  const last = settings.get().window;
  const window = new BrowserWindow({
    ...usual,
    ...smallest,
    ...place(last),
    show: false,
    title: "Aide-Mémoire",
    backgroundColor: nativeTheme.shouldUseDarkColors ? paper.dark : paper.light,
    webPreferences: preferences(mainFolder, hasDeveloperTools),
  });
  if (last?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    const saved = settings.change({
      window: { ...window.getNormalBounds(), maximized: window.isMaximized() },
    });
    if (!saved.ok) log(`The window's place is not saved: ${saved.error.message}`);
  });
  reloadAfterCrash(window, log);
  window.loadURL(appUrl).catch((error: unknown) => log(`The window could not be loaded: ${String(error)}`));
  return window;
}

const preferences = (mainFolder: string, hasDeveloperTools: boolean): WebPreferences => ({
  preload: join(mainFolder, "..", "preload", "index.cjs"),
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  devTools: hasDeveloperTools,
  spellcheck: false, // its dictionaries would be fetched from the network
});

/** What was acknowledged is on disk, so a window that crashed is loaded again; not over and over. */
function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let crashedAt = Number.NEGATIVE_INFINITY;
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason === "clean-exit") return;
    log(`The window's process has gone: ${reason}`);
    const isOften = performance.now() - crashedAt < crashesTooOftenMs;
    crashedAt = performance.now();
    if (!isOften) window.webContents.reload();
  });
}

/** The size and place of last time, as far as a screen still shows them. */
function place(last: Settings["window"]): Partial<Rectangle> {
  if (!last) return {};
  const { x, y, width, height } = last;
  if (x === undefined || y === undefined) return { width, height };
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const isOnScreen =
    x < workArea.x + workArea.width &&
    x + width > workArea.x &&
    y < workArea.y + workArea.height &&
    y >= workArea.y; // a title bar above the screen cannot be taken hold of
  return isOnScreen ? { x, y, width, height } : { width, height };
}

/** Menus, dialogs and the window's frame follow the theme that was chosen. High contrast is the window's own. */
export function followTheme(theme: Settings["theme"]): void {
  nativeTheme.themeSource = theme === "contrast" ? "light" : theme;
}
