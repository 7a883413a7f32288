import type { Database } from "better-sqlite3-multiple-ciphers";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import type { Revision } from "../../shared/revision/revision.ts";
import type { CommitHead } from "../../shared/revision/undo-stack.ts";
import { readJson } from "./stored-json.ts";
import { checksumOf } from "./checksum.ts";

interface Row {
  id: string;
  commit_id: string;
  undoes: string | null;
  dossier: string;
  kind: RecordKind;
  key: string;
  author: string;
  device: string;
  clock: string;
  parents: string;
  fields: string;
  deleted: number | null;
  label: string;
  purged: string | null;
  checksum: number | null;
}

const fromRow = (row: Row): Revision => ({
  id: row.id,
  commit: row.commit_id,
  undoes: row.undoes,
  dossier: row.dossier,
  kind: row.kind,
  key: row.key,
  author: row.author,
  device: row.device,
  clock: row.clock,
  parents: readJson(row.parents) as string[],
  fields: readJson(row.fields) as Revision["fields"],
  deleted: row.deleted === null ? null : row.deleted === 1,
  label: row.label,
  ...(row.purged === null ? {} : { purged: row.purged }),
});

/** The table of revisions: only ever added to, but for what is purged. */
export function revisionTable(db: Database) {
  const insert = db.prepare(
    `insert into revisions (id, commit_id, undoes, dossier, kind, key, author, device, clock, parents, fields, deleted, label, purged, checksum)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const one = db.prepare<[string], Row>("select * from revisions where id = ?");
  const ofRecord = db.prepare<[string, string, string], Row>(
    "select * from revisions where dossier = ? and kind = ? and key = ?",
  );
  const ofCommit = db.prepare<[string, string], Row>(
    "select * from revisions where dossier = ? and commit_id = ? order by clock",
  );
  const ofDossier = db.prepare<[string], Row>("select * from revisions where dossier = ? order by clock, id");
  const purge = db.prepare("update revisions set fields = '{}', purged = ?, checksum = ? where id = ?");
  const corrections = db.prepare<[string], Row>(
    `select * from revisions as one where dossier = ? and kind = 'intervention' and key in
       (select key from revisions where dossier = one.dossier and kind = 'intervention' and parents <> '[]')
     order by clock, id`,
  );
  const latest = db.prepare<[], { clock: string | null }>("select max(clock) as clock from revisions");
  const commits = db.prepare<[string, string], CommitHead & { starts: number }>(
    `select commit_id as id, min(undoes) as undoes, min(label) as label,
            max(kind = 'meeting' and parents = '[]') as starts
     from revisions where dossier = ? and device = ? group by commit_id order by min(clock)`,
  );
  return {
    insert: (revision: Revision): void => {
      const columns = [
        revision.id,
        revision.commit,
        revision.undoes,
        revision.dossier,
        revision.kind,
        revision.key,
        revision.author,
        revision.device,
        revision.clock,
        JSON.stringify(revision.parents),
        JSON.stringify(revision.fields),
        revision.deleted === null ? null : Number(revision.deleted),
        revision.label,
        revision.purged ?? null,
      ];
      insert.run(...columns, checksumOf(columns));
    },
    /** Takes what a revision says away, and leaves its hash. */
    purge: (id: string, hash: string): void => {
      const row = one.get(id);
      if (!row) return;
      const { checksum: _, ...rest } = { ...row, fields: "{}", purged: hash };
      purge.run(hash, checksumOf(Object.values(rest)), id);
    },
    find: (id: string): Revision | null => {
      const row = one.get(id);
      return row ? fromRow(row) : null;
    },
    ofRecord: (dossier: string, kind: RecordKind, key: string): readonly Revision[] =>
      ofRecord.all(dossier, kind, key).map(fromRow),
    ofCommit: (dossier: string, commit: string): readonly Revision[] =>
      ofCommit.all(dossier, commit).map(fromRow),
    ofDossier: (dossier: string): readonly Revision[] => ofDossier.all(dossier).map(fromRow),
    /** All revisions of the entries of the log that were changed after they were made. */
    ofChangedEntries: (dossier: string): readonly Revision[] => corrections.all(dossier).map(fromRow),
    latestClock: (): string | null => latest.get()?.clock ?? null,
    /** The commits of one device in a dossier, oldest first; the one that began the dossier cannot be taken back. */
    commitsOf: (dossier: string, device: string): readonly CommitHead[] =>
      commits
        .all(dossier, device)
        .filter((commit) => commit.starts === 0)
        .map(({ id, undoes, label }) => ({ id, undoes, label })),
  };
}
export type RevisionTable = ReturnType<typeof revisionTable>;
