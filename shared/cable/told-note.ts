import type { Dossier } from "../dossier/dossier.ts";
import type { IssueId } from "../dossier/identity.ts";
import { issueName } from "../dossier/names.ts";
import { stanceDisplay, stanceSchema, type Stance } from "../dossier/stance.ts";
import { quoteSpans } from "../log/quotes.ts";
import { aroundQuotes } from "./around-quotes.ts";
import type { Note } from "./draft-turns.ts";
import { issuePhrase } from "./issue-phrase.ts";
import { pastClause, type Spoken } from "./note-clause.ts";
import { figuresWrittenOut } from "./note-figures.ts";
import { withoutStop } from "./sentence.ts";
import { stancesClause, untoldStances, wordsOfStances, type Stances } from "./told-stances.ts";
import { untoldWords } from "./untold-words.ts";

/** A part of what a note says. */
export interface Told {
  readonly text: string;
  readonly isClause: boolean; // goes on after its subject ("supported the text"); else stands behind "said:"
  readonly opening?: string; // stands before the subject: "on a working group on borders", "for the record"
  readonly goesOn?: true; // with the part before it, so that no "also" is wanted
}

const preface = /^((?:on|re|regarding|concerning) [^:]{2,60}|for the record): +/;
const delegation = /^(?:del(?:eg(?:ation)?)?\b[.:]* *|rep\b[.:]* *)/;

/** Words as a part: a preface ("on borders: would wait") opens it; an "and" before the verb is no word of its own. */
function told(text: string, spoken: Spoken): Told {
  const [whole = "", opening] = preface.exec(text) ?? [];
  const words = text.slice(whole.length).replace(delegation, "");
  const clause = pastClause(words.replace(/^(?:and|but) /, ""), spoken);
  return {
    text: clause ?? aroundQuotes(withoutStop(words), figuresWrittenOut),
    isClause: clause !== null,
    ...(opening === undefined ? {} : { opening }),
  };
}
const clause = (text: string): Told => ({ text, isClause: true });

/** A part that nothing opens yet, on issues that it does not name. */
function on(issues: readonly IssueId[], part: Told, dossier: Dossier): Told {
  const names = [...new Set(issues)].map((issue) => issueName(dossier, issue));
  return names.length === 0 || part.opening !== undefined
    ? part
    : { ...part, opening: `on ${issuePhrase(names)}` };
}

/** What a note says: first the stances that none of its words tell, then its words as far as they say more. */
export function toldNote(note: Note, dossier: Dossier): readonly Told[] {
  const { text, stances, about } = note;
  if (stances.length === 0)
    return [loneSign(note, dossier) ?? on(about, told(withoutSign(text), note.spoken), dossier)];
  const position = clause(stancesClause(stances, dossier));
  const words = spokenWords(text, stances);
  const own = told(words, note.spoken);
  const { unsaid, spokenOf, unnamed } = untoldStances(own.isClause ? own.text : "", note, dossier);
  if (!saysMore(words, stances, dossier) && !tellsItsStances(note, dossier)) return [position];
  if (!own.isClause) {
    const { opening = "" } = own;
    const before = saysMore(opening, stances, dossier) ? `${opening}: ` : "";
    return [clause(`${position.text}: ${before}${own.text}`)];
  }
  const untold = (some: Stances): readonly Told[] =>
    some.length === 0 ? [] : [clause(stancesClause(some, dossier))];
  const said = on([...unnamed.map(({ issue }) => issue), ...about], own, dossier);
  return [...untold(unsaid), unsaid.length > 0 ? { ...said, goesOn: true } : said, ...untold(spokenOf)];
}

/** Whether the words of a note tell all of its stances, on what they are. */
export function tellsItsStances(note: Note, dossier: Dossier): boolean {
  const own = told(spokenWords(note.text, note.stances), note.spoken);
  const { unsaid, spokenOf, unnamed } = untoldStances(own.isClause ? own.text : "", note, dossier);
  return unsaid.length + spokenOf.length + unnamed.length === 0;
}

