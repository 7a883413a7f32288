import { rolesOf, withRole } from "./block-role.ts";
import type { CableReading, LineRange, ReadCable } from "./cable-reading.ts";
import { mendApostrophes } from "./mend-apostrophes.ts";
import { labelOf } from "./front-label.ts";
import { beginsHeader } from "./header-line.ts";
import { captionsOf } from "./front-label.ts";
import { parseClassificationLine } from "./classification-line.ts";
import { problemOf, Problems } from "./problem.ts";
import type { ProblemCode } from "./problem-codes.ts";
import { readBody, type ReadBlock } from "./read-body.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { emptyHeader, readHeader } from "./read-header.ts";
import { takeMarkers, type BodySegment } from "./read-markers.ts";
import { noteWhatIsMissing } from "./read-completeness.ts";
import { readTrailer } from "./read-trailer.ts";
import { splitLines, toSegments, type Segment } from "./segments.ts";
import { splitCables } from "./split-cables.ts";

/**
 * Reads the cables of a text, from an archive or as sent. Never throws and loses no line: each is in a part of a
 * cable, a marker or `unplaced`. A text that is no cable gives none and one problem that says so.
 */
export function readCables(text: string): CableReading {
  if (isBinary(text)) return nothing("not-text", "This is not a text file. Choose the cable as plain text.");
  if (text.trim() === "") return nothing("empty-file", "The file is empty.");
  const problems = new Problems();
  const segments = toSegments(text, problems);
  const parts = splitCables(segments).filter(isCable);
  if (parts.length === 0) {
    return nothing(
      "not-a-cable",
      "This is no cable: it has no header, TAGS or subject line. Choose another file.",
    );
  }
  const raw = splitLines(text);
  const cables = withAllLines(parts, segments).map((part) => {
    const own = new Problems();
    const [first, last] = rangeOf(part) ?? [1, 1];
    for (const problem of problems.found) {
      if ((problem.line ?? 0) >= first && (problem.line ?? 0) <= last) own.found.push(problem);
    }
    return readCable(part, raw, own);
  });
  return { version: 1, cables, problems: [] };
}

const nothing = (code: ProblemCode, message: string): CableReading => ({
  version: 1,
  cables: [],
  problems: [problemOf(code, null, message)],
});

/** Text has no NUL, and few other controls or characters that could not be decoded. */
function isBinary(text: string): boolean {
  const sample = text.slice(0, 100_000);
  if (sample.includes("\0")) return true;
  const odd = sample.match(/(?![\s\u0085])[\p{Cc}\ufffd]/gu)?.length ?? 0;
  return odd > 8 && odd > sample.length / 50;
}

/** A part of a file is a cable when two different things in it say so. */
function isCable(segments: readonly Segment[]): boolean {
  const signs = new Set<string>();
  for (const { text } of segments) {
    if (text.length > 300 && signs.size > 0) continue;
    const label = labelOf(text.slice(0, 300))?.label;
    if (label && ["executive-order", "tags", "subject"].includes(label)) signs.add(label);
    else if (beginsHeader(text.slice(0, 300))) signs.add("header");
    else if (parseClassificationLine(text.slice(0, 300))?.serial) signs.add("classification");
    if (signs.size > 1) return true;
  }
  return false;
}

/** What stands between two cables and is none goes with the one before it, or with the first. */
function withAllLines(
  parts: readonly (readonly Segment[])[],
  segments: readonly Segment[],
): readonly (readonly Segment[])[] {
  const starts = parts.map((part, index) => (index === 0 || !part[0] ? 0 : segments.indexOf(part[0])));
  return starts.map((start, index) => segments.slice(start, starts[index + 1]));
}

