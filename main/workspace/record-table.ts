import type { Database } from "better-sqlite3-multiple-ciphers";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import type { Conflict } from "../../shared/revision/conflict.ts";
import type { Fields, Folded } from "../../shared/revision/fold.ts";
import { readJson } from "./stored-json.ts";

interface Row {
  id: number;
  dossier: string;
  kind: RecordKind;
  key: string;
  body: string | null;
  is_deleted: number;
  heads: string;
  author: string;
  clock: string;
  made: string;
  conflicts: string | null;
  day: number | null;
}

/** The day of a record that is not to be found by searching. */
export const notFiled = -1;

/** A record as the table holds it: where it is, and the fold of its revisions. */
export interface StoredRecord {
  readonly rowId: number;
  readonly dossier: string;
  readonly kind: RecordKind;
  readonly key: string;
  readonly folded: Folded;
  readonly day: number | null; // it is filed under for searching, as `filer` keeps it; null: it waits to be filed
}

const fromRow = (row: Row): StoredRecord => ({
  rowId: row.id,
  dossier: row.dossier,
  kind: row.kind,
  key: row.key,
  day: row.day,
  folded: {
    body: row.body === null ? null : (readJson(row.body) as Fields),
    isDeleted: row.is_deleted === 1,
    heads: readJson(row.heads) as string[],
    author: row.author,
    clock: row.clock,
    made: readJson(row.made) as Folded["made"],
    conflicts: row.conflicts === null ? [] : (readJson(row.conflicts) as Conflict[]),
  },
});

/** The record for screens and composers, if it lives. Its body was checked when it was folded. */
export function toRecord(stored: StoredRecord): DossierRecord | null {
  const { body, isDeleted, heads, author, clock, made } = stored.folded;
  if (body === null || isDeleted) return null;
  const { dossier, kind, key } = stored;
  return { dossier, kind, key, body, heads, author, clock, made } as unknown as DossierRecord;
}

/** The table of records: each row is the fold of one record's revisions. */
export function recordTable(db: Database) {
  const one = db.prepare<[string, string, string], Row>(
    "select * from records where dossier = ? and kind = ? and key = ?",
  );
  const byRowId = db.prepare<[number], Row>("select * from records where id = ?");
  const ofDossier = db.prepare<[string], Row>("select * from records where dossier = ? and is_deleted = 0");
  const ofKind = db.prepare<[string, string], Row>(
    "select * from records where dossier = ? and kind = ? and is_deleted = 0",
  );
  const everything = db.prepare<[], Row>("select * from records");
  const meetings = db.prepare<[], Row>(
    "select * from records where kind = 'meeting' and is_deleted = 0 and body is not null",
  );
  const newest = db.prepare<[string], { clock: string | null }>(
    "select max(clock) as clock from records where dossier = ?",
  );
  const markings = db.prepare<[string], { marking: string }>(
    `select distinct json_extract(body, '$.marking') as marking from records
     where dossier = ? and is_deleted = 0 and marking is not null`,
  );
  const conflicted = db.prepare<[string], { conflicts: string }>(
    "select conflicts from records where dossier = ? and conflicts is not null",
  );
  const unfiled = db.prepare<[], Row>("select * from records where day is null");
  const upsert = db.prepare<unknown[], Pick<Row, "id" | "day">>(
    `insert into records (dossier, kind, key, body, is_deleted, heads, author, clock, made, conflicts)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (dossier, key, kind) do update set body = excluded.body, is_deleted = excluded.is_deleted,
       heads = excluded.heads, author = excluded.author, clock = excluded.clock, made = excluded.made,
       conflicts = excluded.conflicts
     returning id, day`,
  );
  return {
    find: (dossier: string, kind: RecordKind, key: string): StoredRecord | null => {
      const row = one.get(dossier, kind, key);
      return row ? fromRow(row) : null;
    },
    atRow: (rowId: number): StoredRecord | null => {
      const row = byRowId.get(rowId);
      return row ? fromRow(row) : null;
    },
    ofDossier: (dossier: string): readonly StoredRecord[] => ofDossier.all(dossier).map(fromRow),
    ofKind: (dossier: string, kind: RecordKind): readonly StoredRecord[] =>
      ofKind.all(dossier, kind).map(fromRow),
    /** Those that wait to be filed for searching. */
    unfiled: (): readonly StoredRecord[] => unfiled.all().map(fromRow),
    everything: (): readonly StoredRecord[] => everything.all().map(fromRow),
    meetings: (): readonly StoredRecord[] => meetings.all().map(fromRow),
    newestClock: (dossier: string): string | null => newest.get(dossier)?.clock ?? null,
    markings: (dossier: string): readonly Marking[] =>
      markings.all(dossier).map((row) => readJson(row.marking) as Marking),
    conflicts: (dossier: string): readonly Conflict[] =>
      conflicted.all(dossier).flatMap((row) => readJson(row.conflicts) as Conflict[]),
    /** Writes a record over whatever was there, and answers its row: filed where that was, else it waits. */
    put: (dossier: string, kind: RecordKind, key: string, folded: Folded): StoredRecord => {
      const row = upsert.get(
        dossier,
        kind,
        key,
        folded.body === null ? null : JSON.stringify(folded.body),
        Number(folded.isDeleted),
        JSON.stringify(folded.heads),
        folded.author,
        folded.clock,
        JSON.stringify(folded.made),
        folded.conflicts.length === 0 ? null : JSON.stringify(folded.conflicts),
      );
      if (!row) throw new Error("SQLite did not return the row it wrote");
      return { rowId: row.id, dossier, kind, key, folded, day: row.day };
    },
  };
}
export type RecordTable = ReturnType<typeof recordTable>;
