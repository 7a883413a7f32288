import Sqlite, { type Database } from "better-sqlite3-multiple-ciphers";
import { revisionsAndRecords } from "./migrations/001-revisions-and-records.ts";
import { checksums } from "./migrations/002-checksums.ts";
import { searchFilters } from "./migrations/003-search-filters.ts";
import { fewerPages } from "./migrations/004-fewer-pages.ts";
import { plainLetters } from "./migrations/005-plain-letters.ts";

const migrations: readonly string[] = [
  revisionsAndRecords,
  checksums,
  searchFilters,
  fewerPages,
  plainLetters,
];

export const newestVersion = migrations.length;

export const versionOf = (db: Database): number => Number(db.pragma("user_version", { simple: true }));

/** Brings a database to the newest version, all or nothing. */
export function migrate(db: Database): void {
  const from = versionOf(db);
  if (from >= newestVersion) return;
  db.transaction(() => {
    for (const migration of migrations.slice(from)) db.exec(migration);
    db.pragma(`user_version = ${newestVersion}`);
  }).immediate();
}

/** Whether the tables of a database of the newest version are just those that a new one has. */
export function hasItsTables(db: Database): boolean {
  const fresh = new Sqlite(":memory:");
  try {
    migrate(fresh);
    return tablesOf(db) === tablesOf(fresh);
  } finally {
    fresh.close();
  }
}

const tablesOf = (db: Database): string =>
  JSON.stringify(db.prepare("select type, name, tbl_name, sql from sqlite_schema order by name").raw().all());
