import { matchParty, type KnownParties, type PartyMatch } from "./match-party.ts";
import { readAim, type Aim } from "./read-aim.ts";
import { readAmount, readCurrency, readStatus, type PledgeStatus } from "./money.ts";

/** A pledge as typed: whose it is where that is said, and the parts that were given. */
export interface PledgeRead extends Aim {
  readonly of: PartyMatch | undefined; // absent: of the party that speaks
  readonly amount?: number;
  readonly currency?: string;
  readonly status: PledgeStatus;
  readonly isEach?: true; // “2m EUR each”: of every party that speaks
}

const keyword = /!pledge(?=[.,;:)]*(?:$|\s))/iy;

/**
 * `!pledge [party] [amount] [currency] [status] [for what] [over what time]`, the three in the middle in any order, each
 * at most once; the first word that is none of them is text again. A pledge without a status is announced. Where several
 * speak, “each” behind the money makes it every party's.
 */
export function readPledge(
  line: string,
  at: number,
  known: KnownParties,
  speakers: "one" | "several",
): { readonly end: number; readonly pledge: PledgeRead } | undefined {
  keyword.lastIndex = at;
  const start = keyword.exec(line)?.[0].length;
  if (start === undefined) return undefined;
  const first = afterSpace(line, at + start);
  const isPart = first !== undefined && nextPart(line, first, {}) !== undefined;
  const match = first === undefined || isPart ? undefined : partyAt(line, first, known);
  const of = match?.isPossessive ? undefined : match;
  return readWhole(line, of?.end ?? at + start, of ? "one" : speakers, of);
}

/** The party a pledge is of; “can” and “nor” too, where money or a status follows them. */
function partyAt(line: string, at: number, known: KnownParties): PartyMatch | undefined {
  const listed = matchParty(line, at, known, "listed");
  const next = listed && afterSpace(line, listed.end);
  return next !== undefined && nextPart(line, next, {}) ? listed : matchParty(line, at, known);
}

/** The parts, then the aim; a status may stand at the end of that. */
function readWhole(
  line: string,
  from: number,
  speakers: "one" | "several",
  of?: PartyMatch,
): { readonly end: number; readonly pledge: PledgeRead } {
  const first = readParts(line, { end: from });
  each.lastIndex = first.end;
  const word = speakers === "several" && first.amount !== undefined ? each.exec(line)?.[0] : undefined;
  const { end: partsEnd, ...parts } = word
    ? readParts(line, { ...first, end: first.end + word.length })
    : first;
  const { end, aim } = readAim(line, partsEnd);
  const many = word === undefined ? {} : { isEach: true as const };
  const last = parts.status === undefined ? /^(.+)\s(\S+)$/s.exec(aim.purpose ?? "") : null;
  const status = last ? readStatus(last[2] ?? "", 0)?.status : undefined;
  const purpose = status === undefined ? {} : { purpose: last?.[1]?.trimEnd() ?? "" };
  return {
    end,
    pledge: { ...parts, ...many, ...aim, ...purpose, of, status: parts.status ?? status ?? "announced" },
  };
}

const each = /[ \t\u00a0]+each(?![ -](?:year|yr|month|quarter|of)\b)(?=$|[\s,.;:!?)])/iy;
const giving =
  /(?:(?:also|now|again|further|will)\s+){0,3}(?:pledg\p{L}*|gives?|gave|giving|contribut\p{L}+|commits?|committ\p{L}+|offers?|offered|announc\p{L}+|donat\p{L}+|provides?|provided)\s+(?:(?:an?|the|another|further|additional|new|pledge|contribution|donation|grant|of|about|some|up|to)\s+){0,5}(?=\S)/iuy;

/** A pledge in the plain words of a sentence, which begins at a place: “gives EUR 2m over 3 years for training”. */
export function offerAt(
  line: string,
  at: number,
): { readonly start: number; readonly end: number; readonly pledge: PledgeRead } | undefined {
  giving.lastIndex = at;
  const words = giving.exec(line)?.[0];
  if (words === undefined) return undefined;
  const start = at + words.length;
  const read = readWhole(line, start - 1, "several"); // from the space before it
  const { amount, currency } = read.pledge;
  const isFirst = readAmount(line, start) ?? readCurrency(line, start);
  return isFirst && amount !== undefined && currency !== undefined ? { start, ...read } : undefined;
}

/** The parts that follow, one by one, until a word is none. */
function readParts(line: string, read: Part): Part {
  const next = afterSpace(line, read.end);
  const part = next === undefined ? undefined : nextPart(line, next, read);
  return part ? readParts(line, { ...read, ...part }) : read;
}

type Part = Partial<Pick<PledgeRead, "amount" | "currency" | "status">> & { readonly end: number };

function nextPart(line: string, at: number, read: Partial<PledgeRead>): Part | undefined {
  const part: Part | undefined = readStatus(line, at) ?? readAmount(line, at) ?? readCurrency(line, at);
  if (!part) return undefined;
  const isTwice =
    (part.status !== undefined && read.status !== undefined) ||
    (part.amount !== undefined && read.amount !== undefined) ||
    (part.currency !== undefined && read.currency !== undefined);
  return isTwice ? undefined : part;
}

function afterSpace(line: string, at: number): number | undefined {
  const spaces = /^[ \t\u00a0]+/.exec(line.slice(at, at + 200))?.[0].length;
  return spaces === undefined || at + spaces >= line.length ? undefined : at + spaces;
}
