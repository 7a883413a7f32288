import { all, find, type Dossier } from "../dossier/dossier.ts";
import { partyId, type PartyId } from "../dossier/identity.ts";
import { referenceParties, referenceParty } from "../reference/parties.ts";
import { foldText } from "./names.ts";

export type PartyReading =
  | { readonly is: "party"; readonly party: PartyId; readonly name: string }
  | { readonly is: "refused"; readonly why: string };

type Known = { readonly party: PartyId; readonly name: string };

/**
 * Reads what a list writes for a party: its name, a code, a demonym or another name, in the dossier's own list
 * first, then in the reference list. What neither knows becomes a party of the dossier's own; what may be two
 * parties, or has no Latin letter to make a key from, is refused.
 */
export function partyReader(dossier: Dossier): (text: string) => PartyReading {
  const own = new Map<string, Known[]>();
  for (const { key, body } of all(dossier, "party")) add(own, { party: key, name: body.name }, [body.name]);
  const reference = referenceIndex();
  return (text) => {
    const folded = withoutPreamble(foldText(text));
    const found = own.get(folded) ?? reference.get(folded) ?? [];
    const [first, second] = found;
    if (first && second) return { is: "refused", why: ambiguous(text, found) };
    if (first) return { is: "party", ...first };
    return ownParty(text, folded);
  };
}

/** A party that was chosen and not read, with the name the dossier or the reference list has for it. */
export const chosenParty = (party: PartyId, dossier: Dossier): PartyReading => ({
  is: "party",
  party,
  name: find(dossier, "party", party)?.name ?? referenceParty(party)?.name ?? party,
});

/** Whether the reference list knows a party by these words. */
export const isKnownParty = (text: string): boolean => referenceIndex().has(withoutPreamble(foldText(text)));

let index: ReadonlyMap<string, readonly Known[]> | null = null;

function referenceIndex(): ReadonlyMap<string, readonly Known[]> {
  if (index) return index;
  const built = new Map<string, Known[]>();
  for (const { id, name, codes, demonyms, aliases } of referenceParties) {
    add(built, { party: id, name }, [name, ...codes, ...demonyms, ...aliases]);
  }
  index = built;
  return index;
}

function add(to: Map<string, Known[]>, known: Known, words: readonly string[]): void {
  for (const word of new Set(words.map(foldText))) {
    if (word === "") continue;
    const same = to.get(word) ?? [];
    if (!same.some(({ party }) => party === known.party)) to.set(word, [...same, known]);
  }
}

const withoutPreamble = (folded: string): string => folded.replace(/^(delegation of )?(the )?/, "");

const ambiguous = (text: string, found: readonly Known[]): string =>
  `“${text}” may be ${found.map(({ name }) => name).join(" or ")}. Write which one is meant.`;

function ownParty(text: string, folded: string): PartyReading {
  const slug = folded
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
  const key = partyId.safeParse(`own:${slug}`);
  if (text.length > 500)
    return { is: "refused", why: "The party is longer than 500 characters; shorten it." };
  if (!key.success) {
    return {
      is: "refused",
      why: `“${text}” is not on the list of parties. Write its name in Latin letters, or choose the party in the list.`,
    };
  }
  return { is: "party", party: key.data, name: text };
}
