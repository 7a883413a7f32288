import { v7 as newUuid } from "uuid";
import { appError, type AppError } from "../../shared/app-error.ts";
import { marksToMap } from "../../shared/dossier/carried-over.ts";
import { freeSlug, newDossierChanges, slugOf } from "../../shared/dossier/new-dossier.ts";
import type { NewDossierRequest } from "../../shared/ipc-contract.ts";
import { bannerText, schemes } from "../../shared/marking/schemes.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../workspace/workspace.ts";

/** Starts a dossier, with what is carried over from an earlier one where that is asked; answers its id. */
export function createDossier(workspace: Workspace, request: NewDossierRequest): Result<string, AppError> {
  const dossiers = workspace.dossiers();
  const { previous } = request;
  if (previous !== undefined) {
    const found = workspace.findDossier(previous);
    if (!found.ok) return found;
  }
  const slug = freeSlug(slugOf(request.title), new Set(dossiers.map((one) => one.slug)));
  const earlier = previous === undefined ? null : workspace.dossier(previous);
  const scheme = request.defaultMarking?.scheme;
  const open = earlier && scheme ? marksToMap(earlier, scheme, request) : [];
  if (scheme && open.length > 0) {
    const marks = open.map(bannerText).join(", ");
    return err(
      appError(
        "invalid-input",
        `The earlier dossier has marks of another scheme than ${schemes[scheme].name}: ${marks}.`,
        "Choose what each of them becomes.",
      ),
    );
  }
  const dossier = newUuid();
  const changes = newDossierChanges(request, slug, earlier, newUuid);
  const report = workspace.commit({ dossier, label: "Start the dossier", changes });
  return report.ok ? ok(dossier) : report;
}
