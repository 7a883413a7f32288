import { join } from "node:path";
import { BrowserWindow, screen, type Rectangle } from "electron";
import { appUrl, keepToTheApp } from "./security.ts";
import type { SettingsStore } from "./settings.ts";

const usual = { width: 1280, height: 800 };
const smallest = { minWidth: 900, minHeight: 600 };

/** Opens the window where it was last, if that place is still on a screen. */
export function createWindow(settings: SettingsStore, mainFolder: string): BrowserWindow {
  const last = settings.get().window;
  const window = new BrowserWindow({
    ...usual,
    ...smallest,
    ...(last && isOnScreen(last) ? { width: last.width, height: last.height } : {}),
    ...(last?.x !== undefined && last.y !== undefined && isOnScreen(last) ? { x: last.x, y: last.y } : {}),
    show: false,
    title: "Aide-Mémoire",
    backgroundColor: "#fbfaf7",
    webPreferences: {
      preload: join(mainFolder, "..", "preload", "index.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false, // its dictionaries would be fetched from the network
    },
  });
  keepToTheApp(window.webContents);
  if (last?.maximized) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => {
    settings.change({ window: { ...window.getNormalBounds(), maximized: window.isMaximized() } });
  });
  void window.loadURL(appUrl);
  return window;
}

function isOnScreen({
  x,
  y,
  width,
  height,
}: {
  x?: number | undefined;
  y?: number | undefined;
  width: number;
  height: number;
}): boolean {
  if (x === undefined || y === undefined) return true;
  const { workArea }: { workArea: Rectangle } = screen.getDisplayMatching({ x, y, width, height });
  return (
    x < workArea.x + workArea.width &&
    y < workArea.y + workArea.height &&
    x + width > workArea.x &&
    y >= workArea.y
  );
}
