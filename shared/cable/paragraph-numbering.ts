import { parseParagraphStart, type ParagraphStart } from "./paragraph-start.ts";
import type { Problems } from "./problem.ts";
import type { Segment } from "./segments.ts";

/** Follows the numbers of a cable, to tell its paragraphs from lists and from sentences that wrap at a number. */
export interface Numbering {
  accepts(start: ParagraphStart, mayBegin: boolean, line: number): boolean;
}

export function numberingOf(segments: readonly Segment[], problems: Problems): Numbering {
  const needsBlank = isBlankSeparated(segments);
  let last: number | null = null;
  let style: ParagraphStart["style"] | null = null;
  let hasPortions = false;
  return {
    accepts(start, mayBegin, line) {
      const isNext = start.number === (last ?? 0) + 1;
      if (style !== null && start.style !== style && !start.hasPilcrow) return false;
      if (last === null && start.style === "bracketed" && start.number !== 1) return false;
      if (!mayBegin && !(isNext && (start.hasPilcrow || (!needsBlank && /^["'(A-Z]/.test(start.rest)))))
        return false;
      if (mayBegin && !isNext && !start.hasPilcrow && last !== null && hasPortions && start.portion === null)
        return false;
      if (mayBegin && !isNext && start.number > (last ?? 0) + 100) return false;
      noteNumber(start, last, line, problems);
      if (start.hasPilcrow) {
        problems.addOnce("pilcrow", line, "Paragraph numbers carry a pilcrow, which an archive has added.");
      }
      if (start.style === "bracketed") {
        problems.addOnce(
          "number-style",
          line,
          `Paragraph numbers are written "(${start.number})" instead of "${start.number}.".`,
        );
      }
      style ??= start.style;
      last = start.number;
      hasPortions ||= start.portion !== null;
      return true;
    },
  };
}

function noteNumber(start: ParagraphStart, last: number | null, line: number, problems: Problems): void {
  const expected = (last ?? 0) + 1;
  if (start.number === expected) return;
  if (last !== null && start.number <= last) {
    problems.add(
      "numbering-restart",
      line,
      `Paragraph ${start.number} comes after paragraph ${last}: the numbers start over.`,
    );
    return;
  }
  const gap =
    expected === start.number - 1
      ? `Paragraph ${expected} is`
      : `Paragraphs ${expected} to ${start.number - 1} are`;
  problems.add("numbering-gap", line, `${gap} missing before paragraph ${start.number}.`);
}

/** Whether paragraphs after the first mostly begin after a blank line. */
function isBlankSeparated(segments: readonly Segment[]): boolean {
  let separated = 0;
  let run = 0;
  segments.forEach(({ text }, at) => {
    if ((parseParagraphStart(text)?.number ?? 0) < 2) return;
    if (segments[at - 1]?.text === "") separated += 1;
    else run += 1;
  });
  return separated >= run;
}
