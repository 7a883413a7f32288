import { find } from "../../shared/dossier/dossier.ts";
import { partyId, type PartyId } from "../../shared/dossier/identity.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { text, wrongUsage, type Arguments } from "./session.ts";

/**
 * The party that a dossier serves or is to serve: that of --party, else of the dossier that is named, else of all the
 * dossiers of the workspace where they serve one. Undefined where none of these tells it.
 */
export function servedParty(
  given: Arguments,
  workspace: Workspace,
  dossier?: string,
): Result<PartyId | undefined, AppError> {
  const named = text(given, "party");
  if (named !== undefined) {
    const read = partyId.safeParse(named);
    return read.success ? ok(read.data) : err(wrongUsage(`--party ${read.error.issues[0]?.message ?? ""}.`));
  }
  const ids = dossier === undefined ? workspace.dossiers().map(({ id }) => id) : [dossier];
  const served = new Set(ids.map((id) => find(workspace.dossier(id), "meeting", meetingKey)?.ourParty));
  const [only] = served;
  return ok(served.size === 1 ? only : undefined);
}
