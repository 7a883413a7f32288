import Sqlite from "better-sqlite3-multiple-ciphers";

/** What a column of JSON holds. It was written whole, so what cannot be read is damage, as SQLite's own would be. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Sqlite.SqliteError("A row is not what was written", "SQLITE_CORRUPT");
  }
}
