import { find, type Dossier } from "../../shared/dossier/dossier.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import { bannerText } from "../../shared/marking/schemes.ts";
import type { Point } from "../../shared/points/points.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/**
 * A point of another dossier as it would stand in this one: never marked lower than it was, with its speaker and
 * issue where this dossier knows them, and where it came from, so that what changed since can be shown. Refused when the other dossier marks by another scheme.
 */
export function reusedPoint(
  { key, body }: Point,
  from: Dossier,
  into: Dossier,
  item: string | null,
): Result<object, string> {
  const { lane, text, trigger, forParty, issue, speaker } = body;
  const marking = body.marking ?? find(from, "meeting", meetingKey)?.defaultMarking;
  const usual = find(into, "meeting", meetingKey)?.defaultMarking;
  if (marking && usual && marking.scheme !== usual.scheme) {
    return err(`It is marked ${bannerText(marking)}, in another scheme: type it anew and mark it.`);
  }
  const isUsual = marking && usual && bannerText(marking) === bannerText(usual);
  return ok({
    lane,
    text,
    reusedFrom: { dossier: from.id, key },
    ...(trigger === undefined ? {} : { trigger }),
    ...(item === null ? {} : { agendaItem: item }),
    ...(issue !== undefined && find(into, "issue", issue) ? { issue } : {}),
    ...(forParty === undefined ? {} : { forParty }),
    ...(speaker !== undefined && find(into, "person", speaker) ? { speaker } : {}),
    ...(marking && !isUsual ? { marking } : {}),
  });
}
