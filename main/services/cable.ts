import { draftCable } from "../../shared/cable/draft-cable.ts";
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
