import { v7 as newUuid } from "uuid";
import type { z } from "zod";
import { appError, type AppError } from "../../shared/app-error.ts";
import { noDossier } from "../../shared/dossier/identity.ts";
import { plainProblem } from "../../shared/dossier/plain-problem.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import { bodySchemas, isKeyOf } from "../../shared/dossier/record.ts";
import type { Change, CommitRequest } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { applyFields } from "../../shared/revision/fold.ts";
import { isSameJson, type Json } from "../../shared/revision/json.ts";
import { parentsOf } from "../../shared/revision/parents.ts";
import { isPurged, revisionSchema, type Revision } from "../../shared/revision/revision.ts";
import type { StoredRecord } from "./record-table.ts";
import type { Store } from "./store.ts";

/** What a commit wrote. */
export interface Written {
  readonly commit: string;
  readonly records: readonly StoredRecord[];
}

/** Ends the transaction of a commit that turned out to break a rule. */
class Refused extends Error {
  readonly error: AppError;
  constructor(error: AppError) {
    super(error.message);
    this.error = error;
  }
}

/** Writes a commit's changes as revisions in one transaction: on disk when this returns, or nothing at all. */
export function writeCommit(store: Store, request: CommitRequest): Result<Written, AppError> {
  const commit = newUuid();
  try {
    const records = store.write(() => {
      refuseRepeats(request.changes);
      refuseUnknownDossier(store, request);
      return request.changes.flatMap((change) => writeChange(store, request, commit, change) ?? []);
    });
    return ok({ commit, records });
  } catch (error) {
    if (error instanceof Refused) return err(error.error);
    throw error;
  }
}

function refuseRepeats(changes: readonly Change[]): void {
  const names = new Set(changes.map((change) => `${change.kind}/${change.key}`));
  if (names.size !== changes.length) {
    throw new Refused(appError("invalid-input", "A commit changes one record twice."));
  }
}

function refuseUnknownDossier(store: Store, { dossier, changes }: CommitRequest): void {
  const isProfile = changes.every((change) => change.kind === "post-profile");
  if (isProfile !== (dossier === noDossier)) {
    throw new Refused(
      appError("invalid-input", "A post profile belongs to no dossier, and all else to one."),
    );
  }
  if (isProfile || changes.some((change) => change.kind === "meeting")) return;
  const meeting = store.records.find(dossier, "meeting", meetingKey);
  if (!meeting) throw new Refused(appError("not-found", "This dossier is not in the workspace."));
}

function writeChange(
  store: Store,
  request: CommitRequest,
  commit: string,
  change: Change,
): StoredRecord | null {
  const { kind, key } = change;
  if (!isKeyOf(kind, key)) {
    throw new Refused(appError("invalid-input", `“${key}” cannot name a ${kindNames[kind]}.`));
  }
  const stored = store.records.find(request.dossier, kind, key);
  refusePurged(store, request.dossier, change, stored);
  const patch = patchOf(store, change, stored);
  if (!patch) return null;
  const revision = revisionSchema.safeParse({
    id: newUuid(),
    commit,
    undoes: null,
    dossier: request.dossier,
    kind,
    key,
    author: store.writer.author(),
    device: store.writer.device,
    clock: store.nextClock(),
    parents: parentsFor(store, change, stored),
    fields: patch.fields,
    deleted: patch.deleted,
    label: request.label,
  } satisfies Revision);
  if (!revision.success) throw new Refused(invalid(change, revision.error.issues));
  refuseInvalidView(store, change, revision.data, stored);
  return store.append(revision.data, stored);
}

function refusePurged(
  store: Store,
  dossier: string,
  { kind, key }: Change,
  stored: StoredRecord | null,
): void {
  if (!stored?.folded.isDeleted || !store.revisions.ofRecord(dossier, kind, key).some(isPurged)) return;
  throw new Refused(appError("refused", `This ${kindNames[kind]} was purged.`, "Make a new one."));
}

