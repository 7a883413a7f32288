import { dayOf, type LogContext } from "./log-context.ts";
import { findVerb } from "./find-verb.ts";
import { mayBeginAt, type Mark } from "./marks.ts";
import { matchParty, type KnownParties, type PartyMatch } from "./match-party.ts";
import { readAction } from "./read-action.ts";
import { readDecision } from "./read-decision.ts";
import { afterOwnMembers, isThing, onBehalf, readJointly } from "./read-jointly.ts";
import { readPledge } from "./read-pledge.ts";
import { simpleSignAt } from "./read-sign.ts";
import { quoteFinder, type QuoteSpan } from "./quotes.ts";
import { partiesOf } from "./who-spoke.ts";
import { wordsOf } from "./words.ts";

export interface Scan {
  readonly marks: readonly Mark[]; // in order, none over another
  readonly quotes: readonly QuoteSpan[];
}

const mostStances = 20;

/**
 * Finds the signs of a line from left to right: the head (`>`, the party or parties or the chair, `for` a group), then everything
 * that begins after a space with `#`, `@`, `/`, `~` or `!` and is understood. Inside quotation marks, and after a
 * backslash, all is text. A second speaker, item, time or decision is text.
 */
export function scanLine(line: string, context: LogContext): Scan {
  const marks: Mark[] = [];
  const quotes: QuoteSpan[] = [];
  const quoteAt = quoteFinder(line);
  let at = 0;
  let inHead = true; // nothing but signs so far
  let mayBeParty = true;
  while (at < line.length) {
    if (/\s/.test(line[at] ?? "")) {
      at += 1;
      continue;
    }
    const quote = quoteAt(at);
    if (quote) {
      quotes.push(quote);
      inHead = false;
      at = quote.end;
      continue;
    }
    const head: readonly Mark[] = inHead ? headAt(line, at, marks, mayBeParty, context) : [];
    const found = head.length > 0 ? head : signAt(line, at, marks, inHead, context);
    const last = found.at(-1);
    marks.push(...found);
    at = last?.end ?? at + 1;
    if (last === undefined || last.kind === "escape") inHead = false;
    if (last?.kind === "escape") at += 1;
    if (head.length > 0 || (last && isOutcome(last))) mayBeParty = false;
  }
  return { marks, quotes };
}

const isOutcome = ({ kind }: Mark): boolean => kind === "pledge" || kind === "decision" || kind === "action";

