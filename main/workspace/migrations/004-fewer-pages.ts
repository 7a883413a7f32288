/**
 * A commit writes fewer pages. The entry of a line and what it holds have neighbouring keys, so they lie together in an
 * index that has keys before kinds; and the revisions of one commit are looked for among those of its dossier.
 */
export const fewerPages = `
drop index revisions_of_commit;
drop index revisions_of_record;
create index revisions_of_record on revisions (dossier, key, kind);

create table records_by_key (
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
  day integer,
  unique (dossier, key, kind)
) strict;
insert into records_by_key select id, dossier, kind, key, body, is_deleted, heads, author, clock, made, conflicts, day
  from records;
drop table records;
alter table records_by_key rename to records;
create index meetings on records (dossier) where kind = 'meeting';
create index records_in_conflict on records (dossier) where conflicts is not null;
create index unfiled on records (id) where day is null;
`;
