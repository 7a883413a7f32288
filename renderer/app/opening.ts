import { toDossier } from "../../shared/dossier/dossier.ts";
import type { DossierSnapshot } from "../../shared/ipc-contract.ts";
import type { SettingsChange } from "../../shared/settings.ts";
import { api } from "../api.ts";
import { forgetForms } from "../ui/kept-form.ts";
import { answered } from "./committing.ts";
import { closeDialog } from "./dialogs.ts";
import { readDossier } from "./read-dossier.ts";
import { refreshDossiers, say, useApp, valueOf, type OpenDossier } from "./store.ts";

const { setState: set, getState: get } = useApp;

/** Reads what the window needs first: state of the workspace, settings, the list of dossiers. */
export async function start(): Promise<void> {
  await readAgain();
  api.on("dossierChanged", ({ dossier }) => {
    void refreshDossiers();
    if (get().open?.id === dossier) void openDossier(dossier);
  });
  api.on("noticed", ({ notice }) => {
    const { status } = get();
    if (status) set({ status: { ...status, notices: [...status.notices, notice] } });
    say(notice);
  });
}

/** The same once more: after another workspace has taken the place of this one. */
export async function readAgain(): Promise<void> {
  const [status, settings, dossiers] = await Promise.all([
    api.workspace.status(),
    api.settings.get(),
    api.workspace.dossiers(),
  ]);
  const list = dossiers.ok ? dossiers.value : [];
  set({ status: valueOf(status), settings: valueOf(settings), dossiers: list }); // at once: what is shown first goes by all three
}

/** Keeps what is half typed, then locks the workspace and lets go of all that was read from it. */
export async function lock(): Promise<void> {
  await answered();
  closeDialog();
  set({ open: null, dossiers: [], message: null }); // the screens go, and keep their drafts
  await new Promise((next) => requestAnimationFrame(next));
  forgetForms();
  valueOf(await api.workspace.lock());
  await readAgain();
}

/** Makes the sample dossiers where they are not there yet, and goes to the one that is being prepared. */
export async function openSamples(go: (path: string) => void): Promise<void> {
  const created = valueOf(await api.workspace.createSamples());
  await refreshDossiers();
  const prepared = created?.dossiers.at(-1);
  if (prepared !== undefined) go(`/${prepared}/meeting`);
}

export async function changeSettings(change: SettingsChange): Promise<void> {
  const settings = valueOf(await api.settings.change(change));
  if (settings) set({ settings });
}

let asked = ""; // which dossier was asked for last

export async function openDossier(id: string): Promise<void> {
  asked = id;
  const snapshot = valueOf(await readDossier(id));
  if (!snapshot || asked !== id) return; // another was asked for while this one was read
  set({ open: fromSnapshot(snapshot), savedAt: get().open?.id === id ? get().savedAt : null });
  if (get().settings?.lastDossier !== id) void changeSettings({ lastDossier: id });
}

function fromSnapshot(snapshot: DossierSnapshot): OpenDossier {
  const { id, conflicts, drafts, undoState } = snapshot;
  const earlierLines = new Map(Object.entries(snapshot.earlierLines));
  return {
    id,
    dossier: toDossier(id, snapshot.records),
    conflicts,
    drafts,
    undoState,
    earlierLines,
  };
}
