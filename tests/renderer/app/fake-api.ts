import { appError, type AppError } from "../../../shared/app-error.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import type { CommitReport, CommitRequest, DossierSnapshot, JsonText } from "../../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../../shared/result.ts";

type Answer = Result<CommitReport, AppError>;

/** Stands in for main behind `window.api`: keeps the records of two dossiers, and can fail or be slow as asked. */
export class FakeMain {
  readonly sent: CommitRequest[] = [];
  readonly records = new Map<string, DossierRecord[]>();
  #failures: AppError[] = [];
  #opening: (() => void)[] | null = null;
  #disk: Promise<void> = Promise.resolve();
  #made = 0;

  failNext(code: AppError["code"]): void {
    this.#failures.push(appError(code, "The disk is full.", "Make room."));
  }

  /** Snapshots are kept back, until the function it answers is called with the place of one of them. */
  holdOpening(): (index: number) => void {
    const waiting: (() => void)[] = [];
    this.#opening = waiting;
    return (index) => waiting[index]?.();
  }

  /** Commits are kept back, until the function it answers is called. */
  holdCommits(): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#disk = promise;
    return resolve;
  }

  put(dossier: string, kind: DossierRecord["kind"], key: string, body: object): void {
    this.#made += 1;
    const record = { dossier, kind, key, body, heads: [`head-${this.#made}`], author: "Ana", clock: "1" };
    const others = (this.records.get(dossier) ?? []).filter((one) => one.key !== key);
    this.records.set(dossier, [...others, record as unknown as DossierRecord]);
  }

  async commit(request: CommitRequest): Promise<Answer> {
    this.sent.push(request);
    await this.#disk;
    const failure = this.#failures.shift();
    if (failure) return err(failure);
    for (const { kind, key, fields } of request.changes) {
      const before = this.records.get(request.dossier)?.find((one) => one.key === key)?.body ?? {};
      this.put(request.dossier, kind, key, { ...before, ...fields });
    }
    return ok({
      commit: `commit-${this.sent.length}`,
      savedAt: "2010-03-10T09:00:00Z",
      records: (this.records.get(request.dossier) ?? []).filter((one) =>
        request.changes.some(({ key }) => key === one.key),
      ),
      removed: [],
      conflicts: [],
      undoState: { undo: request.label, redo: null },
      unrestored: [],
    });
  }

  async open(dossier: string): Promise<Result<JsonText<DossierSnapshot>, AppError>> {
    const waiting = this.#opening;
    if (waiting) await new Promise<void>((go) => void waiting.push(go));
    const records = this.records.get(dossier) ?? [];
    const snapshot: DossierSnapshot = {
      id: dossier,
      records,
      conflicts: [],
      drafts: {},
      undoState: { undo: null, redo: null },
      earlierLines: {},
    };
    return ok(JSON.stringify(snapshot));
  }

  /** What the preload script would put on the window. */
  get api(): object {
    return {
      on: () => () => undefined,
      workspace: { dossiers: async () => ok([]) },
      settings: { change: async () => ok({}) },
      dossier: {
        open: ({ dossier }: { dossier: string }) => this.open(dossier),
        commit: (request: CommitRequest) => this.commit(request),
      },
    };
  }
}
