import { functionWords } from "./english-words.ts";
import { findVerb, formOf } from "./find-verb.ts";
import type { IssueMark, Mark } from "./marks.ts";
import { wordsOf } from "./words.ts";

/**
 * The issues whose name stays in the sentence: after a reporting verb or a small word that would be left without its
 * object (“supports #precursors++ and #borders++”), or in a list that goes on from one that stays.
 */
export function issuesInSentence(line: string, marks: readonly Mark[]): ReadonlySet<IssueMark> {
  const staying = new Set<IssueMark>();
  for (const [index, mark] of marks.entries()) {
    if (mark.kind !== "issue") continue;
    const before = marks[index - 1];
    const between = line.slice(before?.end ?? 0, mark.start);
    const goesOn = before?.kind === "issue" && staying.has(before) && /^\s*[,/&]\s*$/.test(between);
    if (goesOn || wantsObject(between, line.slice(mark.end))) staying.add(mark);
  }
  return staying;
}

/**
 * Whether the words before an issue, since the sign before it, want it for their object: a small word that stands alone
 * nowhere, or a reporting verb that is one here (not “asks for support”) and takes an object. One that takes none wants
 * what goes on behind the issue: “says #flows is key”, but not “agrees #flows”.
 */
export function wantsObject(before: string, after: string): boolean {
  const clause = before.slice(-120);
  if (!/[\p{L}\p{M}\p{N}]\s+$/u.test(clause) || ended.test(clause)) return false;
  const words = wordsOf(clause.slice(clauseStart(clause)));
  const [last, previous] = [words.at(-1)?.folded ?? "", words.at(-2)?.folded ?? ""];
  if (functionWords.has(last)) return !standAlone.has(last);
  const found = formOf(last);
  if (!found || (withoutObject.has(found.verb.key) && isLast.test(after))) return false;
  const isOfClause = findVerb(words, true, () => false)?.end === words.at(-1)?.end;
  if (isOfClause || words.length === 1) return true;
  if (found.isBase) return beforeInfinitive.has(previous);
  if (/^(?:it|he|she|they|we)$/.test(previous)) return true;
  return !isPast(found.form, found.verb.past) && !beforeNoun.has(previous);
}

const isPast = (form: string, past: string): boolean => form === past || form.endsWith("ed");

/** Where the clause begins in which a text ends. */
const clauseStart = (text: string): number =>
  Math.max(
    0,
    ...[...text.matchAll(/[,;:.!?(—]\s*|\s(?:and|but|or|then|that|[&–-])\s+(?=\S)/gi)].map(
      ({ 0: mark, index }) => (index + mark.length < text.trimEnd().length ? index + mark.length : 0),
    ),
  );

const set = (words: string): ReadonlySet<string> => new Set(words.split(" "));

/** Small words that stand for something themselves: “can live with this”, “thanks all”. */
const standAlone = set("this that these those all");
const beforeInfinitive = set(
  "to will would can could cannot cant should shall must may might not never and or",
);
const beforeNoun = set("a an the this that its their our his her for of in on by from with no more any some");
/** Verbs after which an issue alone is no object. */
const withoutObject = set(
  "agree disagree object abstain insist appeal refer comment respond reply hesitate complain volunteer align commit be-interested say state think believe hope argue inform remind thank ask caution warn reserve conclude decide adjourn",
);
const isLast = /^\s*(?:$|[.,;:!?)—]|but\b)|^\s+[#@/~!>]/i;

/** Ends in a verb whose object is none or is named: “before the groups have reported”, “what ministers would decide”. */
const ended =
  /\b(?:have|has|had|is|are|was|were|be|been) \p{L}+ed\s+$|\b(?:what|which|whom?|how|when|where|why|before|b4|after|until|till|once|while)\s(?:.*\s)?\p{L}+\s+\p{L}+\s+$/iu;
