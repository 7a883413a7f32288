import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { Position } from "../dossier/position.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { membersOf } from "../reference/groups.ts";

/** Where a party stands on an issue, as far as we know. */
export interface Standing {
  readonly current: Position;
  readonly record: DossierRecord<"position">; // of the group's, where it is inferred
  readonly inferredFrom: PartyId | null; // the group that spoke for it
  readonly history: readonly DossierRecord<"position">[]; // the party's own, newest first
  readonly moved: Position | null; // what it was before, where the stance was another
}

export interface PositionsMatrix {
  readonly issues: readonly DossierRecord<"issue">[];
  readonly parties: readonly PartyId[];
  readonly at: (party: PartyId, issue: IssueId) => Standing | null; // null: no position recorded, which is not neutral
}

/** Positions newest first: by date, then by clock. */
const byAge = (a: DossierRecord<"position">, b: DossierRecord<"position">): number =>
  b.body.asOf.localeCompare(a.body.asOf) || (a.clock < b.clock ? 1 : a.clock > b.clock ? -1 : 0);

/** What a party has said of an issue, newest first. */
export function positionHistory(
  dossier: Dossier,
  party: PartyId,
  issue: IssueId,
): readonly DossierRecord<"position">[] {
  return all(dossier, "position")
    .filter(({ body }) => body.party === party && body.issue === issue)
    .toSorted(byAge);
}

/** A party's latest own position on an issue, if it has one. */
export const latestPosition = (
  dossier: Dossier,
  party: PartyId,
  issue: IssueId,
): DossierRecord<"position"> | undefined => positionHistory(dossier, party, issue)[0];

/**
 * The matrix of issues and parties on a date. A group's statement stands for its members of that date who have said
 * nothing themselves: inferred when read, never stored, never over what a party stated.
 */
export function positionsMatrix(dossier: Dossier, on: string): PositionsMatrix {
  const histories = Map.groupBy(
    all(dossier, "position").toSorted(byAge),
    ({ body }) => `${body.party} ${body.issue}`,
  );
  const extra = all(dossier, "group-membership").map((record) => record.body);
  const groupsOf = groupsByMember(dossier, on, extra);
  const own = find(dossier, "meeting", meetingKey)?.ourParty;
  const at = (party: PartyId, issue: IssueId): Standing | null => {
    const history = histories.get(`${party} ${issue}`) ?? [];
    const [newest] = history;
    if (newest) return standing(newest, history, null);
    const spoken = (groupsOf.get(party) ?? []).flatMap((group) => {
      const record = histories.get(`${group} ${issue}`)?.[0];
      return record ? [{ group, record }] : [];
    });
    const [latest] = spoken.toSorted((a, b) => byAge(a.record, b.record));
    return latest ? standing(latest.record, [], latest.group) : null;
  };
  const parties = [...(dossier.records.party?.keys() ?? [])];
  return {
    issues: all(dossier, "issue"),
    parties: [...parties.filter((party) => party === own), ...parties.filter((party) => party !== own)],
    at,
  };
}

function standing(
  record: DossierRecord<"position">,
  history: readonly DossierRecord<"position">[],
  inferredFrom: PartyId | null,
): Standing {
  const before = history.find((earlier) => earlier.body.stance !== record.body.stance)?.body ?? null;
  const isAfter = before !== null && before.asOf < record.body.asOf;
  return { current: record.body, record, inferredFrom, history, moved: isAfter ? before : null };
}

function groupsByMember(
  dossier: Dossier,
  on: string,
  extra: Parameters<typeof membersOf>[2],
): ReadonlyMap<PartyId, readonly PartyId[]> {
  const speaking = new Set(all(dossier, "position").map(({ body }) => body.party));
  const groups = new Map<PartyId, PartyId[]>();
  for (const group of speaking) {
    for (const member of membersOf(group, on, extra))
      groups.set(member, [...(groups.get(member) ?? []), group]);
  }
  return groups;
}
