import { dateIn, dayText } from "../dossier/dates.ts";
import { find } from "../dossier/dossier.ts";
import type { Source } from "../dossier/source.ts";
import type { PackView } from "./pack-view.ts";

/** How we know, in a few words: "09 UNVIE VIENNA 548, paragraph 9", "on the floor", "“Statement”, 26 November 2009". */
export function sourceText(source: Source, view: PackView): string {
  switch (source.type) {
    case "intervention":
      return floorText(source.dossier, source.key, view);
    case "cable":
      return source.paragraph === undefined
        ? source.reference
        : `${source.reference}, paragraph ${source.paragraph}`;
    case "statement":
    case "document":
      return source.date === undefined ? source.title : `${source.title}, ${dayText(source.date)}`;
    case "assessment":
      return `assessment by ${source.by}`;
  }
}

function floorText(dossierId: string, key: string, view: PackView): string {
  const dossier = [view.dossier, view.previous].find((one) => one?.id === dossierId);
  const intervention = dossier ? find(dossier, "intervention", key) : undefined;
  return intervention
    ? `on the floor, ${dayText(dateIn(intervention.at, view.meeting.timeZone))}`
    : "on the floor";
}
