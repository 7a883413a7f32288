import { userInfo } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { app, dialog, protocol, session, type BrowserWindow } from "electron";
import type { AppError } from "../shared/app-error.ts";
import type { EventName, EventPayload } from "../shared/ipc-contract.ts";
import type { Result } from "../shared/result.ts";
import type { Settings, SettingsChange } from "../shared/settings.ts";
import { lockWhenLeft } from "./auto-lock.ts";
import { createDesktop } from "./desktop.ts";
import { openDocumentWriter } from "./documents/document-writer.ts";
import { registerHandlers, sendEvent } from "./ipc.ts";
import { openLog } from "./log.ts";
import { setMenu } from "./menu.ts";
import { openedFile } from "./opened-file.ts";
import { createPrinter } from "./printer.ts";
import { appScheme, keepToTheApp, refuseTheWorld } from "./security.ts";
import { serveApp } from "./serve-app.ts";
import { BackupPlaces } from "./services/backup-places.ts";
import { createHandlers } from "./services/handlers.ts";
import { HouseStyleKeeper } from "./services/house-style.ts";
import { openSettings, type SettingsStore } from "./settings.ts";
import { createWindow, followTheme } from "./window.ts";
import { WorkspaceHolder } from "./services/workspace-holder.ts";
import { backUpRegularly } from "./services/regular-backups.ts";
import { backupFolder } from "./workspace/backups.ts";

const mainFolder = import.meta.dirname; // of the built file
const hasDeveloperTools = !app.isPackaged;

const usualLockMinutes = 15;
const windowLocksMs = 3_000;

let window: BrowserWindow | null = null;

// What Electron must know before it is ready.
protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();
app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND"); // no name is ever looked up
app.on("web-contents-created", (_event, contents) => keepToTheApp(contents));
const takeOpened = openedFile(() => emit("fileOpened", {}));

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
  const author = (): string => settings.get().author ?? userInfo().username;
  const writer = { device: settings.get().device, author, nowMs: Date.now };
  const holder = new WorkspaceHolder(folder, backupFolder(folder), writer);
  const backups = new BackupPlaces(holder, settings.get().device, {
    get: () => settings.get().backupFolder,
    set: (backupFolder) => settings.change({ backupFolder }),
  });
  const houseStyle = new HouseStyleKeeper(join(app.getPath("userData"), "house-style"));
  const notices = [...(settings.notice === null ? [] : [settings.notice]), ...houseStyle.notices];
  const stopBackups = backUpRegularly(holder.current, backups, (problem) => {
    log(problem);
    notices.push(problem);
    emit("noticed", { notice: problem });
  });
  const stopLocking = lockWhenLeft(
    () => settings.get().lockAfterMinutes ?? usualLockMinutes,
    () => lock(holder),
  );
  const documents = openDocumentWriter(houseStyle.current);
  app.on("will-quit", () => {
    stopBackups();
    stopLocking();
    holder.close();
    void documents.close();
  });

  refuseTheWorld(session.defaultSession, hasDeveloperTools);
  const printer = createPrinter(log);
  const serve = serveApp(join(mainFolder, "..", "renderer"));
  protocol.handle(appScheme, (request) => printer.serve(request.url) ?? serve(request));
  const handlers = createHandlers({
    info: {
      version: app.getVersion(),
      electron: process.versions.electron,
      chromium: process.versions.chrome,
      node: process.versions.node,
      platform: process.platform,
    },
    licences: join(mainFolder, "..", "renderer", "licences.json"),
    settings: { get: settings.get, change: (change) => changeSettings(settings, change) },
    houseStyle,
    holder,
    backups,
    workspace: holder.current,
    notices,
    desktop: createDesktop(() => window, takeOpened),
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

/** The window keeps what is half typed, and then locks; a window that does not answer is not waited for. */
function lock(holder: WorkspaceHolder): void {
  const asked = holder.current();
  if (!holder.hasPassphrase() || !asked.ok) return;
  emit("command", { id: "lock" });
  setTimeout(() => {
    if (holder.current() === asked) holder.lock(); // not what somebody has unlocked again meanwhile
  }, windowLocksMs);
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

/** A bug, or a folder that cannot be used at all: says so, and ends. */
function giveUp(error: unknown): void {
  const what = error instanceof Error ? error.message : String(error);
  dialog.showErrorBox("Aide-Mémoire could not start", what);
  app.exit(1);
}