/** Whether they tell them otherwise than as what is told of several together: "expressed interest in talks on borders". */
export function tellsThemItsWay(note: Note, dossier: Dossier): boolean {
  const words = spokenWords(note.text, note.stances);
  const isPlain = beyondStance(words, note.stances, dossier) !== words;
  return !isPlain && saysMore(words, note.stances, dossier) && tellsItsStances(note, dossier);
}

/** What a note says beside stances that were told of several parties together; null where that was all. */
export function toldBeside({ text, spoken }: Note, together: Stances, dossier: Dossier): Told | null {
  const words = spokenWords(text, together);
  if (!saysMore(words, together, dossier)) return null;
  const further = told(beyondStance(words, together, dossier), spoken);
  return further.isClause ? further : told(words, spoken);
}

/** "supports reporting rules, offers 2m" without what was told together. */
function beyondStance(words: string, together: Stances, dossier: Dossier): string {
  const what = issuePhrase(together.map(({ issue }) => issueName(dossier, issue)));
  const [start = "", verb = ""] = /^(support|oppose)(?:s|d|ed)? /.exec(words) ?? [];
  const isSame = verb !== "" && together.every(({ stance }) => stance === `${verb}s`);
  if (!isSame || !words.startsWith(what, start.length)) return words;
  const [joint = ""] =
    /^(?:[,;] (?:and |but )?| and | but )/.exec(words.slice(start.length + what.length)) ?? [];
  return joint === "" ? words : words.slice(start.length + what.length + joint.length);
}

/** Whether words say anything that stances do not; what was quoted always does. */
const saysMore = (words: string, stances: Stances, dossier: Dossier): boolean =>
  quoteSpans(words).length > 0 || untoldWords(words, wordsOfStances(stances, dossier)).length > 0;

/** What a sign that is all there is says, of an issue that it was typed apart from, or of nobody knows what. */
function loneSign({ text, named, about }: Note, dossier: Dossier): Told | null {
  const [, sign = "", rest = ""] = /^(\+\+|\+|--|-|\?)(?:\s+(.+))?$/.exec(text) ?? [];
  const stance = stanceSchema.options.find((one) => stanceDisplay[one].sign === sign);
  if (stance === undefined) return null;
  const issues = [...named, ...about];
  if (issues.length === 0) return rest === "" ? clause(lone[stance]) : null;
  const position = stancesClause(
    issues.map((issue) => ({ issue, stance })),
    dossier,
  );
  return untoldWords(rest, position).length > 0 ? null : clause(position);
}

const lone: Readonly<Record<Stance, string>> = {
  supports: "expressed support",
  "supports-with-conditions": "expressed support, with conditions",
  neutral: "took no side",
  "has-reservations": "expressed reservations",
  opposes: "expressed opposition",
  silent: "did not say where it stood",
};

const withoutSign = (text: string): string =>
  text.replace(/^(?:\+\+|\+|--|-|0(?=\s*$)|\?)(?=\s|$)(?!\s*\d)\s*/, "");

/** Words that say a stance and no more where they stand alone: "against, ", "same", "yes". */
const alone: Readonly<Record<Stance, string>> = {
  supports: "in favou?r|agrees?|supportive|supports?|yes|ok",
  "supports-with-conditions": "in favou?r|agrees?|supportive|supports?|yes|ok",
  neutral: "neutral",
  "has-reservations": "against|opposed",
  opposes: "against|opposed|no",
  silent: "silent",
};

/** The words of a note without the sign or the bare word that only say its stance: "against, ", "-- ". */
export function spokenWords(text: string, stances: Stances): string {
  const words = withoutSign(text).replace(/^(?:but|and) /, "");
  const [stance, ...others] = new Set(stances.map((one) => one.stance));
  if (stance === undefined || others.length > 0) return words;
  const bare = `^(?:(?:the |likewise |also )*(?:same|ditto|idem|${alone[stance]}))(?:$|\\s*[,:;.]\\s*)`;
  return words.replace(new RegExp(bare, "i"), "");
}
