import { join } from "node:path";
import { userInfo } from "node:os";
import { app, protocol, session, type BrowserWindow } from "electron";
import type { AppError } from "../shared/app-error.ts";
import type { EventName, EventPayload } from "../shared/ipc-contract.ts";
import type { Result } from "../shared/result.ts";
import { createDesktop } from "./desktop.ts";
import { openDocumentWriter } from "./documents/document-writer.ts";
import { registerHandlers, sendEvent } from "./ipc.ts";
import { setMenu } from "./menu.ts";
import { appScheme, refuseTheWorld, rendererFolder, serveApp } from "./security.ts";
import { createHandlers } from "./services/handlers.ts";
import { openSettings, type SettingsStore } from "./settings.ts";
import { createWindow } from "./window.ts";
import { openWorkspace, type Workspace } from "./workspace/workspace.ts";

const mainFolder = import.meta.dirname;
const workspaceFlag = "--workspace=";

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
]);
app.enableSandbox();

let window: BrowserWindow | null = null;

function showWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

async function start(): Promise<void> {
  await app.whenReady();
  const settings = openSettings();
  const folder = workspaceFolder(settings);
  const workspace = open(folder, settings);
  const documents = openDocumentWriter();
  const emit = <E extends EventName>(name: E, payload: EventPayload<E>): void => {
    if (window) sendEvent(window.webContents, name, payload);
  };

  refuseTheWorld(session.defaultSession);
  protocol.handle(appScheme, serveApp(rendererFolder(mainFolder)));
  registerHandlers(
    createHandlers({
      info: {
        version: app.getVersion(),
        electron: process.versions["electron"] ?? "stand-in",
        platform: process.platform,
      },
      settings,
      folder,
      workspace: () => workspace,
      notices: settings.notice === null ? [] : [settings.notice],
      desktop: createDesktop(() => window),
      documents,
      emit,
      nowMs: Date.now,
    }),
    (line) => process.stderr.write(`${line}\n`),
  );
  setMenu((id) => emit("command", { id }));
  app.on("will-quit", () => {
    if (workspace.ok) workspace.value.close();
    void documents.close();
  });
  window = createWindow(settings, mainFolder);
  window.on("closed", () => {
    window = null;
  });
}

/** `--workspace=FOLDER`, else the folder of the settings, else the app's own. */
function workspaceFolder(settings: SettingsStore): string {
  const given = process.argv.find((argument) => argument.startsWith(workspaceFlag));
  if (given !== undefined) return given.slice(workspaceFlag.length);
  return settings.get().workspace ?? join(app.getPath("userData"), "workspace");
}

function open(folder: string, settings: SettingsStore): Result<Workspace, AppError> {
  const { device } = settings.get();
  const author = (): string => settings.get().author ?? userInfo().username;
  return openWorkspace({ folder, key: null, writer: { device, author, nowMs: Date.now } });
}

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", showWindow);
  app.on("window-all-closed", () => app.quit());
  await start();
} else {
  app.quit();
}
