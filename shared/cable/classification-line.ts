import type { Cable } from "./cable.ts";

export type Classification = NonNullable<Cable["classification"]>;

/** What a classification puts on its line, and the letter of the security prosign. */
export const classificationWords: Readonly<Record<Classification, { line: string; letter: string }>> = {
  UNCLASSIFIED: { line: "UNCLAS", letter: "U" },
  CONFIDENTIAL: { line: "C O N F I D E N T I A L", letter: "C" },
  SECRET: { line: "S E C R E T", letter: "S" },
};

export interface ClassificationLine {
  readonly classification: Classification;
  readonly section: number | null;
  readonly sections: number | null;
  readonly station: string | null;
  readonly serial: string | null;
  readonly extra: string | null; // words before SECTION or the station that belong elsewhere: "SENSITIVE", "E F T O"
}

const word = "(UNCLAS(?:SIFIED)?|C ?O ?N ?F ?I ?D ?E ?N ?T ?I ?A ?L|S ?E ?C ?R ?E ?T)";
const extraWords = "( (?:E F T O|EFTO|FOR OFFICIAL USE ONLY|SENSITIVE|NOFORN|SIPDIS))*";
const linePattern = new RegExp(
  `^${word}${extraWords}(?: SECTION (\\d{1,3}) OF (\\d{1,3}))?(?: ([A-Z][A-Z .'-]*?))?(?: (\\d{4,8}))?$`,
);
/** The same phrase somewhere in a line: with its section, or with a station and a serial of six digits. */
const inside = `${word}${extraWords} (?:SECTION \\d{1,3} OF \\d{1,3}|[A-Z][A-Z .'-]{1,30} \\d{6})(?: |$)`;
export const classificationPhrase = (): RegExp => new RegExp(inside, "g");

/** Reads `UNCLAS SECTION 01 OF 03 UNVIE VIENNA 000548`, its letters spaced or not. */
export function parseClassificationLine(text: string): ClassificationLine | null {
  const match = linePattern.exec(text);
  if (!match) return null;
  const [, name = "", extra, section, sections, station, serial] = match;
  return {
    classification: name.startsWith("U") ? "UNCLASSIFIED" : name.startsWith("C") ? "CONFIDENTIAL" : "SECRET",
    section: section ? Number(section) : null,
    sections: sections ? Number(sections) : null,
    station: station ?? null,
    serial: serial ?? null,
    extra: extra?.trim() ?? null,
  };
}

type Front = Pick<Cable, "classification" | "sections" | "station" | "serial">;

export function formatClassificationLine(cable: Front): string | null {
  if (!cable.classification) return null;
  const section = cable.sections ? `SECTION 01 OF ${pad(cable.sections, 2)}` : null;
  const parts = [classificationWords[cable.classification].line, section, cable.station, cable.serial];
  return parts.filter(Boolean).join(" ");
}

const markerPattern = /^([A-Z][A-Z .'-]{0,11}?) (\d{8}) (\d{3}) OF (\d{3})$/;

/** Reads the line between two sections: `UNVIE VIEN 00000548  002 OF 003`. */
export function parseContinuationLine(text: string): { section: number; of: number } | null {
  const [, , , section, of] = markerPattern.exec(text) ?? [];
  return section && of ? { section: Number(section), of: Number(of) } : null;
}

/** The first ten characters of the station, the serial in eight digits, the section of the total. */
export function formatContinuationLine(station: string, serial: string, section: number, of: number): string {
  return `${station.slice(0, 10).trimEnd()} ${pad(serial, 8)}  ${pad(section, 3)} OF ${pad(of, 3)}`;
}

const pad = (value: number | string, width: number): string => String(value).padStart(width, "0");
