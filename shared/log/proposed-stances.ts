import type { Stance } from "../dossier/stance.ts";
import type { VerbFound } from "./find-verb.ts";
import type { IssueMark } from "./marks.ts";

/** Between a verb and the issue it is of: nothing but small words, none of which turns it round. */
const toObject =
  /^\s+(?:(?:the|an?|this|these|its?|both|all|any|also|of|for|on|to|in|with|about|against|over|regarding|concerning|(?:proposal|work|working group|group) on)\s+)*$/i;
const toNextObject = /^(?:\s*,)?\s*(?:\/|(?:and|&|as well as)\s)?\s*(?:(?:the|an?|both|also)\s+)*$/i;
/** Behind an object; another word (“#ban delay”) would be the object. */
const afterObject = /^(?:$|\s*[.,;:)—]|\s+(?:[-–]\s|[#@/~!]|(?:and|&|but|because|since)(?=\s)))/i;
const toNextVerb = /^\s*(?:[.,;]\s*)?(?:(?:and|&|but)\s+)?/i;
const condition = /\b(?:if|unless|only|provided|providing|subject to|as long as|(?:on|under) conditions?)\b/i;

/**
 * What reporting verbs propose for the issues of a line that have no sign: each verb for its own object and a list that
 * goes on from it (“supports #precursors and #borders, opposes #flows”), as far as clause follows plain clause. Nothing
 * where anything else stands between (“opposed by”, “proposes to drop”, “welcomes deferral of”), where another word
 * follows, or a condition. `verbFrom` finds the verb that begins a clause at a place.
 */
export function proposedStances(
  line: string,
  issues: readonly IssueMark[],
  first: VerbFound | undefined,
  verbFrom: (at: number) => VerbFound | undefined,
): ReadonlyMap<IssueMark, Stance> {
  const proposed = new Map<IssueMark, Stance>();
  let verb = first;
  while (verb) {
    const objects = objectsOf(line, verb.end, issues);
    const end = objects.at(-1)?.end;
    if (end === undefined || !afterObject.test(line.slice(end)) || condition.test(line.slice(end))) break;
    if (verb.verb.stance) for (const issue of objects) proposed.set(issue, verb.verb.stance);
    const next = verbFrom(end + (toNextVerb.exec(line.slice(end))?.[0].length ?? 0));
    const isFinite = next !== undefined && !/^\p{L}+(?:ed|ing)\b/iu.test(line.slice(next.start)); // not “and proposed #x”
    verb = isFinite ? next : undefined;
  }
  return proposed;
}

function objectsOf(line: string, from: number, issues: readonly IssueMark[]): readonly IssueMark[] {
  const objects: IssueMark[] = [];
  for (const issue of issues) {
    if (issue.start < from) continue;
    const last = objects.at(-1);
    const between = line.slice(last?.end ?? from, issue.start);
    if (!(last ? toNextObject : toObject).test(between)) break;
    objects.push(issue);
  }
  return objects;
}
