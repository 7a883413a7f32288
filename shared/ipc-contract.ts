import { z } from "zod";
import type { AppError } from "./app-error.ts";
import type { KnownPerson } from "./delegations/known-people.ts";
import type { CableDraft } from "./dossier/cable-draft.ts";
import { dossierId, line, uuid } from "./dossier/identity.ts";
import { recordRef } from "./dossier/record-ref.ts";
import type {
  AppInfo,
  BackupList,
  BackupPreview,
  CommitReport,
  DossierSnapshot,
  JsonText,
  DossierSummary,
  ExportReport,
  ExportedFileOnly,
  HeldChanges,
  HouseStyleSummary,
  KnownIssue,
  Licence,
  MergeReport,
  Progress,
  ReceivedFile,
  RosterTable,
  SearchAnswer,
  WorkspaceStatus,
} from "./ipc-answers.ts";
import {
  commitRequest,
  fileFormat,
  listRequest,
  newDossierRequest,
  packOptions,
  passphrase,
  receivedFile,
  searchRequest,
  whichBackup,
} from "./ipc-requests.ts";
import type { Result } from "./result.ts";
import type { Revision } from "./revision/revision.ts";
import { settingsChange, type Settings } from "./settings.ts";

export type * from "./ipc-answers.ts";
export type * from "./ipc-requests.ts";

/**
 * Every call and event between the window and main, as data: main implements it, preload forwards it, the
 * renderer calls it, the tests forge it. A channel is named nowhere else.
 * Input is parsed by its schema at the boundary; output is typed only, since main made it.
 */
const call = <Input extends z.ZodType, Output>(input: Input, output: Output) => ({ input, output });
const event = <Payload>(payload: Payload) => ({ payload });
const returns = <T>(): { readonly type?: T } => ({});
const nothing = z.undefined();

