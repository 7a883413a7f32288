import { parseClassificationLine } from "./classification-line.ts";
import { labelOf } from "./front-label.ts";
import { beginsHeader, headerLineKind } from "./header-line.ts";
import { parseParagraphStart } from "./paragraph-start.ts";
import type { Segment } from "./segments.ts";

/** An archive's name for a cable: `09UNVIEVIENNA548`. */
const archiveName = /^\d{2}[A-Z][A-Z ]{2,30}\d{1,6}(?:_[a-z])?$/;

/**
 * Cuts the text of a file into its cables: a new one begins where a header (or, without one, a classification line
 * of another serial) follows the subject of the last. Catalogue lines just before go with it.
 */
export function splitCables(segments: readonly Segment[]): readonly (readonly Segment[])[] {
  const starts = [0];
  let hasSubject = false;
  let serial: string | null = null;
  segments.forEach(({ text }, at) => {
    if (text === "") return;
    const line = hasSubject || serial === null ? parseClassificationLine(text) : null;
    const isOther = hasSubject && isFirstSection(line) && line?.serial !== serial;
    if (hasSubject && (opensHeader(segments, at) || isOther)) {
      starts.push(metadataBefore(segments, at, starts.at(-1) ?? 0));
      hasSubject = false;
      serial = null;
    }
    if (line?.serial) serial ??= line.serial;
    if (text.length < 200 && labelOf(text)?.label === "subject") hasSubject = true;
  });
  return starts.map((start, index) => segments.slice(start, starts[index + 1]));
}

const isFirstSection = (line: ReturnType<typeof parseClassificationLine>): boolean =>
  line !== null && line.serial !== null && (line.section ?? 1) === 1;

/** A header line with another within the next three. */
function opensHeader(segments: readonly Segment[], at: number): boolean {
  if (!beginsHeader(segments[at]?.text ?? "")) return false;
  return segments.slice(at + 1, at + 5).some(({ text }) => headerLineKind(text) !== null);
}

/** Where the catalogue lines before a header begin: at an archive's name, or after NNNN or a blank line. */
function metadataBefore(segments: readonly Segment[], header: number, from: number): number {
  let start = header;
  for (let at = header - 1; at > from && at >= header - 10; at -= 1) {
    const text = segments[at]?.text ?? "";
    if (archiveName.test(text)) return at;
    if (/^NNNN$/.test(text)) return start;
    if (text === "") {
      const isName = archiveName.test(lastFilled(segments, at));
      if (!isName) return parseParagraphStart(segments[at + 1]?.text ?? "") ? header : start;
      continue;
    }
    start = at;
  }
  return header;
}

function lastFilled(segments: readonly Segment[], before: number): string {
  for (let at = before; at >= 0; at -= 1) {
    const text = segments[at]?.text ?? "";
    if (text !== "") return text;
  }
  return "";
}
