import { reportingVerbs } from "../log/reporting-verbs.ts";
import { taskVerbs, taskVerbsAlsoNouns } from "../log/task-verbs.ts";
import { pastTense } from "./note-verbs.ts";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const alsoNouns = new Set(
  words(`answer appeal attempt call claim comment cut demand doubt head hope lack lead need object pledge point present
    promise rule share signal state step stop support view want wish`),
);

/** Every word that may be a verb in its base form, or a form of one: many are nouns as well. */
const verbs = new Set([
  ...reportingVerbs.flatMap(({ base, forms }) => [base, ...forms].map((form) => form.split(" ")[0] ?? "")),
  ...taskVerbs,
  ...taskVerbsAlsoNouns,
  ...alsoNouns,
  ...words(`accept act adopt cease come depend differ disappear drop end endorse exist expire fail fall follow go last lapse
    like love meet miss need occur pass persist prevail quit remain rise slip stall stand start stay stick stop struggle
    suffer suffice suspend try turn vanish vary want win wish yield`),
]);
const participles = new Set(
  words(`begun broken brought built chosen cut done drawn frozen given gone held kept left lost made met paid put sent set shown
    sold spent split struck sunk taken told withdrawn won written`),
);
const isPast = (word: string): boolean => word.endsWith("ed") || participles.has(word);

/** Words that deny, doubt, foretell, set a condition or stand for somebody: where one is, a note says more than a name. */
const saying = new Set(
  words(`not never nothing neither nor none nobody hardly barely scarcely almost nearly yet still already again then
    against instead perhaps maybe possibly probably likely if unless until till when while because although though but that which who
    it they he she we i us them everybody everyone there am are be been being can cannot could did do does had has have is may
    might must ought shall should was were will would absent dead missing near open over pending ready unclear unresolved`),
);

const prepositions = new Set(
  words(
    "about after among as at before between by during for from in into of on over since to under upon with without",
  ),
);
const numbers = words("one two three four five six seven eight nine ten");
const ordinals = words("first second third fourth fifth next new further joint");
const beforeNoun = new Set([...words("the a an this its our all both some no"), ...numbers, ...ordinals]);

const isBeforeNoun = (word: string): boolean =>
  beforeNoun.has(word) || prepositions.has(word) || /^\d|ing$/.test(word);

/** Whether a word may be a verb here: a word that is a noun as well is none behind an article, a number or a preposition. */
export function mayBeVerb(word: string, before = ""): boolean {
  const isParticiple = /^\d|ing$/.test(before) && (isPast(word) || saying.has(word)); // "article 4 agreed"
  if (before !== "to" && !isParticiple && isBeforeNoun(before)) return false;
  if (verbs.has(word) || saying.has(word) || isPast(word) || /n['’]t$/.test(word)) return true;
  if (/[^s]s$/.test(word))
    return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`].some((base) => verbs.has(base));
  return pastTense(word) !== null;
}

/** Whether the base form of a verb is as often a noun: "report". */
export const isNounToo = (base: string): boolean => alsoNouns.has(base) || taskVerbsAlsoNouns.has(base);

const verbFirst =
  /^(?:also )?(?:([a-z]+[^s]s)\b( (?:the|an?|its|to|that|this|any|all|no)\b)?|([a-z]+ed)(?=$|[,;.]| (?:the|an?|to|that|any|its|all)\b))/;

/** Whether a note opens with a verb, and with none that may be a noun here: "proposes" and "supports the text", not "answers due". */
export function opensAsVerb(text: string): boolean {
  const [, third, object, past] = verbFirst.exec(text) ?? [];
  const base = third?.replace(/s$/, "") ?? "";
  const isNoun = object === undefined && isNounToo(base);
  return past !== undefined || (third !== undefined && verbs.has(third) && !isNoun);
}

/** Whether a word denies, doubts, foretells, sets a condition or stands for somebody. */
export const saysMore = (word: string): boolean => saying.has(word);

export const isPreposition = (word: string): boolean => prepositions.has(word);

/** What a meeting agrees on and a note names without an article. */
const business =
  "agenda|budget|calendar|date|deadline|draft|format|list|mandate|outline|place|plan|programme|schedule|scope|terms|text|timetable|title|venue";
const opening = new RegExp(
  `^(?:(?:the|an?|this|${numbers.join("|")}|${ordinals.join("|")}|\\d+(?:st|nd|rd|th)?) |no (?:new|further|more|other) |(?:${business}) (?:of|for|on) )`,
  "i",
);
/** Those who act or vote, who are nothing that is agreed on. */
const somebody =
  /^(?:\S+ )?(?:co-?)?(?:chair\w*|secretariat|presiden\w+|members?|partners?|part(?:y|ies)|states?|delegat\w+|participants?|ministers?|countr(?:y|ies)|experts?|sides?|abstentions?|objections?|votes?)\b/iu;
const noResult = /^no (?:consensus|agreement|decision|conclusion|majority|quorum|objections?|support)\b/;

/**
 * Whether words do no more than name a thing: "two groups in 2010, no new regions". Where any of them may be a verb, deny
 * or doubt, or where somebody is named first, they may tell something and are no name.
 */
export function isThing(text: string): boolean {
  const [first = "", ...others] = text.split(/[,;:] +/);
  if (/[?!"“”|]/.test(text) || !opening.test(first) || somebody.test(first)) return false;
  return isQuiet(first) && others.every((part) => !/^\p{Lu}/u.test(part) && isQuiet(part));
}

function isQuiet(part: string): boolean {
  const said = words(part.replace(/[.,;:]+$/, ""));
  const [first = "", second = ""] = said;
  if (noResult.test(part) || (/^\d+$/.test(first) && prepositions.has(second.toLowerCase()))) return false;
  const isOne = /^(?:the|an?|this|one|first|second|third|fourth|fifth|next)$/i.test(first);
  return said.every((word, index) => {
    const before = said[index - 1]?.toLowerCase() ?? "";
    const isBare = !said.slice(0, index).some((one) => prepositions.has(one));
    if (isOne && isBare && index > 1 && /[^s]s$/.test(word) && !isBeforeNoun(before)) return false; // "the fund lacks money"
    if (/^\p{Lu}/u.test(word) && index > 0) return true;
    const small = word.toLowerCase();
    if (saying.has(small)) return false;
    const isOpening = index === 0 && (beforeNoun.has(small) || (second === "of" && !small.endsWith("s")));
    return isOpening || !mayBeVerb(small, before);
  });
}
