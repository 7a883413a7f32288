import { dateIn, weekdayText } from "../../shared/dossier/dates.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { FloorEvent } from "../../shared/dossier/floor-event.ts";
import { agendaItemName } from "../../shared/dossier/names.ts";
import type { Entry } from "../../shared/log/filter-entries.ts";
import { opensItemAlone } from "../../shared/log/opens-item.ts";
import type { Shown } from "./entry-row.tsx";
import type { OnItsWay } from "./on-their-way.ts";

/** A row of the log. */
export type Row =
  | (Shown & { readonly type: "entry" })
  | { readonly type: "event"; readonly key: string; readonly at: string; readonly event: FloorEvent }
  | { readonly type: "heading"; readonly key: string; readonly text: string };

type Happened = Exclude<Row, { readonly type: "heading" }>;

export const rowOfEntry = ({ key, body, made }: Entry, at: string): Happened => ({
  type: "entry",
  key,
  at,
  body,
  state: "durable",
  author: made.author,
});

export const rowOnItsWay = ({ key, body, isRefused }: OnItsWay): Happened => ({
  type: "entry",
  key,
  at: body.at,
  body,
  state: isRefused ? "failed" : "pending",
  author: "",
});

const shownEvents: ReadonlySet<FloorEvent["type"]> = new Set([
  "item-opened",
  "break",
  "resumed",
  "point-of-order",
]);

export const rowOfEvent = ({
  key,
  body,
}: {
  readonly key: string;
  readonly body: FloorEvent;
}): readonly Happened[] =>
  shownEvents.has(body.type) ? [{ type: "event", key, at: body.at, event: body }] : [];

/**
 * Rows in the order of their time; a heading before the first of each day, where there are several, and before the first
 * under another agenda item than that before, where no row says so itself.
 */
export function withHeadings(rows: readonly Happened[], dossier: Dossier, timeZone: string): readonly Row[] {
  const days = byDay([...rows].sort(byTime), timeZone);
  let item: string | undefined;
  const withItem = (row: Happened): readonly Row[] => {
    const [before, isSaid] = [item, saysItem(row)];
    const own = row.type === "event" ? row.event.agendaItem : row.body.agendaItem;
    if (isSaid || own !== undefined) item = own;
    const text = isSaid || item === before ? null : agendaItemName(dossier, item);
    return text === null ? [row] : [{ type: "heading", key: `item-${row.key}`, text }, row];
  };
  return days.flatMap(({ day, ofDay }) => [
    ...(days.length < 2 ? [] : [{ type: "heading" as const, key: `day-${day}`, text: weekdayText(day) }]),
    ...ofDay.flatMap(withItem),
  ]);
}

const saysItem = (row: Happened): boolean =>
  row.type === "event" ? row.event.type === "item-opened" : opensItemAlone(row.body);

const byTime = (a: Happened, b: Happened): number =>
  a.at === b.at ? (a.key < b.key ? -1 : 1) : a.at < b.at ? -1 : 1;

interface Day {
  readonly day: string;
  readonly ofDay: readonly Happened[];
}

/** Rows in order by their day: halved until both ends are of one, since asking for the day of each takes too long. */
function byDay(rows: readonly Happened[], timeZone: string): readonly Day[] {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const day = dateIn(first.at, timeZone);
  if (day === dateIn(last.at, timeZone)) return [{ day, ofDay: rows }];
  const middle = Math.floor(rows.length / 2);
  const [before, after] = [byDay(rows.slice(0, middle), timeZone), byDay(rows.slice(middle), timeZone)];
  const [end, start] = [before.at(-1), after[0]];
  if (!end || !start || end.day !== start.day) return [...before, ...after];
  const joined = { day: end.day, ofDay: [...end.ofDay, ...start.ofDay] };
  return [...before.slice(0, -1), joined, ...after.slice(1)];
}
