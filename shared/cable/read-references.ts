import { labelOf } from "./front-label.ts";
import { isInCapitals, isRule } from "./heading-rule.ts";
import { parseParagraphStart } from "./paragraph-start.ts";
import type { Segment } from "./segments.ts";
import { joinLines } from "./wrap-text.ts";

/** A to Z; after Z nothing is taken for a letter of the list. */
const letterOf = (index: number): string => (index < 26 ? String.fromCodePoint(65 + index) : "(?!)");

/**
 * Reads the references after `REF:`: one alone, or lettered `A. … B. …` on one line or many, `(A)`, `A)`. The letters
 * must come in their order, so that a title may hold others. Gives the place after them.
 */
export function readReferences(
  rest: string,
  segments: readonly Segment[],
  at: number,
): { references: readonly string[]; end: number } {
  const lines = rest === "" ? [] : [rest];
  let end = at + 1;
  for (; end < segments.length; end += 1) {
    const text = segments[end]?.text ?? "";
    if (text === "") {
      const next = segments[end + 1]?.text ?? "";
      if (lines.length === 0 || (isInCapitals(next) && lettered(next, countIn(lines)))) continue;
      break;
    }
    if (labelOf(text) || isRule(text) || parseParagraphStart(text)) break;
    lines.push(text);
  }
  return { references: splitReferences(lines), end };
}

const lettered = (text: string, index: number): boolean =>
  new RegExp(`^¶? ?\\(?${letterOf(index)}[.)] ?\\S`).test(text);

const countIn = (lines: readonly string[]): number => splitReferences(lines).length;

function splitReferences(lines: readonly string[]): readonly string[] {
  const whole = joinLines(lines, 60);
  if (!lettered(whole, 0)) return whole.split(/ ?; /).filter(Boolean);
  const references: string[] = [];
  let rest = whole;
  for (let index = 0; rest !== ""; index += 1) {
    const own = rest.replace(/^¶? ?\(?[A-Z][.)] ?/, "");
    const next = new RegExp(`(?: |;|,)¶? ?\\(?${letterOf(index + 1)}[.)] ?(?=\\S)`).exec(own);
    references.push((next ? own.slice(0, next.index) : own).replace(/[;,]$/, "").trim());
    rest = next ? own.slice(next.index + 1).trim() : "";
  }
  return references;
}
