import { wordsBeforeVerb } from "./english-words.ts";
import { findVerb } from "./find-verb.ts";
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

/**
 * The parties that speak with the one named before: “& Mexico”, “, Mexico and Norway”. Only where what follows them all
 * can be said of several: a colon or comma, a sign, nothing more, or a verb (after mere commas a colon or a plural). So “France & UK
 * proposal” and “Iran, Canada should pay” name one speaker.
 */
export function readJointly(line: string, from: number, known: KnownParties): readonly JointParty[] {
  const found: JointParty[] = [];
  let at = from;
  let isBound = false; // by an “and” somewhere, not by commas alone
  while (found.length < most) {
    between.lastIndex = at;
    const separator = between.exec(line)?.[0];
    if (separator === undefined) break;
    const binds = !/^\s*,\s+$/.test(separator);
    const match = matchParty(line, at + separator.length, known, binds ? "listed" : "whole");
    if (!match) break;
    if (match.isPossessive) return [];
    isBound ||= binds;
    found.push({ match, start: at + separator.search(/\S/), end: match.end });
    at = match.end;
  }
  return saidOfSeveral(line, at, isBound) ? found : [];
}

const ofSeveral = new Set(
  "are were have had do did dont didnt will would can could cannot not no same".split(" "),
);
export const onBehalf = /(?:,?\s+(?:also\s+)?(?:speaking\s+)?(?:on\s+behalf\s+of|obo)|\s+for)\s+/iy;

/** Whether what follows a list of parties is said of all of them. */
function saidOfSeveral(line: string, at: number, isBound: boolean): boolean {
  const rest = line.slice(at, at + 200);
  if (/^\s*:/.test(rest)) return true;
  onBehalf.lastIndex = at;
  if (isBound && (/^\s*(?:$|,|\s[#@!/~])/.test(rest) || onBehalf.test(line))) return true;
  if (!/^\s/.test(rest)) return false;
  const words = wordsOf(rest);
  const verb = findVerb(words, true, () => false);
  if (verb && !/^\s+by\s/i.test(rest.slice(verb.end))) return isBound || !findVerb(words, false, () => false);
  const first = words.find(({ folded }) => !wordsBeforeVerb.has(folded))?.folded ?? "";
  return isBound && ofSeveral.has(first);
}

const ownMembers =
  /,?\s+(?:on\s+behalf\s+of|obo|for|and|&)\s+(?:its|their)\s+(?:\p{L}+\s+|\d+\s+)?member(?:s|\s+(?:states|countries))(?=$|[\s:,;])/iuy;

/** Where “on behalf of its members” ends, which says of a group or organisation no more than its name. */
export function afterOwnMembers(line: string, { end, candidates: [party = ""] }: PartyMatch): number {
  ownMembers.lastIndex = end;
  return party.startsWith("country:") ? end : end + (ownMembers.exec(line)?.[0].length ?? 0);
}
