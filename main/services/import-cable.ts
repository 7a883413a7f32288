import { v7 as newUuid } from "uuid";
import type { AppError } from "../../shared/app-error.ts";
import type { ReadCable } from "../../shared/cable/cable-reading.ts";
import { cableReference, importChanges } from "../../shared/cable/import/import-changes.ts";
import type { MeetingFacts, Proposal } from "../../shared/cable/import/proposal.ts";
import { slugOf } from "../../shared/dossier/new-dossier.ts";
import { clipped, type PartyId } from "../../shared/dossier/identity.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createDossier } from "./new-dossier.ts";

/** What an import wrote: into which dossier, and how many records. */
export interface Imported {
  readonly dossier: string;
  readonly slug: string;
  readonly records: number;
}

/** The dossier of a meeting a cable tells of, by its title; the import goes into it. Undefined where there is none. */
export const dossierOfMeeting = (
  workspace: Workspace,
  meeting: MeetingFacts | undefined,
): string | undefined => {
  const slug = slugOf(meeting?.title ?? "");
  return workspace.dossiers().find((one) => one.slug === slug)?.id;
};

/** Takes in all proposals of a cable: into the dossier of its meeting, or a new one. The same cable again changes nothing. */
export function importCable(
  workspace: Workspace,
  cable: ReadCable,
  proposals: readonly Proposal[],
  ourParty: PartyId,
): Result<Imported, AppError> {
  const meeting = proposals.find((one) => one.kind === "meeting")?.body;
  const title = meeting?.title ?? clipped(cable.subject ?? "Imported cable");
  const here = dossierOfMeeting(workspace, meeting);
  const created = here === undefined ? createDossier(workspace, { ...meeting, title, ourParty }) : ok(here);
  if (!created.ok) return created;
  const dossier = created.value;
  const changes = importChanges(proposals, workspace.dossier(dossier), cableReference(cable), newUuid);
  if (changes.length > 0) {
    const report = workspace.commit({ dossier, label: "Import a cable", changes });
    if (!report.ok) return report;
  }
  return ok({ dossier, slug: slugOf(title), records: changes.length });
}
