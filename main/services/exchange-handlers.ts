import { basename } from "node:path";
import { v4 as newToken } from "uuid";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { Handlers, MergeReport, ReceivedFile } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import {
  acceptHeld,
  exportDossierFile,
  heldOf,
  largestFile,
  mergeExchange,
  previewExchange,
  readDossierFile,
  tooLarge,
} from "./exchange.ts";
import type { Services } from "./services.ts";

const filters = [{ name: "Aide-Mémoire dossier", extensions: ["aide"] }];
const closed = appError("cancelled", "No file was chosen.");
const gone = appError("not-found", "That file is no longer at hand.", "Choose it again.");

/** Dossier files out, looked into, and in. The file received last is kept until another comes. */
export function exchangeHandlers(services: Services): Handlers["exchange"] {
  let kept: { readonly file: string; readonly bytes: Uint8Array } | null = null;
  const keep = (name: string, bytes: Uint8Array): Result<ReceivedFile, AppError> => {
    if (bytes.length > largestFile) return err(tooLarge);
    kept = { file: newToken(), bytes };
    return ok({ file: kept.file, name });
  };
  const tellOf = (report: Result<MergeReport, AppError>): Result<MergeReport, AppError> => {
    for (const { id } of report.ok ? report.value.dossiers : [])
      services.emit("dossierChanged", { dossier: id });
    return report;
  };
  return {
    exportDossier: async ({ dossier, passphrase }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const found = workspace.value.findDossier(dossier);
      if (!found.ok) return found;
      const path = await services.desktop.chooseSave(`${found.value.slug}.aide`, filters);
      return path === null ? err(closed) : exportDossierFile(workspace.value, dossier, path, passphrase);
    },
    choose: async () => {
      const path = await services.desktop.chooseOpen(filters);
      if (path === null) return err(closed);
      const bytes = await readDossierFile(path);
      return bytes.ok ? keep(basename(path), bytes.value) : bytes;
    },
    receive: async ({ name, bytes }) => keep(name, bytes),
    opened: async () => {
      const path = services.desktop.takeOpened();
      if (path === null) return ok(null);
      const bytes = await readDossierFile(path);
      return bytes.ok ? keep(basename(path), bytes.value) : bytes;
    },
    preview: async ({ file, passphrase }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      return kept?.file === file ? previewExchange(workspace.value, kept.bytes, passphrase) : err(gone);
    },
    merge: async ({ file, passphrase }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      if (kept?.file !== file) return err(gone);
      const report = await mergeExchange(workspace.value, kept.bytes, passphrase);
      return tellOf(report);
    },
    held: async () => {
      const workspace = services.workspace();
      return workspace.ok ? ok(heldOf(workspace.value.held())) : workspace;
    },
    acceptHeld: async () => {
      const workspace = services.workspace();
      return workspace.ok ? tellOf(acceptHeld(workspace.value)) : workspace;
    },
  };
}
