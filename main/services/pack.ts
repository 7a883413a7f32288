import { composePack } from "../../shared/brief/pack.ts";
import type { Document } from "../../shared/document/document.ts";
import { find } from "../../shared/dossier/dossier.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { ExportReport, PackOptions } from "../../shared/ipc-contract.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface Pack {
  readonly document: Document;
  readonly leftOut: ExportReport["leftOut"];
}

/** Composes the briefing pack of a dossier as it now stands. */
export function makePack(workspace: Workspace, dossierId: string, options: PackOptions, now: string): Pack {
  const dossier = workspace.dossier(dossierId);
  const earlier = find(dossier, "meeting", meetingKey)?.previous;
  const previous = earlier === undefined ? null : workspace.findDossier(earlier);
  return composePack(dossier, options, {
    now,
    ...(previous?.ok ? { previous: workspace.dossier(previous.value.id) } : {}),
  });
}
