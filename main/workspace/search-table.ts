import type { Database } from "better-sqlite3-multiple-ciphers";

/** Scripts written without spaces between words, which only trigrams can find words in. */
const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export interface Found {
  readonly rowId: number;
  readonly snippet: string;
}

/** The full-text index: every record by its words, and by trigrams where its script has no spaces. */
export function searchTable(db: Database) {
  const addWords = db.prepare("insert into words (rowid, text) values (?, ?)");
  const addTrigrams = db.prepare("insert into trigrams (rowid, text) values (?, ?)");
  const removeWords = db.prepare("delete from words where rowid = ?");
  const removeTrigrams = db.prepare("delete from trigrams where rowid = ?");
  const snippet = (table: string): string =>
    `select rowid as rowId, snippet(${table}, 0, '‹', '›', '…', 16) as snippet
     from ${table} where ${table} match ? order by rowid desc limit ?`;
  const findWords = db.prepare<[string, number], Found>(snippet("words"));
  const findTrigrams = db.prepare<[string, number], Found>(snippet("trigrams"));
  const findShort = db.prepare<[string, number], Found>(
    "select rowid as rowId, text as snippet from trigrams where text like ? escape '\\' limit ?",
  );
  const indexed = db.prepare<[], { rowId: number; text: string }>(
    "select rowid as rowId, text from words union all select rowid, text from trigrams",
  );
  return {
    /** Every text it holds, with its record. */
    everything: (): readonly { readonly rowId: number; readonly text: string }[] => indexed.all(),
    add: (rowId: number, text: string): void => {
      addWords.run(rowId, text);
      if (withoutSpaces.test(text)) addTrigrams.run(rowId, text);
    },
    remove: (rowId: number): void => {
      removeWords.run(rowId);
      removeTrigrams.run(rowId);
    },
    /** Records that have all words of the query, each at least as a beginning; newest first, which takes no ranking of all. */
    find: (query: string, limit: number): readonly Found[] => {
      const words = query.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      if (!withoutSpaces.test(query)) {
        return findWords.all(words.map((word) => `"${word}"*`).join(" "), limit);
      }
      const text = words.join(" ");
      return Array.from(text).length < 3
        ? findShort.all(`%${text}%`, limit)
        : findTrigrams.all(words.map((word) => `"${word}"`).join(" "), limit);
    },
  };
}
export type SearchTable = ReturnType<typeof searchTable>;
