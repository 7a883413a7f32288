import { formatContinuationLine } from "./classification-line.ts";

/** A section of a long message has at most this many lines. */
export const sectionLines = 93;

/** A line of the body; `breakable` where a new section may begin with it. */
export interface BodyLine {
  readonly text: string;
  readonly breakable: boolean;
}

/**
 * Splits a message into sections of at most 93 lines. `before` is how many lines come before the body: they
 * count into the first section unless they alone nearly fill it.
 */
export function splitSections(body: readonly BodyLine[], before: number): readonly (readonly BodyLine[])[] {
  const sections: BodyLine[][] = [];
  let start = 0;
  while (start < body.length) {
    const room = sectionLines - (sections.length > 0 ? 2 : before < 60 ? before : 0);
    const end = body.length - start <= room ? body.length : breakBefore(body, start, start + room - 1);
    sections.push(body.slice(start, end));
    start = end;
  }
  return sections;
}

/** The last place up to `latest` where a section may begin; `latest` itself where there is none. */
function breakBefore(body: readonly BodyLine[], start: number, latest: number): number {
  for (let at = latest; at > start; at -= 1) if (body[at]?.breakable) return at;
  return latest;
}

/** The lines of all sections, each after the first opened by its continuation line. */
export function joinSections(
  sections: readonly (readonly BodyLine[])[],
  station: string,
  serial: string,
): readonly string[] {
  return sections.flatMap((section, index) => {
    const lines = section.map((line) => line.text);
    const next = index + 2;
    if (next > sections.length) return lines;
    const gap = lines.at(-1) === "" ? [] : [""];
    return [...lines, ...gap, formatContinuationLine(station, serial, next, sections.length), ""];
  });
}
