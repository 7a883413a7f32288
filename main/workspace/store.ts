import type { Database } from "better-sqlite3-multiple-ciphers";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import { tick } from "../../shared/revision/clock.ts";
import { extendRecord, foldRecord, type Folded } from "../../shared/revision/fold.ts";
import type { Revision } from "../../shared/revision/revision.ts";
import { filer } from "./filing.ts";
import { recordTable, type RecordTable, type StoredRecord } from "./record-table.ts";
import { revisionTable, type RevisionTable } from "./revision-table.ts";
import { searchTable, type SearchTable } from "./search-table.ts";
import { subjects } from "./subjects.ts";

/** Who writes, and when: of this laptop. */
export interface Writer {
  readonly device: string;
  readonly author: () => string;
  readonly nowMs: () => number;
}

/** The tables of an open workspace and its clock, shared by everything that writes. */
export class Store {
  readonly db: Database;
  readonly writer: Writer;
  readonly revisions: RevisionTable;
  readonly records: RecordTable;
  readonly search: SearchTable;
  readonly subjects: ReturnType<typeof subjects>;
  readonly #filer: ReturnType<typeof filer>;
  #latestClock: string | null;

  constructor(db: Database, writer: Writer) {
    this.db = db;
    this.writer = writer;
    this.revisions = revisionTable(db);
    this.records = recordTable(db);
    this.search = searchTable(db);
    this.subjects = subjects(this.records);
    this.#latestClock = this.revisions.latestClock();
    this.#filer = filer(db, this.records, this.search);
    this.fileWaiting();
  }

  /** Runs what writes records, in one transaction. */
  write<T>(work: () => T): T {
    return this.#filer.write(work);
  }

  /** Files for searching what waits to be filed. */
  fileWaiting(): void {
    this.#filer.fileWaiting();
  }

  /**
   * What commits leave for later: files what waits, and brings what the journal holds into the database. SQLite by itself
   * does so within the commit that fills a thousand pages. What is committed is on disk before and after.
   */
  tidy(): void {
    this.fileWaiting();
    this.db.pragma("wal_checkpoint(passive)");
  }

  /** The next value of this laptop's clock: later than anything it wrote or was given. */
  nextClock(): string {
    this.#latestClock = tick(this.#latestClock, this.writer.nowMs(), this.writer.device);
    return this.#latestClock;
  }

  /** Keeps this laptop's clock ahead of a revision that came from another. */
  noteClock(clock: string): void {
    if (this.#latestClock === null || clock > this.#latestClock) this.#latestClock = clock;
  }

  /** Adds one revision to its record, within `write`: the revision, and the record as it now stands. */
  append(revision: Revision, stored: StoredRecord | null): StoredRecord {
    const { dossier, kind, key } = revision;
    const quick = stored ? extendRecord(stored.folded, revision) : null;
    const folded = quick ?? foldRecord([...this.revisions.ofRecord(dossier, kind, key), revision]);
    this.revisions.insert(revision);
    return this.putRecord(dossier, kind, key, folded, stored);
  }

  /** Folds a record anew from its revisions. */
  refold(dossier: string, kind: RecordKind, key: string): StoredRecord {
    const folded = foldRecord(this.revisions.ofRecord(dossier, kind, key));
    return this.putRecord(dossier, kind, key, folded, this.records.find(dossier, kind, key));
  }

  putRecord(
    dossier: string,
    kind: RecordKind,
    key: string,
    folded: Folded,
    earlier: StoredRecord | null,
  ): StoredRecord {
    const stored = this.records.put(dossier, kind, key, folded);
    this.subjects.noteChange(kind);
    this.#filer.note(stored, earlier);
    return stored;
  }
}
