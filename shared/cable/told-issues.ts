import { all, type Dossier } from "../dossier/dossier.ts";
import type { IssueId } from "../dossier/identity.ts";
import type { Intervention } from "../dossier/intervention.ts";
import { issueName } from "../dossier/names.ts";
import { knownIssue, matchIssue } from "../log/match-issue.ts";
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

/**
 * The text of an entry, with the issues that were tagged within its sentence by their names, and which these are:
 * “supports precursors and borders”, typed with a # before both, is “supports working groups on precursor chemicals and
 * border security”.
 */
export function withIssueNames(
  { text, line, stances }: Pick<Intervention, "text" | "line" | "stances">,
  dossier: Dossier,
): { readonly text: string; readonly named: readonly IssueId[] } {
  if (!line.includes("#")) return { text, named: [] };
  const issues = all(dossier, "issue").map(({ key, body }) => knownIssue(key, body.name, body.aliases));
  const found: { readonly issue: IssueId; readonly typed: string }[] = [];
  let told = text;
  for (const [, before = "", typed = ""] of line.matchAll(tag)) {
    const candidates = matchIssue(typed, issues)?.candidates ?? [];
    const issue = candidates.find((one) => stances.some((own) => own.issue === one)) ?? candidates[0];
    const [start, end] = placeOf(before, typed, told);
    if (issue === undefined || start < 0) continue;
    told = `${told.slice(0, start)}${String.fromCharCode(firstSign + found.length)}${told.slice(end)}`;
    found.push({ issue, typed });
  }
  const foundAt = (one: string): (typeof found)[number] | undefined => found[one.charCodeAt(0) - firstSign];
  const named = new Set<IssueId>();
  const inNames = told.replace(together, (run, at: number) => {
    const ofRun = run.split("").flatMap((one) => foundAt(one)?.issue ?? []);
    for (const issue of ofRun) named.add(issue);
    return phraseAfter(
      inFull(told.slice(0, at)),
      ofRun.map((issue) => issueName(dossier, issue)),
    );
  });
  return {
    text: inNames.replace(new RegExp(sign, "g"), (one) => foundAt(one)?.typed ?? one),
    named: [...named],
  };
}

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
