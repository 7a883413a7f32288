import { appError, type AppError } from "../../shared/app-error.ts";
import { all, toDossier, type Dossier } from "../../shared/dossier/dossier.ts";
import { noDossier } from "../../shared/dossier/identity.ts";
import type { Meeting } from "../../shared/dossier/meeting.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import type { DossierSummary, KnownIssue } from "../../shared/ipc-contract.ts";
import { highestMarking, schemes } from "../../shared/marking/schemes.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { clockMs } from "../../shared/revision/clock.ts";
import { toRecord, type StoredRecord } from "./record-table.ts";
import type { Store } from "./store.ts";

/** The dossiers of a workspace, the latest meeting first. */
export const dossierSummaries = (store: Store): readonly DossierSummary[] =>
  store.records
    .meetings()
    .map((stored) => summaryOf(store, stored))
    .sort((a, b) => (b.startsOn ?? "9999").localeCompare(a.startsOn ?? "9999") || a.id.localeCompare(b.id));

function summaryOf({ records }: Store, stored: StoredRecord): DossierSummary {
  const meeting = stored.folded.body as unknown as Meeting;
  return {
    id: stored.dossier,
    slug: meeting.slug,
    title: meeting.title,
    startsOn: meeting.startsOn ?? null,
    highest: highestMarking(
      [meeting.defaultMarking, ...records.markings(stored.dossier)],
      schemes[meeting.defaultMarking.scheme],
    ),
    changedAt: instantOf(records.newestClock(stored.dossier) ?? stored.folded.clock),
  };
}

const instantOf = (clock: string): string => new Date(clockMs(clock)).toISOString();

/** The dossier with this id or slug. */
export function findSummary(store: Store, nameOrId: string): Result<DossierSummary, AppError> {
  const matching = dossierSummaries(store).filter(({ id, slug }) => id === nameOrId || slug === nameOrId);
  const [only] = matching;
  if (!only) {
    return err(
      appError(
        "not-found",
        `There is no dossier “${nameOrId}” in this workspace.`,
        "List them to see their names.",
      ),
    );
  }
  if (matching.length > 1) {
    return err(
      appError(
        "invalid-input",
        `${matching.length} dossiers are called “${nameOrId}”.`,
        "Name it by its id.",
      ),
    );
  }
  return ok(only);
}

/** The records of a dossier, and the workspace's post profiles. */
export const livingRecords = ({ records }: Store, id: string): readonly DossierRecord[] =>
  [...records.ofDossier(id), ...records.ofDossier(noDossier)].flatMap((stored) => toRecord(stored) ?? []);

/** A dossier with records of some kinds only. */
export function partOfDossier({ records }: Store, id: string, kinds: readonly RecordKind[]): Dossier {
  const stored = kinds.flatMap((kind) => records.ofKind(id, kind));
  return toDossier(
    id,
    stored.flatMap((one) => toRecord(one) ?? []),
  );
}

/** The issues of every dossier, each once, as the newest meeting calls it. */
export function knownIssues(store: Store): readonly KnownIssue[] {
  const issues = dossierSummaries(store).flatMap(({ id }) =>
    all(partOfDossier(store, id, ["issue"]), "issue"),
  );
  const names = new Map(issues.toReversed().map(({ key, body }) => [key, body.name]));
  return [...names]
    .map(([issue, name]) => ({ issue, name }))
    .sort((a, b) => a.name.localeCompare(b.name, "en", { numeric: true }));
}
