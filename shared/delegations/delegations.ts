import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { delegationRole } from "../dossier/role.ts";

const kinds: readonly string[] = ["country", "own", "group", "org"];

/** The parties at the table: ours first, even before anybody is in it; then states, groups and organisations with people, by name. */
export function delegationParties(dossier: Dossier): readonly PartyId[] {
  const ours = find(dossier, "meeting", meetingKey)?.ourParty;
  const parties = new Set(all(dossier, "role").map(({ body }) => body.party));
  const theirs = [...parties]
    .filter((party) => party !== ours)
    .map((party) => ({
      party,
      name: partyName(dossier, party),
      kind: kinds.indexOf(party.split(":")[0] ?? ""),
    }))
    .toSorted((a, b) => a.kind - b.kind || a.name.localeCompare(b.name, "en"))
    .map(({ party }) => party);
  return ours === undefined ? theirs : [ours, ...theirs];
}

const rank = ({ body }: DossierRecord<"role">): number => delegationRole.options.indexOf(body.role);

/** The people of a delegation: the head first, then as they are ranked and placed. */
export const membersOfDelegation = (dossier: Dossier, party: PartyId): readonly DossierRecord<"role">[] =>
  all(dossier, "role")
    .filter(({ body }) => body.party === party)
    .toSorted((a, b) => rank(a) - rank(b));

/** The numbers of the agenda items that a person attends: "2, 3"; null where it is all of them. */
export function attendedItems(dossier: Dossier, { attends }: DossierRecord<"role">["body"]): string | null {
  const numbers = attends.flatMap((item) => find(dossier, "agenda-item", item)?.number ?? []);
  return numbers.length === 0 ? null : numbers.join(", ");
}
