import { all, type Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { partyName } from "../dossier/names.ts";
import { membersOf } from "../reference/groups.ts";
import { referenceParties } from "../reference/parties.ts";

interface GroupPresent {
  readonly group: PartyId;
  readonly name: string;
  readonly parties: ReadonlySet<PartyId>; // the group itself, and its members among the parties given
}

/** The groups of which members are among some parties on a date, by name; with what the dossier adds to the reference list. */
export function groupsPresent(
  dossier: Dossier,
  parties: readonly PartyId[],
  on: string,
): readonly GroupPresent[] {
  const extra = all(dossier, "group-membership").map(({ body }) => body);
  const known = referenceParties.filter(({ kind }) => kind === "group").map(({ id }) => id);
  return [...new Set([...known, ...extra.map(({ group }) => group)])]
    .map((group) => {
      const members = new Set(membersOf(group, on, extra));
      const present = parties.filter((party) => members.has(party));
      return { group, name: partyName(dossier, group), parties: new Set([group, ...present]) };
    })
    .filter(({ parties: { size } }) => size > 1)
    .toSorted((a, b) => a.name.localeCompare(b.name, "en"));
}
