/**
 * The index takes signs that filters ask for beside the words, and files records by day, which `day` says: -1 of a record
 * that is not to be found, null of one that waits to be filed, as all of them do now. Beginnings of three letters have
 * an index of their own; how long a text is, which only ranking asks, has none.
 */
export const searchFilters = `
drop table words;
drop table trigrams;
create virtual table words using fts5
  (text, signs, tokenize = "unicode61 remove_diacritics 2", columnsize = 0, prefix = '3');
create virtual table trigrams using fts5 (text, signs, tokenize = "trigram remove_diacritics 1", columnsize = 0);
alter table records add column day integer;
create index unfiled on records (id) where day is null;
`;
