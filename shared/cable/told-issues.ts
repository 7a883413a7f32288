import { all, type Dossier } from "../dossier/dossier.ts";
import type { IssueId } from "../dossier/identity.ts";
import type { Intervention } from "../dossier/intervention.ts";
import { issueName } from "../dossier/names.ts";
import { knownIssue, matchIssue } from "../log/match-issue.ts";
import { wantsObject } from "../log/stays-in-sentence.ts";
import { issuePhrase } from "./issue-phrase.ts";
import { listOf } from "./sentence.ts";
import { inFull } from "./short-forms.ts";

/** A tag, after the word or mark before it, as it was typed. */
const tag =
  /(\p{L}[\p{L}\p{N}'’-]*\s+|[,/&]\s*)?#([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*?)=?(?:\+\+|\+|--|-|0|\?)?(?=[\s.,;:!)\]/&]|$)/gu;

const firstSign = 0xe100; // the signs that stand for issues while they are told together
const sign = String.raw`[\uE100-\uE1FF]`;
/** Issues side by side; before "group" and the like the last keeps the word that was typed. */
const together = new RegExp(
  `(?:${sign}(?:, and |, | and | & |/))*${sign}(?! (?:group|issue|item|text|proposal|paper|talks|side|language|question)s?\\b)`,
  "g",
);

/** The text of an entry as `withIssueNames` tells it. */
export interface ToldIssues {
  readonly text: string;
  readonly named: readonly IssueId[]; // whose names stand in it now
  readonly about: readonly IssueId[]; // that were tagged beside its sentence, without a stance: they left it
}

/**
 * The text of an entry, with the issues that were tagged within its sentence by their names: “supports precursors and
 * borders”, typed with a # before both, is “supports working groups on precursor chemicals and border security”.
 */
export function withIssueNames(
  { text, line, stances }: Pick<Intervention, "text" | "line" | "stances">,
  dossier: Dossier,
): ToldIssues {
  if (!line.includes("#")) return { text, named: [], about: [] };
  const issues = all(dossier, "issue").map(({ key, body }) => knownIssue(key, body.name, body.aliases));
  const found: { readonly issue: IssueId; readonly typed: string }[] = [];
  const about: IssueId[] = [];
  let told = text;
  for (const [, before = "", typed = ""] of line.matchAll(tag)) {
    const candidates = matchIssue(typed, issues)?.candidates ?? [];
    const issue = candidates.find((one) => stances.some((own) => own.issue === one)) ?? candidates[0];
    const [start, end] = placeOf(before, typed, told);
    if (issue === undefined || start < 0) continue;
    const isBeside = told[start] === "#" && !needsObject(told.slice(0, start), told.slice(end));
    if (isBeside) about.push(issue);
    const stead = isBeside ? "" : String.fromCharCode(firstSign + found.push({ issue, typed }) - 1);
    told = `${told.slice(0, start)}${stead}${told.slice(end)}`.trim();
  }
  return { ...inNames(told, (one) => found[one.charCodeAt(0) - firstSign], dossier), about };
}

/** The text with names for the signs that stand for issues. */
function inNames(
  text: string,
  foundAt: (sign: string) => { readonly issue: IssueId; readonly typed: string } | undefined,
  dossier: Dossier,
): Omit<ToldIssues, "about"> {
  const named = new Set<IssueId>();
  const told = text.replace(together, (run, at: number) => {
    const ofRun = run.split("").flatMap((one) => foundAt(one)?.issue ?? []);
    for (const issue of ofRun) named.add(issue);
    const names = ofRun.map((issue) => issueName(dossier, issue));
    return phraseAfter(inFull(text.slice(0, at)), names);
  });
  const left = told.replace(new RegExp(sign, "g"), (one) => foundAt(one)?.typed ?? one);
  return { text: left, named: [...named] };
}

/** Whether what comes before a tag wants it for its object: a verb, a small word, or a list of issues that goes on. */
const needsObject = (before: string, after: string): boolean =>
  new RegExp(`${sign}\\s*[,/&]?\\s*$`).test(before) || wantsObject(before, after);

/** Where the text has a tag: with its sign, or as a word after the one before it; less than nothing where it left. */
function placeOf(before: string, typed: string, text: string): readonly [start: number, end: number] {
  const whole = text.indexOf(`#${typed}`);
  if (whole >= 0) return [whole, whole + typed.length + 1];
  const at = before === "" ? -1 : text.indexOf(before + typed);
  return at < 0 ? [-1, -1] : [at + before.length, at + before.length + typed.length];
}

/** The names after what stands before them: no article after "the", no "working group on" after "group on". */
function phraseAfter(before: string, names: readonly string[]): string {
  const heads = names.map((name) => /^(?:.* )?(\p{L}+) (on|for|of|in) (.+)$/u.exec(name));
  const isSaid = heads.every(
    (head) => head !== null && new RegExp(`\\b${head[1] ?? ""}s? ${head[2] ?? ""} $`, "i").test(before),
  );
  if (isSaid) return listOf(heads.map((head) => head?.[3] ?? ""));
  const phrase = issuePhrase(names);
  return /\b(?:the|an?|this|that|their|its|our|no|any) $/i.test(before)
    ? phrase.replace(/^an? /, "")
    : phrase;
}
