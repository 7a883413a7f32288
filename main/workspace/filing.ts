import type { Database } from "better-sqlite3-multiple-ciphers";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import { dateOf, dayOf, filingOf, type Filed, type Filing } from "../../shared/search/filing.ts";
import type { Fields } from "../../shared/revision/fold.ts";
import { isSameJson } from "../../shared/revision/json.ts";
import { notFiled, type RecordTable, type StoredRecord } from "./record-table.ts";
import { rowOf, type SearchTable } from "./search-table.ts";

/** What stands around records now, read once: their meeting, and the roles of people. */
export function surroundings(records: RecordTable) {
  const meetings = new Map<string, Fields | undefined>();
  const roles = new Map<string, ReadonlyMap<string, readonly Fields[]>>();
  const meetingOf = (dossier: string): Fields | undefined => {
    if (!meetings.has(dossier))
      meetings.set(dossier, alive(records.find(dossier, "meeting", meetingKey)) ?? undefined);
    return meetings.get(dossier);
  };
  const rolesOf = (dossier: string, person: string): readonly Fields[] => {
    const known = roles.get(dossier) ?? rolesByPerson(records, dossier);
    roles.set(dossier, known);
    return known.get(person) ?? [];
  };
  /** A living record with what stands around it; null for the dead. */
  const filed = (stored: StoredRecord): Filed | null => {
    const { dossier, kind, key } = stored;
    const fields = alive(stored);
    if (fields === null) return null;
    const held = kind === "person" ? rolesOf(dossier, key) : [];
    return { dossier, kind, key, fields, meeting: meetingOf(dossier), roles: held };
  };
  /** The day it is filed under: none for the dead, and for a role, which is filed with its person. */
  const day = (stored: StoredRecord): number => {
    const fields = stored.kind === "role" ? null : alive(stored);
    return fields ? dayOf(dateOf({ fields, meeting: meetingOf(stored.dossier) })) : notFiled;
  };
  /** Where it is filed; null where it is not. */
  const filing = (stored: StoredRecord): Filing | null => {
    const one = stored.kind === "role" ? null : filed(stored);
    return one && filingOf(one);
  };
  return { filed, day, filing };
}

const alive = (stored: StoredRecord | null): Fields | null =>
  stored && !stored.folded.isDeleted ? stored.folded.body : null;

const rolesByPerson = (records: RecordTable, dossier: string): ReadonlyMap<string, readonly Fields[]> =>
  Map.groupBy(
    records.ofKind(dossier, "role").flatMap((stored): readonly Fields[] => {
      const fields = alive(stored);
      return fields ? [fields] : [];
    }),
    ({ person }) => (typeof person === "string" ? person : ""),
  );

const mostWaiting = 50; // new records of one transaction: with more it files them itself

/**
 * Keeps the index as the records are. What is in it already is filed anew at the end of the transaction that wrote it; a
 * new record waits in the table for `fileWaiting`, which files many with hardly more work than one.
 */
export function filer(db: Database, records: RecordTable, search: SearchTable) {
  const written = new Map<number, StoredRecord>(); // by the transaction, or resting on what it wrote
  const movedDossiers = new Set<string>();
  const setDay = db.prepare("update records set day = ? where id = ?");

  const wait = (stored: StoredRecord): void => void written.set(stored.rowId, stored);

  /** Rows go and come in the order of the index, which writes them in one go then. */
  const file = (changed: readonly StoredRecord[]): void => {
    const around = surroundings(records);
    const changes = changed.map((stored) => ({ stored, next: around.filing(stored) }));
    for (const row of changed.flatMap(rowBefore).toSorted((a, b) => a - b)) search.remove(row);
    const coming = changes.toSorted(
      (a, b) => (a.next?.day ?? 0) - (b.next?.day ?? 0) || a.stored.rowId - b.stored.rowId,
    );
    for (const { stored, next } of coming) {
      if (next) search.add(stored.rowId, next);
      setDay.run(next?.day ?? notFiled, stored.rowId);
    }
  };
  const fileWritten = (): void => {
    const around = surroundings(records);
    for (const dossier of movedDossiers)
      for (const stored of records.ofDossier(dossier)) if (around.day(stored) !== stored.day) wait(stored);
    const all = [...written.values()];
    const filedBefore = all.filter(({ day }) => day !== null);
    file(all.length - filedBefore.length > mostWaiting ? all : filedBefore);
  };

  return {
    /** A record that was written, and what it was: it is to be filed, and so is what rests on it. */
    note: (stored: StoredRecord, earlier: StoredRecord | null): void => {
      wait(stored);
      if (stored.kind === "meeting" && !hasSameDays(earlier, stored)) movedDossiers.add(stored.dossier);
      if (stored.kind !== "role") return;
      for (const one of [stored, earlier]) {
        const key = one?.folded.body?.["person"];
        const person = typeof key === "string" ? records.find(stored.dossier, "person", key) : null;
        if (person) wait(person);
      }
    },
    /** Runs what writes records in one transaction, and files in it what has to be. */
    write: <T>(work: () => T): T => {
      const whole = db.transaction(() => {
        const done = work();
        fileWritten();
        return done;
      });
      try {
        return whole.immediate();
      } finally {
        written.clear();
        movedDossiers.clear();
      }
    },
    /** Files the records that wait. */
    fileWaiting: (): void => {
      const waiting = records.unfiled();
      if (waiting.length > 0) db.transaction(() => file(waiting)).immediate();
    },
  };
}

/** Where in the index a record is, if it is. */
const rowBefore = ({ day, rowId }: StoredRecord): readonly number[] =>
  day === null || day === notFiled ? [] : [rowOf(day, rowId)];

/** Whether a meeting gives its records the days that it gave them before. */
const hasSameDays = (earlier: StoredRecord | null, stored: StoredRecord): boolean =>
  ["startsOn", "timeZone"].every((name) =>
    isSameJson(alive(earlier)?.[name] ?? null, alive(stored)?.[name] ?? null),
  );
