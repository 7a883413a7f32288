import { create } from "zustand";
import type { AppError } from "../../shared/app-error.ts";
import type { ReceivedFile } from "../../shared/ipc-contract.ts";
import { ok, type Result } from "../../shared/result.ts";
import { api } from "../api.ts";
import { openDialog } from "./dialogs.ts";
import { say, useApp, valueOf } from "./store.ts";

/** The dossier file that was chosen or dropped last. */
export const useReceived = create<{ readonly received: ReceivedFile | null }>(() => ({ received: null }));

/** Exports the open dossier to a file another laptop can merge; answers whether it was written. */
export async function exportDossier(passphrase: string): Promise<boolean> {
  const dossier = useApp.getState().open?.id;
  if (dossier === undefined) return false;
  const saved = valueOf(
    await api.exchange.exportDossier({ dossier, ...(passphrase === "" ? {} : { passphrase }) }),
  );
  if (saved) say(`Exported to ${saved.path}.`);
  return saved !== null;
}

/** Asks for a file, then shows what it would bring. */
export const chooseFile = async (): Promise<void> => review(await api.exchange.choose());

/** A file dropped on the window: a dossier file is shown for merging, anything else is told where it goes. */
export async function dropFile(file: File): Promise<void> {
  if (!file.name.toLowerCase().endsWith(".aide")) {
    return say(
      `${file.name} is no dossier file (.aide). Rosters are imported under Delegations, cables under Cable.`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  review(await api.exchange.receive({ name: file.name, bytes }));
}

/** A dossier file by which the desktop opened the app: shown for merging, like any other. */
export async function takeOpened(): Promise<void> {
  const opened = await api.exchange.opened();
  if (!opened.ok) valueOf(opened);
  else if (opened.value) review(ok(opened.value));
}

function review(answer: Result<ReceivedFile, AppError>): void {
  const received = valueOf(answer);
  if (!received) return;
  useReceived.setState({ received });
  openDialog("merge");
}
