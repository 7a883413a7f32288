import { find, type Dossier } from "../dossier/dossier.ts";
import type { IssueId } from "../dossier/identity.ts";
import type { Stance } from "../dossier/stance.ts";
import type { Names } from "./draft-names.ts";
import { statement, unique, type Statement } from "./draft-text.ts";
import type { Turn } from "./draft-turns.ts";
import { issuePhrase } from "./issue-phrase.ts";
import { pastClause } from "./note-clause.ts";
import { listOf, sentence, withoutStop } from "./sentence.ts";

/**
 * What was said under one item: proposals as they came, then the answers to them, parties that took the same stance
 * together, and what each added of its own.
 */
export function floorStatements(
  turns: readonly Turn[],
  dossier: Dossier,
  names: Names,
): readonly Statement[] {
  const spoke = new Map<Turn["by"], number>();
  return groupTurns(turns).map((group) => {
    const [first] = group;
    if (!first || group.length > 1) return together(group, dossier, names);
    const before = spoke.get(first.by) ?? 0;
    spoke.set(first.by, before + first.notes.length);
    return single(first, before, names);
  });
}

/** Turns that answer with the same stances on the same issues are told together, where the first of them stood. */
function groupTurns(turns: readonly Turn[]): readonly (readonly Turn[])[] {
  const groups: Turn[][] = [];
  const raised = new Set<IssueId>();
  const bySignature = new Map<string, Turn[]>();
  for (const turn of turns) {
    const isAnswer = turn.stances.length > 0 && turn.stances.every(({ issue }) => raised.has(issue));
    const signature = signatureOf(turn);
    const group =
      isAnswer && turn.by !== "chair" && turn.by !== null ? bySignature.get(signature) : undefined;
    for (const { issue } of turn.stances) raised.add(issue);
    if (group && !group.some(({ by }) => by === turn.by)) {
      group.push(turn);
      continue;
    }
    const own = [turn];
    groups.push(own);
    if (isAnswer && turn.notes.length === 1) bySignature.set(signature, own);
  }
  return groups;
}

const signatureOf = (turn: Turn): string =>
  turn.stances
    .map(({ issue, stance }) => `${issue}=${stance}`)
    .sort()
    .join(" ");

/** Who speaks, each by name; for whom, together with those who do. */
function subjectsOf(turn: Turn, names: Names): readonly string[] {
  if (turn.by === "chair") return ["the chair"];
  if (turn.by === null) return [turn.speaker ?? "one delegation"];
  const speakers = [turn.by, ...turn.jointlyWith].map(names.of);
  return turn.onBehalfOf ? [`${listOf(speakers)}, on behalf of ${names.plain(turn.onBehalfOf)},`] : speakers;
}

const subjectOf = (turn: Turn, names: Names): string => listOf(subjectsOf(turn, names));

/** What links a speaker's next statement to the last. */
const links = ["also", "further", "then"];

/** One speaker. `before` is how often the same spoke under this item already. */
function single(turn: Turn, before: number, names: Names): Statement {
  const subject = subjectOf(turn, names);
  const refs = turn.notes.map(({ ref }) => ref);
  const clauses = turn.notes.map(({ text }) => pastClause(text)).filter((clause) => clause !== null);
  if (clauses.length < turn.notes.length) {
    return statement(
      turn.notes.map(({ text }) => sentence(`${subject} said: ${withoutStop(text)}`)).join(" "),
      ...refs,
    );
  }
  const pronoun = turn.by === "chair" ? "the chair" : turn.jointlyWith.length > 0 ? "they" : "it";
  const [first = "", second] = clauses;
  const isWish = /^(?:preferred|asked|wanted|sought|hoped)\b/.test(first);
  if (isWish && clauses.length === 2 && second?.startsWith("also ")) {
    return statement(sentence(`while ${subject} ${first}, ${pronoun} ${second}`), ...refs);
  }
  const linked = (clause: string, place: number): string =>
    place === 0 || /^(?:also|again|then|further)\b/.test(clause)
      ? clause
      : `${links[(place - 1) % links.length] ?? ""} ${clause}`;
  const opening = `${subject} ${linked(summingUp(first), before === 0 ? 0 : before + 2)}`;
  const following = clauses
    .slice(1)
    .map((clause, index) => sentence(`${pronoun} ${linked(clause, index + 1)}`));
  return statement([sentence(opening), ...following].join(" "), ...refs);
}

/** "summed up: two groups" is told as a sentence. */
const summingUp = (clause: string): string =>
  clause.replace(/^summed up: ?/, "summed up the discussion as follows: ");

function together(group: readonly Turn[], dossier: Dossier, names: Names): Statement {
  const subjects = [...new Set(group.flatMap((turn) => subjectsOf(turn, names)))];
  const subject = listOf(subjects);
  const refs = group.flatMap(({ notes }) => notes.map(({ ref }) => ref));
  const shared = sharedClause(group);
  if (shared !== null) return statement(sentence(`${subject} each ${shared}`), ...refs);
  const stances = group[0]?.stances ?? [];
  const quantity = subjects.length === 2 ? "both" : "all";
  const phrases = stancePhrases(stances, dossier, quantity);
  const issues = stances.map(({ issue }) => ({ kind: "issue" as const, key: issue }));
  return statement(sentence(`${subject} ${phrases}`), ...unique([...refs, ...issues]));
}

/** The words of the first, where all said nearly the same. */
function sharedClause(group: readonly Turn[]): string | null {
  const [first, ...others] = group.map(({ notes }) => notes[0]?.text ?? "");
  if (first === undefined || others.some((text) => likeness(first, text) < 0.7)) return null;
  return pastClause(first);
}

/** Share of the telling words of the shorter note that the other has, too. */
function likeness(a: string, b: string): number {
  const [first, second] = [stems(a), stems(b)];
  const smaller = Math.min(first.size, second.size);
  return smaller === 0 ? 0 : [...first].filter((stem) => second.has(stem)).length / smaller;
}

const stems = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[a-z]{4,}/g) ?? [])
      .filter((word) => !/^(?:likewise|also|that|with|delegation|same|both)$/.test(word))
      .map((word) => word.slice(0, 6)),
  );

export const stanceVerbs: Readonly<Record<Stance, string>> = {
  supports: "supported",
  "supports-with-conditions": "supported, with conditions,",
  neutral: "took no side on",
  "has-reservations": "had reservations about",
  opposes: "opposed",
  silent: "did not speak to",
};

export function stancePhrases(stances: Turn["stances"], dossier: Dossier, quantity = ""): string {
  const byStance = new Map<Stance, string[]>();
  for (const { issue, stance } of stances) {
    const name = find(dossier, "issue", issue)?.name ?? issue.replaceAll("-", " ");
    byStance.set(stance, [...new Set([...(byStance.get(stance) ?? []), name])]);
  }
  const parts = [...byStance].map(([stance, issues]) => `${stanceVerbs[stance]} ${issuePhrase(issues)}`);
  return `${quantity ? `${quantity} ` : ""}${parts.join(" and ")}`;
}
