import { v7 as newUuid } from "uuid";
import type { AppError } from "../../shared/app-error.ts";
import { earlierEdition, editionsOf, nextEdition, seenIn } from "../../shared/brief/editions.ts";
import { composePack } from "../../shared/brief/pack.ts";
import type { Document } from "../../shared/document/document.ts";
import { find } from "../../shared/dossier/dossier.ts";
import type { Edition } from "../../shared/dossier/edition.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { ExportReport, PackOptions } from "../../shared/ipc-contract.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface Pack {
  readonly document: Document;
  readonly leftOut: ExportReport["leftOut"];
  readonly edition: Edition; // what it is once it is issued
}

/**
 * Composes the briefing pack of a dossier as it now stands: a draft, or the next edition of its variant. Where an edition
 * was issued before, it says what changed since.
 */
export function makePack(
  workspace: Workspace,
  dossierId: string,
  options: PackOptions,
  now: string,
  isIssued = false,
): Pack {
  const dossier = workspace.dossier(dossierId);
  const earlier = find(dossier, "meeting", meetingKey)?.previous;
  const previous = earlier === undefined ? null : workspace.findDossier(earlier);
  const revisions = workspace.revisions(dossierId);
  const last = editionsOf(dossier, options.variant).at(-1);
  const number = nextEdition(dossier, options.variant);
  const { document, leftOut } = composePack(dossier, options, {
    now,
    ...(previous?.ok ? { previous: workspace.dossier(previous.value.id) } : {}),
    ...(last ? { since: earlierEdition(last, dossierId, revisions) } : {}),
    ...(isIssued ? { edition: number } : {}),
  });
  const banner = document.banner?.text ?? "UNMARKED";
  const edition = { number, issuedAt: now, seen: seenIn(revisions), variant: options.variant, banner };
  return { document, leftOut, edition };
}

/** Freezes an edition whose files are written. */
export function issueEdition(
  workspace: Workspace,
  dossier: string,
  edition: Edition,
): Result<number, AppError> {
  const { number, issuedAt, seen, variant, banner } = edition;
  const report = workspace.commit({
    dossier,
    label: `Issue edition ${number}`,
    changes: [
      { kind: "edition", key: newUuid(), action: "put", fields: { number, issuedAt, seen, variant, banner } },
    ],
  });
  return report.ok ? ok(number) : report;
}
