import { aroundQuotes } from "./around-quotes.ts";
import { figuresWrittenOut } from "./note-figures.ts";
import { pastTense } from "./note-verbs.ts";
import { isVerbHere, opensClause, type Opening } from "./verb-places.ts";

/** Who speaks a note, and whether a colon stood between them and it. */
export type Spoken = Pick<Opening, "by" | "hasColon">;

const byAny: Spoken = { by: "group", hasColon: false };

/**
 * A note as it was typed on the floor ("proposes two groups; opposes new regions") as the rest of a sentence in the past
 * tense ("proposed two groups, and opposed new regions"). Words are kept; only verbs, amounts and the joints between
 * clauses change. Null when the note has no verb to report with: what might as well be a noun is none.
 */
export const pastClause = (note: string, spoken: Spoken = byAny): string | null =>
  aroundQuotes(note, (text) => inThePast(text, spoken));

function inThePast(note: string, { by, hasColon }: Spoken): string | null {
  const text = tidyNote(note);
  const opening =
    /^((?:(?:also|again|likewise|still|now|then|only|fully|both|(?!supply |family |assembly |reply |ally )[a-z]+ly) )*)([a-z'’]+)(.*)$/s.exec(
      text,
    );
  if (!opening) return null;
  const [, adverbs = "", verb = "", rest = ""] = opening;
  const was = by === "several" ? "were" : "was";
  if (states.test(`${verb}${rest}`)) return joinClauses(expressed(`${was} ${adverbs}${verb}${rest}`), by);
  const past = opensClause({ word: verb, after: rest.trim(), by, hasColon }) ? pastTense(verb) : null;
  if (past === null) return null;
  return joinClauses(expressed(`${adverbs}${past === "was" ? was : past}${rest}`), by);
}

/** What a delegation is: "ready to accept", "silent on hosting"; "concerned parties" and "open questions" are others. */
const states =
  /^(?:against\b|in favou?r of\b|(?:interested|concerned|ready|willing|prepared|open|happy|grateful|disappointed|silent|unable|reluctant|satisfied|pleased|surprised|neutral)(?=$|[,;.]| (?:to|in|with|about|on|at|by|for|that|if|but|as|so|and|until)\b))/;

/** Signs and short forms of notes; who says the same takes the same view. */
function tidyNote(note: string): string {
  return figuresWrittenOut(note)
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:del|deleg|delegation|rep)s?\.? /i, "")
    .replace(/^(?:the )?same(?= as |[.;,]|$)/i, "takes the same view")
    .replace(/[.;,]+$/, "");
}

/** "was interested in" is said "expressed interest in". */
const expressed = (text: string): string =>
  text
    .replace(
      /^(?:was|were) ((?:[a-z]+ )*)interested in\b/,
      (_, adverbs: string) => `${adverbs}expressed interest in`,
    )
    .replace(
      /^(?:was|were) ((?:[a-z]+ )*)concerned (about|at|by|that)\b/,
      (_, adverbs: string, link: string) =>
        link === "that" ? `${adverbs}expressed concern that` : `${adverbs}expressed concern about`,
    );

/** Main verbs that tell a fact: what follows their "that" goes into the past with them. */
const telling =
  /^(?:[a-z]+ly )?(?:noted|concluded|reported|said|announced|stated|confirmed|recalled|observed|acknowledged)\b/;
/** After them a verb wants its subject: "says needs more time"; a noun ("notes calls for reform") has none. */
const withoutSubject =
  /^((?:[a-z]+ly )?(?:said|noted|announced|stated|confirmed|replied|explained|stressed|added|indicated|thought|believed|felt|hoped|argued|insisted|warned)) ([a-z]+s|had|will|would|can|cannot|could)(?= ([\p{L}$\d]+)|$)/u;
/** What everybody in the room has one of; a note leaves its article out. */
const withoutArticle =
  /(^|, and | and |, |,? but )((?:opened|closed|adopted|approved|adjourned|suspended|resumed|chaired|thanked|praised|commended|congratulated) )(?=(?:meeting|agenda|session|sitting|chair|secretariat|text|report|work plan|programme)\b)/g;
const laterVerb =
  /(, |; | and |, and |,? but )((?:also |again |[a-z]+ly )?)([a-z]+s|will|would|can|cannot|could)(?= ([\p{L}$\d]+)|[;,.]|$)/gu;
const verbAfterThat = /\bthat ((?:no |the |all |most |some |many )?[a-z]+) ([a-z]+)(?= ([a-z$\d]+)|[;,.]|$)/g;

/** No word that may be a noun, but for what somebody says they need. */
const wantsSubject = (saying: string, verb: string, next: string | undefined): boolean =>
  isVerbHere(verb, next) && (verb === "needs" ? /\bsaid$/.test(saying) : isVerbHere(verb, ""));

/** Verbs that open later clauses, and those a "that" brings in, follow the first into the past. */
function joinClauses(text: string, by: Spoken["by"]): string {
  const opened = text.replace(
    withoutSubject,
    (whole, saying: string, verb: string, next: string | undefined) =>
      verb === "had" || wantsSubject(saying, verb, next)
        ? `${saying} ${by === "several" ? "they" : "it"} ${pastTense(verb) ?? verb}`
        : whole,
  );
  const followed = opened.replace(
    laterVerb,
    (whole, joint: string, adverb: string, verb: string, next: string | undefined) => {
      if (!isVerbHere(verb, joint.includes("but") ? "the" : next, joint === " and " ? [] : ["that"]))
        return whole;
      const link = /and|but/.test(joint) ? joint : ", and ";
      return `${link}${adverb}${pastTense(verb) ?? verb}`;
    },
  );
  const [first = "", ...later] = followed.split(/(?=, and )/);
  const told = !telling.test(first)
    ? followed
    : [
        first.replace(verbAfterThat, (whole, subject: string, verb: string, next: string | undefined) =>
          isVerbHere(verb, next, ["that", "to", "for"])
            ? `that ${subject} ${pastTense(verb) ?? verb}`
            : whole,
        ),
        ...later,
      ].join("");
  return completed(told).replace(withoutArticle, "$1$2the ");
}

/** Participles that stand for a whole clause get their "was". */
export function completed(text: string): string {
  const participle =
    "(given|made|taken|reached|offered|announced|decided|agreed|adopted|approved|deferred|postponed|named)";
  return text
    .replace(new RegExp(`(^|[;,.] )([Nn]o [a-z]+|[Nn]othing) ${participle}\\b`, "g"), "$1$2 was $3")
    .replace(
      new RegExp(`([;,.]) (agenda|report|text|draft|resolution|programme|work plan) ${participle}\\b`, "g"),
      "; the $2 was $3",
    );
}
