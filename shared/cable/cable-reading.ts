import type { Cable, CableBlock, CableHeader, CableProblem } from "./cable.ts";

/** First and last line of the input, counted from 1. */
export type LineRange = readonly [first: number, last: number];

/** A cable as it was read: the cable, where each part stood, and what was odd about it. Form: docs/cable.md. */
export interface ReadCable extends Omit<Cable, "header" | "blocks" | "trailer"> {
  readonly metadata: { readonly lines: LineRange | null };
  readonly header: { readonly lines: LineRange | null } & CableHeader;
  readonly frontMatter: { readonly lines: LineRange | null };
  readonly blocks: readonly (CableBlock & { readonly lines: LineRange })[];
  readonly markers: readonly SectionMarker[];
  readonly trailer: {
    readonly lines: LineRange | null;
    readonly signature: string | null;
    readonly serial: string | null;
  };
  readonly unplaced: readonly { readonly line: number; readonly text: string }[];
  readonly problems: readonly CableProblem[];
}

/** A continuation line between two sections of a long message. */
export interface SectionMarker {
  readonly line: number;
  readonly section: number;
  readonly of: number;
}

/** What a file holds: its cables in order, or none and one problem that says why. */
export interface CableReading {
  readonly version: 1;
  readonly cables: readonly ReadCable[];
  readonly problems: readonly CableProblem[];
}

/** The cable without the places it was read from. */
export function cableOf(read: ReadCable): Cable {
  const { lines: headerLines, ...header } = read.header;
  const { lines: trailerLines, ...trailer } = read.trailer;
  return {
    header: headerLines ? header : null,
    classification: read.classification,
    sections: read.sections,
    station: read.station,
    serial: read.serial,
    captions: read.captions,
    attention: read.attention,
    executiveOrder: read.executiveOrder,
    tags: read.tags,
    subject: read.subject,
    subjectPortion: read.subjectPortion,
    references: read.references,
    classifiedBy: read.classifiedBy,
    blocks: read.blocks.map(withoutLines),
    trailer: trailerLines ? trailer : null,
  };
}

function withoutLines(block: ReadCable["blocks"][number]): CableBlock {
  if (block.kind === "heading") return { kind: block.kind, text: block.text };
  const { kind, number, portion, role, text } = block;
  return { kind, number, portion, role, text };
}
