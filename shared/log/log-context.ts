import { dateIn } from "../dossier/dates.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { Intervention } from "../dossier/intervention.ts";
import { referenceParties, referenceParty } from "../reference/parties.ts";
import { lastEntryOf } from "./filter-entries.ts";
import { knownIssue, type KnownIssue } from "./match-issue.ts";
import { knownItems, type KnownItem } from "./match-item.ts";
import type { KnownParties } from "./match-party.ts";
import { knownSpeaker, type KnownSpeaker } from "./match-speaker.ts";
import { indexOf, referenceIndex } from "./party-index.ts";
import { daysAfter, isKnownZone } from "./zone-time.ts";

/** The entry that `>` goes on with. */
export interface LastEntry {
  readonly key: string;
  readonly body: Intervention;
}

interface Days {
  readonly first: string;
  readonly last: string;
}

/** What a line of the log is read against. Made once a change of the dossier, not once a key press. */
export interface LogContext {
  readonly dossier: string;
  readonly now: string; // instant
  readonly timeZone: string;
  readonly days: Days | undefined; // of the meeting
  readonly parties: KnownParties;
  readonly issues: readonly KnownIssue[];
  readonly items: readonly KnownItem[];
  readonly people: readonly KnownSpeaker[];
  readonly item: string | undefined; // of the agenda, under discussion
  readonly itemSince: string; // instant from which it is
  readonly last: LastEntry | undefined;
}

/**
 * Gathers what quick entry needs of a dossier: its parties (who rank before the rest of the reference list), issues,
 * agenda, people, zone, the item under discussion and the last entry. `author` narrows the last entry to one
 * note-taker's own, so that `>` never goes on with what somebody else typed.
 */
export function logContext(dossier: Dossier, now: string, author?: string): LogContext {
  const meeting = find(dossier, "meeting", meetingKey);
  const { timeZone: zone = "UTC", startsOn, endsOn = startsOn } = meeting ?? {};
  return {
    dossier: dossier.id,
    now,
    timeZone: isKnownZone(zone) ? zone : "UTC",
    days: startsOn === undefined || endsOn === undefined ? undefined : { first: startsOn, last: endsOn },
    parties: knownParties(dossier),
    issues: all(dossier, "issue").map(({ key, body }) => knownIssue(key, body.name, body.aliases)),
    items: knownItems(dossier),
    people: knownPeople(dossier),
    ...itemUnderDiscussion(dossier, now),
    last: lastEntryOf(dossier, author),
  };
}

/**
 * The day that a time without a date is of, in the meeting's zone: today while the meeting lasts (a day before and after
 * it included), else, where notes are typed up later, the day of the last entry, and at first that on which it began.
 */
export function dayOf({ now, timeZone, days, last }: LogContext): string {
  const today = dateIn(now, timeZone);
  if (!days || isDuring(today, daysAfter(days.first, -1), daysAfter(days.last, 1))) return today;
  const lastDay = last ? dateIn(last.body.at, timeZone) : "";
  return isDuring(lastDay, days.first, days.last) ? lastDay : days.first;
}

const isDuring = (day: string, first: string, last: string): boolean => day >= first && day <= last;

/** When an entry without a time was said: now, or where notes are typed up later, when the last was. */
export function instantNow(context: LogContext): string {
  const { now, timeZone, last } = context;
  const day = dayOf(context);
  const isLater = day !== dateIn(now, timeZone);
  return isLater && last && dateIn(last.body.at, timeZone) === day ? last.body.at : now;
}

/** The same at another time: for the clock, which goes on while nothing else changes. */
export const atTime = (context: LogContext, now: string): LogContext => ({ ...context, now });

/**
 * The same after a line was entered, without reading the dossier again. An entry put back in time under another item
 * does not change the item under discussion.
 */
export function afterEntry(context: LogContext, last: LastEntry): LogContext {
  const { agendaItem } = last.body;
  const at = notAfter(last.body.at, context.now);
  const isNewer = agendaItem !== undefined && at >= context.itemSince;
  return { ...context, last, ...(isNewer ? { item: agendaItem, itemSince: at } : {}) };
}

/** A time that was mistyped ahead of the clock must not hold the item against those typed after it. */
const notAfter = (at: string, now: string): string => (at > now ? now : at);

const referenceNames: ReadonlyMap<PartyId, string> = new Map(
  referenceParties.map(({ id, name }) => [id, name]),
);

function knownParties(dossier: Dossier): KnownParties {
  const here = all(dossier, "party");
  const own = here
    .filter(({ key, body }) => referenceParty(key)?.name !== body.name)
    .map(({ key, body }) => ({
      id: key,
      kind: "country" as const,
      name: body.name,
      codes: [],
      demonyms: [],
      aliases: key.startsWith("own:") ? [key.slice(4)] : [],
    }));
  return {
    indexes: own.length > 0 ? [indexOf(own), referenceIndex()] : [referenceIndex()],
    participants: new Set(here.map(({ key }) => key)),
    names: new Map([...referenceNames, ...here.map(({ key, body }) => [key, body.name] as const)]),
  };
}

function knownPeople(dossier: Dossier): readonly KnownSpeaker[] {
  return all(dossier, "role").flatMap(({ body }) => {
    const person = find(dossier, "person", body.person);
    return person ? [knownSpeaker(person.name, body.party, body.seat)] : [];
  });
}

/** The item opened last, or the one under which something was said after that. */
function itemUnderDiscussion(dossier: Dossier, now: string): Pick<LogContext, "item" | "itemSince"> {
  let newest: Pick<LogContext, "item" | "itemSince"> = { item: undefined, itemSince: "" };
  for (const { body } of dossier.records["floor-event"]?.values() ?? []) {
    if (body.type !== "item-opened" || body.at < newest.itemSince) continue;
    newest = { item: body.agendaItem, itemSince: body.at };
  }
  for (const { body } of dossier.records.intervention?.values() ?? []) {
    const at = notAfter(body.at, now);
    if (body.agendaItem && at >= newest.itemSince) newest = { item: body.agendaItem, itemSince: at };
  }
  return newest;
}
