import { generateKeyBetween } from "fractional-indexing";
import type { FloorEvent } from "../dossier/floor-event.ts";
import type { PartyId } from "../dossier/identity.ts";
import type { Floor } from "./floor.ts";

/** Who speaks, for whom, by whom: the fields of a floor event that say so. */
export interface Speaking {
  readonly party: PartyId;
  readonly onBehalfOf?: PartyId;
  readonly speaker?: string;
}

/** The same from anything that may say it; fields without a value are left out. */
export const speakingOf = (
  party: PartyId,
  {
    onBehalfOf,
    speaker,
  }: { readonly onBehalfOf?: PartyId | undefined; readonly speaker?: string | undefined },
): Speaking => ({
  party,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  ...(speaker === undefined ? {} : { speaker }),
});

/** The event by which somebody takes the floor under the open item. */
export const floorGiven = (floor: Floor, who: Speaking, at: string): FloorEvent => ({
  type: "floor-taken",
  at,
  ...underItem(floor),
  ...who,
});

/** The event that puts a party at the end of the speakers' list of the open item. */
export const enlisted = (floor: Floor, who: Speaking, at: string): FloorEvent => ({
  type: "listed",
  at,
  ...underItem(floor),
  ...who,
  order: generateKeyBetween(orderOf(floor.list.at(-1)), null),
});

/** The event by which the next on the list takes the floor; none where nobody is listed. */
export function nextCalled(floor: Floor, at: string): FloorEvent | undefined {
  const [next] = floor.list;
  return next && floorGiven(floor, speakingOf(next.party, next), at);
}

/**
 * The new `order` of a place in the list that moves up (-1) or down (1); undefined where it is at that end already.
 * It is a change of the floor event that put it there.
 */
export function movedInList(floor: Floor, index: number, step: -1 | 1): string | undefined {
  const { list } = floor;
  const target = index + step;
  if (!list[index] || !list[target]) return undefined;
  const [before, after] = step < 0 ? [list[target - 1], list[target]] : [list[target], list[target + 1]];
  return generateKeyBetween(orderOf(before), orderOf(after));
}

const orderOf = (listed: Floor["list"][number] | undefined): string | null =>
  listed === undefined || listed.order === "" ? null : listed.order;

const underItem = ({ agendaItem }: Floor): { agendaItem?: string } =>
  agendaItem === undefined ? {} : { agendaItem };
