import type { PartyId } from "../dossier/identity.ts";
import { referenceParties, type ReferenceParty } from "../reference/parties.ts";
import { foldedName } from "./words.ts";

/** A name is a name, a demonym or another word for the party; a code is its two or three letters or an abbreviation. */
interface Written {
  readonly party: PartyId;
  readonly by: "name" | "code";
}

/** What a first word may be the beginning of. */
interface Beginning extends Written {
  readonly word: string;
  readonly onlyHere: boolean; // counts only for a participant: organisations and groups
}

/** Every way of writing a party. Built once for the reference list, once more for what a dossier adds. */
export interface PartyIndex {
  readonly whole: ReadonlyMap<string, readonly Written[]>; // by folded words joined by spaces
  readonly beginnings: readonly Beginning[]; // in order of their word
  readonly longNames: readonly (Written & { readonly name: string })[]; // of countries, in several words
}

/** First words of names that are ordinary words too: “new”, “south”. */
const ordinary = new Set(
  "new north south east san el united central saint republic democratic holy cook costa order islamic".split(
    " ",
  ),
);

let reference: PartyIndex | undefined;

/** The index of the reference list. */
export const referenceIndex = (): PartyIndex => (reference ??= indexOf(referenceParties));

type Named = Pick<ReferenceParty, "id" | "kind" | "name" | "codes" | "demonyms" | "aliases">;

/** An index of parties; `foldedName` is how names are compared, so case, accents and apostrophes do not count. */
export function indexOf(parties: readonly Named[]): PartyIndex {
  const whole = new Map<string, Written[]>();
  const beginnings: Beginning[] = [];
  const longNames: (Written & { name: string })[] = [];
  for (const party of parties) {
    const codes = party.codes.map(foldedName);
    const demonyms = party.demonyms.map(foldedName);
    const names = [party.name, ...party.aliases].map(foldedName);
    for (const code of codes) addTo(whole, code, { party: party.id, by: "code" });
    for (const name of [...names, ...demonyms, ...demonyms.flatMap(plural)]) {
      addTo(whole, name, { party: party.id, by: "name" });
    }
    if (party.kind === "country") longNames.push(...severalWords(party.id, names));
    beginnings.push(...beginningsOf(party, codes, demonyms));
  }
  return { whole, beginnings: beginnings.sort((a, b) => (a.word < b.word ? -1 : 1)), longNames };
}

function beginningsOf(
  party: Named,
  codes: readonly string[],
  demonyms: readonly string[],
): readonly Beginning[] {
  if (party.kind !== "country") {
    const words = [foldedName(party.name), ...codes].filter((word) => !word.includes(" "));
    return [...new Set(words)].map((word) => ({ word, party: party.id, by: "code", onlyHere: true }));
  }
  const [first = ""] = foldedName(party.name).split(" ");
  const otherNames = party.aliases.filter((alias) => /^\p{Lu}?\p{Ll}+$/u.test(alias)).map(foldedName);
  const words = [
    ...(ordinary.has(first) ? [] : [first]),
    ...[...demonyms, ...otherNames].filter((word) => !word.includes(" ")),
  ];
  return [...new Set(words)].map((word) => ({ word, party: party.id, by: "name", onlyHere: false }));
}

const plural = (demonym: string): readonly string[] => (demonym.endsWith("s") ? [] : [`${demonym}s`]);

const severalWords = (party: PartyId, names: readonly string[]): readonly (Written & { name: string })[] =>
  names.filter((name) => name.includes(" ")).map((name) => ({ party, by: "name", name }));

function addTo(whole: Map<string, Written[]>, words: string, written: Written): void {
  if (words === "") return;
  const same = whole.get(words) ?? [];
  const at = same.findIndex(({ party }) => party === written.party);
  if (at === -1) whole.set(words, [...same, written]);
  else if (written.by === "name") same[at] = written;
}

/** Parties whose name, demonym or abbreviation begins with a word, by binary search. */
export function beginningWith(index: PartyIndex, word: string): readonly Beginning[] {
  let low = 0;
  let high = index.beginnings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index.beginnings[middle]?.word ?? "") < word) low = middle + 1;
    else high = middle;
  }
  const after = index.beginnings.slice(low);
  const end = after.findIndex((beginning) => !beginning.word.startsWith(word));
  return end === -1 ? after : after.slice(0, end);
}
