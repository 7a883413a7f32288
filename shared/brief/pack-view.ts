import type { Heading, Run } from "../document/document.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import { dayText } from "../dossier/dates.ts";
import { meetingKey, type Meeting } from "../dossier/meeting.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Source } from "../dossier/source.ts";
import type { Marking } from "../marking/marking.ts";

/** What every section composer reads: the dossier as far as it may be shown, and for whom. */
export interface PackView {
  readonly dossier: Dossier;
  readonly previous: Dossier | null;
  readonly meeting: Meeting;
  readonly on: string; // the date the pack is for: groups and "latest" are told by it
  readonly member: string | null; // the person whose pack it is
}

/** The meeting of a dossier; a pack of one without it is a bug. */
export function meetingOf(dossier: Dossier): Meeting {
  const meeting = find(dossier, "meeting", meetingKey);
  if (!meeting) throw new Error("A pack is composed of a dossier with a meeting");
  return meeting;
}

/** The ids of headings: unique in the document, and the same each time. */
export const headingId = (...parts: readonly string[]): string =>
  parts.join("-").replace(/[^A-Za-z0-9-]/g, "-");

export const heading = (level: 1 | 2 | 3, id: string, text: string): Heading => ({
  kind: "heading",
  level,
  id,
  runs: [{ text }],
});

export const refOf = ({ kind, key }: DossierRecord): RecordRef => ({ kind, key });

/** Where a block came from, and its mark where the record has one of its own. */
export function sourced(record: DossierRecord): { records: readonly RecordRef[]; marking?: Marking } {
  const marking = "marking" in record.body ? record.body.marking : undefined;
  return { records: [refOf(record)], ...(marking ? { marking } : {}) };
}

/** How we know, in a few words: "Reporting cable 09 UNVIE VIENNA 548, paragraph 9". */
export function sourceText(source: Source, view: PackView): string {
  switch (source.type) {
    case "intervention":
      return floorSource(source.dossier, source.key, view);
    case "cable":
      return source.paragraph === undefined
        ? source.reference
        : `${source.reference}, paragraph ${source.paragraph}`;
    case "statement":
    case "document":
      return source.date === undefined ? source.title : `${source.title}, ${dayText(source.date)}`;
    case "assessment":
      return `assessment by ${source.by}`;
  }
}

function floorSource(dossierId: string, key: string, view: PackView): string {
  const dossier = [view.dossier, view.previous].find((one) => one?.id === dossierId);
  const intervention = dossier ? find(dossier, "intervention", key) : undefined;
  return intervention ? `on the floor, ${dayText(intervention.at.slice(0, 10))}` : "on the floor";
}

export const quiet = (text: string): Run => ({ text, tone: "quiet" });

/** Text cut into the paragraphs a person typed: at blank lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
