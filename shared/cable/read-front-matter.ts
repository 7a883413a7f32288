import type { Cable } from "./cable.ts";
import { parseClassificationLine } from "./classification-line.ts";
import { captionsOf, labelOf, type LabelledLine } from "./front-label.ts";
import { isRule } from "./heading-rule.ts";
import { parseParagraphStart, takePortion } from "./paragraph-start.ts";
import type { Problems } from "./problem.ts";
import { readReferences } from "./read-references.ts";
import { readTags } from "./read-tags.ts";
import type { Segment } from "./segments.ts";
import { joinLines } from "./wrap-text.ts";

type Fields = Omit<Cable, "header" | "blocks" | "trailer">;
/** The front matter while it is read: lists grow in place. */
export type FrontMatter = {
  -readonly [K in keyof Fields]: Fields[K] extends readonly string[] ? string[] : Fields[K];
};

const emptyFrontMatter = (): FrontMatter => ({
  classification: null,
  sections: null,
  station: null,
  serial: null,
  captions: [],
  attention: [],
  executiveOrder: null,
  tags: [],
  subject: null,
  subjectPortion: null,
  references: [],
  classifiedBy: null,
});

/** Reads from the classification line to the line before the body; tells where the body begins. */
export function readFrontMatter(
  segments: readonly Segment[],
  problems: Problems,
): { front: FrontMatter; end: number } {
  const front = emptyFrontMatter();
  const boundary = lastUnlabelled(segments);
  let at = 0;
  while (at < segments.length) {
    const segment = segments[at];
    if (!segment || segment.text === "") {
      at += 1;
      continue;
    }
    if (at > 0 && at > boundary && beginsBody(segment.text)) break;
    const labelled = labelOf(segment.text);
    if (labelled) {
      at = readLabelled(front, labelled, segments, at, problems);
      continue;
    }
    if (!readUnlabelled(front, segment, at <= boundary, problems)) break;
    at += 1;
  }
  return { front, end: at };
}

const beginsBody = (text: string): boolean => parseParagraphStart(text) !== null || isRule(text);

/**
 * Up to the subject (or, without one, the last of E.O. and TAGS) a line without a label is a caption or for
 * somebody's attention; after it, the body has begun.
 */
function lastUnlabelled(segments: readonly Segment[]): number {
  let last = 0;
  for (let at = 0; at < segments.length && at < 400; at += 1) {
    const text = segments[at]?.text ?? "";
    if (last > 0 && parseParagraphStart(text)) break;
    const label = labelOf(text)?.label;
    if (label === "subject") return at;
    if (label === "tags" || label === "executive-order") last = at;
  }
  return last;
}

function readUnlabelled(
  front: FrontMatter,
  { line, text }: Segment,
  isBeforeSubject: boolean,
  problems: Problems,
): boolean {
  const classification = front.classification === null ? parseClassificationLine(text) : null;
  if (classification) {
    front.classification = classification.classification;
    front.sections = classification.sections;
    front.station = classification.station;
    front.serial = classification.serial;
    if (classification.extra) addCaptions(front, captionsOf(classification.extra) ?? [], line, problems);
    return true;
  }
  const captions = captionsOf(text);
  if (captions && (isBeforeSubject || captions.includes("SIPDIS"))) {
    addCaptions(front, captions, line, problems);
    return true;
  }
  if (!isBeforeSubject) return false;
  if (front.serial === null && front.station !== null && /^\d{6}$/.test(text)) front.serial = text;
  else front.attention.push(text);
  return true;
}

function addCaptions(
  front: FrontMatter,
  captions: readonly string[],
  line: number,
  problems: Problems,
): void {
  for (const caption of captions) {
    if (front.captions.includes(caption)) {
      problems.add("doubled-caption", line, `The caption ${caption} stands there twice.`);
    } else front.captions.push(caption);
  }
}

