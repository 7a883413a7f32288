import { meantForm } from "../log/misspelt-verb.ts";
import { baseForm, baseOfPast, isKnownVerb, isReporting } from "./note-verbs.ts";

/** Who speaks: one party, a group, whose verb may be plural ("African Group support"), or several. */
export type Speaker = "one" | "group" | "several";

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Verbs whose form is a noun as often. */
const nounToo = wordSet(
  `request comment question report plan offer call appeal pledge vote demand list note challenge name cut claim doubt need
  share review signal object state present point record express support answer reply promise hope regret fear back table block
  volunteer caution praise urge reserve second address aim attach change check deal delay delegate drop end fund get grant help
  host issue lead look move quote return rule run set show sign sponsor stand start stay stop talk test travel trust try turn
  use veto walk wish work sum fall break leave win mean`,
);

/** Verbs of what somebody said or thought: a whole clause may follow them. */
const ofSaying = wordSet(
  `ask object question doubt claim note report comment state hope fear signal answer reply record show express stress promise regret
  caution urge wish say think believe argue announce explain insist confirm warn recall observe conclude feel know see hear tell`,
);

/** Words that open what a verb is about; after a noun they hardly stand. */
const objects = wordSet(
  `the a an our its their any no it them this these those more some all both several another each many few two three four
  five six ten`,
);
const startsObject = (next: string): boolean => /^(?:\p{Lu}|[$\d])/u.test(next) || objects.has(next);

const finite =
  "is|are|was|were|be|been|must|should|shall|may|might|has|have|had|can|cannot|could|will|would|too";
/** What shows that the word before was a noun: its own verb, or what it is a matter of. */
const afterNoun = new RegExp(`^(?:of|at|by|against|and|or|${finite})\\b|^(?:in|from) \\d`);
/** A verb further on in the clause: what comes before it is its subject. */
const laterFinite = new RegExp(`^[^,;:.]*?\\b(?:${finite})\\b`);
/** What was done with a thing, or happened to it: "offers rejected", "doubts remain". */
const participle = /[^e]ed$|^(?:un\w+|met|made|given|taken|lost|sent|held|paid|remain|fell|rose)$/;
const withOn = /^(?:report|comment|vote|call|agree)$/;
const withoutObject = /^(?:agree|disagree|concur|object|abstain|refuse|decline|withdraw)$/;
const withFor = /^(?:call|appeal|vote)$/;
const modal = /^(?:will|would|can|cannot|could|is|are|has|does|had|was|did|were|have|do)$|n['’]t$/;
const sureModal = /^(?:will|would|cannot)$|n['’]t$/;
const asked = /^(?:we|you|they|he|she|it|there|this|that|i|any\w*|every\w*|all)\b/;

/** How a note begins: its first word, what follows, who speaks, and whether a colon stood after that. */
export interface Opening {
  readonly word: string;
  readonly after: string;
  readonly by: Speaker;
  readonly hasColon: boolean;
}

/**
 * Whether the first word of a note is the verb of who speaks. A word that may be a noun is one only where what follows
 * does not tell otherwise; after a colon ("russia: attacks on civilians must stop") only verbs of reporting are.
 */
export function opensClause(opening: Opening): boolean {
  const { word, after, by, hasColon } = opening;
  const next = /^[^\s,;:.]*/.exec(after)?.[0] ?? "";
  if (modal.test(word)) return isModalHere(opening, next);
  const meant = meantForm(word);
  const base = baseForm(meant?.form ?? word);
  const ofPast = baseOfPast(word);
  if (ofPast !== undefined || (word.endsWith("ed") && !isKnownVerb(word)))
    return isPastHere(opening, ofPast, next);
  if (!isKnownVerb(base)) return false;
  const isBase = meant ? meant.isBase : word === base;
  if (isBase && by === "one") return false;
  if (hasColon) return isVerbHere(word, next);
  if (!nounToo.has(base) || word === "supports" || startsObject(next)) return true;
  if (isBase && next === "for" && !withFor.test(base)) return false;
  return isNoNoun(base, after, next);
}

const isModalHere = ({ word, after, hasColon }: Opening, next: string): boolean =>
  after !== "" &&
  !asked.test(after) &&
  !(word === "can" && /[^su]s$/.test(next)) && // Canada's code
  (!hasColon || sureModal.test(word));

/** A past form; of a verb we do not know only before its object: “armed groups”, “shared views” are none. */
function isPastHere({ after, hasColon }: Opening, base: string | undefined, next: string): boolean {
  const hasObject = startsObject(next) || next === "that";
  if (hasColon) return hasObject && base !== undefined && isReporting(base);
  if (hasObject || next === "out") return true;
  if (base === undefined || next === "by" || (after === "" && !withoutObject.test(base))) return false;
  return ofSaying.has(base) || !laterFinite.test(after);
}

/** Whether what follows a verb that may be a noun leaves it one. */
function isNoNoun(base: string, after: string, next: string): boolean {
  if (next === "out" || after === "") return true;
  if (!isReporting(base)) return next === "to" && !laterFinite.test(after);
  if ((base === "note" && sureModal.test(next)) || (base === "vote" && next === "against")) return true;
  if (afterNoun.test(after) || participle.test(next) || (next === "on" && !withOn.test(base))) return false;
  return ofSaying.has(base) || !laterFinite.test(after);
}

/**
 * Whether a word within a note is a verb of its speaker; `next` tells "requests more" from "requests". `alsoBefore` are
 * further words before which one that may be a noun counts as a verb.
 */
export function isVerbHere(
  word: string,
  next: string | undefined,
  alsoBefore: readonly string[] = [],
): boolean {
  const base = baseForm(word);
  if (/^(?:will|would|can|cannot|could|is|has|does)$/.test(word)) return next !== undefined;
  if (!isReporting(base)) return false;
  if (base === "need" && next !== undefined)
    return !/^(?:of|in|from|and|or|by|assessments?|is|are|were|must)$/.test(next);
  return (
    !nounToo.has(base) || word === "supports" || startsObject(next ?? "") || alsoBefore.includes(next ?? "")
  );
}
