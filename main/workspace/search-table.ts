import type { Database } from "better-sqlite3-multiple-ciphers";
import { queryWords, withoutSpaces } from "../../shared/search/excerpt.ts";
import { beginsEvery, type Filing } from "../../shared/search/filing.ts";

/** What is looked for: words, each at least as a beginning, the signs all of it has, and its first and last day. */
export interface Asked {
  readonly text: string;
  readonly signs: readonly string[];
  readonly days: readonly [number, number];
}

/** A row of the index, by its number: those of a later day have higher ones. */
export interface IndexRow {
  readonly row: number;
  readonly text: string;
  readonly signs: string;
}

/** A row is the day of its record, then the record: so a range of days is a range of rows, and the newest come first. */
const perDay = 2 ** 31;
export const rowOf = (day: number, recordId: number): number => day * perDay + recordId;
const recordOf = (row: number): number => row % perDay;

/** The full-text index: every record by its words, and by trigrams where its script has no spaces. */
export function searchTable(db: Database) {
  const addWords = db.prepare("insert into words (rowid, text, signs) values (?, ?, ?)");
  const addTrigrams = db.prepare("insert into trigrams (rowid, text, signs) values (?, ?, ?)");
  const removeWords = db.prepare("delete from words where rowid = ?");
  const removeTrigrams = db.prepare("delete from trigrams where rowid = ?");
  const indexed = db.prepare<[], IndexRow>(
    `select rowid as row, text, signs from words
     union all select rowid, text, signs from trigrams`,
  );
  const within = (table: string, condition: string) => {
    const from = `from ${table} where ${condition} and rowid between ? and ?`;
    return {
      find: db.prepare<unknown[], number>(`select rowid ${from} order by rowid desc limit ?`).pluck(),
      count: db.prepare<unknown[], number>(`select count(*) ${from}`).pluck(),
    };
  };
  const words = within("words", "words match ?");
  const trigrams = within("trigrams", "trigrams match ?");
  const shortTrigrams = within(
    "trigrams",
    `not exists (select 1 from json_each(?) where text not like '%' || value || '%')
     and not exists (select 1 from json_each(?) where instr(signs, value) = 0)`,
  );
  const statementsFor = ({ text, signs, days: [first, last] }: Asked) => {
    const typed = queryWords(text);
    const rows = [BigInt(rowOf(first, 0)), BigInt(rowOf(last + 1, 0) - 1)];
    const all = (begun: string): string =>
      [...typed.map((word) => `"${word}"${begun}`), ...signs.map((sign) => `"${sign}"`)].join(" ") ||
      `"${beginsEvery}"*`;
    if (!withoutSpaces.test(text)) return { ...words, given: [all("*"), ...rows] };
    return typed.some((word) => Array.from(word).length < 3)
      ? { ...shortTrigrams, given: [JSON.stringify(typed), JSON.stringify(signs), ...rows] }
      : { ...trigrams, given: [all(""), ...rows] };
  };
  return {
    /** Every row it holds. */
    everything: (): readonly IndexRow[] => indexed.all(),
    add: (recordId: number, { words: text, signs, day }: Filing): void => {
      const row = BigInt(rowOf(day, recordId));
      addWords.run(row, text, signs);
      if (withoutSpaces.test(text)) addTrigrams.run(row, text, signs);
    },
    remove: (row: number): void => {
      removeWords.run(BigInt(row));
      removeTrigrams.run(BigInt(row));
    },
    /** Records that have all that is asked for, the newest first, which takes no ranking of all; and how many there are. */
    find: (asked: Asked, limit: number): { readonly records: readonly number[]; readonly count: number } => {
      const { find, count, given } = statementsFor(asked);
      const records = find.all(...given, limit).map(recordOf);
      return { records, count: records.length < limit ? records.length : (count.get(...given) ?? 0) };
    },
  };
}
export type SearchTable = ReturnType<typeof searchTable>;
