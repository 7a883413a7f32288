import type { IssueId, PartyId } from "../dossier/identity.ts";
import type { Stance } from "../dossier/stance.ts";
import { findVerb, withoutPreface, type VerbFound } from "./find-verb.ts";
import type { LogContext } from "./log-context.ts";
import type { IssueMark, Mark } from "./marks.ts";
import { matchSpeaker } from "./match-speaker.ts";
import { mentionedIssues, type Mention } from "./mentioned-issues.ts";
import { textWithout, type Cut } from "./entry-text.ts";
import type { Choices, ParsedStance } from "./parsed-entry.ts";
import { proposedStances } from "./proposed-stances.ts";
import { offerAt, type PledgeRead } from "./read-pledge.ts";
import type { Scan } from "./scan-line.ts";
import { issuesInSentence } from "./stays-in-sentence.ts";
import { wordsOf, type Word } from "./words.ts";

/** What the signs of a line come to, with a person's choices taken into account. */
export interface Resolved {
  readonly marks: readonly Mark[]; // those that hold
  readonly text: string;
  readonly continues: boolean;
  readonly isChair: boolean;
  readonly party: PartyId | undefined;
  readonly jointlyWith: readonly PartyId[];
  readonly onBehalfOf: PartyId | undefined;
  readonly speaker: string | undefined;
  readonly item: string | undefined;
  readonly verb: VerbFound | undefined;
  readonly issues: readonly ResolvedIssue[];
  readonly mentions: readonly Mention[]; // of issues, in plain words
  readonly stances: readonly ParsedStance[];
  readonly offer: Offer | undefined;
}

/** A pledge in plain words, which is one only where a person takes it. */
export interface Offer {
  readonly start: number;
  readonly end: number;
  readonly pledge: PledgeRead;
  readonly choice: string;
  readonly isTaken: boolean;
}

export interface ResolvedIssue {
  readonly mark: IssueMark;
  readonly issue: IssueId;
  readonly stance: Stance | undefined;
}

/** Under what key the choice of a sign is kept: it holds as long as the sign is typed the same. */
export const choiceKey = (kind: string, typed: string): string => `${kind} ${typed.toLowerCase()}`;

/** Decides what each sign means: the choice of a person, else the likeliest. A sign chosen to be text holds no more. */
export function resolveMarks(line: string, scan: Scan, context: LogContext, choices: Choices): Resolved {
  const marks = scan.marks.filter((mark) => !isText(mark, scan.marks, choices));
  const pick = picker(choices);
  const partyMark = marks.find((mark) => mark.kind === "party");
  const continues = marks.some(({ kind }) => kind === "continues");
  const last = continues ? context.last?.body : undefined;
  const party = partyMark ? pick("party", partyMark.match.typed, partyMark.match.candidates) : last?.party;
  const others = marks.flatMap((mark) =>
    mark.kind === "jointly" ? (pick("jointly", mark.match.typed, mark.match.candidates) ?? []) : [],
  );
  const jointlyWith = continues
    ? (last?.jointlyWith ?? [])
    : [...new Set(others)].filter((other) => other !== party);
  const behalf = marks.find((mark) => mark.kind === "on-behalf");
  const onBehalfOf = behalf
    ? pick("on-behalf", behalf.match.typed, behalf.match.candidates)
    : last?.onBehalfOf;
  const isChair = marks.some(({ kind }) => kind === "chair");
  const staying = issuesInSentence(line, marks);
  const words = sentenceWords(
    line,
    scan,
    marks.filter((mark) => !isWord(mark, staying, choices)),
  );
  const sentence = withoutPreface(line, words);
  const isPlural = jointlyWith.length > 0 || (onBehalfOf ?? party)?.startsWith("group:") === true;
  const isSpoken = party !== undefined || isChair;
  const isName = isSpoken ? (word: Word) => isKnownName(word, line, context) : undefined;
  const verb = choices.get("verb") === "" ? undefined : findVerb(sentence, isPlural, isName);
  const tags = marks.filter((mark) => mark.kind === "issue");
  const verbFrom = (at: number): VerbFound | undefined =>
    findVerb(
      words.filter(({ start }) => start >= at),
      isPlural,
      isName,
    );
  const issues = resolveIssues(tags, proposedStances(line, tags, staying, verb, verbFrom), choices);
  const mentions = mentionedIssues(words, context.issues);
  const item = marks.find((mark) => mark.kind === "item");
  return {
    marks,
    text: textWithout(line, cutsOf(marks, issues, staying)),
    continues,
    isChair,
    party,
    jointlyWith,
    onBehalfOf,
    speaker: speakerOf(marks, { isChair, party }, context, choices) ?? (isChair ? "Chair" : last?.speaker),
    item: item && pick("item", item.typed, item.candidates),
    verb,
    issues,
    mentions,
    stances: latestStances(issues, mentions, choices),
    offer: party === undefined || isChair ? undefined : offerIn(line, sentence, marks, choices),
  };
}

/** None beside a pledge that was given by its sign, and none that a sign stands in. */
function offerIn(
  line: string,
  [first]: readonly Word[],
  marks: readonly Mark[],
  choices: Choices,
): Offer | undefined {
  const found = first && offerAt(line, first.start);
  if (
    !found ||
    marks.some(({ kind, start, end }) => kind === "pledge" || (start < found.end && end > found.start))
  )
    return undefined;
  const choice = choiceKey("pledge", line.slice(found.start, found.end));
  return { ...found, choice, isTaken: choices.get(choice) === "pledge" };
}

