import { create } from "zustand";
import type { AppError } from "../../shared/app-error.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Change, DossierSummary, UndoState, WorkspaceStatus } from "../../shared/ipc-contract.ts";
import type { EarlierLines } from "../../shared/log/earlier-lines.ts";
import type { Result } from "../../shared/result.ts";
import type { Conflict } from "../../shared/revision/conflict.ts";
import type { Settings } from "../../shared/settings.ts";
import { api } from "../api.ts";

/** The dossier on screen. */
export interface OpenDossier {
  readonly id: string;
  readonly dossier: Dossier;
  readonly conflicts: readonly Conflict[];
  readonly drafts: Readonly<Record<string, string>>; // as they were when it was opened
  readonly undoState: UndoState;
  readonly earlierLines: EarlierLines;
}

/** A commit that is on its way, or that failed and waits to be tried again. */
export interface PendingCommit {
  readonly id: number;
  readonly dossier: string;
  readonly label: string;
  readonly changes: readonly Change[];
  readonly error: AppError | null;
  readonly isSlow: boolean; // longer on its way than anybody would see
}

export interface AppState {
  readonly status: WorkspaceStatus | null;
  readonly settings: Settings | null;
  readonly dossiers: readonly DossierSummary[];
  readonly open: OpenDossier | null;
  readonly pending: readonly PendingCommit[];
  readonly savedAt: string | null; // instant of the last durable commit
  readonly message: string | null; // one plain sentence, shown until the next thing happens
}

export const useApp = create<AppState>(() => ({
  status: null,
  settings: null,
  dossiers: [],
  open: null,
  pending: [],
  savedAt: null,
  message: null,
}));

/** Shows a plain sentence at the foot of the window. */
export const say = (message: string | null): void => useApp.setState({ message });

/** The value of an answer; a failure is shown, and gives null. */
export function valueOf<T>(result: Result<T, AppError>): T | null {
  if (result.ok) return result.value;
  if (result.error.code !== "cancelled") {
    say([result.error.message, result.error.action].filter((part) => part).join(" "));
  }
  return null;
}

/** Reads the list of dossiers again. */
export async function refreshDossiers(): Promise<void> {
  const dossiers = await api.workspace.dossiers();
  if (dossiers.ok) useApp.setState({ dossiers: dossiers.value });
}
