import { englishWords } from "../log/english-words.ts";
import { referenceParties } from "../reference/parties.ts";

/** Demonyms that are words of their own. */
const otherWords = new Set(["polish", "dutch"]);

const isWord = (typed: string): boolean => englishWords.has(typed) || otherWords.has(typed) || typed === "us";

const names: ReadonlyMap<string, string> = new Map(
  referenceParties.flatMap(({ name, demonyms, aliases }) =>
    [name, ...demonyms, ...aliases.filter((alias) => /^\p{Lu}{2,6}$/u.test(alias))].flatMap((one) => {
      const plain = one.replace(/^the /, "");
      const typed = plain.toLowerCase();
      return isWord(typed) || typed === plain ? [] : [[typed, plain] as const];
    }),
  ),
);

const regions =
  /\b(?:(?:western|eastern|central|southern|northern|south-?east|south|north|west|east) )?(?:africa|asia|europe|america)n?\b|\b(?:middle east|latin america|balkans?|baltics?|caribbean|geneva|paris|vienna|new york)\b/g;

const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const anyName = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
const months =
  /\b(?:january|february|april|june|july|august|september|october|november|december|(?:march|may)(?= \d))\b/g;
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * What was typed in haste, with the capitals of parties, regions and months: "backs the us and france in october" is "backs the
 * United States and France in October". What stands in quotation marks is left as it is.
 */
export const withNames = (text: string): string =>
  text
    .split(/("[^"]*"|“[^”]*”|«[^»]*»)/)
    .map((part, index) => (index % 2 === 1 ? part : inCapitals(part)))
    .join("");

const inCapitals = (text: string): string =>
  text
    .replace(/\bthe us\b(?!-)/g, "the United States")
    .replace(anyName, (typed) => names.get(typed) ?? typed)
    .replace(regions, (region) => region.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()))
    .replace(months, upper);
