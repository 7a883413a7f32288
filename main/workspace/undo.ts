import { v7 as newUuid } from "uuid";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { bodySchemas } from "../../shared/dossier/record.ts";
import { foldRecord } from "../../shared/revision/fold.ts";
import { inverseOf, type Inverse } from "../../shared/revision/inverse.ts";
import type { Revision } from "../../shared/revision/revision.ts";
import type { CommitHead } from "../../shared/revision/undo-stack.ts";
import type { Written } from "./commit.ts";
import type { StoredRecord } from "./record-table.ts";
import type { Store } from "./store.ts";

/** What an undo wrote, and what it had to leave since it changed again. */
export interface Undone extends Written {
  readonly unrestored: readonly string[];
}

/** Takes a commit back in one transaction: by a commit of its own, which can be taken back in turn. */
export function writeUndo(store: Store, dossier: string, taken: CommitHead): Undone {
  const commit = newUuid();
  const unrestored: string[] = [];
  const records = store.write(() =>
    store.revisions.ofCommit(dossier, taken.id).map((revision): StoredRecord => {
      const { stored, left } = takeBack(store, revision, commit, taken);
      unrestored.push(...left);
      return stored;
    }),
  );
  return { commit, records, unrestored };
}

function takeBack(
  store: Store,
  revision: Revision,
  commit: string,
  taken: CommitHead,
): { stored: StoredRecord; left: readonly string[] } {
  const { dossier, kind, key } = revision;
  const revisions = store.revisions.ofRecord(dossier, kind, key);
  const write = (inverse: Inverse): Revision => ({
    ...revision,
    id: newUuid(),
    commit,
    undoes: taken.id,
    author: store.writer.author(),
    device: store.writer.device,
    clock: store.nextClock(),
    parents: foldRecord(revisions).heads,
    fields: inverse.fields,
    deleted: inverse.deleted,
    label: taken.label,
  });
  const inverse = inverseOf(revisions, revision.id);
  const back = write(inverse);
  const isAllowed = leavesValid([...revisions, back]);
  const nothing: Inverse = { fields: {}, deleted: null, unrestored: Object.keys(inverse.fields) };
  const stored = store.append(isAllowed ? back : write(nothing), store.records.find(dossier, kind, key));
  const left = isAllowed ? inverse.unrestored : nothing.unrestored;
  return { stored, left: left.map((field) => nameOf(revision, field)) };
}

/** Whether the record is still a valid one: old values may no longer fit what others wrote since. */
function leavesValid(revisions: readonly Revision[]): boolean {
  const { body, isDeleted } = foldRecord(revisions);
  const kind = revisions[0]?.kind;
  return (
    isDeleted || (kind !== undefined && bodySchemas[kind].safeParse(body).success && !isMerged(revisions))
  );
}

const isMerged = (revisions: readonly Revision[]): boolean =>
  foldRecord(revisions).conflicts.some((conflict) => conflict.type === "schema");

const nameOf = (revision: Revision, field: string): string =>
  field === "record"
    ? `the ${kindNames[revision.kind]} itself`
    : `${field} of the ${kindNames[revision.kind]}`;
