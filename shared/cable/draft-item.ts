import type { Dossier } from "../dossier/dossier.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Names } from "./draft-names.ts";
import { statement, unique, type Statement } from "./draft-text.ts";
import type { Turn } from "./draft-turns.ts";
import { pastClause } from "./note-clause.ts";
import { listOf, sentence } from "./sentence.ts";
import { tellsThemItsWay, toldBeside, toldNote, type Told } from "./told-note.ts";
import { stancesClause, untoldStances } from "./told-stances.ts";

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
    return single(first, before, dossier, names);
  });
}

/**
 * Turns that answer with the same stances on the same issues are told together, where the first of them stood; but nobody
 * is told before what they said earlier.
 */
function groupTurns(turns: readonly Turn[]): readonly (readonly Turn[])[] {
  const groups: Turn[][] = [];
  const raised = new Set<IssueId>();
  const bySignature = new Map<string, { readonly group: Turn[]; readonly since: Set<PartyId> }>();
  for (const turn of turns) {
    const isAnswer =
      turn.by !== null &&
      turn.by !== "chair" &&
      turn.stances.length > 0 &&
      turn.stances.every(({ issue }) => raised.has(issue));
    const signature = signatureOf(turn);
    const speakers = speakersOf(turn);
    const open = isAnswer ? bySignature.get(signature) : undefined;
    const joined = open && !speakers.some((party) => open.since.has(party)) ? open : undefined;
    for (const { issue } of turn.stances) raised.add(issue);
    for (const { since } of bySignature.values()) for (const party of speakers) since.add(party);
    if (joined) {
      joined.group.push(turn);
      continue;
    }
    const own = [turn];
    groups.push(own);
    if (isAnswer && turn.notes.length === 1)
      bySignature.set(signature, { group: own, since: new Set(speakers) });
  }
  return groups;
}

const speakersOf = ({ by, jointlyWith, onBehalfOf }: Turn): readonly PartyId[] =>
  by === null ? [] : [by, ...jointlyWith, ...(onBehalfOf ? [onBehalfOf] : [])];

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
  return turn.onBehalfOf ? [`${names.plain(turn.onBehalfOf)} (${listOf(speakers)} speaking)`] : speakers;
}

const subjectOf = (turn: Turn, names: Names): string =>
  turn.onBehalfOf && turn.by !== null && turn.by !== "chair"
    ? `${listOf([turn.by, ...turn.jointlyWith].map(names.of))}, on behalf of ${names.plain(turn.onBehalfOf)},`
    : listOf(subjectsOf(turn, names));

/** One speaker. `before` is how often the same spoke under this item already. */
function single(turn: Turn, before: number, dossier: Dossier, names: Names): Statement {
  const parts = turn.notes.flatMap((note) => toldNote(note, dossier));
  return statement(
    sentencesBy(turn, parts, before, names),
    ...turn.notes.map(({ ref }) => ref),
    ...issuesOf(turn.notes.flatMap(({ stances }) => stances)),
  );
}

/** The parts as sentences of one speaker, who is named in the first and after every "said". */
function sentencesBy(turn: Turn, parts: readonly Told[], before: number, names: Names): string {
  const subject = subjectOf(turn, names);
  const pronoun = turn.by === "chair" ? "the chair" : turn.jointlyWith.length > 0 ? "they" : "it";
  const [first, second] = parts;
  const isWish = /^(?:preferred|asked|wanted|sought|hoped)\b/.test(first?.text ?? "");
  const hasOpening = parts.some(({ opening }) => opening !== undefined);
  if (first && isWish && !hasOpening && parts.length === 2 && second?.text.startsWith("also "))
    return sentence(`while ${subject} ${first.text}, ${pronoun} ${second.text}`);
  let place = before === 0 || turn.by === "chair" ? 0 : before + 2;
  return parts
    .map(({ text, isClause, opening, goesOn }, index) => {
      if (index > 0 && !goesOn) place += 1;
      const who = index === 0 || !isClause ? subject : pronoun;
      if (!isClause && isNobody(turn) && /^\p{L}/u.test(text)) return sentence(text);
      const did = isClause ? (goesOn ? text : linked(summingUp(text), place)) : `said: ${text}`;
      const told = turn.by === "chair" ? did.replace(itself, "$1 the chair ") : did;
      return sentence(`${opening === undefined ? "" : `${opening}, `}${who} ${told}`);
    })
    .join(" ");
}

/** Whether it is not known who speaks: what is told then may be what the note-taker saw. */
const isNobody = ({ by, speaker }: Turn): boolean => by === null && speaker === undefined;

const itself = /^([a-z]+ed|said|thought|felt) it (?=would|could|need|want|had|was)/;

/** What links a speaker's next statement to the last. */
const links = ["also", "further", "then"];

/** "also supported it", "could also pay". */
function linked(clause: string, place: number): string {
  if (place === 0 || /^(?:also|again|then|further)\b/.test(clause)) return clause;
  const [whole = ""] = /^(?:could|would|might|was|were) (?!not\b)/.exec(clause) ?? [];
  return `${whole}${links[(place - 1) % links.length] ?? ""} ${clause.slice(whole.length)}`;
}

/** "summed up: two groups" is told as a sentence. */
const summingUp = (clause: string): string =>
  clause.replace(/^summed up: ?/, "summed up the discussion as follows: ");

const issuesOf = (stances: Turn["stances"]): readonly RecordRef[] =>
  stances.map(({ issue }) => ({ kind: "issue" as const, key: issue }));

/** What all of a group did, then what each said beside it; only that where two say it in a way of their own. */
function together(group: readonly Turn[], dossier: Dossier, names: Names): Statement {
  const subjects = [...new Set(group.flatMap((turn) => subjectsOf(turn, names)))];
  const subject = listOf(subjects);
  const refs = group.flatMap(({ notes }) => notes.map(({ ref }) => ref));
  const shared = sharedClause(group, dossier);
  if (shared !== null) return statement(sentence(`${subject} each ${shared}`), ...refs);
  const stances = group[0]?.stances ?? [];
  const quantity = subjects.length === 2 ? "both" : "all";
  const own = group.flatMap((turn) => {
    const parts = turn.notes.flatMap((note) => toldBeside(note, stances, dossier) ?? []);
    return parts.length === 0 ? [] : [sentencesBy(turn, parts, 0, names)];
  });
  const notes = group.flatMap((turn) => turn.notes);
  const isToldByEach = notes.length === 2 && notes.every((note) => tellsThemItsWay(note, dossier));
  const all = isToldByEach ? [] : [sentence(`${subject} ${quantity} ${stancesClause(stances, dossier)}`)];
  const said = [...all, ...own].join(" ");
  return statement(said, ...unique([...refs, ...issuesOf(stances)]));
}

/** The words of all, where they are the same, and tell their stance. */
function sharedClause(group: readonly Turn[], dossier: Dossier): string | null {
  const [first, ...others] = group.flatMap(({ notes }) => notes);
  if (!first || others.some(({ text }) => plainly(first.text) !== plainly(text))) return null;
  const clause = pastClause(first.text, first.spoken);
  if (clause === null) return null;
  const { unsaid, spokenOf, unnamed } = untoldStances(clause, first, dossier);
  return unsaid.length + spokenOf.length + unnamed.length > 0 ? null : clause;
}

/** A note without capitals, and without its marks at the end of words. */
const plainly = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[.,;:!]+(?=\s|$)/g, "")
    .replace(/\s+/g, " ")
    .trim();
