import { api } from "../api.ts";
import { say, valueOf } from "./store.ts";

/** Exports the open dossier to a file another laptop can merge. */
export async function exportDossier(dossier: string): Promise<void> {
  if (dossier === "") return say("Open a dossier first.");
  const saved = valueOf(await api.exchange.exportDossier({ dossier }));
  if (saved) say(`Exported to ${saved.path}.`);
}