/** Reads a labelled line and those it wraps onto; gives the place after them. */
function readLabelled(
  front: FrontMatter,
  labelled: LabelledLine,
  segments: readonly Segment[],
  at: number,
  problems: Problems,
): number {
  const line = segments[at]?.line ?? 1;
  if (labelled.label === "subject") return readSubject(front, labelled, segments, at, problems);
  if (labelled.label === "references") {
    const { references, end } = readReferences(labelled.rest, segments, at);
    for (const reference of references) front.references.push(reference);
    return end;
  }
  const end = endOfWrap(segments, at, labelled.label === "tags" ? isTagsWrap : isPlainWrap);
  const lines = [labelled.rest, ...segments.slice(at + 1, end).map(({ text }) => text)];
  const value = joinLines(lines.filter(Boolean));
  switch (labelled.label) {
    case "executive-order":
      readExecutiveOrder(front, labelled, value, line, problems);
      break;
    case "tags":
      noteTags(front, labelled, line, problems);
      front.tags = readTags(value, front.tags, line, problems);
      break;
    case "classified-by":
      front.classifiedBy = value || null;
      break;
    case "reason":
      front.classifiedBy = [front.classifiedBy, `${labelled.spelling} ${value}`].filter(Boolean).join(" ");
      break;
  }
  return end;
}

const isTagsWrap = (text: string): boolean =>
  /^[A-Z0-9,;()/' -]+$/.test(text) && captionsOf(text) === null && parseParagraphStart(text) === null;
const isPlainWrap = (text: string): boolean => !beginsBody(text);

/** The lines after a labelled one that still belong to it: up to a blank line, another label or the body. */
function endOfWrap(segments: readonly Segment[], at: number, belongs: (text: string) => boolean): number {
  let end = at + 1;
  for (; end < segments.length; end += 1) {
    const text = segments[end]?.text ?? "";
    if (text === "" || labelOf(text) || !belongs(text)) break;
  }
  return end;
}

function readSubject(
  front: FrontMatter,
  labelled: LabelledLine,
  segments: readonly Segment[],
  at: number,
  problems: Problems,
): number {
  const line = segments[at]?.line ?? 1;
  if (!/^SUBJECT ?:/.test(labelled.spelling)) {
    problems.add(
      "subject-label",
      line,
      `The subject is labelled "${labelled.spelling}" instead of "SUBJECT:".`,
    );
  }
  let from = at;
  if (labelled.rest === "") {
    while (segments[from + 1]?.text === "") from += 1;
    problems.add("subject-next-line", line, "The subject begins on the line after its label.");
  }
  const end = endOfWrap(segments, from, isPlainWrap);
  const lines = [labelled.rest, ...segments.slice(from + 1, end).map(({ text }) => text)];
  const subject = takePortion(joinLines(lines.filter(Boolean)));
  if (front.subject !== null) {
    problems.add("second-subject", line, "There is a second subject line; it was joined to the first.");
    front.subject = `${front.subject} ${subject.rest}`;
    return end;
  }
  front.subject = subject.rest || null;
  front.subjectPortion = subject.portion;
  return end;
}

function readExecutiveOrder(
  front: FrontMatter,
  labelled: LabelledLine,
  value: string,
  line: number,
  problems: Problems,
): void {
  const [, order, rest = ""] = /^(\d{5})? ?[:;]? ?(.*)$/.exec(value) ?? [];
  if (/:\S/.test(value)) {
    problems.add(
      "executive-order-spacing",
      line,
      `There is no blank after the colon of "${labelled.spelling} ${order ?? ""}:".`,
    );
  }
  const declassify = rest.replace(/^DECL(?:ASSIFY)? ?:? ?/i, "").trim();
  front.executiveOrder ??= { order: order ?? null, declassify: declassify || null };
}

function noteTags(front: FrontMatter, labelled: LabelledLine, line: number, problems: Problems): void {
  if (labelled.spelling !== "TAGS:") {
    problems.add("tags-label", line, `TAGS are labelled "${labelled.spelling}" instead of "TAGS:".`);
  }
  if (front.tags.length > 0) problems.add("repeated-tags", line, "There is more than one TAGS line.");
  if (front.executiveOrder === null) {
    problems.add("tags-before-executive-order", line, "The TAGS stand before the E.O. line.");
  }
}
