import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { Issue } from "../dossier/issue.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { issueName, partyName } from "../dossier/names.ts";
import type { Position } from "../dossier/position.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { membersOf } from "../reference/groups.ts";

/** Where a party stands on an issue, as far as we know. */
export interface Standing {
  readonly current: Position;
  readonly record: DossierRecord<"position">; // of the group's, where it is inferred
  readonly inferredFrom: PartyId | null; // the group that spoke for it
  readonly history: readonly DossierRecord<"position">[]; // the party's own, newest first
  readonly moved: Position | null; // where it stood at the last meeting, if that was elsewhere
  readonly told: readonly DossierRecord<"position">[]; // what all this rests on: the record, and where it moved from
}

export interface PositionsMatrix {
  readonly issues: readonly { readonly key: IssueId; readonly body: Issue }[];
  readonly parties: readonly PartyId[]; // ours first, then by name
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
 * The matrix of issues and parties. `on` is the date by which group membership is told: a group's statement stands for
 * its members of that date who have said nothing themselves; inferred when read, never stored, never over an own one.
 * Who has moved is told against the meeting before: that of `previous`, else whatever was known before this one began.
 */
export function positionsMatrix(dossier: Dossier, on: string, previous?: Dossier | null): PositionsMatrix {
  const positions = all(dossier, "position").toSorted(byAge);
  const histories = Map.groupBy(positions, ({ body }) => `${body.party} ${body.issue}`);
  const groupsOf = groupsByMember(dossier, on);
  const before = movedFrom(dossier, previous ?? null);
  const at = (party: PartyId, issue: IssueId): Standing | null => {
    const history = histories.get(`${party} ${issue}`) ?? [];
    const [newest] = history;
    if (newest) return standing(newest, { inferredFrom: null, history, before: before(history) });
    const spoken = (groupsOf.get(party) ?? []).flatMap((group) => {
      const record = histories.get(`${group} ${issue}`)?.[0];
      return record ? [{ group, record }] : [];
    });
    const [latest] = spoken.toSorted((a, b) => byAge(a.record, b.record));
    return latest ? standing(latest.record, { inferredFrom: latest.group, history: [], before: null }) : null;
  };
  return { issues: issuesOf(dossier, positions), parties: partiesOf(dossier, positions), at };
}

const standing = (
  record: DossierRecord<"position">,
  { inferredFrom, history, before }: Pick<Standing, "inferredFrom" | "history"> & { before: Before },
): Standing => ({
  current: record.body,
  record,
  inferredFrom,
  history,
  moved: before?.body ?? null,
  told: before ? [record, before] : [record],
});
type Before = DossierRecord<"position"> | null;

/** The issues in their order, then those that only a position names. */
function issuesOf(
  dossier: Dossier,
  positions: readonly DossierRecord<"position">[],
): PositionsMatrix["issues"] {
  const known = all(dossier, "issue");
  const named = new Set(positions.map(({ body }) => body.issue));
  const unknown = [...named.difference(new Set(known.map(({ key }) => key)))].toSorted();
  return [
    ...known,
    ...unknown.map((key) => ({ key, body: { name: issueName(dossier, key), order: "z", aliases: [] } })),
  ];
}

/** The parties of the dossier and those that only a position names: ours first, then by name. */
function partiesOf(dossier: Dossier, positions: readonly DossierRecord<"position">[]): readonly PartyId[] {
  const own = find(dossier, "meeting", meetingKey)?.ourParty;
  const parties = new Set([
    ...(dossier.records.party?.keys() ?? []),
    ...positions.map(({ body }) => body.party),
  ]);
  const named = [...parties].map((party) => ({ party, name: partyName(dossier, party) }));
  return named
    .toSorted(
      (a, b) =>
        Number(b.party === own) - Number(a.party === own) ||
        a.name.localeCompare(b.name, "en") ||
        (a.party < b.party ? -1 : 1),
    )
    .map(({ party }) => party);
}

/** Tells from a history, newest first, where the party stood at the meeting before, if it has moved since. */
function movedFrom(
  dossier: Dossier,
  previous: Dossier | null,
): (history: readonly DossierRecord<"position">[]) => Before {
  const starts = find(dossier, "meeting", meetingKey)?.startsOn;
  const earlier = previous ? find(previous, "meeting", meetingKey) : undefined;
  const ended = earlier?.endsOn ?? earlier?.startsOn;
  return (history) => {
    const current = history[0]?.body;
    if (!current) return null;
    const isBefore = ({ asOf }: Position): boolean => {
      if (ended !== undefined) return asOf <= ended;
      return asOf < (starts !== undefined && starts <= current.asOf ? starts : current.asOf);
    };
    const baseline =
      history.find(({ body }) => isBefore(body)) ??
      (previous ? latestPosition(previous, current.party, current.issue) : undefined);
    return baseline && baseline.body.stance !== current.stance ? baseline : null;
  };
}

/** The groups with a position of their own, by member. */
function groupsByMember(dossier: Dossier, on: string): ReadonlyMap<PartyId, readonly PartyId[]> {
  const extra = all(dossier, "group-membership").map((record) => record.body);
  const speaking = new Set(all(dossier, "position").map(({ body }) => body.party));
  const groups = new Map<PartyId, PartyId[]>();
  for (const group of speaking) {
    for (const member of membersOf(group, on, extra))
      groups.set(member, [...(groups.get(member) ?? []), group]);
  }
  return groups;
}
