import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { Person } from "../dossier/person.ts";
import { defaultMarking } from "../marking/schemes.ts";
import { nameWords } from "./names.ts";

/** Somebody who came to another meeting. Taken in here, they keep their key: the same person in both. */
export interface KnownPerson {
  readonly key: string;
  readonly party: PartyId;
  readonly person: Person; // only the name, where more would lose the marking it has there
  readonly meeting: string; // its title: the last one they came to
}

/** The kinds of records that `knownPeople` reads of a dossier. */
export const kindsOfPeople = ["meeting", "person", "role"] as const;

/**
 * The people of other dossiers, each once for each party they came for, as the latest meeting knows them. Their details
 * come along where they are marked by default both there and here, with the same mark.
 */
export function knownPeople(others: readonly Dossier[], here: Dossier): readonly KnownPerson[] {
  const startOf = (dossier: Dossier): string => find(dossier, "meeting", meetingKey)?.startsOn ?? "";
  const latestFirst = others
    .filter(({ id }) => id !== here.id)
    .sort((a, b) => (startOf(a) < startOf(b) ? 1 : -1));
  const people = new Map<string, KnownPerson>();
  for (const dossier of latestFirst) {
    const isMarkedAlike = JSON.stringify(defaultMarking(dossier)) === JSON.stringify(defaultMarking(here));
    for (const { body: role } of all(dossier, "role")) {
      const body = find(dossier, "person", role.person);
      const place = `${role.person} ${role.party}`;
      if (!body || people.has(place)) continue;
      const { biography: _, marking, ...details } = body;
      people.set(place, {
        key: role.person,
        party: role.party,
        person: isMarkedAlike && marking === undefined ? details : { name: body.name },
        meeting: find(dossier, "meeting", meetingKey)?.title ?? "",
      });
    }
  }
  return [...people.values()];
}

/** Finds who of them somebody is: the same words of a name, in any order, for the same party. Nobody where two are. */
export function finderOf(
  people: readonly KnownPerson[],
): (name: string, party: PartyId) => KnownPerson | null {
  const placeOf = (name: string, party: PartyId): string =>
    `${nameWords(name).toSorted().join(" ")} ${party}`;
  const byName = Map.groupBy(people, ({ person, party }) => placeOf(person.name, party));
  return (name, party) => {
    const [found, other] = byName.get(placeOf(name, party)) ?? [];
    return found && !other ? found : null;
  };
}
