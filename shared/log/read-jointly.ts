import { functionWords, wordsBeforeVerb } from "./english-words.ts";
import { alsoNouns, findVerb } from "./find-verb.ts";
import { matchParty, type KnownParties, type PartyMatch } from "./match-party.ts";
import { wordsOf } from "./words.ts";

/** A party that speaks with another: from the “and” before it to the end of its name. */
export interface JointParty {
  readonly match: PartyMatch;
  readonly start: number;
  readonly end: number;
}

const between = /\s*,\s*(?:and|&)\s+|\s*,\s+|\s+(?:and|&|\+)\s+/iy;
const most = 30; // parties of one statement

interface Listed {
  readonly parties: readonly JointParty[];
  readonly isBound: boolean; // by an “and” somewhere, not by commas alone
  readonly end: number;
}

/** The parties listed behind one at a place of a line: “& Mexico”, “, Mexico and Norway”. None where one is possessive. */
export function listedAfter(line: string, from: number, known: KnownParties): Listed {
  const parties: JointParty[] = [];
  let at = from;
  let isBound = false;
  while (parties.length < most) {
    between.lastIndex = at;
    const separator = between.exec(line)?.[0];
    if (separator === undefined) break;
    const binds = !/^\s*,\s+$/.test(separator);
    const match = matchParty(line, at + separator.length, known, binds ? "listed" : "whole");
    if (!match) break;
    if (match.isPossessive) return { parties: [], isBound, end: from };
    isBound ||= binds;
    parties.push({ match, start: at + separator.search(/\S/), end: match.end });
    at = match.end;
  }
  return { parties, isBound, end: at };
}

/**
 * The parties that speak with the one named before. After an “and” all do, unless what follows is a thing of theirs
 * (“France & UK proposal”), was done by others or is said of one; after mere commas only before a colon, a plural verb or,
 * of three and more, any that is no singular. So “Iran, Canada should pay” names one speaker.
 */
export function readJointly(line: string, from: number, known: KnownParties): readonly JointParty[] {
  const { parties, isBound, end } = listedAfter(line, from, known);
  const rest = line.slice(end, end + 200);
  const isJoint = isBound ? mayBeSaidOfSeveral(rest) : isSaidOfSeveral(rest, parties.length);
  return /^\s*:/.test(rest) || isJoint ? parties : [];
}

export const onBehalf =
  /(?:,?\s+(?:also\s+)?(?:speaking\s+)?(?:on\s+behalf\s+of|obo)|,?\s+speaking\s+for|\s+for)\s+/iy;

/** Whether words name a thing of the parties before them: “proposal”, “border dispute is …”, “papers”, “text opposed by”. */
export function isThing(rest: string): boolean {
  const words = wordsOf(rest.slice(0, 200));
  if (!/^\s+\p{L}/u.test(rest)) return false;
  if (/^\s+(?:by|(?:\S+\s+)?\p{L}+ed\s+by)\s/iu.test(rest)) return true;
  if (findVerb(words, true, () => false)) return false;
  const at = words.findIndex(({ folded }) => !wordsBeforeVerb.has(folded));
  const [first = "", next = ""] = [words[at]?.folded, words[at + 1]?.folded];
  if (functionWords.has(first)) return false;
  return things.has(first) || alsoNouns.has(first) || /[^s]s$/.test(first) || ofOne.test(next);
}

const things = new Set(
  `proposal text paper draft amendment statement position language plan idea initiative package deal compromise agreement
treaty resolution motion formula option model approach border boundary trade war conflict dispute summit meeting event
bilateral market embassy mission minister panel group project programme program case debt dialogue alliance relationship`.split(
    /\s+/,
  ),
);
const ofOne = /^(?:is|are|was|were|has|had|will|would)$/;

const mayBeSaidOfSeveral = (rest: string): boolean => /^(?:$|\s|,)/.test(rest) && !isThing(rest);

function isSaidOfSeveral(rest: string, others: number): boolean {
  const words = wordsOf(rest);
  const verb = /^\s/.test(rest) && !isThing(rest) ? findVerb(words, true, () => false) : undefined;
  if (!verb) return false;
  const isPlural = !findVerb(words, false, () => false);
  return isPlural || (others > 1 && !/^\p{L}+s\b/iu.test(rest.slice(verb.start)));
}

const ownMembers =
  /,?\s+(?:on\s+behalf\s+of|obo|for|and|&)\s+(?:its|their)\s+(?:\p{L}+\s+|\d+\s+)?member(?:s|\s+(?:states|countries))(?=$|[\s:,;])/iuy;

/** Where “on behalf of its members” ends, which says of a group or organisation no more than its name. */
export function afterOwnMembers(line: string, { end, candidates: [party = ""] }: PartyMatch): number {
  ownMembers.lastIndex = end;
  return party.startsWith("country:") ? end : end + (ownMembers.exec(line)?.[0].length ?? 0);
}
