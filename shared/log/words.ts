import { foldText } from "../delegations/names.ts";

/** A word of a line, where it stands, and folded for comparing: no case, accents, apostrophes or inner dots. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

const pattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** A word folded for comparing: “U.S” is “us”, “Türkiye” is “turkiye”, “d'Ivoire” is “divoire”. */
export const foldWord = (word: string): string => foldText(word.replaceAll(".", ""));

/** The words of a text, in order. */
export function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(pattern)].map((match) => toWord(match[0], match.index));
}

/** The words from a place on that follow each other with only a space, hyphen, ampersand or bracket between, or the dot of “N. Korea”. */
export function wordsFrom(line: string, from: number, most: number): readonly Word[] {
  const words: Word[] = [];
  const next = new RegExp(pattern.source, "uy");
  let at = from;
  while (words.length < most) {
    next.lastIndex = at;
    const match = next.exec(line);
    if (!match) break;
    words.push(toWord(match[0], at));
    at += match[0].length;
    const between = match[0].length === 1 ? /^(?: ?[-‐&(] ?|\.? |\u00a0)/ : /^(?: ?[-‐&(] ?| |\u00a0)/;
    at += between.exec(line.slice(at, at + 3))?.[0].length ?? line.length;
  }
  return words;
}

const toWord = (word: string, start: number): Word => ({
  start,
  end: start + word.length,
  folded: foldWord(word),
});

/** All words of a text folded and joined by single spaces: the key of a name. */
export const foldedName = (name: string): string =>
  wordsOf(name)
    .map(({ folded }) => folded)
    .join(" ");
