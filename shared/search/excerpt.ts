import { withoutMarks } from "../delegations/names.ts";

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isFound: boolean;
}

/** Scripts written without spaces between words, in which a word is found anywhere in a text. */
export const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const ascii = /^[\0-\x7f]*$/;

/** A text as the index has it and as a query is read: in plain small letters, so that “Søren”, “İzmir” and “مُحَمَّد” are found without their marks. */
export const plainForm = (text: string): string =>
  ascii.test(text) ? text.toLowerCase() : withoutMarks(text).normalize("NFC");

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;

/** The words of a query in plain letters: runs of letters and digits, with the marks that are left on them (“ิ”). */
export const queryWords = (query: string): readonly string[] => plainForm(query).match(wordPattern) ?? [];

/** Whether a text has all the words of a query, each at least as the beginning of a word. */
export function hasWords(text: string, query: string): boolean {
  const words = queryWords(query);
  return words.length > 0 && countWords(findsIn(text.normalize("NFC"), words)) === new Set(words).size;
}

/** How many different words of a query a text has. */
export const wordsFound = (text: string, query: string): number =>
  countWords(findsIn(text.normalize("NFC"), queryWords(query)));

/**
 * A text as a list of results shows it: in one line, cut to the part that has most words of the query, those marked.
 * Without any of them, its beginning.
 */
export function excerptOf(text: string, query: string, longest = 180): readonly Piece[] {
  const line = text.normalize("NFC").replace(/\s+/g, " ").trim();
  const finds = findsIn(line, queryWords(query));
  const best = finds.reduce(
    (found, one) => {
      const count = countWords(finds.filter(({ at }) => at >= one.at && at < one.at + longest - lead));
      return count > found.count ? { at: one.at, count } : found;
    },
    { at: 0, count: 0 },
  );
  const start = line.length <= longest ? 0 : wordStart(line, Math.min(best.at - lead, line.length - longest));
  const end = line.length - start <= longest ? line.length : wordEnd(line, start + longest);
  const shown = finds.filter(({ at, end: till }) => at >= start && till <= end);
  const pieces = cut(line, start, end, shown);
  return [
    ...(start > 0 ? [{ text: "…", isFound: false }] : []),
    ...pieces,
    ...(end < line.length ? [{ text: "…", isFound: false }] : []),
  ];
}

const lead = 40; // characters shown before the first word that is marked

interface Find {
  readonly word: string;
  readonly at: number;
  readonly end: number;
}

const countWords = (finds: readonly Find[]): number => new Set(finds.map(({ word }) => word)).size;

/** Where the words of a query stand in a text, in order. */
function findsIn(text: string, words: readonly string[]): readonly Find[] {
  const unique = [...new Set(words)];
  const spaced = unique.filter((word) => !withoutSpaces.test(word));
  const dense = unique.filter((word) => withoutSpaces.test(word));
  const folded = foldedForm(text);
  const findAt = (word: string, at: number, length: number): Find => ({
    word,
    at: folded.from(at),
    end: folded.till(at + length - 1),
  });
  const tokens = spaced.length === 0 ? [] : [...folded.text.matchAll(wordPattern)];
  const finds = [
    ...tokens.flatMap(({ 0: token, index }) =>
      spaced
        .filter((word) => token.startsWith(withoutFinal(word)))
        .map((word) => findAt(word, index, token.length)),
    ),
    ...dense.flatMap((word) =>
      [...folded.text.matchAll(new RegExp(withoutFinal(word), "gu"))].map(({ index }) =>
        findAt(word, index, word.length),
      ),
    ),
  ];
  return finds.sort((a, b) => a.at - b.at);
}

/** A text in plain letters, and where what has become a letter of it stands in the text. */
interface Folded {
  readonly text: string;
  readonly from: (index: number) => number;
  readonly till: (index: number) => number;
}

/** A letter with the marks on it; halfwidth voicing marks count as marks. */
const letters = /[^\p{M}\uff9e\uff9f][\p{M}\uff9e\uff9f]*|[\p{M}\uff9e\uff9f]+/gu;

function foldedForm(text: string): Folded {
  if (ascii.test(text))
    return { text: text.toLowerCase(), from: (index) => index, till: (index) => index + 1 };
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = "";
  for (const { 0: letter, index } of text.matchAll(letters)) {
    folded += withoutFinal(plainForm(letter));
    while (starts.length < folded.length) {
      starts.push(index);
      ends.push(index + letter.length);
    }
  }
  return { text: folded, from: (index) => starts[index] ?? 0, till: (index) => ends[index] ?? text.length };
}

/** A sigma ends a word in a letter of its own, which is the same. */
const withoutFinal = (text: string): string => text.replaceAll("ς", "σ");

function cut(line: string, start: number, end: number, finds: readonly Find[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  const take = (till: number, isFound: boolean): void => {
    if (till > at) pieces.push({ text: line.slice(at, till), isFound });
    at = Math.max(at, till);
  };
  for (const find of finds) {
    take(find.at, false);
    take(find.end, true);
  }
  take(end, false);
  return pieces;
}

/** The beginning of the word at a place, or the place itself in a script without spaces. */
function wordStart(line: string, place: number): number {
  const at = Math.max(0, place);
  const space = line.lastIndexOf(" ", at);
  return at - space < 30 ? space + 1 : whole(line, at);
}

function wordEnd(line: string, place: number): number {
  const space = line.lastIndexOf(" ", place);
  return place - space < 30 ? space : whole(line, place);
}

/** Not within a pair of surrogates. */
const whole = (line: string, at: number): number =>
  /^[\udc00-\udfff]/.test(line.slice(at, at + 1)) ? at - 1 : at;
