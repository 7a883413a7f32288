import type { SectionMarker } from "./cable-reading.ts";
import { parseClassificationLine, parseContinuationLine } from "./classification-line.ts";
import type { Segment } from "./segments.ts";

/** A segment with what the blank lines and section markers before it say. */
export interface BodySegment extends Segment {
  readonly isAfterMarker: boolean;
}

/**
 * Takes the continuation lines out of a cable, with the blank lines around them, so that a sentence they stood in is
 * whole again. The classification line of a later section is one, too.
 */
export function takeMarkers(segments: readonly Segment[]): {
  segments: readonly BodySegment[];
  markers: readonly SectionMarker[];
} {
  const markers: SectionMarker[] = [];
  const kept: BodySegment[] = [];
  let isAfterMarker = false;
  for (const segment of segments) {
    const marker = markerOf(segment.text);
    if (marker) {
      markers.push({ line: segment.line, ...marker });
      while (kept.at(-1)?.text === "") kept.pop();
      isAfterMarker = true;
      continue;
    }
    if (isAfterMarker && segment.text === "") continue;
    kept.push({ ...segment, isAfterMarker });
    isAfterMarker = false;
  }
  return { segments: kept, markers };
}

function markerOf(text: string): { section: number; of: number } | null {
  const continuation = parseContinuationLine(text);
  if (continuation) return continuation;
  const line = text.includes("SECTION") ? parseClassificationLine(text) : null;
  if (!line || (line.section ?? 1) < 2 || line.sections === null) return null;
  return { section: line.section ?? 2, of: line.sections };
}
