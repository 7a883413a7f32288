import type { GroupMembership } from "../dossier/group-membership.ts";
import type { PartyId } from "../dossier/identity.ts";
import { groupTable } from "./group-table.ts";

interface Membership {
  readonly member: PartyId;
  readonly from: string;
  readonly to: string;
}
const always = { from: "0000-01-01", to: "9999-12-31" };

const memberships: ReadonlyMap<PartyId, readonly Membership[]> = new Map(
  groupTable.map((group) => [`group:${group.key}`, group.members.trim().split(/\s+/).map(readMember)]),
);

function readMember(text: string): Membership {
  const [code = "", dates = ""] = text.split(/:(.*)/s);
  const [from = "", to = ""] = dates.includes("..") ? dates.split("..") : [dates];
  return { member: `country:${code}`, from: from || always.from, to: to || always.to };
}

/**
 * The members of a group on a date, with what a dossier adds to the reference list.
 * A group nobody knows has none, nor has one whose members the list does not give. The date is `YYYY-MM-DD`; the first
 * and the last day of a membership both count.
 */
export function membersOf(
  group: PartyId,
  on: string,
  extra: readonly GroupMembership[] = [],
): readonly PartyId[] {
  const own = extra
    .filter((membership) => membership.group === group)
    .map(({ member, from, to }) => ({ member, from: from ?? always.from, to: to ?? always.to }));
  const current = [...(memberships.get(group) ?? []), ...own].filter(
    ({ from, to }) => from <= on && on <= to,
  );
  return [...new Set(current.map(({ member }) => member))];
}