const chair = /(?:the )?chair(?:man|woman|person)?(?=$|[\s:,;.!?)]|['’]s?(?![\p{L}\p{N}]))/iuy;

/** What only the head of a line has: `>`, the chair, the party with those it speaks with or for. A backslash makes it text. */
function headAt(
  line: string,
  at: number,
  before: readonly Mark[],
  mayBeParty: boolean,
  context: LogContext,
): readonly Mark[] {
  if (line[at] === "\\" && /\S/.test(line[at + 1] ?? "")) return [{ kind: "escape", start: at, end: at + 1 }];
  if (!mayBeParty) return [];
  if (line[at] === ">" && before.length === 0 && context.last) {
    return otherSpeakerAt(line, at, context) ?? [{ kind: "continues", start: at, end: at + 1 }];
  }
  chair.lastIndex = at;
  const end = at + (chair.exec(line)?.[0].length ?? 0);
  if (end > at) {
    const isPossessive = /['’]/.test(line[end] ?? "");
    return [{ kind: "chair", start: at, end: isPossessive ? end : afterColon(line, end), isPossessive }];
  }
  const match = matchParty(line, at, context.parties);
  if (match) return partyAt(line, at, match, context);
  const listed = matchParty(line, at, context.parties, "listed"); // “can & mex support it”
  const parties = listed ? partyAt(line, at, listed, context) : [];
  return parties.some(({ kind }) => kind === "jointly") ? parties : [];
}

/**
 * A party of its own right after `>`: it speaks for itself alone and goes on with nobody. One of those who spoke, or any
 * before a verb, a colon or a sign; in “> france hosted in 2003” the same party goes on.
 */
function otherSpeakerAt(line: string, at: number, context: LogContext): readonly Mark[] | undefined {
  const start = at + 1 + (/^\s*/.exec(line.slice(at + 1))?.[0].length ?? 0);
  const match = matchParty(line, start, context.parties, "whole");
  if (!match || match.isPossessive) return undefined;
  const [party, ...others] = partyAt(line, start, match, context);
  const end = others.at(-1)?.end ?? party?.end ?? start;
  const rest = line.slice(end);
  const spoke = context.last ? partiesOf(context.last.body) : [];
  const isOfThose = spoke.includes(match.candidates[0] ?? "") && !isThing(rest);
  const speaks =
    /^\s*$|^\s+[#@!/~]/.test(rest) || line[end - 1] === ":" || findVerb(wordsOf(rest), others.length > 0);
  return party && (isOfThose || speaks) ? [{ ...party, start: at }, ...others] : undefined;
}

/** A party, those who speak with it, and for whom. A colon or comma behind them goes with the last. */
function partyAt(line: string, start: number, match: PartyMatch, context: LogContext): readonly Mark[] {
  if (match.isPossessive) return [{ kind: "party", match, start, end: match.end }];
  const end = afterOwnMembers(line, match);
  const jointly = readJointly(line, end, context.parties).map((one): Mark => ({ kind: "jointly", ...one }));
  const speakers: readonly Mark[] = [{ kind: "party", match, start, end }, ...jointly];
  const marks = [...speakers, ...behalfAfter(line, speakers.at(-1)?.end ?? end, context)];
  return marks.map((mark, index) =>
    index === marks.length - 1 ? { ...mark, end: afterColon(line, mark.end) } : mark,
  );
}

/** “for EU”, “on behalf of the EU”; several for whom somebody speaks, or one “also” spoken for, speak with them. */
function behalfAfter(line: string, from: number, { parties }: LogContext): readonly Mark[] {
  onBehalf.lastIndex = from;
  const words = onBehalf.exec(line)?.[0];
  if (words === undefined) return bracketAfter(line, from, parties);
  const match = matchParty(line, from + words.length, parties, "whole");
  if (!match || match.isPossessive || (/^\s+for\s/i.test(words) && !isForThem(line, match))) return [];
  const first = { match, start: from + words.search(/\S/), end: match.end };
  const others = readJointly(line, match.end, parties);
  if (others.length === 0 && !/\balso\b/i.test(words)) return [{ kind: "on-behalf", ...first }];
  return [first, ...others].map((one): Mark => ({ kind: "jointly", ...one }));
}

const bracket = /\s*\(((?:speaking\s+)?for\s+|on\s+behalf\s+of\s+|obo\s+)?/iy;

/** “Egypt (for the African Group)”; a group needs no “for”. */
function bracketAfter(line: string, from: number, known: KnownParties): readonly Mark[] {
  bracket.lastIndex = from;
  const [opening = "", words = ""] = bracket.exec(line) ?? [];
  const match = opening === "" ? undefined : matchParty(line, from + opening.length, known, "whole");
  if (!match || line[match.end] !== ")" || /\bus$/.test(line.slice(0, match.end))) return [];
  if (words === "" && !match.candidates[0]?.startsWith("group:")) return [];
  return [{ kind: "on-behalf", match, start: from + opening.search(/\S/), end: match.end + 1 }];
}

/** Whether a plain “for” is on behalf: of a group, or of a country that a verb or nothing follows; never “for us”. */
function isForThem(line: string, { end, candidates: [party = ""] }: PartyMatch): boolean {
  if (/\bus$/.test(line.slice(0, end))) return false;
  const rest = line.slice(end);
  if (!party.startsWith("country:")) return !isThing(rest);
  return (
    /^\s*(?:$|[:,;])|^\s+[#@!/~]/.test(rest) || findVerb(wordsOf(rest.slice(0, 200)), false) !== undefined
  );
}

/** A colon or comma after a name goes with it, and the last dot of “U.S.”. */
function afterColon(line: string, end: number): number {
  const dotted = line[end] === "." && line[end - 2] === "." ? end + 1 : end;
  return /[:,;]/.test(line[dotted] ?? "") ? dotted + 1 : dotted;
}

function signAt(
  line: string,
  at: number,
  before: readonly Mark[],
  inHead: boolean,
  context: LogContext,
): readonly Mark[] {
  if (!mayBeginAt(line, at)) return [];
  if (line[at] === "\\" && /[#@/~!>\\"“«„]/.test(line[at + 1] ?? "")) {
    return [{ kind: "escape", start: at, end: at + 1 }];
  }
  const mark = simpleSignAt(line, at, context) ?? outcomeAt(line, at, before, context);
  if (!mark || isOneTooMany(mark, before)) return [];
  if (inHead && mark.kind === "speaker") return [{ ...mark, end: afterColon(line, mark.end) }];
  const isStopped = inHead && mark.kind === "pledge" && /^[.,;:](?:\s|$)/.test(line.slice(mark.end));
  return [isStopped ? { ...mark, end: mark.end + 1 } : mark];
}

function isOneTooMany(mark: Mark, before: readonly Mark[]): boolean {
  if (mark.kind === "issue") return before.filter(({ kind }) => kind === "issue").length >= mostStances;
  const once: readonly Mark["kind"][] = ["speaker", "item", "time", "decision"];
  return once.includes(mark.kind) && before.some(({ kind }) => kind === mark.kind);
}

function outcomeAt(line: string, at: number, before: readonly Mark[], context: LogContext): Mark | undefined {
  if (line[at] !== "!") return undefined;
  const pledge = readPledge(line, at, context.parties, hasSeveral(before) ? "several" : "one");
  if (pledge) return { kind: "pledge", start: at, ...pledge };
  const until = nextSign(line, at + 1, context);
  const decision = readDecision(line, at, until, hasWordsOutside(line.slice(0, at), before));
  if (decision) return { kind: "decision", start: at, ...decision };
  const dated = before.find((mark) => mark.kind === "time")?.date;
  const today = dated ?? dayOf(context);
  const action = readAction(line, at, until, {
    today,
    known: context.parties,
  });
  return action && { kind: "action", start: at, ...action };
}

/** Whether several speak for themselves: for a group it is the group's. */
const hasSeveral = (marks: readonly Mark[]): boolean =>
  marks.some(({ kind }) => kind === "jointly") && marks.every(({ kind }) => kind !== "on-behalf");

/** Whether there are words beside the signs. */
const hasWordsOutside = (text: string, signs: readonly Mark[]): boolean => {
  const isInSign = (at: number): boolean => signs.some(({ start, end }) => start <= at && at < end);
  return [...text.matchAll(/[\p{L}\p{N}]/gu)].some(({ index }) => !isInSign(index));
};

const outcome = /!(?:pledge|decision|action)(?=[.,;:)]*(?:$|\s))/iy;

/** Where the next sign begins: an action goes on until there. */
function nextSign(line: string, from: number, context: LogContext): number {
  const candidates = /(?<=[\s([—])[#@/~!]/g;
  candidates.lastIndex = from;
  for (let match = candidates.exec(line); match; match = candidates.exec(line)) {
    outcome.lastIndex = match.index;
    if (outcome.test(line) || simpleSignAt(line, match.index, context)) return match.index;
  }
  return line.length;
}
