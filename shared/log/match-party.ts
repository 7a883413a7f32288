import { partyId, type PartyId } from "../dossier/identity.ts";
import { beforeNumber, codesBeforeVerb, englishWords } from "./english-words.ts";
import { beginsFinite } from "./find-verb.ts";
import { beginningWith, type PartyIndex } from "./party-index.ts";
import { wordsFrom, type Word } from "./words.ts";

/** How much of a name counts: a beginning too, the whole, or among several speakers also “can” for Canada. */
type Extent = "beginning" | "whole" | "listed";

/** What is needed to know a party when it is named. */
export interface KnownParties {
  readonly indexes: readonly PartyIndex[]; // the dossier's own names first
  readonly participants: ReadonlySet<PartyId>;
  readonly names: ReadonlyMap<PartyId, string>; // of every party that may be meant
}

/** Words that name a party: the likeliest first, then the others they may mean. */
export interface PartyMatch {
  readonly start: number;
  readonly end: number;
  readonly typed: string; // folded
  readonly candidates: readonly PartyId[];
  readonly isPossessive: boolean; // “Iran's”: the word belongs to the sentence as well
}

const longest = 9; // words in “United Kingdom of Great Britain and Northern Ireland”
const id = /(?:country:[A-Z]{2}|(?:org|group):[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*|own:[a-z0-9]+(?:-[a-z0-9]+)*)/y;
const boundary = /^(?:$|[\s:,;.!?)\]/–—]|-(?![\p{L}\p{N}])|['’](?![\p{L}\p{N}]))/u;

/**
 * The party named at a place of a line, if any: an id, the most words that are a name, a code or a demonym, or, unless
 * `whole`, the beginning of one (three letters; two for a participant). Ordinary English words (“no”, “can”, “new”) are
 * parties only in capitals, in a line that is not all capitals; “can” also before a verb, a sign or a colon. A word that goes on with a
 * hyphen, a sign or a figure (“US-led”, “US$200k”) names nobody.
 */
export function matchParty(
  line: string,
  at: number,
  known: KnownParties,
  extent: Extent = "beginning",
): PartyMatch | undefined {
  const byId = matchId(line, at, known);
  if (byId) return byId;
  const words = wordsFrom(line, at, longest + 1);
  if (words[0]?.folded === "the")
    return matchWords(line, words.slice(1), at, known, extent === "listed" ? "listed" : "whole");
  return matchWords(line, words, at, known, extent);
}

function matchId(line: string, at: number, known: KnownParties): PartyMatch | undefined {
  id.lastIndex = at;
  const text = id.exec(line)?.[0];
  if (text === undefined || !partyId.safeParse(text).success || !known.names.has(text)) return undefined;
  const end = at + text.length;
  if (!boundary.test(line.slice(end, end + 2))) return undefined;
  return { start: at, end, typed: text.toLowerCase(), candidates: [text], isPossessive: false };
}

function matchWords(
  line: string,
  words: readonly Word[],
  start: number,
  known: KnownParties,
  extent: Extent,
): PartyMatch | undefined {
  for (let count = Math.min(longest, words.length); count > 0; count -= 1) {
    const taken = words.slice(0, count);
    const last = taken.at(-1);
    if (!last || !boundary.test(line.slice(last.end, last.end + 2))) continue;
    if (count === 1 && isOrdinary(line, last, words.slice(1), extent)) continue;
    for (const name of spellings(line, taken)) {
      const candidates = rank(known, lookUp(known, name.words, count, extent));
      if (candidates.length === 0) continue;
      const isPossessive = name.isPossessive || /^['’]/.test(line.slice(last.end, last.end + 1));
      return { start, end: last.end, typed: name.words, candidates, isPossessive };
    }
  }
  return undefined;
}

/** The words as typed, then with an “and” for every “&”, then without a final 's. */
function spellings(
  line: string,
  words: readonly Word[],
): readonly { readonly words: string; readonly isPossessive: boolean }[] {
  const typed = words.map(({ folded }) => folded).join(" ");
  const last = words.at(-1);
  const spelt = words
    .map(({ folded, end }, index) =>
      /^ ?&/.test(line.slice(end)) && words[index + 1] ? `${folded} and` : folded,
    )
    .join(" ");
  const own = [...new Set([typed, spelt])].map((name) => ({ words: name, isPossessive: false }));
  if (!last || !/['’]s$/i.test(line.slice(last.start, last.end))) return own;
  return [...own, { words: typed.slice(0, -1), isPossessive: true }];
}

interface Found {
  readonly party: PartyId;
  readonly by: "name" | "code" | "beginning";
}

function lookUp(known: KnownParties, words: string, count: number, extent: Extent): readonly Found[] {
  const whole = known.indexes.flatMap((index) => index.whole.get(words) ?? []);
  if (extent !== "beginning") return whole;
  if (count === 1) return [...whole, ...beginnings(known, words)];
  return whole.length > 0 ? whole : longBeginnings(known, words);
}

function beginnings(known: KnownParties, word: string): readonly Found[] {
  if (word.length < 2) return [];
  return known.indexes.flatMap((index) =>
    beginningWith(index, word).flatMap(({ party, onlyHere }): readonly Found[] => {
      const isHere = known.participants.has(party);
      const least = onlyHere ? 4 : isHere ? 2 : 3;
      return word.length < least || (onlyHere && !isHere) ? [] : [{ party, by: "beginning" }];
    }),
  );
}

/** “south kor”: a name in several words, the last of them cut short. */
function longBeginnings(known: KnownParties, words: string): readonly Found[] {
  const lastWord = words.slice(words.lastIndexOf(" ") + 1);
  if (lastWord.length < 3) return [];
  return known.indexes.flatMap((index) =>
    index.longNames
      .filter(({ name }) => name.startsWith(words) && /^\p{L}/u.test(name.slice(words.length)))
      .map(({ party }): Found => ({ party, by: "beginning" })),
  );
}

/** Whole names first; then codes and beginnings, those of participants before the others. */
function rank(known: KnownParties, found: readonly Found[]): readonly PartyId[] {
  const score = ({ party, by }: Found): number => {
    const isHere = known.participants.has(party);
    if (by === "name") return isHere ? 0 : 1;
    return (by === "code" ? 2 : 3) + (isHere ? 0 : 2);
  };
  const ranked = found.toSorted((a, b) => score(a) - score(b)).map(({ party }) => party);
  return [...new Set(ranked)].slice(0, 12);
}

function isOrdinary(line: string, word: Word, next: readonly Word[], extent: Extent): boolean {
  if (beforeNumber.has(word.folded) && /^\s+\d/.test(line.slice(word.end))) return true;
  if (!englishWords.has(word.folded)) return false;
  const typed = line.slice(word.start, word.end);
  const isCapital = typed.length > 1 && typed === typed.toUpperCase() && !/[.'’]/.test(typed);
  if (isCapital && /\p{Ll}/u.test(line)) return false;
  if (isCapital && !/[\p{L}]/u.test(line.slice(word.end))) return false;
  if (!codesBeforeVerb.has(word.folded)) return true;
  if (extent === "listed") return false;
  const isBeforeSign = /^(?:\s+[#!@]|:)/.test(line.slice(word.end));
  return !isBeforeSign && !beginsFinite(next);
}
