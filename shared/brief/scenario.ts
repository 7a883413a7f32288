import type { Block, Cell } from "../document/document.ts";
import { dateIn, dayText, timeText, weekdayText } from "../dossier/dates.ts";
import { all, find } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { heading, headingId, type PackView } from "./pack-view.ts";
import { headerRow, rowOf, under } from "./table-rows.ts";

/** Day by day and hour by hour, in the meeting's zone: what, who leads, where, open or closed. */
export function composeScenario(view: PackView): readonly Block[] {
  const slots = all(view.dossier, "scenario-slot").toSorted((a, b) =>
    a.body.startsAt.localeCompare(b.body.startsAt),
  );
  const byDay = Map.groupBy(slots, ({ body }) => dateIn(body.startsAt, view.meeting.timeZone));
  return [...byDay].flatMap(([day, ofDay]): Block[] => [
    heading(2, headingId("scenario", day), weekdayText(day)),
    {
      kind: "table",
      alt: `Scenario of ${dayText(day)}`,
      widths: [1.35, 4.5, 2, 2],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      rows: [headerRow("Time", "What", "Lead", "Where"), ...ofDay.map((slot) => slotRow(view, slot))],
    },
  ]);
}

function slotRow(view: PackView, record: DossierRecord<"scenario-slot">): readonly Cell[] {
  const { startsAt, endsAt, title, lead, place, access, agendaItem, note } = record.body;
  const zone = view.meeting.timeZone;
  const until = endsAt === undefined ? "" : `–${timeText(endsAt, zone)}`;
  const item = find(view.dossier, "agenda-item", agendaItem);
  const link =
    item && agendaItem !== undefined
      ? [
          {
            text: `  Item\u00a0${item.number}`,
            tone: "quiet" as const,
            link: headingId("points", agendaItem),
          },
        ]
      : [];
  const open = access === "open" ? "Open" : "Closed";
  return rowOf(
    view,
    [record],
    [
      `${timeText(startsAt, zone)}${until}`,
      [{ text: title }, ...link, ...under(note, title)],
      lead ?? "",
      [...(place === undefined ? [] : [{ text: place }]), ...under(open, place ?? "")],
    ],
    1,
  );
}
