import { functionWords } from "./english-words.ts";
import { isVerbForm } from "./find-verb.ts";
import type { IssueMark, Mark } from "./marks.ts";
import { foldWord } from "./words.ts";

/**
 * The issues whose name stays in the sentence: after a reporting verb or a small word that would be left without its
 * object (“supports #precursors++ and #borders++”), or in a list that goes on from one that stays.
 */
export function issuesInSentence(line: string, marks: readonly Mark[]): ReadonlySet<IssueMark> {
  const staying = new Set<IssueMark>();
  for (const [index, mark] of marks.entries()) {
    if (mark.kind !== "issue") continue;
    const before = marks[index - 1];
    const goesOn = before?.kind === "issue" && staying.has(before);
    if (stays(line, mark, before, goesOn)) staying.add(mark);
  }
  return staying;
}

function stays(line: string, mark: IssueMark, before: Mark | undefined, goesOn: boolean): boolean {
  const between = line.slice(before?.end ?? 0, mark.start);
  if (goesOn && /^\s*[,/&]\s*$/.test(between)) return true;
  const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’]*(?=\s+$)/u.exec(between.slice(-60))?.[0];
  if (word === undefined || ended.test(between.slice(-120))) return false;
  const folded = foldWord(word);
  return functionWords.has(folded) || isVerbForm(folded);
}

/** Ends in a verb whose object is none or is named: “before the groups have reported”, “what ministers would decide”. */
const ended =
  /\b(?:have|has|had|is|are|was|were|be|been) \p{L}+ed\s+$|\b(?:what|which|whom?|how|when|where|why|before|b4|after|until|till|once|while)\s(?:.*\s)?\p{L}+\s+\p{L}+\s+$/iu;
