import { appError } from "../../shared/app-error.ts";
import type { Handlers } from "../../shared/ipc-contract.ts";
import { err, ok } from "../../shared/result.ts";
import { exportDossierFile, mergeDossierFile, previewDossierFile } from "./exchange.ts";
import type { Services } from "./services.ts";

const filters = [{ name: "Aide-Mémoire dossier", extensions: ["aide"] }];
const closed = appError("cancelled", "No file was chosen.");

/** Dossier files out, looked into, and in. */
export function exchangeHandlers(services: Services): Handlers["exchange"] {
  return {
    exportDossier: async ({ dossier, passphrase }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const found = workspace.value.findDossier(dossier);
      if (!found.ok) return found;
      const path = await services.desktop.chooseSave(`${found.value.slug}.aide`, filters);
      return path === null ? err(closed) : exportDossierFile(workspace.value, dossier, path, passphrase);
    },
    preview: async (request) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const path = request.path ?? (await services.desktop.chooseOpen(filters));
      if (path === null) return err(closed);
      const report = await previewDossierFile(workspace.value, path, request.passphrase);
      return report.ok ? ok({ path, report: report.value }) : report;
    },
    merge: async ({ path, passphrase }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const report = await mergeDossierFile(workspace.value, path, passphrase);
      if (report.ok) {
        for (const { id } of report.value.dossiers) services.emit("dossierChanged", { dossier: id });
      }
      return report;
    },
  };
}