export const ipcContract = {
  app: {
    info: call(nothing, returns<AppInfo>()),
    /** The libraries the app is delivered with. */
    licences: call(nothing, returns<readonly Licence[]>()),
  },
  settings: {
    get: call(nothing, returns<Settings>()),
    change: call(settingsChange, returns<Settings>()),
  },
  workspace: {
    status: call(nothing, returns<WorkspaceStatus>()),
    dossiers: call(nothing, returns<readonly DossierSummary[]>()),
    unlock: call(z.strictObject({ passphrase }), returns<null>()),
    lock: call(nothing, returns<null>()),
    /** Sets, changes (`current` is asked for) or removes the passphrase (no `next`). */
    setPassphrase: call(
      z.strictObject({ current: passphrase.optional(), next: passphrase.optional() }),
      returns<{ readonly plainBackups: number }>(),
    ),
    createSamples: call(nothing, returns<{ readonly dossiers: readonly string[] }>()),
    createDossier: call(newDossierRequest, returns<{ readonly dossier: string }>()),
    /** Records of every dossier by their words and by a filter; where neither asks for anything, none. */
    search: call(searchRequest, returns<SearchAnswer>()),
    /** The issues of every dossier, each once, by name. */
    issues: call(nothing, returns<readonly KnownIssue[]>()),
  },
  backups: {
    list: call(nothing, returns<BackupList>()),
    /** Makes one now; answers what is wrong with the second folder, where something is. */
    make: call(nothing, returns<{ readonly problem: string | null }>()),
    /** Asks for a second folder, and copies the newest backup there. One that cannot take it is refused. */
    chooseFolder: call(nothing, returns<BackupList>()),
    /** Copies nothing to the second folder any more; what is there stays. */
    forgetFolder: call(nothing, returns<BackupList>()),
    /** Deletes the copies from before there was a passphrase (backups, and what restoring set aside), once a backup has it. */
    deletePlain: call(nothing, returns<{ readonly deleted: number }>()),
    /** Looks into a backup; one that the workspace's own key does not open asks for its passphrase. */
    preview: call(whichBackup, returns<BackupPreview>()),
    /** Puts a backup back; what was there is set aside under the name it answers. */
    restore: call(whichBackup, returns<{ readonly aside: string | null }>()),
  },
  houseStyle: {
    get: call(nothing, returns<HouseStyleSummary>()),
    /** Asks which Word template or picture, and keeps what documents need of it. One that is refused changes nothing. */
    chooseTemplate: call(nothing, returns<HouseStyleSummary>()),
    chooseLogo: call(nothing, returns<HouseStyleSummary>()),
    describeLogo: call(z.strictObject({ words: line }), returns<HouseStyleSummary>()),
    remove: call(z.strictObject({ part: z.enum(["template", "logo"]) }), returns<HouseStyleSummary>()),
  },
  dossier: {
    open: call(z.strictObject({ dossier: dossierId }), returns<JsonText<DossierSnapshot>>()),
    /** Who came to the meetings of other dossiers: somebody added here may be one of them. */
    knownPeople: call(z.strictObject({ dossier: dossierId }), returns<readonly KnownPerson[]>()),
    commit: call(commitRequest, returns<CommitReport>()),
    undo: call(z.strictObject({ dossier: dossierId }), returns<CommitReport>()),
    redo: call(z.strictObject({ dossier: dossierId }), returns<CommitReport>()),
    history: call(z.strictObject({ dossier: dossierId, ref: recordRef }), returns<readonly Revision[]>()),
    /** Takes records out of the history for good: spilled material. */
    purge: call(
      z.strictObject({ dossier: dossierId, refs: z.array(recordRef).min(1).max(1000).readonly() }),
      returns<CommitReport>(),
    ),
    saveDraft: call(
      z.strictObject({ dossier: dossierId, slot: z.string().min(1).max(100), text: z.string().max(100_000) }),
      returns<null>(),
    ),
  },
  documents: {
    /** The pack as one PDF, for the preview. */
    preview: call(
      z.strictObject({ dossier: dossierId, job: uuid, options: packOptions }),
      returns<{ readonly pdf: Uint8Array; readonly report: ExportReport }>(),
    ),
    /** Asks where to, then writes. `cancelled` when the person closes the dialog. */
    exportPack: call(
      z.strictObject({
        dossier: dossierId,
        job: uuid,
        options: packOptions,
        formats: z.array(fileFormat).min(1).max(5).readonly(),
        issue: z.boolean(), // as the next edition, which is frozen once the files are written
      }),
      returns<ExportReport>(),
    ),
    exportCable: call(
      z.strictObject({
        dossier: dossierId,
        job: uuid,
        draft: uuid, // key of the cable-draft record
        formats: z.array(fileFormat).min(1).max(5).readonly(),
      }),
      returns<ExportReport>(),
    ),
    /** Writes a list of the dossier as Word and PDF, and as CSV where it has rows. */
    exportList: call(
      z.strictObject({ dossier: dossierId, job: uuid, list: listRequest }),
      returns<ExportReport>(),
    ),
    cancel: call(z.strictObject({ job: uuid }), returns<null>()),
    /** Opens a file, or shows it in its folder: only files this session wrote. */
    openFile: call(z.strictObject({ path: z.string().max(4096) }), returns<null>()),
    showInFolder: call(z.strictObject({ path: z.string().max(4096) }), returns<null>()),
  },
  cable: {
    /** Drafts a cable from the dossier's log and outcomes. Not saved: the window commits it. */
    draft: call(z.strictObject({ dossier: dossierId }), returns<CableDraft>()),
    /** Asks for a file of cables, and gives its text: the window reads it and shows what it proposes. */
    fromFile: call(nothing, returns<{ readonly name: string; readonly text: string }>()),
  },
  roster: {
    fromText: call(z.strictObject({ text: z.string().max(20_000_000) }), returns<RosterTable>()),
    fromFile: call(nothing, returns<RosterTable>()),
  },
  exchange: {
    exportDossier: call(
      z.strictObject({ dossier: dossierId, passphrase: z.string().max(1000).optional() }),
      returns<ExportedFileOnly>(),
    ),
    /** Asks which file, and keeps what is in it for `preview` and `merge`: the window never names a path. */
    choose: call(nothing, returns<ReceivedFile>()),
    /** Keeps a file that was dropped on the window. */
    receive: call(
      z.strictObject({ name: z.string().max(1000), bytes: z.instanceof(Uint8Array<ArrayBufferLike>) }),
      returns<ReceivedFile>(),
    ),
    /** The dossier file by which the desktop opened the app, once; null where there is none. */
    opened: call(nothing, returns<ReceivedFile | null>()),
    /** Says what merging the file would do; `merge` then does just that. */
    preview: call(receivedFile, returns<MergeReport>()),
    merge: call(receivedFile, returns<MergeReport>()),
    /** What earlier merges hold back, and why. */
    held: call(nothing, returns<readonly HeldChanges[]>()),
    /** Takes in what is held only since a clock is off: this laptop's clock is then ahead as well. */
    acceptHeld: call(nothing, returns<MergeReport>()),
  },
  events: {
    /** Something other than this window's own commit changed a dossier: read it again. */
    dossierChanged: event(returns<{ readonly dossier: string }>()),
    progress: event(returns<Progress>()),
    /** Something is wrong with the workspace or its backups, in plain words. */
    noticed: event(returns<{ readonly notice: string }>()),
    /** The desktop opened a dossier file with the app: `exchange.opened` gives it. */
    fileOpened: event(returns<Readonly<Record<string, never>>>()),
    /** A menu item was chosen; its id is a command of the palette. */
    command: event(returns<{ readonly id: string }>()),
  },
} as const;

type Groups = Omit<typeof ipcContract, "events">;
type CallOf = { readonly input: z.ZodType; readonly output: { readonly type?: unknown } };
type OutputOf<C extends CallOf> =
  NonNullable<C["output"]> extends { readonly type?: infer T } ? Exclude<T, undefined> : never;
type Caller<C extends CallOf> =
  z.infer<C["input"]> extends undefined
    ? () => Promise<Result<OutputOf<C>, AppError>>
    : (input: z.infer<C["input"]>) => Promise<Result<OutputOf<C>, AppError>>;

export type EventName = keyof (typeof ipcContract)["events"];
export type EventPayload<E extends EventName> = (typeof ipcContract)["events"][E] extends {
  readonly payload: { readonly type?: infer T };
}
  ? Exclude<T, undefined>
  : never;

/** What the renderer calls. */
export type Api = {
  readonly [G in keyof Groups]: {
    readonly [C in keyof Groups[G]]: Groups[G][C] extends CallOf ? Caller<Groups[G][C]> : never;
  };
} & {
  readonly on: <E extends EventName>(name: E, listener: (payload: EventPayload<E>) => void) => () => void;
};

/** What main implements: one handler a call, whose input has been parsed. */
export type Handlers = Omit<Api, "on">;

/** Every call as `group:name` with its input schema, and every event as `events:name`. */
export const callChannels = Object.entries(ipcContract)
  .filter(([group]) => group !== "events")
  .flatMap(([group, calls]) =>
    Object.entries(calls).map(([name, call]) => ({
      group,
      name,
      channel: `${group}:${name}`,
      input: (call as CallOf).input,
    })),
  );
export const eventChannel = (name: EventName): string => `events:${name}`;
