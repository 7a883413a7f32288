/** Revisions are the truth; records and search are made from them; drafts and held revisions stand beside. */
export const revisionsAndRecords = `
create table revisions (
  id text primary key,
  commit_id text not null,
  undoes text,
  dossier text not null,
  kind text not null,
  key text not null,
  author text not null,
  device text not null,
  clock text not null,
  parents text not null,
  fields text not null,
  deleted integer,
  label text not null,
  purged text
) strict;
create index revisions_of_record on revisions (dossier, kind, key);
create index revisions_of_commit on revisions (commit_id);
create index revisions_by_clock on revisions (clock);

create table records (
  id integer primary key,
  dossier text not null,
  kind text not null,
  key text not null,
  body text,
  is_deleted integer not null,
  heads text not null,
  author text not null,
  clock text not null,
  made text not null,
  conflicts text,
  unique (dossier, kind, key)
) strict;
create index meetings on records (dossier) where kind = 'meeting';
create index records_in_conflict on records (dossier) where conflicts is not null;

create virtual table words using fts5 (text, tokenize = "unicode61 remove_diacritics 2");
create virtual table trigrams using fts5 (text, tokenize = "trigram remove_diacritics 1");

create table drafts (
  dossier text not null,
  slot text not null,
  text text not null,
  primary key (dossier, slot)
) strict;

create table held (
  id text primary key,
  revision text not null,
  why text not null
) strict;
`;
