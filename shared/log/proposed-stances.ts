import type { Stance } from "../dossier/stance.ts";
import { formOf, type VerbFound } from "./find-verb.ts";
import type { IssueMark } from "./marks.ts";
import { wordsOf } from "./words.ts";

/** Between a verb and the issue it is of: nothing but small words, none of which turns it round. */
const toObject =
  /^\s+(?:(?:the|an?|this|these|its?|both|all|any|also|of|for|on|to|in|with|about|against|over|regarding|concerning|(?:proposal|work|working group|group) on)\s+)*$/i;
const toNextObject = /^(?:\s*,)?\s*(?:\/|(?:and|&|as well as)\s)?\s*(?:(?:the|an?|both|also)\s+)*$/i;
/** Behind an object; another word (“#ban delay”) would be the object. */
const afterObject = /^(?:$|\s*[.,;:)—]|\s+(?:[-–]\s|[#@/~!]|(?:and|&|but|because|since)(?=\s)))/i;
const toNextVerb = /^\s*(?:[.,;]\s*)?(?:(?:and|&|but)\s+)?/i;
const condition = /\b(?:if|unless|only|provided|providing|subject to|as long as|(?:on|under) conditions?)\b/i;

/** Words that turn round what is said of an issue, or make the stance somebody else's. */
const turning =
  /^\s+by\b|\b(?:drop|block|delay|defer|postpon|delet|remov|reject|oppos|exclud|cut|stop|end(?:s|ing)?\b|suspend|cancel|refus|withdr)/i;

/**
 * What reporting verbs propose for the issues of a line that have no sign. The first verb for those that stand behind the
 * whole sentence (“proposes the Balkans #roundtables”), unless a word in it turns it round, sets a condition or takes
 * another stance. Each verb for its own object and a list that goes on from it (“supports #precursors and #borders, opposes #flows”), as far
 * as clause follows plain clause. Nothing where anything else stands between (“opposed by”, “welcomes deferral of”),
 * where another word follows, or a condition. `staying` are the issues that are words of the sentence, `verbFrom` finds
 * the verb that begins a clause at a place.
 */
export function proposedStances(
  line: string,
  issues: readonly IssueMark[],
  staying: ReadonlySet<IssueMark>,
  first: VerbFound | undefined,
  verbFrom: (at: number) => VerbFound | undefined,
): ReadonlyMap<IssueMark, Stance> {
  const proposed = new Map(first ? ofSentence(line, issues, staying, first) : []);
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

/** The stance of a sentence for the issues that stand behind all of it. */
function ofSentence(
  line: string,
  issues: readonly IssueMark[],
  staying: ReadonlySet<IssueMark>,
  { verb, end }: VerbFound,
): readonly (readonly [IssueMark, Stance])[] {
  const { stance } = verb;
  const inSentence = issues.findLastIndex(
    (issue, index) => staying.has(issue) || !behindAll.test(line.slice(issue.end, issues[index + 1]?.start)),
  );
  const behind = issues.slice(inSentence + 1);
  const sentence = line.slice(end, behind[0]?.start);
  const others = wordsOf(sentence).flatMap(({ folded }) => formOf(folded)?.verb.stance ?? []);
  if (!stance || turning.test(sentence) || condition.test(sentence)) return [];
  return others.some((other) => other !== stance) ? [] : behind.map((issue) => [issue, stance] as const);
}

/** Behind an issue that stands behind all: nothing more, or another sign. */
const behindAll = /^[\s.,;&]*(?:[@/~!>].*)?$/i;

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
