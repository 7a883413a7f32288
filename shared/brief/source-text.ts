import { dateIn, dayText } from "../dossier/dates.ts";
import { find } from "../dossier/dossier.ts";
import type { Source } from "../dossier/source.ts";
import type { PartyId } from "../dossier/identity.ts";
import { partyName } from "../dossier/names.ts";
import type { Position } from "../dossier/position.ts";
import type { PackView } from "./pack-view.ts";

type View = Pick<PackView, "dossier" | "previous"> & { readonly meeting: { readonly timeZone: string } };

/** "Stated on the floor, 27 November 2009.", "Reported: 09 UNVIE VIENNA 548, paragraph 9, 27 November 2009." */
export function howWeKnow(position: Position, inferredFrom: PartyId | null, view: View): string {
  const how =
    inferredFrom === null
      ? confidences[position.confidence]
      : `Inferred from ${partyName(view.dossier, inferredFrom)}`;
  const source = sourceText(position.source, view);
  const on = dayText(position.asOf);
  const date = source.endsWith(on) ? "" : `, ${on}`;
  return `${how}${source.startsWith("on the floor") ? " " : ": "}${source}${date}.`;
}

const confidences: Readonly<Record<Position["confidence"], string>> = {
  stated: "Stated",
  reported: "Reported",
  inferred: "Inferred",
};

/** How we know, in a few words: "09 UNVIE VIENNA 548, paragraph 9", "on the floor", "“Statement”, 26 November 2009". */
export function sourceText(source: Source, view: View): string {
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

function floorText(dossierId: string, key: string, view: View): string {
  const dossier = [view.dossier, view.previous].find((one) => one?.id === dossierId);
  const intervention = dossier ? find(dossier, "intervention", key) : undefined;
  return intervention
    ? `on the floor, ${dayText(dateIn(intervention.at, view.meeting.timeZone))}`
    : "on the floor";
}
