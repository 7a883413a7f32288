import { find, type Dossier } from "../dossier/dossier.ts";
import { issueName } from "../dossier/names.ts";
import type { Stance } from "../dossier/stance.ts";
import { knownIssue } from "../log/match-issue.ts";
import { findVerb } from "../log/find-verb.ts";
import { mentionedIssues } from "../log/mentioned-issues.ts";
import { quoteSpans } from "../log/quotes.ts";
import { wordsOf } from "../log/words.ts";
import type { Note, Turn } from "./draft-turns.ts";
import { issuePhrase } from "./issue-phrase.ts";

export type Stances = Turn["stances"];

/** Which of the stances of a note its words do not tell. */
export interface Untold {
  readonly unsaid: Stances; // no word of the note says them, nor on what
  readonly spokenOf: Stances; // their issue is spoken of, no stance is taken on it
  readonly unnamed: Stances; // the first verb says them, and none of what
}

/**
 * Splits stances by what a clause leaves out. Told is a stance whose issue a verb of that stance governs: “supported the
 * reporting rules”, not “questioned the timetable of the reporting rules” or what stands in a quotation.
 */
export function untoldStances(
  clause: string,
  { stances, named }: Pick<Note, "stances" | "named">,
  dossier: Dossier,
): Untold {
  const text = withoutQuotes(clause);
  const verbs = verbsIn(text);
  const hasCondition = condition.test(text);
  const verbsOf = ({ stance }: Stances[number]): readonly VerbInClause[] =>
    verbs.filter((verb) => says(verb.stance, stance, hasCondition));
  const isNamed = ({ issue }: Stances[number]): boolean =>
    named.includes(issue) || placeIn(text, issue, dossier) !== null;
  const untold = stances.filter(
    (one) => !verbsOf(one).some(({ object }) => governs(object, one.issue, dossier)),
  );
  const spokenOf = untold.filter(isNamed);
  const others = untold.filter((one) => !isNamed(one));
  const isClear = new Set(others.map(({ stance }) => stance)).size < 2; // else it is not told which is on what
  const unnamed = others.filter((one) => isClear && verbsOf(one).some(({ isFirst }) => isFirst));
  return { unsaid: others.filter((one) => !unnamed.includes(one)), spokenOf, unnamed };
}

const withoutQuotes = (text: string): string =>
  quoteSpans(text).reduceRight((rest, { start, end }) => `${rest.slice(0, start)} ${rest.slice(end)}`, text);

/** A verb of reporting that opens a clause, the stance it takes, and what follows it in that clause. */
interface VerbInClause {
  readonly stance: Stance | null;
  readonly object: string;
  readonly isFirst: boolean; // "on a working group on borders" before it belongs to it
}

function verbsIn(text: string): readonly VerbInClause[] {
  const found: VerbInClause[] = [];
  const clauses = text
    .replace(/\b(could|would|was|were) (?:now|also|still|then|again|further|both) (?!not\b)/g, "$1 ")
    .replace(/\b(?:said|noted|confirmed|stressed|announced|replied) (?:it|they) /g, "");
  for (const [index, part] of clauses.split(/, and |; |,? but |, | and /).entries()) {
    const verb = findVerb(wordsOf(part), true);
    const last = found.pop();
    if (last) found.push(verb ? last : { ...last, object: `${last.object}, ${part}` });
    if (verb) found.push({ stance: verb.verb.stance, object: part.slice(verb.end), isFirst: index === 0 });
  }
  return found;
}

const condition =
  /\b(?:if|unless|but|only|once|could|can|would|might|may|until|without|with|provided|condition|subject|as long as|when)\b/i;

/** Whether a verb that takes one stance tells another: “opposed” tells reservations, “supported … if …” conditions. */
function says(verb: Stance | null, stance: Stance, hasCondition: boolean): boolean {
  if (verb === stance) return true;
  if (stance === "supports") return verb === "supports-with-conditions";
  if (stance === "supports-with-conditions") return verb === "supports" && hasCondition;
  return stance === "has-reservations" && verb === "opposes";
}

/** Where a text names an issue, in any of its names; null where it does not. */
function placeIn(text: string, issue: string, dossier: Dossier): number | null {
  const name = issueName(dossier, issue);
  const aliases = find(dossier, "issue", issue)?.aliases ?? [];
  const [mention] = mentionedIssues(wordsOf(text), [knownIssue(issue, name, aliases)]);
  if (mention) return mention.start;
  const matter = name.replace(/^.*? (?:on|for|of|in) /, "").toLowerCase(); // as `issuePhrase` lists it
  const at = text.toLowerCase().indexOf(matter);
  return at < 0 ? null : at;
}

/** What may stand between a verb and its issue with a small word behind it: a “group on”, “talks on”, a party. */
const carries =
  /^(?:groups?|talks|texts?|proposals?|ideas?|party|parties|work|papers?|language|drafts?|meetings?|positions?|interest|us|\p{Lu}.*)$/u;

/** Whether a verb is about an issue, and not about the delay or the cost of it. */
function governs(object: string, issue: string, dossier: Dossier): boolean {
  const place = placeIn(object, issue, dossier);
  if (place === null) return false;
  const between = object.slice(0, place);
  const small = between.matchAll(
    /(\S+) (?:of|to|on|for|in|against|from|until|after|before|by|than|with|about)\b/g,
  );
  return (
    !/\b(?:no|not|never|without|less|fewer)\b/.test(between) &&
    [...small].every(([, word = ""]) => carries.test(word))
  );
}

/** The words that say nothing but a stance, however they are inflected. */
const plainVerbs: Readonly<Record<Stance, string>> = {
  supports: "support back endorse favor favour",
  "supports-with-conditions": "support back could can",
  neutral: "neutral",
  "has-reservations": "has reservations",
  opposes: "oppose against opposed",
  silent: "silent",
};

/** A clause of stances with other words that would say no more than it does. */
export const wordsOfStances = (stances: Stances, dossier: Dossier): string =>
  [stancesClause(stances, dossier), ...stances.map(({ stance }) => plainVerbs[stance])].join(" ");

const stanceVerbs: Readonly<Record<Stance, string>> = {
  supports: "supported",
  "supports-with-conditions": "supported, with conditions,",
  neutral: "took no side on",
  "has-reservations": "had reservations about",
  opposes: "opposed",
  silent: "did not speak to",
};

/** What a party that took a stance did: "opposed roundtables on new regions". */
export const stanceClause = (stance: Stance, issues: readonly string[], dossier: Dossier): string =>
  `${stanceVerbs[stance]} ${issuePhrase(issues.map((issue) => issueName(dossier, issue)))}`;

/** The same of several stances: issues of one stance together, each issue once. */
export const stancesClause = (stances: Stances, dossier: Dossier): string =>
  [...Map.groupBy(stances, ({ stance }) => stance)]
    .map(([stance, same]) => stanceClause(stance, [...new Set(same.map(({ issue }) => issue))], dossier))
    .join(" and ");
