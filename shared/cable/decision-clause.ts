import { isPreposition, mayBeVerb, saysMore } from "./named-thing.ts";
import { pastClause } from "./note-clause.ts";
import { pastTense } from "./note-verbs.ts";
import { upperFirst } from "./sentence.ts";

const anyOf = (verbs: string): string => `(?:${verbs.trim().split(/\s+/).join("|")})`;
/** What a meeting does: where the chair's words open so, the meeting did it. */
const deed =
  anyOf(`adjourn admit adopt agree appoint approve authorize close convene create decide defer elect endorse
  establish extend instruct keep launch leave mandate move postpone refer renew resolve return set suspend take`);
/** What also one of those present does. */
const otherDeed = anyOf("accept ask call confirm invite note reaffirm recommend reject request urge welcome");
/** Of all these, those that are neither nouns nor adjectives behind "members" ("members close to a deal"). */
const manyDeed =
  anyOf(`accept adopt agree approve ask authorize confirm decide defer elect endorse establish extend instruct
  invite launch postpone reaffirm recommend reject renew resolve suspend urge`);

/** How a note of the chair's words opens before it comes to what was decided. */
const opening =
  /^(?:then |finally )?(?:(?:sums up|summed up|summari[sz]e[sd])(?: that)?|(?:concludes|concluded|notes|noted|rules|ruled|says|said) that)\b[:,]? *|^(?:concludes|concluded|decides|decided|rules|ruled|says|said): */;
const body = "group|meeting|committee|commission|conference|council|board|plenary";
const many = "partners|members|states|parties|delegations|participants|ministers";
const bodies = new RegExp(
  `^(?:the )?(${body}) (?:also )?(?:${deed}|${otherDeed})e?s\\b|^(?:the )?(${many}) (?:also )?${manyDeed}\\b`,
);
const meets = new RegExp(`^(?:the )?(${body}) meets (?=(?:again|next|in|on|at)\\b)`);
const alone = new RegExp(`^(?!takes (?!note\\b)|refers to\\b)${deed}e?s\\b(?! (?:of|by|from|with)\\b)`);
/** What follows it may never come: then a note stays in its own words. */
const condition = /\b(?:if|unless|until|provided|once)\b/;

/**
 * A decision as it was typed on the floor, told as one where that is certain: "adopts the agenda" is "The meeting adopted
 * the agenda", "group endorses the text" "The group endorsed the text", "sums up: two groups" "two groups". Anything else
 * stays in its own words.
 */
export function decisionClause(note: string): string {
  const text = withSentences(note.trim().replace(opening, ""));
  if (condition.test(text)) return text;
  const [whole, one, several] = bodies.exec(text) ?? [];
  const who = one ?? several;
  if (whole !== undefined && who !== undefined) {
    const rest = text.slice(text.indexOf(who) + who.length + 1);
    return `${one === undefined ? upperFirst(who) : `The ${one}`} ${inThePast(rest)}`;
  }
  if (meets.test(text)) return text.replace(meets, "The $1 will meet ");
  if (alone.test(text)) return `The meeting ${inThePast(text)}`;
  return inPassive(text) ?? stillToCome(text) ?? text.replace(/^next (session|meeting)\b/, "the next $1");
}

/** The rest of a sentence that opens with a verb for sure, in the past. */
export const inThePast = (clause: string): string =>
  pastClause(clause) ??
  clause.replace(
    /^((?:also )?)([a-z]+)/,
    (_, also: string, verb: string) => `${also}${pastTense(verb) ?? verb}`,
  );

const bodyDid = new RegExp(`^(?:the )?(?:${body}|${many}) (?:also )?[a-z]+ed\\b`);

/** Whether a note has a sentence of its own, of what the meeting or its members did: "the group agreed on two groups". */
export const tellsOfBody = (text: string): boolean => bodyDid.test(text);

/** Whether the chair's words open as what the meeting did ("adopts the agenda"), or sum up; "recommends a group" does not. */
export const opensAsDecision = (text: string): boolean => alone.test(text) || opening.test(text);

/** "two groups approved, flows later": by whom is not said, since it is the meeting. */
const done =
  /^((?:\S+ ){0,5}\S+) ((?:approved|adopted|endorsed|accepted|rejected|postponed|deferred)(?=$|[,;.]| (?:with|as|without|subject|unanimously|by consensus)\b).*)$/s;

function inPassive(text: string): string | null {
  const [, thing = "", rest = ""] = done.exec(text) ?? [];
  const subject = subjectOf(thing);
  return subject && `${subject.text} ${subject.isMany ? "were" : "was"} ${rest}`;
}

/** "3 precursors go to the vote", "OP5 goes back to capitals": it is still to come. */
const toCome = /^((?:\S+ ){0,4}\S+) (go|come|return)(?:e?s)?( (?:back )?(?:to|before|into)\b.*)$/s;

function stillToCome(text: string): string | null {
  const [, thing = "", verb = "", rest = ""] = toCome.exec(text) ?? [];
  const subject = subjectOf(thing);
  return subject && `${subject.text} ${subject.isMany ? "are" : "is"} to ${verb}${rest}`;
}

const determined = /^(?:the|a|an|one|this|its|our|all|both|some|\S*\d\S*)$/;

/**
 * What something was done with, as the beginning of a sentence. Null unless it can be nothing but a thing: a word that
 * denies or doubts, may be a verb or names somebody makes it a sentence of its own.
 */
function subjectOf(thing: string): { readonly text: string; readonly isMany: boolean } | null {
  const words = thing.split(" ");
  const [first = ""] = words;
  const isCertain = words.every(
    (word, index) =>
      (/^[a-z]+(?:-[a-z]+)*$/.test(word) || /^[A-Z]*\d+[a-z]*$/.test(word)) &&
      word !== "no" &&
      !saysMore(word) &&
      (!isPreposition(word) || (index > 0 && index < words.length - 1 && /^(?:of|on|for)$/.test(word))) &&
      (index === words.length - 1 ||
        (index === 0 && /^(?:draft|work)$/.test(word)) ||
        !mayBeVerb(word, words[index - 1])),
  );
  const head = thing.split(/ (?:of|on|for) /)[0] ?? "";
  if (!isCertain || (words.length === 1 && /^(?:[a-z]+|\d+)$/.test(first) && determined.test(first)))
    return null;
  const isMany = /[^s]s$/.test(head) || words.includes("and");
  const needsNone = isMany || determined.test(first) || /\d$/.test(head);
  return { text: upperFirst(needsNone ? thing : `the ${thing}`), isMany };
}

const dated =
  "(?:in|on|at|from) (?:(?:early|mid|late|the)[ -])?(?=[A-Z\\d]|spring|summer|autumn|fall|winter|march|may|sept|[a-z]{3} \\d)";

/** What a note has for a sentence: "closes the meeting, next session March 2011", "no consensus, deferred to autumn". */
const withSentences = (text: string): string =>
  text
    .replace(/^closes (?:the )?(?:meeting|session)\b/, "closes")
    .replace(/^no (consensus|agreement|decision|conclusion)\b/, "There was no $1")
    .replace(/^(There was .*), (deferred|postponed|put off)\b/, "$1; the matter was $2")
    .replace(new RegExp(`[.,;] (?:the )?next (session|meeting) (?=${dated})`), "; the next $1 is to be ")
    .replace(/[.,;] (?:the )?next (session|meeting) (?=[A-Z][a-z]+ \d{4})/, "; the next $1 is to be in ");
