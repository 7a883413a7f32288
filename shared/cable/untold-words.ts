import { foldText } from "../delegations/names.ts";
import { figuresWrittenOut } from "./note-figures.ts";
import { pastTense } from "./note-verbs.ts";

/** Words that a sentence may do without and say the same. What denies, doubts or limits is none of them. */
const filler = new Set(
  `a an the this that these those it its them they their same also likewise too as well both each delegation del rep
  on of to for in at by with into onto upon and but is are be been so far`.split(/\s+/),
);

/** The words of a note that a text has in no form; a figure is the same however it is written. */
export function untoldWords(note: string, text: string): readonly string[] {
  const told = new Set(tokensOf(text).map(stem));
  return [...new Set(tokensOf(note))].filter(
    (word) =>
      !filler.has(word) && ![word, pastTense(word)].some((form) => form !== null && told.has(stem(form))),
  );
}

const stem = (word: string): string =>
  /^\d/.test(word) ? word : /^(?:not?|nothing|none)$/.test(word) ? "no" : word.slice(0, 5);

const tokensOf = (text: string): readonly string[] =>
  (figuresWrittenOut(text).match(/\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? []).map((token) =>
    /^\d/.test(token) ? token.replaceAll(",", "") : foldText(token),
  );