function readCable(all: readonly Segment[], raw: readonly string[], problems: Problems): ReadCable {
  const { segments, markers } = takeMarkers(all);
  const headerAt = headerStart(segments);
  const hasHeader = headerAt >= 0;
  const frontAt = frontStart(segments, headerAt);
  const metadata = segments.slice(0, hasHeader ? headerAt : frontAt);
  const header = hasHeader ? readHeader(segments.slice(headerAt, frontAt), problems) : null;
  const { front, end } = readFrontMatter(segments.slice(frontAt), problems);
  const rest = segments.slice(frontAt + end);
  const trailer = readTrailer(rest);
  const body = readBody(trailer ? rest.slice(0, trailer.start) : rest, problems);
  const after = trailer ? filled(rest.slice(trailer.end)) : [];
  for (const { line } of after) {
    problems.add("unplaced-line", line, `Line ${line} comes after the end of the cable.`);
  }
  const roles = rolesOf(body.blocks);
  const texts = mendApostrophes(
    body.blocks.map(({ text }) => text),
    problems,
  );
  const read: ReadCable = {
    metadata: { lines: rangeOf(metadata) },
    header: {
      lines: hasHeader ? rangeOf(segments.slice(headerAt, frontAt)) : null,
      ...(header?.header ?? emptyHeader()),
    },
    frontMatter: { lines: rangeOf(segments.slice(frontAt, frontAt + end)) },
    ...front,
    captions: [...front.captions, ...body.captions.filter((caption) => !front.captions.includes(caption))],
    blocks: body.blocks.map((block, index) =>
      withRole(block.kind === "heading" ? block : withText(block, texts[index] ?? ""), roles[index] ?? null),
    ),
    markers,
    trailer: {
      lines: trailer ? rangeOf(rest.slice(trailer.start, trailer.end)) : null,
      signature: trailer?.signature ?? null,
      serial: trailer?.serial ?? null,
    },
    unplaced: unplacedLines([...(header?.unplaced ?? []), ...body.unplaced, ...after], raw),
    problems: [],
  };
  noteWhatIsMissing(read, problems);
  return { ...read, problems: problems.sorted() };
}

const withText = <B extends ReadBlock>(block: B, text: string): B => ({ ...block, text });

/** The first line that only a header has, if it comes before the front matter. */
function headerStart(segments: readonly BodySegment[]): number {
  for (let at = 0; at < segments.length; at += 1) {
    const text = segments[at]?.text.slice(0, 300) ?? "";
    if (text === "") continue;
    if (beginsHeader(text)) return at;
    if (labelOf(text) || parseClassificationLine(text)?.serial) return -1;
  }
  return -1;
}

/** The classification line after the header; without one the first label or caption, or what follows BT. */
function frontStart(segments: readonly BodySegment[], headerAt: number): number {
  const from = Math.max(0, headerAt);
  let bare = -1;
  for (let at = from; at < segments.length; at += 1) {
    const text = segments[at]?.text ?? "";
    const line = text === "" || text.length > 200 ? null : parseClassificationLine(text);
    if (line?.serial || line?.section) return at;
    if (line && bare < 0) bare = at;
    if (headerAt >= 0 && text === "BT") return nextFilled(segments, at + 1);
    if (labelOf(text.slice(0, 300)) || captionsOf(text.slice(0, 300))?.includes("SIPDIS")) {
      return bare >= 0 && (headerAt >= 0 || isFirst(segments, bare) || isBeforeFront(segments, bare, at))
        ? bare
        : at;
    }
  }
  return bare >= 0 ? bare : segments.length;
}

const isFirst = (segments: readonly BodySegment[], at: number): boolean =>
  filled(segments.slice(0, at)).length === 0;

/** A bare classification word belongs to the front matter, not the catalogue, when nothing but captions follow it. */
function isBeforeFront(segments: readonly BodySegment[], bare: number, label: number): boolean {
  return filled(segments.slice(bare + 1, label)).every(({ text }) => captionsOf(text) !== null);
}

function nextFilled(segments: readonly BodySegment[], from: number): number {
  const at = segments.findIndex(({ text }, index) => index >= from && text !== "");
  return at < 0 ? segments.length : at;
}

const filled = <S extends Segment>(segments: readonly S[]): readonly S[] =>
  segments.filter(({ text }) => text !== "");

function rangeOf(segments: readonly Segment[]): LineRange | null {
  const lines = filled(segments).map(({ line }) => line);
  const [first] = lines;
  const last = lines.at(-1);
  return first === undefined || last === undefined ? null : [first, last];
}

/** Unplaced lines as they stood, each once and in order. */
function unplacedLines(segments: readonly Segment[], raw: readonly string[]): ReadCable["unplaced"] {
  const lines = [...new Set(segments.map(({ line }) => line))].sort((a, b) => a - b);
  return lines.map((line) => ({ line, text: (raw[line - 1] ?? "").trimEnd() }));
}
