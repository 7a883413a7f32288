import type { Entry } from "./filter-entries.ts";
import { keyWords } from "./key-words.ts";
import { whoseStances } from "./who-spoke.ts";

/** By how much the clock of a device is ahead of this one: device → seconds. Only what is shown goes by it. */
export type ClockOffsets = Readonly<Record<string, number>>;

/** When something was said, by this laptop's clock as far as that of the other is known to be off. An instant. */
export function saidAt({ body, made }: Pick<Entry, "body" | "made">, offsets: ClockOffsets): string {
  const ahead = offsets[made.device] ?? 0;
  return ahead === 0 ? body.at : new Date(Date.parse(body.at) - ahead * 1000).toISOString();
}

const nearSeconds = 120; // two note-takers at one statement type within this

/**
 * Entries of two devices for the same party or parties at about the same time: each with the one of another device that is
 * nearest to it, which has to be mutual. Where one names more who spoke, to join them would put words in their mouths. Entries that were kept apart are not paired again. Takes the entries of a log in any order.
 */
export function nearEntries(entries: readonly Entry[], offsets: ClockOffsets): ReadonlyMap<string, Entry> {
  const pairs = new Map<string, Entry>();
  for (const said of bySpeakers(nearOthers(entries, offsets)).values()) {
    const timed = said
      .map((entry): Timed => ({ entry, ms: Date.parse(saidAt(entry, offsets)) }))
      .sort((a, b) => a.ms - b.ms || (a.entry.key < b.entry.key ? -1 : 1));
    const nearest = timed.map((_, at) => nearestOf(timed, at));
    nearest.forEach((other, at) => {
      const [one, their] = [timed[at], other === undefined ? undefined : timed[other]];
      if (one && their && other !== undefined && nearest[other] === at) pairs.set(one.entry.key, their.entry);
    });
  }
  return pairs;
}

/** Entries that can have a pair at all: those said while any device but the busiest logged, or just before or after. */
function nearOthers(entries: readonly Entry[], offsets: ClockOffsets): readonly Entry[] {
  const [, ...others] = [...Map.groupBy(entries, ({ made }) => made.device).values()].sort(
    (a, b) => b.length - a.length,
  );
  const times = others.flat().map((entry) => Date.parse(saidAt(entry, offsets)));
  const first = times.reduce((least, ms) => Math.min(least, ms), Infinity);
  const last = times.reduce((most, ms) => Math.max(most, ms), -Infinity);
  if (first > last) return [];
  const around = (nearSeconds + 1) * 1000;
  const [from, to] = [first - around, last + around].map((ms) => new Date(ms).toISOString());
  return entries.filter((entry) => {
    const at = saidAt(entry, offsets);
    return from !== undefined && to !== undefined && from <= at && at <= to;
  });
}

interface Timed {
  readonly entry: Entry;
  readonly ms: number;
}

const bySpeakers = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const groups = Map.groupBy(entries, ({ body }) => [...whoseStances(body)].sort().join(" "));
  groups.delete("");
  return groups;
};

const isApart = (one: Entry, other: Entry): boolean =>
  (one.body.apart ?? []).includes(other.key) || (other.body.apart ?? []).includes(one.key);

/** The place of the entry of another device that is nearest in time to the one at a place. */
function nearestOf(timed: readonly Timed[], at: number): number | undefined {
  const one = timed[at];
  if (!one) return undefined;
  let [nearest, least]: [number | undefined, number] = [undefined, nearSeconds * 1000];
  for (const step of [-1, 1]) {
    for (let place = at + step; timed[place]; place += step) {
      const other = timed[place];
      const ms = other ? Math.abs(other.ms - one.ms) : Infinity;
      if (!other || ms > least) break;
      if (other.entry.made.device === one.entry.made.device || isApart(one.entry, other.entry)) continue;
      if (ms < least || nearest === undefined) [nearest, least] = [place, ms];
      break;
    }
  }
  return nearest;
}

/** What tells that another laptop's clock is off. */
export interface OffsetProposal {
  readonly device: string;
  readonly author: string; // whose laptop it is
  readonly seconds: number; // by how much their clock is ahead of ours; negative: behind
  readonly pairs: number; // entries that were matched
}

const furthestHours = 14; // a laptop left on another zone's time
const newest = 300; // entries of each that are compared: clocks do not drift apart within a meeting
const leastPairs = 3;
const leastSeconds = 60; // less is only the speed of typing
const alikeEnough = 0.4; // of the words of two notes on one statement

/**
 * Whether the clock of another device is off: from entries of ours and theirs that tell the same statement (the same
 * party, much the same words), at least three, whose times differ by about the same. What was confirmed is not proposed
 * again.
 */
export function offsetProposals(
  entries: readonly Entry[],
  ownDevice: string,
  offsets: ClockOffsets,
): readonly OffsetProposal[] {
  const { [ownDevice]: own = [], ...rest } = Object.groupBy(entries, ({ made }) => made.device);
  const others = Object.entries(rest).map(([device, theirs = []]) => [device, theirs] as const);
  return others.flatMap(([device, theirs]): readonly OffsetProposal[] => {
    const found = sameStatements(own.slice(-newest), theirs.slice(-newest)).map(
      ([ours, other]) => (Date.parse(other.body.at) - Date.parse(ours.body.at)) / 1000,
    );
    const seconds = Math.round(median(found));
    const spread = median(found.map((one) => Math.abs(one - seconds)));
    const isOff = Math.abs(seconds - (offsets[device] ?? 0)) >= leastSeconds;
    if (found.length < leastPairs || spread > leastSeconds || !isOff) return [];
    return [{ device, author: theirs[0]?.made.author ?? "", seconds, pairs: found.length }];
  });
}

/** Pairs of notes on one statement: each the most alike of the other, and alike enough. */
function sameStatements(
  own: readonly Entry[],
  theirs: readonly Entry[],
): readonly (readonly [Entry, Entry])[] {
  const words = new Map([...own, ...theirs].map((entry) => [entry.key, saidIn(entry)]));
  const likeness = (one: Entry, other: Entry): number => {
    const isPossible =
      whoseStances(one.body)[0] === whoseStances(other.body)[0] &&
      Math.abs(Date.parse(one.body.at) - Date.parse(other.body.at)) <= furthestHours * 3_600_000;
    return isPossible ? shareOf(words.get(one.key), words.get(other.key)) : 0;
  };
  const mostAlike = (one: Entry, among: readonly Entry[]): Entry | undefined => {
    const ranked = among.map((other) => ({ other, like: likeness(one, other) }));
    const [best] = ranked.sort((a, b) => b.like - a.like || (a.other.key < b.other.key ? -1 : 1));
    return best && best.like >= alikeEnough ? best.other : undefined;
  };
  return own.flatMap((one) => {
    const other = mostAlike(one, theirs);
    return other && mostAlike(other, own) === one ? [[one, other] as const] : [];
  });
}

/** What an entry says, in words and stances. */
const saidIn = ({ body }: Entry): ReadonlySet<string> =>
  keyWords(body.text).union(new Set(body.stances.map(({ issue, stance }) => `${issue} ${stance}`)));

/** How much two sets have in common, from 0 to 1. Notes of too few words say nothing. */
function shareOf(one: ReadonlySet<string> | undefined, other: ReadonlySet<string> | undefined): number {
  if (!one || !other || one.size < 2 || other.size < 2) return 0;
  return one.intersection(other).size / one.union(other).size;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  return (low + high) / 2;
}
