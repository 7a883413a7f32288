import type { Dossier } from "../dossier/dossier.ts";
import type { IssueId } from "../dossier/identity.ts";
import { issueName } from "../dossier/names.ts";
import { stanceDisplay, stanceSchema, type Stance } from "../dossier/stance.ts";
import { quoteSpans } from "../log/quotes.ts";
import { aroundQuotes } from "./around-quotes.ts";
import type { Note } from "./draft-turns.ts";
import { issuePhrase } from "./issue-phrase.ts";
import { pastClause } from "./note-clause.ts";
import { figuresWrittenOut } from "./note-figures.ts";
import { withoutStop } from "./sentence.ts";
import { stancesClause, untoldStances, type Stances } from "./told-stances.ts";
import { untoldWords } from "./untold-words.ts";

/** A part of what a note says. */
export interface Told {
  readonly text: string;
  readonly isClause: boolean; // goes on after its subject ("supported the text"); else stands behind "said:"
  readonly opening?: string; // stands before the subject: "on a working group on borders", "for the record"
  readonly goesOn?: true; // with the part before it, so that no "also" is wanted
}

const preface = /^((?:on|re|regarding|concerning) [^:]{2,60}|for the record): +/;
const delegation = /^(?:and |del(?:eg(?:ation)?)?\b[.:]* *|rep\b[.:]* *)/;

/** Words as a part: a preface ("on borders: would wait") opens it. */
function told(text: string): Told {
  const [whole = "", opening] = preface.exec(text) ?? [];
  const words = text.slice(whole.length).replace(delegation, "");
  const clause = pastClause(words);
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
  if (stances.length === 0) return [loneSign(note, dossier) ?? on(about, told(withoutSign(text)), dossier)];
  const position = stancesClause(stances, dossier);
  const words = spoken(text);
  const { unsaid, unnamed } = untoldStances(words, note, dossier);
  if (!saysMore(words, position) && unsaid.length + unnamed.length > 0) return [clause(position)];
  const own = told(words);
  if (!own.isClause) {
    const { opening = "" } = own;
    return [clause(`${position}: ${saysMore(opening, position) ? `${opening}: ` : ""}${own.text}`)];
  }
  if (unsaid.length > 0) return [clause(stancesClause(unsaid, dossier)), { ...own, goesOn: true }];
  return [on([...unnamed.map(({ issue }) => issue), ...about], own, dossier)];
}

/** What a note says beside stances that were told of several parties together; null where that was all. */
export function toldBeside({ text }: Note, together: Stances, dossier: Dossier): Told | null {
  const words = spoken(text);
  return saysMore(words, stancesClause(together, dossier)) ? told(words) : null;
}

/** Whether words say anything that a stance does not; what was quoted always does. */
const saysMore = (words: string, stance: string): boolean =>
  quoteSpans(words).length > 0 || untoldWords(words, stance).length > 0;

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

const withoutSign = (text: string): string => text.replace(/^(?:\+\+|\+|--|-|0|\?)(?=\s|$)\s*/, "");

/** The words of a note without the sign or the bare word that only say its stance: "against, ", "-- ". */
const spoken = (text: string): string =>
  withoutSign(text)
    .replace(/^(?:but|and) /, "")
    .replace(
      /^(?:(?:the |likewise |also |strongly |fully )*(?:same|against|opposed|in favou?r|silent|agrees?|supportive|supports?|ditto|idem|yes|no|ok))(?:$|\s*[,:;.]\s*)/i,
      "",
    );
