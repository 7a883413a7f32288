import { draftCable } from "../../shared/cable/draft-cable.ts";
import type { CableProblem } from "../../shared/cable/cable.ts";
import { lintCable } from "../../shared/cable/lint-cable.ts";
import { lintReporting } from "../../shared/cable/lint-reporting.ts";
import type { CableDraft } from "../../shared/dossier/cable-draft.ts";
import { all } from "../../shared/dossier/dossier.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface CableMoment {
  readonly at: string; // instant
  readonly serial?: number; // absent: the post's next
}

/** Drafts the cable of a dossier under the workspace's post profile. */
export function draftDossierCable(workspace: Workspace, dossierId: string, moment: CableMoment): CableDraft {
  const dossier = workspace.dossier(dossierId);
  const profile = all(dossier, "post-profile")[0]?.body ?? null;
  return draftCable(dossier, profile, { at: moment.at, serial: moment.serial ?? profile?.nextSerial ?? 1 });
}

/** Checks a text of cables against the dossier it reports, as of an instant. */
export function lintDossierCable(
  workspace: Workspace,
  id: string,
  text: string,
  at: string,
): readonly CableProblem[] {
  const dossier = workspace.dossier(id);
  const kept = all(dossier, "cable-draft").map(({ body }) => body);
  const drafts = [...kept, draftDossierCable(workspace, id, { at })];
  return [...lintCable(text, dossier), ...lintReporting(text, drafts, dossier)];
}
