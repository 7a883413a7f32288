import { labelOf } from "./front-label.ts";
import { roleUnderHeading } from "./block-role.ts";
import type { BodySegment } from "./read-markers.ts";

export interface ReadTrailer {
  readonly start: number; // place of its first segment
  readonly end: number; // place after its last
  readonly signature: string | null;
  readonly serial: string | null;
}

const endings = /^(?:BT|NNNN|#\d{3,6})$/;

/** Finds the signer, BT, the serial and NNNN at the end of a text; null where none of them is there. */
export function readTrailer(segments: readonly BodySegment[]): ReadTrailer | null {
  const filled = segments.flatMap((segment, place) => (segment.text === "" ? [] : [place]));
  const lastEnding = filled.findLastIndex((place) => endings.test(segments[place]?.text ?? ""));
  if (lastEnding < 0 || filled.length - lastEnding > 10) return bareSignature(segments, filled);
  let first = lastEnding;
  while (first > 0 && endings.test(segments[filled[first - 1] ?? -1]?.text ?? "")) first -= 1;
  const texts = filled.slice(first, lastEnding + 1).map((place) => segments[place]?.text ?? "");
  const serial = texts.find((text) => text.startsWith("#"))?.slice(1) ?? null;
  const end = (filled[lastEnding] ?? 0) + 1;
  const signer = filled[first - 1];
  const start = filled[first] ?? 0;
  if (
    signer !== undefined &&
    isSignature(segments, signer, /^[A-Z][A-Za-z'-]+(?: [A-Z][A-Za-z.'-]*){0,2}(?<!\.)$/)
  ) {
    return { start: signer, end, signature: segments[signer]?.text ?? null, serial };
  }
  return { start, end, signature: null, serial };
}

/** A surname in capitals alone at the very end, with no BT after it. */
function bareSignature(segments: readonly BodySegment[], filled: readonly number[]): ReadTrailer | null {
  const last = filled.at(-1);
  if (last === undefined || filled.length < 2) return null;
  if (!isSignature(segments, last, /^[A-Z][A-Z.'-]+(?: [A-Z][A-Z.'-]*){0,2}$/)) return null;
  return { start: last, end: last + 1, signature: segments[last]?.text ?? null, serial: null };
}

function isSignature(segments: readonly BodySegment[], place: number, pattern: RegExp): boolean {
  const { text, isAfterMarker } = segments[place] ?? { text: "", isAfterMarker: false };
  const isAlone = segments[place - 1]?.text === "" && !isAfterMarker;
  if (!isAlone || !pattern.test(text) || text.split(" ").length > 4) return false;
  return labelOf(text) === null && roleUnderHeading(text) === null && text !== "SIPDIS";
}
