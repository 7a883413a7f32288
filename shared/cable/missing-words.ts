import { foldText } from "../delegations/names.ts";
import { isVerbForm } from "../log/find-verb.ts";
import type { Stance } from "../dossier/stance.ts";
import { reportingVerbs } from "../log/reporting-verbs.ts";
import { pastTense } from "./note-verbs.ts";

/**
 * What a note says and a text does not, by a measure that the drafter does not use, so that a check sees what the drafter
 * overlooks: verbs and figures count, and each "not", "if" and "may" as often as it was said.
 */
export function missingWords(note: string, text: string): readonly string[] {
  const told = tokensOf(text);
  const beginnings = new Set(told.map(beginning));
  const said = tokensOf(note);
  return [...new Set(said)].filter((word) => {
    if (counted.has(word)) return timesIn(said, word) > timesIn(told, word);
    if (small.has(word)) return false;
    return ![word, pastTense(word)].some((form) => form !== null && beginnings.has(beginning(form)));
  });
}

/** Of these words, those that somebody who puts it another way would keep. */
export const tellingWords = (words: readonly string[]): readonly string[] =>
  words.filter((word) => /^\d/.test(word) || (word.length > 3 && !restated.has(word) && !isVerbForm(word)));

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Whether a text has a verb of a stance, or of one that says as much: “opposed” tells reservations. */
export function tellsStance(text: string, stance: Stance): boolean {
  const plain = text.replace(/\b(could|would|was|were) (?:also|further|then|again|now|still) /g, "$1 ");
  return wordsOf[stance].some((words) => plain.includes(words));
}

const pastsOf = (...stances: readonly Stance[]): readonly string[] =>
  reportingVerbs.flatMap((verb) =>
    verb.stance !== null && stances.includes(verb.stance) ? [verb.past, ...verb.forms, verb.base] : [],
  );

const wordsOf: Readonly<Record<Stance, readonly string[]>> = {
  supports: [...pastsOf("supports", "supports-with-conditions"), "in favo", "shared"],
  "supports-with-conditions": pastsOf("supports", "supports-with-conditions"),
  neutral: [...pastsOf("neutral"), "took no side", "neutral"],
  "has-reservations": [...pastsOf("has-reservations", "opposes"), "had reservations", "against"],
  opposes: [...pastsOf("opposes"), "against", "opposed"],
  silent: [...pastsOf("silent"), "silent", "did not s"],
};

/** What denies, limits or doubts: told once for two is told too little. */
const counted = wordSet(
  "not no never none nothing nobody without if unless may might could until only except",
);

const small = wordSet(
  `a an the this that these those it its they them their he she his her we our us you i of to in on at for with by from into
  onto upon as and or but also too likewise same well both each then there here is are was were be been being has have had do
  does did would so far usd del delegation rep mr mrs ms`,
);

/** Words that another wording may do without. */
const restated = wordSet(
  `strongly fully will could should much very such some more than only able said says goes against silent favor favour cannot`,
);

const beginning = (word: string): string => (/^\d/.test(word) ? word : word.slice(0, 5));
const timesIn = (words: readonly string[], word: string): number =>
  words.filter((one) => one === word).length;

/** The words of a text, "cannot" as "could not", a figure as its value: "200k" is "200,000". */
function tokensOf(text: string): readonly string[] {
  const plain = text
    .replace(/\b(?:can|could)(?:not|['’]t| not)\b/gi, "could not")
    .replace(/n['’]t\b/gi, " not")
    .replace(/\b(?:no|none|nothing)\b/gi, "no")
    .replace(/\bcan\b/g, "could")
    .replace(/\bwill\b/g, "would")
    .replaceAll("$", " usd ")
    .replace(/(\d)[,](?=\d{3}\b)/g, "$1")
    .replace(/\b(\d+(?:\.\d+)?) ?(k|m|bn|thousand|million|billion)\b/g, (_, figure: string, unit: string) =>
      String(Math.round(Number(figure) * (unitValues[unit] ?? 1))),
    );
  return (plain.match(/\d+(?:[.:]\d+)*|\p{L}[\p{L}\p{M}\p{N}'’]*/gu) ?? []).map((token) =>
    /^\d/.test(token) ? token : foldText(token),
  );
}

const unitValues: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