/** Whether a word is one of a name: of a party, a person or an issue, or in a capital that others have not. */
const isKnownName = (
  { start, folded }: Word,
  line: string,
  { parties, people, issues }: LogContext,
): boolean =>
  (/^\p{Lu}/u.test(line.slice(start)) && /\p{Ll}/u.test(line)) ||
  parties.indexes.some(({ whole }) => whole.has(folded)) ||
  [...people.map((person) => person.folded), ...issues.flatMap(({ plain }) => plain)].some((name) =>
    name.split(" ").includes(folded),
  );

const picker =
  (choices: Choices) =>
  (kind: string, typed: string, candidates: readonly string[]): string | undefined => {
    const chosen = choices.get(choiceKey(kind, typed));
    return chosen !== undefined && candidates.includes(chosen) ? chosen : candidates[0];
  };

/** Whether a person chose a sign to be text; those a party speaks with or for go with the party. */
function isText(mark: Mark, marks: readonly Mark[], choices: Choices): boolean {
  const isChosen = (kind: string, typed: string): boolean => choices.get(choiceKey(kind, typed)) === "";
  if (mark.kind === "party") return isChosen("party", mark.match.typed);
  if (mark.kind === "on-behalf" || mark.kind === "jointly") {
    const party = marks.find(({ kind }) => kind === "party");
    return isChosen(mark.kind, mark.match.typed) || (party !== undefined && isText(party, [], choices));
  }
  const isNamed = mark.kind === "speaker" || mark.kind === "item" || mark.kind === "issue";
  return isNamed && isChosen(mark.kind, mark.typed);
}

/** The words of the sentence: what stands neither in a sign nor in quotation marks. None where it begins with these. */
function sentenceWords(line: string, { quotes }: Scan, signs: readonly Mark[]): readonly Word[] {
  const spans = [...signs, ...quotes];
  const isOutside = (word: Word): boolean =>
    !spans.some(({ start, end }) => word.start < end && word.end > start);
  const words = wordsOf(line).filter(isOutside);
  const [first] = quotes;
  return first && words.every(({ start }) => start > first.start) ? [] : words;
}

/** Whether a sign is a word of the sentence as well. */
function isWord(mark: Mark, staying: ReadonlySet<IssueMark>, choices: Choices): boolean {
  if (mark.kind === "party") return mark.match.isPossessive;
  if (mark.kind === "chair") return mark.isPossessive;
  if (mark.kind === "issue") {
    return staying.has(mark) || mark.candidates.some((issue) => stanceChosen(choices, issue) === "");
  }
  return mark.kind === "escape";
}

function resolveIssues(
  tags: readonly IssueMark[],
  proposed: ReadonlyMap<IssueMark, Stance>,
  choices: Choices,
): readonly ResolvedIssue[] {
  const pick = picker(choices);
  return tags.map((mark) => {
    const issue = pick("issue", mark.typed, mark.candidates) ?? "";
    const chosen = stanceChosen(choices, issue);
    const given = mark.stance ?? proposed.get(mark);
    const stance = chosen === undefined ? given : chosen === "" ? undefined : chosen;
    return { mark, issue, stance };
  });
}

/** The stance a person chose for an issue; empty: none. */
export const stanceChosen = (choices: Choices, issue: IssueId): Stance | "" | undefined =>
  choices.get(choiceKey("stance", issue)) as Stance | "" | undefined;

/** One stance an issue, the last that was typed; then those a person took for issues that plain words still name. */
function latestStances(
  issues: readonly ResolvedIssue[],
  mentions: readonly Mention[],
  choices: Choices,
): readonly ParsedStance[] {
  const stances = new Map<IssueId, Stance>();
  for (const { issue, stance } of issues) if (stance) stances.set(issue, stance);
  const typed = new Set(issues.map(({ issue }) => issue));
  for (const { issue } of mentions) {
    const taken = stanceChosen(choices, issue) ?? "";
    if (taken !== "" && !typed.has(issue)) stances.set(issue, taken);
  }
  return [...stances].slice(0, 20).map(([issue, stance]) => ({ issue, stance }));
}

function speakerOf(
  marks: readonly Mark[],
  holder: { readonly isChair: boolean; readonly party: PartyId | undefined },
  context: LogContext,
  choices: Choices,
): string | undefined {
  const mark = marks.find(({ kind }) => kind === "speaker");
  if (mark?.kind !== "speaker") return undefined;
  const people = matchSpeaker(mark.typed, context.people, holder);
  return picker(choices)("speaker", mark.typed, people) ?? mark.typed;
}

/** What the text leaves out. A possessive party stays, and so does an issue that took no stance. */
function cutsOf(
  marks: readonly Mark[],
  issues: readonly ResolvedIssue[],
  staying: ReadonlySet<IssueMark>,
): readonly Cut[] {
  return marks.flatMap((mark): readonly Cut[] => {
    const cut = { start: mark.start, end: mark.end, leaves: "", isEscape: mark.kind === "escape" };
    if (mark.kind === "party") return mark.match.isPossessive ? [] : [cut];
    if (mark.kind === "chair") return mark.isPossessive ? [] : [cut];
    if (mark.kind !== "issue") return [cut];
    if (staying.has(mark)) return [{ ...cut, leaves: mark.typed }];
    return issues.some((issue) => issue.mark === mark && issue.stance !== undefined) ? [cut] : [];
  });
}
