import { matchParty, type KnownParties, type PartyMatch } from "./match-party.ts";
import { readAmount, readCurrency, readStatus, type PledgeStatus } from "./money.ts";

/** A pledge as typed: whose it is where that is said, and the parts that were given. */
export interface PledgeRead {
  readonly of: PartyMatch | undefined; // absent: of the party that speaks
  readonly amount?: number;
  readonly currency?: string;
  readonly status: PledgeStatus;
}

const keyword = /!pledge(?=[.,;:)]*(?:$|\s))/iy;

/**
 * `!pledge [party] [amount] [currency] [status]`, the last three in any order, each at most once; the first word that
 * is none of them is text again. A pledge without a status is announced.
 */
export function readPledge(
  line: string,
  at: number,
  known: KnownParties,
): { readonly end: number; readonly pledge: PledgeRead } | undefined {
  keyword.lastIndex = at;
  const start = keyword.exec(line)?.[0].length;
  if (start === undefined) return undefined;
  const first = afterSpace(line, at + start);
  const isPart = first !== undefined && nextPart(line, first, {}) !== undefined;
  const match = first === undefined || isPart ? undefined : matchParty(line, first, known);
  const of = match?.isPossessive ? undefined : match;
  const { end, ...read } = readParts(line, { end: of?.end ?? at + start });
  return { end, pledge: { ...read, of, status: read.status ?? "announced" } };
}

/** The parts that follow, one by one, until a word is none. */
function readParts(line: string, read: Part): Part {
  const next = afterSpace(line, read.end);
  const part = next === undefined ? undefined : nextPart(line, next, read);
  return part ? readParts(line, { ...read, ...part }) : read;
}

type Part = Partial<Omit<PledgeRead, "of">> & { readonly end: number };

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
