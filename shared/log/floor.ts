import { find, type Dossier } from "../dossier/dossier.ts";
import type { FloorEvent } from "../dossier/floor-event.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { DossierRecord } from "../dossier/record.ts";

/** Somebody on the speakers' list. */
export interface Listed {
  readonly key: string; // of the floor event that put them there
  readonly party: PartyId;
  readonly onBehalfOf: PartyId | undefined;
  readonly speaker: string | undefined;
  readonly order: string; // place in the list, a fractional index
}

/** A time somebody had the floor; it goes on where `to` is undefined. */
export interface Turn {
  readonly party: PartyId | undefined;
  readonly onBehalfOf: PartyId | undefined;
  readonly speaker: string | undefined;
  readonly agendaItem: string | undefined;
  readonly from: string; // instant
  readonly to: string | undefined;
  readonly limitSeconds: number | undefined; // of the meeting, for nationals or for groups
}

/** The room as it stands after all floor events. */
export interface Floor {
  readonly agendaItem: string | undefined;
  readonly isBreak: boolean;
  readonly since: string | undefined; // of the break, or of its end
  readonly turns: readonly Turn[]; // in order; the last goes on where somebody has the floor
  readonly list: readonly Listed[]; // of the item under discussion, the next speaker first
  readonly pointsOfOrder: readonly DossierRecord<"floor-event">[];
}

interface Fold {
  agendaItem: string | undefined;
  isBreak: boolean;
  since: string | undefined;
  turns: Turn[];
  listed: (Listed & { readonly agendaItem: string | undefined })[];
  pointsOfOrder: DossierRecord<"floor-event">[];
}

/**
 * Folds the floor events of a dossier, oldest first (by time, then by key, so that two laptops see the same). Who takes
 * the floor leaves the list; a break and the next speaker end a turn as a release does; a party listed again moves to
 * the place of the later event; the list shows who asked under the item that is open, or under none.
 */
export function floorOf(dossier: Dossier): Floor {
  const events = [...(dossier.records["floor-event"]?.values() ?? [])].sort(
    (a, b) => a.body.at.localeCompare(b.body.at) || (a.key < b.key ? -1 : 1),
  );
  const fold: Fold = {
    agendaItem: undefined,
    isBreak: false,
    since: undefined,
    turns: [],
    listed: [],
    pointsOfOrder: [],
  };
  for (const event of events) apply(fold, event, limitOf(dossier, event.body));
  const list = fold.listed
    .filter(({ agendaItem }) => agendaItem === undefined || agendaItem === fold.agendaItem)
    .sort((a, b) => (a.order === b.order ? (a.key < b.key ? -1 : 1) : a.order < b.order ? -1 : 1));
  const { agendaItem, isBreak, since, turns, pointsOfOrder } = fold;
  return { agendaItem, isBreak, since, turns, list, pointsOfOrder };
}

function apply(fold: Fold, record: DossierRecord<"floor-event">, limitSeconds: number | undefined): void {
  const { key, body } = record;
  switch (body.type) {
    case "item-opened":
      fold.agendaItem = body.agendaItem;
      return;
    case "break":
    case "resumed":
      endTurn(fold, body.at);
      fold.isBreak = body.type === "break";
      fold.since = body.at;
      return;
    case "point-of-order":
      fold.pointsOfOrder.push(record);
      return;
    case "listed":
      unlist(fold, body, body.agendaItem);
      if (body.party !== undefined) fold.listed.push(listedBy(key, body, body.party));
      return;
    case "unlisted":
      unlist(fold, body, body.agendaItem ?? fold.agendaItem);
      return;
    case "floor-taken":
      endTurn(fold, body.at);
      unlist(fold, body, body.agendaItem ?? fold.agendaItem);
      fold.turns.push(turnBegun(fold, body, limitSeconds));
      return;
    case "floor-released":
      endTurn(fold, body.at);
  }
}

const listedBy = (
  key: string,
  { onBehalfOf, speaker, order = "", agendaItem }: FloorEvent,
  party: PartyId,
): Fold["listed"][number] => ({ key, party, onBehalfOf, speaker, order, agendaItem });

const turnBegun = (
  fold: Fold,
  { party, onBehalfOf, speaker, agendaItem, at }: FloorEvent,
  limitSeconds: number | undefined,
): Turn => ({
  party,
  onBehalfOf,
  speaker,
  agendaItem: agendaItem ?? fold.agendaItem,
  from: at,
  to: undefined,
  limitSeconds,
});

function endTurn(fold: Fold, at: string): void {
  const last = fold.turns.at(-1);
  if (last && last.to === undefined) fold.turns[fold.turns.length - 1] = { ...last, to: at };
}

/** Takes a party off the list of an item; one that asked both for itself and for a group is listed twice. */
function unlist(fold: Fold, { party, onBehalfOf }: FloorEvent, agendaItem: string | undefined): void {
  fold.listed = fold.listed.filter(
    (one) =>
      one.party !== party ||
      one.onBehalfOf !== onBehalfOf ||
      (one.agendaItem !== undefined && agendaItem !== undefined && one.agendaItem !== agendaItem),
  );
}

function limitOf(dossier: Dossier, { party, onBehalfOf }: FloorEvent): number | undefined {
  const meeting = find(dossier, "meeting", meetingKey);
  const isGroup = onBehalfOf !== undefined || party?.startsWith("group:");
  return isGroup ? meeting?.groupLimitSeconds : meeting?.nationalLimitSeconds;
}

/** Who has the floor, if anybody. */
export function holderOf({ turns }: Floor): Turn | undefined {
  const last = turns.at(-1);
  return last?.to === undefined ? last : undefined;
}

/** How long a turn lasted, or has lasted by now. Never less than nothing, whatever the clocks did. */
export const secondsOf = ({ from, to }: Turn, now: string): number =>
  Math.max(0, (Date.parse(to ?? now) - Date.parse(from)) / 1000);

/** How much of its limit a turn has left; negative when it is over; undefined where there is no limit. */
export const secondsLeft = (turn: Turn, now: string): number | undefined =>
  turn.limitSeconds === undefined ? undefined : turn.limitSeconds - secondsOf(turn, now);
