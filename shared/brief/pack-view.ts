import type { Heading, Run } from "../document/document.ts";
import { find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey, type Meeting } from "../dossier/meeting.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import type { Marking } from "../marking/marking.ts";
import { defaultMarking, highestMarking, isAbove, schemes } from "../marking/schemes.ts";
import type { PositionsMatrix } from "../positions/positions.ts";
import type { ChangesSince } from "./changes.ts";

/** What every section composer reads: the dossier as far as it may be shown, and for whom. */
export interface PackView {
  readonly dossier: Dossier;
  readonly previous: Dossier | null;
  readonly meeting: Meeting;
  readonly base: Marking; // what a paragraph without a mark is
  readonly matrix: PositionsMatrix;
  readonly member: string | null; // the person whose pack it is
  readonly isReleasable: boolean; // it goes to others: nothing in it tells that there is more
  readonly changes: ChangesSince | null; // since an edition that was issued
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

/** The id of a section's heading. */
export const sectionHeading = (id: string): string => `section-${id}`;

export const quiet = (text: string): Run => ({ text, tone: "quiet" });

interface Source {
  readonly records: readonly RecordRef[];
  readonly marking?: Marking;
  readonly change?: "added" | "changed";
}

/**
 * Where a block came from; its mark where that is not what an unmarked paragraph is; and whether it is new or has
 * changed since the edition before.
 */
export function sourced(view: PackView, ...records: readonly DossierRecord[]): Source {
  const marking = highestMarking(
    records.map((record) => markOf(view, record)),
    schemes[view.base.scheme],
  );
  const [first] = records; // the one that is told; the others it needs, such as a person's name
  const change = first ? view.changes?.marks.get(refText(first)) : undefined;
  return {
    records: records.map(({ kind, key }) => ({ kind, key })),
    ...(isSameMark(marking, view.base) ? {} : { marking }),
    ...(change === undefined ? {} : { change }),
  };
}

/** What comes from the meeting record itself: it has the dossier's default mark. */
export const meetingSource: Source = { records: [{ kind: "meeting", key: meetingKey }] };

export const refText = ({ kind, key }: RecordRef): string => `${kind} ${key}`;

/** A record's own mark, else the default of the dossier it belongs to. */
function markOf(view: PackView, { body, dossier }: DossierRecord): Marking {
  const own = "marking" in body ? body.marking : undefined;
  if (own) return own;
  return view.previous?.id === dossier ? defaultMarking(view.previous) : view.base;
}

/** People who are named in a block, where they have a mark of their own: it counts for the block. */
export function namedPeople(view: PackView, keys: readonly (string | undefined)[]): readonly DossierRecord[] {
  return keys.flatMap((key) => {
    const person = key === undefined ? undefined : view.dossier.records.person?.get(key);
    return person?.body.marking ? [person] : [];
  });
}

const isSameMark = (a: Marking, b: Marking): boolean => !isAbove(a, b) && !isAbove(b, a);

/** Text cut into the paragraphs a person typed: at blank lines. */
export const paragraphsOf = (text: string): readonly string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
