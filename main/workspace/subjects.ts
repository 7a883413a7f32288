import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import type { Fields } from "../../shared/revision/fold.ts";
import { hasWords } from "../../shared/search/excerpt.ts";
import { isLeft, type Filing } from "../../shared/search/filing.ts";
import type { SearchFilter } from "../../shared/search/search-filter.ts";
import { asTaken, isAbout, subjectKinds, subjectOf } from "../../shared/search/subject.ts";
import { surroundings } from "./filing.ts";
import type { RecordTable, StoredRecord } from "./record-table.ts";

interface Subject {
  readonly stored: StoredRecord;
  readonly fields: Fields;
  readonly meeting: string; // when it began
  readonly text: string; // what it is about, folded
  filing?: Filing | null; // once it was asked for
}

/** A record that a query is about, and whether its own words have the query too. */
export interface About {
  readonly stored: StoredRecord;
  readonly hasWords: boolean;
}

/** Kinds whose change changes what is asked for by name, or how that is filed. */
const watched: ReadonlySet<RecordKind> = new Set([...subjectKinds, "role"]);

/** The records that people ask for by name, read when they are first asked for and again after one has changed. */
export function subjects(records: RecordTable) {
  let known: readonly Subject[] | null = null;
  let around = surroundings(records);
  return {
    noteChange: (kind: RecordKind): void => {
      if (watched.has(kind)) known = null;
    },
    /** Those that a query is about and a filter leaves, of the newest meeting first; a position that was carried over where it was taken. */
    find: (query: string, filter: SearchFilter): readonly About[] => {
      if (!known) {
        known = readSubjects(records);
        around = surroundings(records);
      }
      return known.flatMap((subject): readonly About[] => {
        if (!isAbout(subject.text, query)) return [];
        const filed = (subject.filing ??= around.filing(subject.stored));
        if (!filed || !isLeft(filed, filter)) return [];
        return [{ stored: subject.stored, hasWords: hasWords(filed.words, query) }];
      });
    },
  };
}

function readSubjects(records: RecordTable): readonly Subject[] {
  const all = records
    .meetings()
    .map(({ dossier, folded }) => ({ dossier, meeting: textOf(folded.body?.["startsOn"]) }))
    .toSorted((a, b) => (a.meeting < b.meeting ? 1 : a.meeting > b.meeting ? -1 : 0))
    .flatMap(({ dossier, meeting }) => ofDossier(records, dossier, meeting));
  const taken = new Set(asTaken(all.filter(({ stored }) => stored.kind === "position")));
  return all.filter((one) => one.stored.kind !== "position" || taken.has(one));
}

function ofDossier(records: RecordTable, dossier: string, meeting: string): readonly Subject[] {
  const stored = subjectKinds.flatMap((kind) => records.ofKind(dossier, kind));
  const bodies = new Map(stored.map(({ kind, key, folded }) => [`${kind} ${key}`, folded.body ?? undefined]));
  return stored.flatMap((record): readonly Subject[] => {
    const { kind, key, folded } = record;
    const fields = folded.body;
    if (fields === null) return [];
    const text = subjectOf({ kind, key, fields }, (of, name) => bodies.get(`${of} ${name}`));
    return [{ stored: record, fields, meeting, text }];
  });
}

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
