import { readFile } from "node:fs/promises";
import { appError, type AppError } from "../../shared/app-error.ts";
import { kindsOfPeople, knownPeople } from "../../shared/delegations/known-people.ts";
import { find } from "../../shared/dossier/dossier.ts";
import type { Handlers, Licence } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { rosterFromFile, rosterFromText } from "../intake/roster.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { backupHandlers } from "./backups.ts";
import { draftDossierCable } from "./cable.ts";
import { documentHandlers } from "./document-handlers.ts";
import { readCableFile } from "../intake/cable-file.ts";
import { exchangeHandlers } from "./exchange-handlers.ts";
import { createDossier } from "./new-dossier.ts";
import { createSamples } from "./samples.ts";
import { instantNow, type Services } from "./services.ts";

const noLicences = appError(
  "failed",
  "The list of libraries could not be read.",
  "Install the app again if that stays so.",
);

/** One handler a call of the contract. Their input has been parsed, and their caller checked, before. */
export function createHandlers(services: Services): Handlers {
  const inWorkspace = onWorkspace(services);
  return {
    app: {
      info: async () => ok(services.info),
      licences: async () => {
        try {
          return ok(JSON.parse(await readFile(services.licences, "utf8")) as readonly Licence[]);
        } catch {
          return err(noLicences);
        }
      },
    },
    settings: {
      get: async () => ok(services.settings.get()),
      change: async (change) => services.settings.change(change),
    },
    houseStyle: {
      get: async () => ok(services.houseStyle.summary()),
      chooseTemplate: async () => {
        const path = await services.desktop.chooseOpen([
          { name: "Word templates and documents", extensions: ["dotx", "docx"] },
        ]);
        return path === null ? err(cancelled) : services.houseStyle.takeTemplate(path);
      },
      chooseLogo: async () => {
        const path = await services.desktop.chooseOpen([
          { name: "Pictures", extensions: ["png", "jpg", "jpeg"] },
        ]);
        return path === null ? err(cancelled) : services.houseStyle.takeLogo(path);
      },
      describeLogo: async ({ words }) => services.houseStyle.describeLogo(words),
      remove: async ({ part }) => services.houseStyle.remove(part),
    },
    workspace: {
      status: async () => ok(statusOf(services)),
      dossiers: async () => inWorkspace((workspace) => ok(workspace.dossiers())),
      unlock: async ({ passphrase }) => services.holder.unlock(passphrase),
      lock: async () => {
        services.holder.lock();
        return ok(null);
      },
      setPassphrase: async ({ current, next }) => {
        const changed = await services.holder.setPassphrase(current ?? null, next ?? null);
        const { plain } = services.backups.list(services.holder.hasPassphrase());
        return changed.ok ? ok({ plainBackups: plain }) : changed;
      },
      createSamples: async () =>
        inWorkspace((workspace) => {
          const created = createSamples(workspace);
          return created.ok ? ok({ dossiers: created.value }) : created;
        }),
      createDossier: async (request) =>
        inWorkspace((workspace) => {
          const created = createDossier(workspace, request);
          return created.ok ? ok({ dossier: created.value }) : created;
        }),
      search: async (request) => inWorkspace((workspace) => ok(workspace.search(request))),
      issues: async () => inWorkspace((workspace) => ok(workspace.issues())),
    },
    backups: backupHandlers(services),
    dossier: {
      open: async ({ dossier }) =>
        inWorkspace((workspace) => {
          const snapshot = workspace.snapshot(dossier);
          return snapshot.ok ? ok(JSON.stringify(snapshot.value)) : snapshot;
        }),
      knownPeople: async ({ dossier }) =>
        inWorkspace((workspace) => {
          const all = workspace.dossiers().map(({ id }) => workspace.part(id, kindsOfPeople));
          return ok(knownPeople(all, workspace.part(dossier, kindsOfPeople)));
        }),
      commit: async (request) => inWorkspace((workspace) => workspace.commit(request)),
      undo: async ({ dossier }) => inWorkspace((workspace) => workspace.undo(dossier)),
      redo: async ({ dossier }) => inWorkspace((workspace) => workspace.redo(dossier)),
      history: async ({ dossier, ref }) => inWorkspace((workspace) => ok(workspace.history(dossier, ref))),
      purge: async ({ dossier, refs }) => inWorkspace((workspace) => workspace.purge(dossier, refs)),
      saveDraft: async ({ dossier, slot, text }) =>
        inWorkspace((workspace) => workspace.saveDraft(dossier, slot, text)),
    },
    documents: documentHandlers(services),
    cable: {
      draft: async ({ dossier }) =>
        inWorkspace((workspace) => {
          const meeting = find(workspace.dossier(dossier), "meeting", "meeting");
          if (!meeting) return err(appError("not-found", "This dossier is not in the workspace."));
          return ok(draftDossierCable(workspace, dossier, { at: instantNow(services) }));
        }),
      fromFile: async () => {
        const path = await services.desktop.chooseOpen([
          { name: "Cables", extensions: ["txt", "eml", "cable"] },
        ]);
        return path === null ? err(cancelled) : readCableFile(path);
      },
    },
    roster: {
      fromText: async ({ text }) => rosterFromText(text),
      fromFile: async () => {
        const path = await services.desktop.chooseOpen([{ name: "Spreadsheets", extensions: rosterEndings }]);
        return path === null ? err(cancelled) : rosterFromFile(path);
      },
    },
    exchange: exchangeHandlers(services),
  };
}

const rosterEndings = ["csv", "tsv", "txt", "xlsx", "vcf"];
const cancelled = appError("cancelled", "No file was chosen.");

/** Runs what needs the workspace, or answers why it is not open. */
export const onWorkspace =
  (services: Services) =>
  <T>(work: (workspace: Workspace) => Result<T, AppError>): Result<T, AppError> => {
    const workspace = services.workspace();
    return workspace.ok ? work(workspace.value) : workspace;
  };

function statusOf(services: Services) {
  const workspace = services.workspace();
  const { notices, holder } = services;
  const common = { folder: holder.folder, hasPassphrase: holder.hasPassphrase(), notices };
  if (workspace.ok) return { state: "open" as const, error: null, ...common };
  const state = workspace.error.code === "passphrase" ? ("locked" as const) : ("failed" as const);
  return { state, error: workspace.error, ...common };
}
