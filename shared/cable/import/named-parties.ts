import type { PartyId } from "../../dossier/identity.ts";
import { referenceParties } from "../../reference/parties.ts";

/** How prose names parties: by name, other name or demonym; “the secretariat” is the organisation's that runs it. */
const namesOf: ReadonlyMap<string, PartyId> = new Map(
  referenceParties.flatMap(({ id, name, aliases, demonyms, codes, kind }) => {
    const full = [name, ...aliases.filter((alias) => alias.length > 3 || /^[A-Z.]{2,}$/.test(alias))];
    const short = kind === "country" ? demonyms : codes;
    return [...full, ...short].map((one) => [one, id] as const);
  }),
);
const ownNames: readonly (readonly [string, PartyId])[] = [
  ["U.S. delegation", "country:US"],
  ["USDEL", "country:US"],
  ["USG", "country:US"],
  ["Washington", "country:US"],
  ["INL", "country:US"],
];
const parties = new Map([...namesOf, ...ownNames]);

const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
const longestFirst = [...parties.keys()].sort((a, b) => b.length - a.length).map(escaped);

/** A party's name in a regular expression, without groups. Case counts: “Polish” is a party, “polish” is not. */
export const partyPattern = `(?:${longestFirst.join("|")})(?![\\w-])`;

/** Several as one subject: “Iran and India each”, “the French and Canadian delegations both”. */
export const subjectPattern = `(?:[Tt]he )?${partyPattern}(?:(?:, (?:and )?| and |/)(?:the )?${partyPattern})*(?:'s)?(?: (?:delegations?|delegates?|representatives?|side|chair))?`;

const everyName = new RegExp(`(?<![\\w-])${partyPattern}`, "g");

/** The parties that a text names, in order, each once. */
export const partiesIn = (text: string): readonly PartyId[] => [
  ...new Set([...text.matchAll(everyName)].flatMap(([name]) => parties.get(name) ?? [])),
];
