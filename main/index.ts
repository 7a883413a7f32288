import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { app, dialog, protocol, session, type BrowserWindow } from "electron";
import type { AppError } from "../shared/app-error.ts";
import type { EventName, EventPayload } from "../shared/ipc-contract.ts";
import type { Result } from "../shared/result.ts";
import type { Settings, SettingsChange } from "../shared/settings.ts";
import { createDesktop } from "./desktop.ts";
import { openDocumentWriter } from "./documents/document-writer.ts";
import { registerHandlers, sendEvent } from "./ipc.ts";
import { openLog } from "./log.ts";
import { setMenu } from "./menu.ts";
import { createPrinter } from "./printer.ts";
import { appScheme, keepToTheApp, refuseTheWorld } from "./security.ts";
import { serveApp } from "./serve-app.ts";
import { createHandlers } from "./services/handlers.ts";
import { openSettings, type SettingsStore } from "./settings.ts";
import { createWindow, followTheme } from "./window.ts";
import { backUpRegularly } from "./services/regular-backups.ts";
import { backupFolder } from "./workspace/backups.ts";
import { restoreBackup } from "./workspace/restore.ts";
import { openWorkspace, type Workspace } from "./workspace/workspace.ts";

const mainFolder = import.meta.dirname; // of the built file
const hasDeveloperTools = !app.isPackaged;

let window: BrowserWindow | null = null;

// What Electron must know before it is ready.
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND"); // no name is ever looked up
app.on("web-contents-created", (_event, contents) => keepToTheApp(contents));

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", showWindow);
  app.on("window-all-closed", () => app.quit());
  // Not awaited here: Electron becomes ready only once this module has been evaluated.
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

function start(): void {
  const log = openLog(app.getPath("logs"));
  process.on("uncaughtExceptionMonitor", (error) => log(error.stack ?? error.message));
  process.on("unhandledRejection", (reason) =>
    log(reason instanceof Error ? `${reason.stack}` : String(reason)),
  );
  const settings = openSettings(app.getPath("userData"));
  const folder = workspaceFolder(settings);
  let workspace = open(folder, settings);
  const backups = backupFolder(folder);
  const notices = settings.notice === null ? [] : [settings.notice];
  const stopBackups = backUpRegularly(
    () => workspace,
    backups,
    (problem) => {
      log(`No backup: ${problem}`);
      notices.push(`No backup could be made: ${problem}`);
    },
  );
  const documents = openDocumentWriter();
  app.on("will-quit", () => {
    stopBackups();
    if (workspace.ok) workspace.value.close();
    void documents.close();
  });

  refuseTheWorld(session.defaultSession, hasDeveloperTools);
  const printer = createPrinter(log);
  const serve = serveApp(join(mainFolder, "..", "renderer"));
  protocol.handle(appScheme, (request) => printer.serve(request.url) ?? serve(request));
  const handlers = createHandlers({
    info: { version: app.getVersion(), electron: process.versions.electron, platform: process.platform },
    settings: { get: settings.get, change: (change) => changeSettings(settings, change) },
    folder,
    workspace: () => workspace,
    notices,
    backups: {
      folder: backups,
      restore: (name) => {
        if (workspace.ok) workspace.value.close();
        const restored = restoreBackup(folder, backups, name, null, new Date().toISOString());
        workspace = open(folder, settings); // also where it failed: what was there is still there
        return restored;
      },
    },
    desktop: createDesktop(() => window),
    documents,
    print: printer.print,
    emit,
    nowMs: Date.now,
  });
  registerHandlers(handlers, log);
  followTheme(settings.get().theme);
  setMenu((id) => emit("command", { id }), hasDeveloperTools);
  window = createWindow(settings, mainFolder, hasDeveloperTools, log);
  window.on("closed", () => {
    window = null;
  });
}

function emit<E extends EventName>(name: E, payload: EventPayload<E>): void {
  if (window) sendEvent(window.webContents, name, payload);
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.focus();
}

function changeSettings(settings: SettingsStore, change: SettingsChange): Result<Settings, AppError> {
  const changed = settings.change(change);
  followTheme(settings.get().theme);
  return changed;
}

/** `--workspace FOLDER`, else the folder of the settings, else the app's own. */
function workspaceFolder(settings: SettingsStore): string {
  const { values } = parseArgs({
    args: process.argv.slice(1),
    options: { workspace: { type: "string" } },
    strict: false, // Chromium's own arguments are there too
  });
  if (typeof values.workspace === "string") return resolve(values.workspace);
  return settings.get().workspace ?? join(app.getPath("userData"), "workspace");
}

function open(folder: string, settings: SettingsStore): Result<Workspace, AppError> {
  const { device } = settings.get();
  const author = (): string => settings.get().author ?? userInfo().username;
  return openWorkspace({ folder, key: null, writer: { device, author, nowMs: Date.now } });
}

/** A bug, or a folder that cannot be used at all: says so, and ends. */
function giveUp(error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox("Aide-Mémoire could not start", what);
  app.exit(1);
}
