import { listOf } from "../cable/sentence.ts";
import { dayOf, type LogContext } from "./log-context.ts";
import { chipsOf } from "./entry-chips.ts";
import { matchIssue } from "./match-issue.ts";
import { quoteSpans } from "./quotes.ts";
import { resolveMarks, type Resolved } from "./resolve-marks.ts";
import type { Choices, ParsedEntry, ParsedPledge } from "./parsed-entry.ts";
import { actionInWords, type ParsedAction } from "./read-action.ts";
import { scanLine } from "./scan-line.ts";
import { speakersOf, whoseStances } from "./who-spoke.ts";
import { daysAfter, instantIn } from "./zone-time.ts";

const noChoices: Choices = new Map();

/**
 * Reads a line of the log. Takes any text and never refuses: what is not understood is text. The rules are those of
 * docs/quick-entry.md. `choices` are a person's corrections of an earlier reading of the line, from `nextChoice`.
 */
export function parseEntry(line: string, context: LogContext, choices: Choices = noChoices): ParsedEntry {
  const scan = scanLine(line, context);
  const resolved = resolveMarks(line, scan, context, choices);
  const pledges = pledgesOf(resolved);
  const time = resolved.marks.find((mark) => mark.kind === "time");
  const entry = {
    line,
    text: resolved.text,
    continues: resolved.continues,
    isChair: resolved.isChair,
    party: resolved.party,
    jointlyWith: resolved.jointlyWith,
    onBehalfOf: resolved.onBehalfOf,
    speaker: resolved.speaker,
    agendaItem: resolved.item,
    at: time && instantOf(time.date, time.time, context),
    stances: resolved.stances,
    verb: resolved.verb?.verb.key,
    quotes: quoteSpans(resolved.text).map(({ start, end }) => resolved.text.slice(start + 1, end - 1)),
    pledges,
    decision: resolved.marks.find((mark) => mark.kind === "decision")?.decision,
    actions: actionsOf(resolved, context),
  };
  return {
    ...entry,
    chips: chipsOf(line, scan, resolved, context, choices),
    problems: [...problemsOf(pledges), ...jointPledges(resolved, context), ...unknownIssues(entry, context)],
  };
}

/** The actions of the signs; a sign that says nothing takes what the line says of who speaks. */
function actionsOf(resolved: Resolved, context: LogContext): readonly ParsedAction[] {
  const { marks, text, isChair } = resolved;
  const actions = marks.flatMap((mark) => (mark.kind === "action" ? [mark.action] : []));
  const [only, another] = actions;
  if (!only || another || Object.keys(only).length > 0) return actions;
  const { parties: known } = context;
  const who = isChair ? "the chair" : listOf(speakersOf(resolved).map((id) => known.names.get(id) ?? id));
  const date = marks.find((mark) => mark.kind === "time")?.date;
  return [actionInWords(text, who, { today: date ?? dayOf(context), known }) ?? only];
}

function pledgesOf(resolved: Resolved): readonly ParsedPledge[] {
  const { marks, offer, party, onBehalfOf } = resolved;
  const given = marks.flatMap((mark) => (mark.kind === "pledge" ? [mark.pledge] : []));
  const taken = offer?.isTaken ? [offer.pledge] : [];
  return [...given, ...taken].flatMap(({ of, isEach, ...pledge }) => {
    const parties = isEach ? whoseStances(resolved) : [of?.candidates[0] ?? onBehalfOf ?? party];
    return parties.map((one) => ({ ...pledge, party: one }));
  });
}

const problemsOf = (pledges: readonly ParsedPledge[]): readonly string[] =>
  pledges.some(({ party }) => party === undefined)
    ? ["Whose pledge is it? Begin the line with the party, or write it after !pledge."]
    : [];

/** Of several who speak only the first is taken to pledge what has no party of its own: an amount is nobody's twice. */
function jointPledges(
  { marks, offer, party = "", jointlyWith }: Resolved,
  { parties }: LogContext,
): readonly string[] {
  const given = marks.flatMap((mark) => (mark.kind === "pledge" ? [mark.pledge] : []));
  const pledges = offer?.isTaken ? [...given, offer.pledge] : given;
  const isOpen = pledges.some(({ of, isEach }) => of === undefined && !isEach);
  if (!isOpen || jointlyWith.length === 0) return [];
  return [
    `The pledge is written down for ${parties.names.get(party) ?? party}: name the party after !pledge for another.`,
  ];
}

const sign = /(?<=^|[\s([])#([\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*?)=?(?:\+\+|\+|--|-|\?)(?=[\s.,;:!)\]]|$)/gu;

/** Stances on an issue that nobody knows: a slip of the fingers, unless a backslash or a choice made it text. */
function unknownIssues(
  { text, line }: Pick<ParsedEntry, "text" | "line">,
  { issues }: LogContext,
): readonly string[] {
  const quoted = quoteSpans(text);
  return [...text.matchAll(sign)].flatMap(({ 1: name = "", index }) =>
    line.includes(`\\#${name}`) ||
    matchIssue(name, issues) ||
    quoted.some(({ start, end }) => start <= index && index < end)
      ? []
      : [`No issue is called “${name}”: its sign stays text.`],
  );
}

/** A time without a date is of the day the context tells; one more than twelve hours ahead was yesterday's. */
function instantOf(date: string | undefined, time: string, context: LogContext): string {
  const { now, timeZone } = context;
  const day = date ?? dayOf(context);
  const at = instantIn(timeZone, day, time);
  const isAhead = date === undefined && Date.parse(at) - Date.parse(now) > 12 * 3_600_000;
  return isAhead ? instantIn(timeZone, daysAfter(day, -1), time) : at;
}
