import { find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { agendaItemName, issueName, partyName } from "../dossier/names.ts";
import { stanceDisplay } from "../dossier/stance.ts";
import { bannerText, defaultMarking } from "../marking/schemes.ts";
import type { Entry } from "./filter-entries.ts";
import { inZone } from "./zone-time.ts";

const columns = [
  "Date",
  "Time",
  "Item",
  "Party",
  "Jointly with",
  "On behalf of",
  "Speaker",
  "Text",
  "Stances",
  "Verb",
  "Marking",
  "Line as typed",
  "Author",
] as const;

/** The log as rows for a spreadsheet under their heading, one entry a row, times in the meeting's zone. */
export function logRows(dossier: Dossier, entries: readonly Entry[]): readonly (readonly string[])[] {
  const zone = find(dossier, "meeting", meetingKey)?.timeZone ?? "UTC";
  const usual = defaultMarking(dossier);
  const name = (party: string | undefined): string => (party === undefined ? "" : partyName(dossier, party));
  const rows = entries.map(({ body, made }): readonly string[] => [
    inZone(body.at, zone).date,
    inZone(body.at, zone).time.slice(0, 5),
    agendaItemName(dossier, body.agendaItem) ?? "",
    name(body.party),
    (body.jointlyWith ?? []).map(name).join("; "),
    name(body.onBehalfOf),
    body.speaker ?? "",
    body.text,
    body.stances
      .map(({ issue, stance }) => `${issueName(dossier, issue)}: ${stanceDisplay[stance].name}`)
      .join("; "),
    body.verb ?? "",
    bannerText(body.marking ?? usual),
    body.line,
    made.author,
  ]);
  return [columns, ...rows];
}
