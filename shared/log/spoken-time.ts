import type { GroupMembership } from "../dossier/group-membership.ts";
import type { PartyId } from "../dossier/identity.ts";
import { membersOf } from "../reference/groups.ts";
import { secondsOf, type Turn } from "./floor.ts";

export interface Spoken {
  readonly party: PartyId;
  readonly turns: number;
  readonly seconds: number;
  readonly secondsOver: number; // beyond the limits
}

/** How long each party spoke, the longest first. A turn for a group counts for the party that took it. */
export const spokenByParty = (turns: readonly Turn[], now: string): readonly Spoken[] =>
  totals(
    turns.flatMap((turn) => (turn.party === undefined ? [] : [[turn.party, turn] as const])),
    now,
  );

/**
 * How long each of some groups spoke on a date: turns for the group, by the group itself and by its members for
 * themselves. A party of two groups counts in both, so the sums say nothing of the whole.
 */
export function spokenByGroup(
  turns: readonly Turn[],
  groups: readonly PartyId[],
  now: string,
  on: string,
  extra: readonly GroupMembership[] = [],
): readonly Spoken[] {
  const members = new Map(groups.map((group) => [group, new Set(membersOf(group, on, extra))]));
  const isOf = (group: PartyId, { party, onBehalfOf }: Turn): boolean => {
    if (onBehalfOf !== undefined) return onBehalfOf === group;
    return party !== undefined && (party === group || (members.get(group)?.has(party) ?? false));
  };
  return totals(
    groups.flatMap((group) =>
      turns.filter((turn) => isOf(group, turn)).map((turn) => [group, turn] as const),
    ),
    now,
  );
}

function totals(counted: readonly (readonly [PartyId, Turn])[], now: string): readonly Spoken[] {
  const spoken = [...Map.groupBy(counted, ([party]) => party)].map(([party, entries]): Spoken => {
    const lengths = entries.map(([, turn]) => ({ seconds: secondsOf(turn, now), limit: turn.limitSeconds }));
    return {
      party,
      turns: entries.length,
      seconds: sum(lengths.map(({ seconds }) => seconds)),
      secondsOver: sum(lengths.map(({ seconds, limit }) => Math.max(0, seconds - (limit ?? Infinity)))),
    };
  });
  return spoken.sort((a, b) => b.seconds - a.seconds || (a.party < b.party ? -1 : 1));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
