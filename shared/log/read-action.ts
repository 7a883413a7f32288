import { listOf } from "../cable/sentence.ts";
import { readDate } from "./due-date.ts";
import { matchParty, type KnownParties, type PartyMatch } from "./match-party.ts";
import { foldedName } from "./words.ts";
import { listedAfter } from "./read-jointly.ts";
import { afterTaskNoun, taskVerbs, taskVerbsAlsoNouns } from "./task-verbs.ts";

/** What somebody is to do. Without a task it is the text of the entry. */
export interface ParsedAction {
  readonly owner?: string;
  readonly task?: string;
  readonly due?: string; // date
  readonly dueWords?: string; // “by the next session”: a time that is no date
}

const keyword = /!action(?=[.,;:)]*(?:$|\s))/iy;
const mostOwner = 500;
const mostTask = 10_000;

/**
 * `!action who [to do what] [by when]`, up to the next sign (`until`). What follows a date is text again; where a task
 * is named, a “by” without a date belongs to it. `today` is the date from which “Friday” and “30 April” are reckoned,
 * `known` the parties that may be the owner.
 */
export function readAction(
  line: string,
  at: number,
  until: number,
  { today, known }: { readonly today: string; readonly known: KnownParties },
): { readonly end: number; readonly action: ParsedAction } | undefined {
  keyword.lastIndex = at;
  const word = keyword.exec(line)?.[0];
  if (word === undefined) return undefined;
  const start = at + word.length;
  const dated = lastDate(line, start, until, today);
  const action = {
    ...whoAndWhat(line.slice(start, dated?.start ?? until), known),
    ...(dated ? { due: dated.due } : {}),
  };
  if ((action.owner?.length ?? 0) > mostOwner || (action.task?.length ?? 0) > mostTask) {
    return { end: start, action: {} };
  }
  const end = dated?.end ?? start + line.slice(start, until).trimEnd().length;
  return { end: /[.,;]/.test(line[end] ?? "") && end < until ? end + 1 : end, action };
}

function lastDate(
  line: string,
  from: number,
  until: number,
  today: string,
): { readonly start: number; readonly end: number; readonly due: string } | undefined {
  const places = [...line.slice(from, until).matchAll(/(?<=\s|^)by\s+/gi)].reverse();
  for (const place of places) {
    const start = from + place.index;
    const found = readDate(line, start + place[0].length, today);
    if (found && found.end <= until) return { start, end: found.end, due: found.date };
  }
  return undefined;
}

function whoAndWhat(text: string, known: KnownParties): Omit<ParsedAction, "due"> {
  const words = text.replace(/^[\s,:;#@/~!]+|[\s.,;:]+$/g, ""); // nobody's name begins like a sign
  const plain = taskWithoutTo(words, known);
  if (plain) return { ...owner(words.slice(0, plain.who), known), task: words.slice(plain.what) };
  const to = /(?<=^|\s)to\s+(?=\S)/i.exec(words);
  if (to) {
    const [who, what] = [words.slice(0, to.index).trim(), words.slice(to.index + to[0].length)];
    return /^not$/i.test(who) ? { task: `not ${what}` } : { ...owner(who, known), task: what };
  }
  const by = /(?<=^|\s)by\s/i.exec(words);
  if (by) return { ...owner(words.slice(0, by.index), known), dueWords: words.slice(by.index) };
  return owner(words, known);
}

const modals = new Set(["will", "shall", "should", "must"]);

/**
 * Where the owner ends and the task begins where no “to” or “by” stands before it: at a verb (“INL send”), after a colon,
 * or after a modal (“INL will send”). Words that are nouns too (“report”) count at the beginning and after a party.
 */
function taskWithoutTo(words: string, known: KnownParties): { who: number; what: number } | undefined {
  const tokens = [...words.matchAll(/\S+/g)].map(({ 0: token, index: at }) => ({ token, at }));
  for (const [index, { token, at }] of tokens.entries()) {
    if (/^(?:to|by)$/i.test(token)) return undefined;
    const next = tokens[index + 1];
    if (isTask(words, at, token, next?.token, known)) return { who: at, what: at };
    if (!next || /^by$/i.test(next.token)) continue;
    if (token.endsWith(":")) return { who: next.at, what: next.at };
    if (index > 0 && modals.has(token)) return { who: at, what: next.at };
  }
  return undefined;
}

function isTask(
  words: string,
  at: number,
  token: string,
  next: string | undefined,
  known: KnownParties,
): boolean {
  const together = /[.,;:]$/.test(token) ? "" : (next ?? "");
  if (/^chair[.,;:]?$/i.test(token) && isChairBefore(together)) return false;
  const isFirst = at === 0 && !/^\p{Lu}/u.test(together); // “Share Foundation” is a name
  const verb = (isFirst ? token.toLowerCase() : token).replace(/[.,;:]+$/, "");
  if (taskVerbs.has(verb)) return isFirst || at > 0;
  if (!taskVerbsAlsoNouns.has(verb) || afterTaskNoun.has(together)) return false;
  return isFirst || matchParty(words, 0, known, "whole")?.end === words.slice(0, at).trimEnd().length;
}

/** Whether “chair” is who is to do it: “chair to circulate”, “chair, IND”, not “chair the group”. */
const isChairBefore = (next: string): boolean =>
  /^(?:|to|by|and|&)$/i.test(next) || modals.has(next) || taskVerbs.has(next);

const intent = /^(?:will|shall|should|must|(?:is |are )?to)\s+(?!not\b|be\b)(?=[^#@/~!\\"“«„]*$)(?=\S)/i;

/**
 * The action of an entry with only the sign, where its words say who is to do what: “chair will circulate text !action”.
 * `who` is the speaker's name. Undefined where the words say something else.
 */
export function actionInWords(
  text: string,
  who: string,
  context: { readonly today: string; readonly known: KnownParties },
): ParsedAction | undefined {
  const words = intent.exec(text)?.[0];
  if (words === undefined || who === "") return undefined;
  const line = `!action ${who} to ${text.slice(words.length)}`;
  const action = readAction(line, 0, line.length, context)?.action;
  return action?.owner === who ? action : undefined;
}

/** Who is to do it: the chair, a party, or several, by name; anybody else, such as a ministry, as typed. */
function owner(text: string, known: KnownParties): Pick<ParsedAction, "owner"> {
  const trimmed = text.replace(/^[\s,:;]+|[\s,:;]+$/g, "");
  if (trimmed === "") return {};
  if (/^(?:the )?chair$/i.test(trimmed)) return { owner: "the chair" };
  const first = matchParty(trimmed, 0, known, "listed");
  if (!first || first.isPossessive) return { owner: trimmed };
  const parties = [first, ...listedAfter(trimmed, first.end, known).parties.map(({ match }) => match)];
  if (parties.at(-1)?.end !== trimmed.length) return { owner: trimmed };
  const names = parties.map((party) => ownerName(trimmed, party, known));
  return { owner: names.includes(undefined) ? trimmed : listOf(names.filter((name) => name !== undefined)) };
}

/** Undefined for “us”, who are whoever typed it, and for an organisation by another word (“secretariat”). */
function ownerName(
  text: string,
  { typed, end, candidates: [id = ""] }: PartyMatch,
  known: KnownParties,
): string | undefined {
  const name = known.names.get(id) ?? id;
  if (id.startsWith("org:") && foldedName(name) !== typed) return undefined;
  return /\bus$/.test(text.slice(0, end)) ? undefined : name;
}
