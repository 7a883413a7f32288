import { classificationPhrase } from "./classification-line.ts";
import { cutWholeText, isWholeText } from "./cut-whole-text.ts";
import type { Problems } from "./problem.ts";
import { repairLine } from "./repair-text.ts";

/** A line of the input, or a piece of one where lines were run together; blanks collapsed, "" for a blank line. */
export interface Segment {
  readonly line: number;
  readonly text: string;
}

export const splitLines = (text: string): readonly string[] => text.split(/\r\n|\r|\n/);

/** Cuts a text into segments. Every line is there, in order; pieces of one line follow each other. */
export function toSegments(text: string, problems: Problems): readonly Segment[] {
  const segments: Segment[] = [];
  splitLines(text).forEach((raw, index) => {
    const line = index + 1;
    const tidy = tidyLine(raw, line, problems);
    for (const piece of piecesOf(tidy, line, problems)) segments.push({ line, text: piece });
  });
  return isDoubleSpaced(segments) ? singleSpaced(segments) : segments;
}

function tidyLine(raw: string, line: number, problems: Problems): string {
  const repaired = repairLine(raw, (repair) =>
    repair === "mis-decoded"
      ? problems.addOnce(
          "mis-decoded",
          line,
          "Some characters were decoded wrongly on the way here and have been mended.",
        )
      : problems.addOnce(
          "html-entity",
          line,
          "HTML entities such as &amp; were replaced by their characters.",
        ),
  );
  return repaired.replace(/[\s\p{Cc}\u200b\ufeff]{2,}|(?! )[\s\p{Cc}\u200b\ufeff]/gu, " ").trim();
}

function piecesOf(text: string, line: number, problems: Problems): readonly string[] {
  if (text.length < 20) return [text];
  if (isWholeText(text)) {
    problems.add(
      "run-together",
      line,
      `Line ${line} holds several parts of a cable; they were told apart by their labels.`,
    );
    return cutWholeText(text);
  }
  const marked = cutAround(text, continuationInLine);
  const glued = marked.length === 1 ? cutBefore(text, classificationPhrase()) : marked;
  if (glued.length > 1 && marked.length === 1) {
    problems.add(
      "glued-line",
      line,
      `The classification line begins in the middle of line ${line}, without a new line before it.`,
    );
  }
  return glued;
}

/** A continuation line whose neighbours were joined to it. The station has at most two words before it here. */
const continuationInLine = /(?:^| )([A-Z]{2,10}(?: [A-Z]{1,7}){0,2} \d{8} \d{3} OF \d{3})(?: |$)/;

function cutAround(text: string, pattern: RegExp): readonly string[] {
  if (!text.includes(" OF ")) return [text];
  const found = pattern.exec(text);
  if (!found?.[1]) return [text];
  const start = found.index + found[0].indexOf(found[1]);
  const end = start + found[1].length;
  return [text.slice(0, start), found[1], text.slice(end)].map((piece) => piece.trim()).filter(Boolean);
}

function cutBefore(text: string, pattern: RegExp): readonly string[] {
  const found = pattern.exec(text);
  if (!found || found.index === 0) return [text];
  return [text.slice(0, found.index).trim(), text.slice(found.index)].filter(Boolean);
}

/** A copy in which every line is followed by a blank one says nothing by its blank lines. */
function isDoubleSpaced(segments: readonly Segment[]): boolean {
  let filled = 0;
  let followed = 0;
  segments.forEach(({ text }, index) => {
    if (text === "") return;
    filled += 1;
    if (segments[index + 1]?.text === "") followed += 1;
  });
  return filled >= 20 && followed >= filled * 0.9;
}

const singleSpaced = (segments: readonly Segment[]): readonly Segment[] =>
  segments.filter(({ text }, index) => text !== "" || segments[index - 1]?.text === "");
