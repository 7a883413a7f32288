import { EventEmitter } from "node:events";
import type * as Electron from "electron";
import { app } from "./app.ts";
import { ipcMain } from "./ipc-main.ts";
import { protocol, session } from "./network.ts";
import { nativeTheme } from "./theme.ts";
import { StandInWindow } from "./window.ts";

/**
 * A stand-in for the module `electron`, as much of it as the app and its tests use: Chromium through Playwright.
 * Node prints its own version where Electron's would be.
 */
Object.defineProperty(process, "versions", {
  value: { ...process.versions, electron: "stand-in", chrome: "of this machine" },
});

export const webContents = {
  fromDevToolsTargetId: (id: string) =>
    StandInWindow.getAllWindows()
      .map((window) => window.webContents)
      .find(({ targetId }) => targetId === id),
};

/** Asks for a path in a dialog of the page, since Chromium shows the system's own to nobody but its user's pages. */
async function askForPath(question: string, suggestion: string): Promise<string | null> {
  const [window] = StandInWindow.getAllWindows();
  return (await window?.webContents.ask(question, suggestion)) ?? null;
}

export const dialog = {
  showSaveDialog: async (...args: readonly unknown[]): Promise<Electron.SaveDialogReturnValue> => {
    const options = args.at(-1) as Electron.SaveDialogOptions;
    const filePath = await askForPath("Save as (a path):", options.defaultPath ?? "");
    return filePath ? { canceled: false, filePath } : { canceled: true, filePath: "" };
  },
  showOpenDialog: async (..._args: readonly unknown[]): Promise<Electron.OpenDialogReturnValue> => {
    const filePath = await askForPath("Open (a path):", "");
    return filePath ? { canceled: false, filePaths: [filePath] } : { canceled: true, filePaths: [] };
  },
  showErrorBox: (title: string, content: string): void => void process.stderr.write(`${title}: ${content}\n`),
} satisfies Partial<Electron.Dialog>;

export const shell = {
  openPath: async (path: string): Promise<string> => {
    process.stderr.write(`Electron would open ${path}\n`);
    return "";
  },
  showItemInFolder: (path: string): void =>
    void process.stderr.write(`Electron would show ${path} in its folder\n`),
} satisfies Partial<Electron.Shell>;

type Template = readonly Electron.MenuItemConstructorOptions[];
interface StandInMenu {
  readonly items: Template;
  readonly getMenuItemById: (id: string) => Electron.MenuItemConstructorOptions | null;
}

const itemIn = (items: Template, id: string): Electron.MenuItemConstructorOptions | null => {
  for (const item of items) {
    const found = item.id === id ? item : itemIn(Array.isArray(item.submenu) ? item.submenu : [], id);
    if (found) return found;
  }
  return null;
};

let menu: StandInMenu | null = null;

/** Chromium's bare window shows no menu: its items can be chosen by tests alone. */
export const Menu = {
  buildFromTemplate: (items: Template): StandInMenu => ({
    items,
    getMenuItemById: (id) => itemIn(items, id),
  }),
  setApplicationMenu: (chosen: StandInMenu | null): void => {
    menu = chosen;
  },
  getApplicationMenu: (): StandInMenu | null => menu,
};

/** The machine is never left: tests say when it sleeps. */
export const powerMonitor = Object.assign(new EventEmitter(), {
  getSystemIdleTime: (): number => 0,
}) satisfies Pick<Electron.PowerMonitor, "getSystemIdleTime">;

export const screen = {
  getDisplayMatching: () => ({ workArea: { x: 0, y: 0, width: 1280, height: 720 } }),
};

/** The window's side, which main never uses; electron-store asks for the names. */
export const ipcRenderer = undefined;
export const contextBridge = undefined;

export { app, StandInWindow as BrowserWindow, ipcMain, nativeTheme, protocol, session };
const electron = {
  app,
  BrowserWindow: StandInWindow,
  Menu,
  dialog,
  ipcMain,
  nativeTheme,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  webContents,
};
export default electron;
