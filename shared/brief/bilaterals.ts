import type { Block } from "../document/document.ts";
import { dateIn, timeText, weekdayText } from "../dossier/dates.ts";
import { all, find } from "../dossier/dossier.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { heading, headingId, namedPeople, type PackView } from "./pack-view.ts";
import { pointItem } from "./points.ts";
import { factTable } from "./table-rows.ts";

/** Who meets whom, when and where, with what each side wants and what to say; a member's pack has those they attend. */
export function composeBilaterals(view: PackView): readonly Block[] {
  const theirs = all(view.dossier, "bilateral").filter(
    ({ body }) => view.member === null || body.attendees.includes(view.member),
  );
  return theirs
    .toSorted((a, b) => (a.body.startsAt ?? "9").localeCompare(b.body.startsAt ?? "9"))
    .flatMap((record) => composeBilateral(view, record));
}

function composeBilateral(view: PackView, record: DossierRecord<"bilateral">): readonly Block[] {
  const { party, startsAt, place, attendees, points, ...told } = record.body;
  const { dossier } = view;
  const zone = view.meeting.timeZone;
  const when =
    startsAt === undefined
      ? "Time to be agreed"
      : `${weekdayText(dateIn(startsAt, zone))}, ${timeText(startsAt, zone)}`;
  const ours = attendees.map((key) => find(dossier, "person", key)?.name ?? "name not known");
  const fact = (name: string, text: string | undefined) => ({ name, text: text ?? "", records: [record] });
  const name = partyName(dossier, party);
  const carried = all(dossier, "talking-point").filter((point) => points.includes(point.key));
  return [
    heading(2, headingId("bilateral", record.key), name),
    ...factTable(view, `Bilateral with ${name}`, [
      fact("When and where", place === undefined ? when : `${when}; ${place}`),
      fact("Their side", told.with),
      { ...fact("Our side", ours.join(", ")), records: [record, ...namedPeople(view, attendees)] },
      fact("Our ask", told.ourAsk),
      fact("Their ask", told.theirAsk),
      fact("Note", told.note),
    ]),
    ...(carried.length === 0
      ? []
      : [
          heading(3, headingId("bilateral", record.key, "points"), "What to say"),
          { kind: "list", ordered: false, items: carried.map((point) => pointItem(view, point)) } as const,
        ]),
  ];
}
