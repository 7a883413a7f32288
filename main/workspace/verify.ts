import { foldRecord } from "../../shared/revision/fold.ts";
import { isSameJson, type Json } from "../../shared/revision/json.ts";
import type { Revision } from "../../shared/revision/revision.ts";
import type { Filing } from "../../shared/search/filing.ts";
import { checksumOf } from "./checksum.ts";
import { diskError } from "./disk-error.ts";
import { surroundings } from "./filing.ts";
import { notFiled, type StoredRecord } from "./record-table.ts";
import { rowOf } from "./search-table.ts";
import type { Store } from "./store.ts";

/** What is wrong with a store, in plain sentences: nothing, where all is well. */
export function verifyStore(store: Store): readonly string[] {
  return [databaseProblems, checksumProblems, recordProblems, searchProblems].flatMap((check) =>
    readable(() => check(store)),
  );
}

/** What a check finds; damage can go so far that a check cannot read what it looks at. */
function readable(check: () => readonly string[]): readonly string[] {
  try {
    return check();
  } catch (error) {
    if (diskError(error)?.code === "disk") throw error;
    return ["The database is damaged: what is in it cannot be read."];
  }
}

function databaseProblems(store: Store): readonly string[] {
  const rows = store.db.pragma("integrity_check") as { integrity_check: string }[];
  return rows
    .map((row) => row.integrity_check)
    .filter((line) => line !== "ok")
    .map((line) => `The database is damaged: ${line}.`);
}

function checksumProblems(store: Store): readonly string[] {
  return ["revisions", "drafts", "held"].flatMap((table) => {
    const rows = store.db.prepare<[], readonly unknown[]>(`select * from ${table}`).raw().all();
    const wrong = rows.filter((row) => row.at(-1) !== null && row.at(-1) !== checksumOf(row.slice(0, -1)));
    return wrong.length === 0
      ? []
      : [`The table of ${table} has ${wrong.length} damaged ${wrong.length === 1 ? "row" : "rows"}.`];
  });
}

function recordProblems(store: Store): readonly string[] {
  const named = store.db
    .prepare<[], Pick<Revision, "dossier" | "kind" | "key">>(
      "select distinct dossier, kind, key from revisions",
    )
    .all();
  const missing = named
    .filter(({ dossier, kind, key }) => store.records.find(dossier, kind, key) === null)
    .map(({ kind, key }) => `The ${kind} ${key} has revisions and no record.`);
  const wrong = store.records
    .everything()
    .filter((stored) => !isItsFold(store, stored))
    .map(({ kind, key }) => `The ${kind} ${key} is not what its revisions make it.`);
  return [...missing, ...wrong];
}

function searchProblems(store: Store): readonly string[] {
  const around = surroundings(store.records);
  const due = new Map<number, Filing>();
  let isFiled = true;
  for (const stored of store.records.everything()) {
    if (stored.day === null) continue; // it waits
    const filing = around.filing(stored);
    if (filing) due.set(rowOf(filing.day, stored.rowId), filing);
    isFiled &&= (filing?.day ?? notFiled) === stored.day;
  }
  const indexed = store.search.everything();
  const isWhole = new Set(indexed.map(({ row }) => row)).size === due.size;
  const isRight = indexed.every(({ row, text, signs }) => {
    const filing = due.get(row);
    return filing?.words === text && filing.signs === signs;
  });
  return isFiled && isWhole && isRight ? [] : ["What can be searched is not what the records say."];
}

function isItsFold(store: Store, stored: StoredRecord): boolean {
  const revisions = store.revisions.ofRecord(stored.dossier, stored.kind, stored.key);
  if (revisions.length === 0) return false;
  return isSameJson(foldRecord(revisions) as unknown as Json, stored.folded as unknown as Json);
}
