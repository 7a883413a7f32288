import { find, type Dossier } from "../dossier/dossier.ts";
import { issueName } from "../dossier/names.ts";
import type { Stance } from "../dossier/stance.ts";
import { knownIssue } from "../log/match-issue.ts";
import { mentionedIssues } from "../log/mentioned-issues.ts";
import { reportingVerbs } from "../log/reporting-verbs.ts";
import { wordsOf } from "../log/words.ts";
import type { Note, Turn } from "./draft-turns.ts";
import { issuePhrase } from "./issue-phrase.ts";

export type Stances = Turn["stances"];

/** Which of the stances of a note its words do not tell. */
export interface Untold {
  readonly unsaid: Stances; // no word of the note says them
  readonly unnamed: Stances; // a word says them, and none of what
}

/**
 * Splits stances by what the words of a note leave out. What a verb of the stance says needs its issue named; where that
 * is named, a small word will do ("no group on borders before June"), and for support nothing is needed.
 */
export function untoldStances(
  text: string,
  { stances, named }: Pick<Note, "stances" | "named">,
  dossier: Dossier,
): Untold {
  const unnamed = stances.filter(({ issue }) => !named.includes(issue) && !isNamed(text, issue, dossier));
  const isSaid = ({ stance }: Stances[number]): boolean => verbsOf[stance].test(text);
  return {
    unsaid: stances.filter((one) =>
      unnamed.includes(one)
        ? !isSaid(one)
        : !isSaid(one) && one.stance !== "supports" && !smallWords[one.stance].test(text),
    ),
    unnamed: unnamed.filter(isSaid),
  };
}

function isNamed(text: string, issue: string, dossier: Dossier): boolean {
  const aliases = find(dossier, "issue", issue)?.aliases ?? [];
  return mentionedIssues(wordsOf(text), [knownIssue(issue, issueName(dossier, issue), aliases)]).length > 0;
}

const formsOf = (...stances: readonly Stance[]): readonly string[] =>
  reportingVerbs
    .filter(({ stance }) => stance !== null && stances.includes(stance))
    .flatMap(({ base, forms }) => [base, ...forms]);

const oneOf = (...words: readonly string[]): RegExp => new RegExp(`\\b(?:${words.join("|")})\\b`, "i");

/** Words that say which side is taken, wherever they stand. */
const verbsOf: Readonly<Record<Stance, RegExp>> = {
  supports: oneOf(...formsOf("supports", "supports-with-conditions"), "in favou?r"),
  "supports-with-conditions": oneOf(...formsOf("supports-with-conditions"), "on condition", "provided"),
  neutral: oneOf(...formsOf("neutral"), "neutral", "undecided", "no view", "no position"),
  "has-reservations": oneOf(
    ...formsOf("has-reservations", "opposes"),
    "reservations?|reserve[sd]?|concern(?:s|ed)?|doubt(?:s|ed|ful)?|hesitant|reluctant|worried|against",
  ),
  opposes: oneOf(...formsOf("opposes"), "against", "opposed", "objections?"),
  silent: oneOf(...formsOf("silent"), "silent", "nothing"),
};

const no = "no|not|never|none|cannot|without|\\w+n['’]t";

/** Words that say it where the issue is named with them. */
const smallWords: Readonly<Record<Stance, RegExp>> = {
  supports: /(?:)/,
  "supports-with-conditions": oneOf("if|unless|but|only|once|could|can|would|might|may|until|without|with"),
  neutral: oneOf("either|open|later"),
  "has-reservations": oneOf(no, "too|premature|unclear|difficult|problems?|but"),
  opposes: oneOf(no, "drop|delete"),
  silent: oneOf("no"),
};

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
