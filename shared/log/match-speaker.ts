import type { PartyId } from "../dossier/identity.ts";
import { foldText } from "../delegations/names.ts";

/** A person who may take the floor. */
export interface KnownSpeaker {
  readonly name: string;
  readonly folded: string;
  readonly party: PartyId;
  readonly isChair: boolean; // by their seat
}

export const knownSpeaker = (name: string, party: PartyId, seat: string | undefined): KnownSpeaker => ({
  name,
  folded: foldText(name),
  party,
  isChair: /\bchair/i.test(seat ?? ""),
});

/** Who has the floor: the chair, or a party. */
export interface FloorHolder {
  readonly isChair: boolean;
  readonly party: PartyId | undefined;
}

/**
 * The people `@name` may mean, the likeliest first: whose name it is, then those of whose names every typed word is a
 * beginning; people of the party that speaks before the others.
 */
export function matchSpeaker(
  typed: string,
  people: readonly KnownSpeaker[],
  holder: FloorHolder,
): readonly string[] {
  const folded = foldText(typed);
  if (folded === "") return [];
  const words = folded.split(" ");
  const score = (person: KnownSpeaker): number => {
    if (person.name === typed) return 0;
    const belongs = holder.isChair ? person.isChair : person.party === holder.party;
    if (person.folded === folded) return belongs ? 1 : 2;
    const names = person.folded.split(" ");
    if (!words.every((word) => names.some((name) => name.startsWith(word)))) return 9;
    return belongs ? 3 : 4;
  };
  const found = people
    .map((person) => ({ name: person.name, score: score(person) }))
    .filter((one) => one.score < 9)
    .sort((a, b) => a.score - b.score);
  return [...new Set(found.map(({ name }) => name))];
}
