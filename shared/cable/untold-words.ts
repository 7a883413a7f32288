import { foldText } from "../delegations/names.ts";
import { isVerbForm } from "../log/find-verb.ts";
import { figuresWrittenOut } from "./note-figures.ts";
import { pastTense } from "./note-verbs.ts";

/** Words that a sentence may do without and say the same. */
const filler = new Set(
  `same also likewise strongly fully delegation this that these those with from they them their have been will would
  could should much very such some more than then there here into onto upon about only both each well able said says goes against silent favor favour cant dont doesnt wont cannot`.split(
    /\s+/,
  ),
);

/** The words of a note that say something and that a text has in no form; a figure is the same however it is written. */
export function untoldWords(note: string, text: string): readonly string[] {
  const told = new Set(tokensOf(text).map(stem));
  return [...new Set(tokensOf(note))].filter(
    (word) => says(word) && ![word, pastTense(word)].some((form) => form !== null && told.has(stem(form))),
  );
}

const says = (word: string): boolean =>
  /^\d/.test(word) || (word.length > 3 && !filler.has(word) && !isVerbForm(word));

const stem = (word: string): string => (/^\d/.test(word) ? word : word.slice(0, 5));

const tokensOf = (text: string): readonly string[] =>
  (figuresWrittenOut(text).match(/\d+(?:[.,:]\d+)*|\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? []).map((token) =>
    /^\d/.test(token) ? token.replaceAll(",", "") : foldText(token),
  );