/** What of a change is a change; null when the record already is so. */
function patchOf(
  store: Store,
  change: Change,
  stored: StoredRecord | null,
): { fields: Record<string, Json>; deleted: boolean | null } | null {
  const folded = stored?.folded;
  if (change.action === "delete") return folded && !folded.isDeleted ? { fields: {}, deleted: true } : null;
  if (!folded) {
    const fields = Object.entries(change.fields).filter(([, value]) => value !== null);
    return { fields: Object.fromEntries(fields), deleted: null };
  }
  const deleted = folded.isDeleted || change.action === "restore" ? false : null;
  if (folded.body === null || folded.conflicts.some((conflict) => conflict.type === "schema")) {
    return { fields: wholeBody(store, change, stored), deleted };
  }
  const unsettled = new Set(folded.conflicts.map((conflict) => conflict.field));
  const fields = Object.entries(change.fields).filter(
    ([name, value]) => unsettled.has(name) || !isSameJson(value, folded.body?.[name] ?? null),
  );
  if (fields.length === 0 && deleted === null) return null;
  return { fields: Object.fromEntries(fields), deleted };
}

/** Over a merge that broke a rule, every field is written, so the author's own version is whole again. */
function wholeBody(store: Store, change: Change, stored: StoredRecord): Record<string, Json> {
  const revisions = store.revisions.ofRecord(stored.dossier, stored.kind, stored.key);
  const everWritten = revisions.flatMap((revision) => Object.keys(revision.fields));
  const cleared = Object.fromEntries(everWritten.map((name) => [name, null]));
  return { ...cleared, ...stored.folded.body, ...change.fields };
}

function parentsFor(store: Store, change: Change, stored: StoredRecord | null): readonly string[] {
  if (!stored) return [];
  const heads = stored.folded.heads;
  const { seen } = change;
  if (!seen || (seen.length === heads.length && heads.every((head) => seen.includes(head)))) return heads;
  const revisions = store.revisions.ofRecord(stored.dossier, stored.kind, stored.key);
  const parents = parentsOf(revisions, seen, store.writer.device);
  if (!parents) {
    throw new Refused(
      appError("invalid-input", `The ${kindNames[change.kind]} on screen is not one of this workspace.`),
    );
  }
  return parents;
}

/** What the author had before them, with their change, has to be a valid record: a merge may break rules, a person may not. */
function refuseInvalidView(
  store: Store,
  change: Change,
  revision: Revision,
  stored: StoredRecord | null,
): void {
  if (revision.deleted === true) return;
  const fields: Record<string, Json> = {};
  const isCurrent =
    stored?.folded.conflicts.length === 0 && isSameJson(stored.folded.heads, revision.parents);
  if (stored && isCurrent) Object.assign(fields, stored.folded.body);
  else if (stored) for (const seen of seenBy(store, revision)) applyFields(fields, seen.fields);
  applyFields(fields, revision.fields);
  const checked = bodySchemas[change.kind].safeParse(fields);
  if (!checked.success) throw new Refused(invalid(change, checked.error.issues));
}

/** The revisions a new one descends from, in clock order. */
function seenBy(store: Store, revision: Revision): readonly Revision[] {
  const all = store.revisions.ofRecord(revision.dossier, revision.kind, revision.key);
  const byId = new Map(all.map((one) => [one.id, one]));
  const seen = new Map<string, Revision>();
  const queue = [...revision.parents];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    const one = byId.get(id);
    if (!one || seen.has(id)) continue;
    seen.set(id, one);
    queue.push(...one.parents);
  }
  return [...seen.values()].sort((a, b) => (a.clock < b.clock ? -1 : 1));
}

function invalid(change: Change, issues: readonly z.core.$ZodIssue[]): AppError {
  const [issue] = issues;
  const field = issue?.path.join(" › ") ?? "";
  const what =
    field === "" ? `This ${kindNames[change.kind]}` : `“${field}” of this ${kindNames[change.kind]}`;
  return appError(
    "invalid-input",
    `${what} cannot be saved. ${issue ? plainProblem(issue) : "It is not what belongs there."}`,
    "Correct it and save again.",
  );
}
