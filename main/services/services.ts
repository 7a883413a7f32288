import type { AppError } from "../../shared/app-error.ts";
import type { AppInfo, EventName, EventPayload } from "../../shared/ipc-contract.ts";
import type { Result } from "../../shared/result.ts";
import type { Settings, SettingsChange } from "../../shared/settings.ts";
import type { DocumentWriter } from "../documents/document-writer.ts";
import type { Workspace } from "../workspace/workspace.ts";
import type { BackupPlaces } from "./backup-places.ts";
import type { Desktop } from "./desktop.ts";
import type { Print } from "./export-files.ts";
import type { HouseStyleKeeper } from "./house-style.ts";
import type { WorkspaceHolder } from "./workspace-holder.ts";

/** What the handlers of the contract work with. Everything of Electron's comes in through here. */
export interface Services {
  readonly info: AppInfo;
  readonly licences: string; // the file that is written when the app is built
  readonly settings: {
    readonly get: () => Settings;
    readonly change: (change: SettingsChange) => Result<Settings, AppError>;
  };
  readonly houseStyle: HouseStyleKeeper;
  readonly holder: WorkspaceHolder;
  readonly backups: BackupPlaces;
  readonly workspace: () => Result<Workspace, AppError>; // why it is not open, where it is not
  readonly notices: readonly string[]; // what was odd at start, in plain words
  readonly desktop: Desktop;
  readonly documents: DocumentWriter;
  readonly print: Print;
  readonly emit: <E extends EventName>(name: E, payload: EventPayload<E>) => void;
  readonly nowMs: () => number;
}

export const instantNow = (services: Services): string => new Date(services.nowMs()).toISOString();
