import type { CableBlock } from "./cable.ts";
import type { LineRange } from "./cable-reading.ts";
import { isInCapitals, isRule } from "./heading-rule.ts";
import { numberingOf, type Numbering } from "./paragraph-numbering.ts";
import { parseParagraphStart, takePortion, type ParagraphStart } from "./paragraph-start.ts";
import type { Problems } from "./problem.ts";
import type { BodySegment } from "./read-markers.ts";
import { joinLines } from "./wrap-text.ts";

export type ReadBlock = CableBlock & { readonly lines: LineRange };

interface OpenParagraph {
  readonly number: number | null;
  readonly portion: string | null;
  readonly pieces: string[];
  readonly firstLine: number;
  lastLine: number;
}

/** Reads headings and paragraphs. Gives back stray rules and captions, which are no part of either. */
export function readBody(
  segments: readonly BodySegment[],
  problems: Problems,
): { blocks: readonly ReadBlock[]; unplaced: readonly BodySegment[]; captions: readonly string[] } {
  const blocks: ReadBlock[] = [];
  const unplaced: BodySegment[] = [];
  const captions: string[] = [];
  const numbering = numberingOf(segments, problems);
  let open: OpenParagraph | null = null;
  let isFresh = true; // a blank line, a marker, a heading or the start came before
  const close = (): void => {
    if (open) blocks.push(closeParagraph(open));
    open = null;
  };

  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at];
    if (!segment) continue;
    const { text, line, isAfterMarker } = segment;
    if (text === "") {
      isFresh = true;
      continue;
    }
    const mayBegin = isFresh || isAfterMarker;
    if (mayBegin && text === "SIPDIS") {
      unplaced.push(segment);
      captions.push(text);
      problems.add(
        "caption-in-body",
        line,
        `The caption ${text} stands in the body. Move it above the E.O. line.`,
      );
      continue;
    }
    const heading = mayBegin || isRule(text) ? headingAt(segments, at, open !== null && !isFresh) : null;
    if (heading) {
      close();
      blocks.push(heading.block);
      at = heading.end - 1;
      isFresh = true;
      continue;
    }
    if (isRule(text)) {
      unplaced.push(segment);
      problems.add("stray-rule", line, `The rule in line ${line} goes with no heading.`);
      continue;
    }
    const start = acceptedStart(text, mayBegin, numbering, line);
    if (start) {
      close();
      open = openParagraph(start, line);
    } else if (open && (!isFresh || isAfterMarker)) {
      open.pieces.push(text);
      open.lastLine = line;
    } else {
      close();
      const { portion, rest } = takePortion(text);
      open = { number: null, portion, pieces: [rest], firstLine: line, lastLine: line };
    }
    isFresh = false;
  }
  close();
  return { blocks, unplaced, captions };
}

function acceptedStart(
  text: string,
  mayBegin: boolean,
  numbering: Numbering,
  line: number,
): ParagraphStart | null {
  const start = parseParagraphStart(text);
  return start && numbering.accepts(start, mayBegin, line) ? start : null;
}

const openParagraph = (start: ParagraphStart, line: number): OpenParagraph => ({
  number: start.number,
  portion: start.portion,
  pieces: [start.rest],
  firstLine: line,
  lastLine: line,
});

function closeParagraph(open: OpenParagraph): ReadBlock {
  return {
    kind: "paragraph",
    number: open.number,
    portion: open.portion,
    role: null,
    text: withoutPilcrows(joinLines(open.pieces.filter(Boolean))),
    lines: [open.firstLine, open.lastLine],
  };
}

/** Archives put a pilcrow before numbers that a line happened to begin with, and before letters. */
const withoutPilcrows = (text: string): string => text.replace(/¶ ?(?=[\p{L}\d(])/gu, "");

interface FoundHeading {
  readonly block: ReadBlock;
  readonly end: number;
}

/** A heading that begins at a place: between rules, above or below one, or bare in capitals. */
function headingAt(segments: readonly BodySegment[], at: number, isInSentence: boolean): FoundHeading | null {
  const text = segments[at]?.text ?? "";
  if (isRule(text)) return ruledHeading(segments, at);
  const lines = headingLines(segments, at);
  if (lines === 0) return null;
  const after = segments[at + lines]?.text;
  const texts = segments.slice(at, at + lines).map((segment) => segment.text);
  if (
    after !== undefined &&
    isRule(after) &&
    isHeadingLike(texts) &&
    !startsRuledHeading(segments, at + lines)
  ) {
    return found(segments, at, at + lines + 1, texts);
  }
  const isBare =
    !isInSentence &&
    texts.every(isInCapitals) &&
    !parseParagraphStart(text) &&
    !/[.;,]$/.test(texts.at(-1) ?? "") &&
    texts.join("").length >= 3 &&
    hasMore(segments, at + lines);
  return isBare ? found(segments, at, at + lines, texts) : null;
}

/** Rule, one to three lines, rule; without the second rule only in capitals. */
function ruledHeading(segments: readonly BodySegment[], at: number): FoundHeading | null {
  const from = segments[at + 1]?.text === "" ? at + 2 : at + 1;
  const lines = headingLines(segments, from);
  if (lines === 0) return null;
  const texts = segments.slice(from, from + lines).map((segment) => segment.text);
  const gap = segments[from + lines]?.text === "" ? 1 : 0;
  const below = segments[from + lines + gap]?.text ?? "";
  const isAllCapitals = texts.every(isInCapitals);
  const begins = parseParagraphStart(texts[0] ?? "") !== null;
  if (isRule(below) && (isAllCapitals || (!begins && isHeadingLike(texts)))) {
    return found(segments, at, from + lines + gap + 1, texts);
  }
  return isAllCapitals && !begins && hasMore(segments, from + lines)
    ? found(segments, at, from + lines, texts)
    : null;
}

/** How many lines, at most three, stand together from a place up to a blank line, a rule or a paragraph. */
function headingLines(segments: readonly BodySegment[], at: number): number {
  let count = 0;
  for (;;) {
    const segment = segments[at + count];
    if (!segment || segment.text === "" || isRule(segment.text)) return count;
    if (count > 0 && parseParagraphStart(segment.text)) return count;
    if (count === 3 || segment.text.length > 100) return 0;
    count += 1;
  }
}

const isHeadingLike = (texts: readonly string[]): boolean =>
  texts.every(isInCapitals) ||
  (texts.length === 1 && !/[.;,]$/.test(texts[0] ?? "") && !parseParagraphStart(texts[0] ?? ""));

/** Whether a rule is the upper one of a heading and not the lower one of what stands above it. */
function startsRuledHeading(segments: readonly BodySegment[], at: number): boolean {
  const lines = headingLines(segments, at + 1);
  return lines > 0 && isRule(segments[at + 1 + lines]?.text ?? "");
}

const hasMore = (segments: readonly BodySegment[], from: number): boolean => {
  for (let at = from; at < segments.length; at += 1) if (segments[at]?.text) return true;
  return false;
};

function found(
  segments: readonly BodySegment[],
  from: number,
  end: number,
  texts: readonly string[],
): FoundHeading {
  const lines: LineRange = [segments[from]?.line ?? 1, segments[end - 1]?.line ?? 1];
  return { block: { kind: "heading", text: withoutPilcrows(joinLines(texts)), lines }, end };
}
