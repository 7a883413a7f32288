import type { AppError } from "./app-error.ts";
import type { RecordRef } from "./dossier/record-ref.ts";
import type { DossierRecord } from "./dossier/record.ts";
import type { FileFormat } from "./ipc-requests.ts";
import type { Marking } from "./marking/marking.ts";
import type { Conflict } from "./revision/conflict.ts";
import type { FoundRecord } from "./search/found-record.ts";

// What main answers to the calls of the contract. Types only: main made them.

export interface DossierSummary {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly startsOn: string | null;
  readonly highest: Marking; // the highest marking inside
  readonly changedAt: string; // instant
}

/** What Ctrl+Z and Ctrl+Y would take back or bring back, by the label of its commit. */
export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

/**
 * A value as JSON text, for what is large: text goes through the window's two worlds as it is, while objects are copied
 * there one value after another.
 */
export type JsonText<T> = string & { readonly of?: T };

/** A dossier as it stands, whole. */
export interface DossierSnapshot {
  readonly id: string;
  readonly records: readonly DossierRecord[];
  readonly conflicts: readonly Conflict[];
  readonly drafts: Readonly<Record<string, string>>; // slot → unfinished typing
  readonly undoState: UndoState;
  readonly earlierLines: Readonly<Record<string, readonly string[]>>; // of corrected entries of the log
}

/** What a durable commit changed. `unrestored` names what an undo had to leave alone, since it changed again. */
export interface CommitReport {
  readonly commit: string;
  readonly savedAt: string; // instant
  readonly records: readonly DossierRecord[];
  readonly removed: readonly RecordRef[];
  readonly conflicts: readonly Conflict[]; // all of the dossier's, as they now stand
  readonly undoState: UndoState;
  readonly unrestored: readonly string[];
}

/** A record that was found, as a list of results tells it. */
export interface SearchHit extends FoundRecord {
  readonly dossier: string;
  readonly dossierTitle: string;
  readonly ref: RecordRef;
  readonly title: string; // the record in one line
  readonly marking: Marking | null; // its own, else what its dossier gives; null of a post profile
}

/** Records that were found, and how many there are of them in all. */
export interface SearchAnswer {
  readonly hits: readonly SearchHit[];
  readonly count: number;
}

/** An issue of any dossier. */
export interface KnownIssue {
  readonly issue: string;
  readonly name: string;
}

export interface WorkspaceStatus {
  readonly state: "open" | "locked" | "failed"; // locked: behind its passphrase
  readonly hasPassphrase: boolean;
  readonly folder: string;
  readonly error: AppError | null;
  readonly notices: readonly string[]; // settings set aside, held revisions: told once, in plain words
}

/** A table of text as it came out of a file or the clipboard, and what was odd about it. */
export interface RosterTable {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly {
    readonly line: number;
    readonly cells: readonly string[];
    readonly flags: readonly string[];
  }[];
  readonly problems: readonly string[];
}

export interface ExportedFile {
  readonly format: FileFormat;
  readonly path: string;
  readonly bytes: number;
}

export interface ExportReport {
  readonly files: readonly ExportedFile[];
  readonly leftOut: readonly { readonly what: string; readonly why: string; readonly where: string }[];
  readonly warnings: readonly string[];
  readonly isWhole: boolean; // false where a PDF lacks characters that the accessible PDF has
}

export interface Progress {
  readonly job: string;
  readonly step: string; // "Talking points"
  readonly done: number;
  readonly of: number;
}

export interface HeldChanges {
  readonly why: string;
  readonly count: number;
}

export interface MergeReport {
  readonly dossiers: readonly { readonly id: string; readonly title: string }[];
  readonly added: number; // revisions that were new here
  readonly known: number;
  readonly held: readonly HeldChanges[];
  readonly conflicts: number;
  readonly purged: number; // records a colleague purged, which go from here too
}

export interface ReceivedFile {
  readonly file: string; // a token
  readonly name: string;
}

/** Beside the workspace, or in the folder that was chosen besides. */
export type BackupPlace = "beside" | "second";

export interface BackupSummary {
  readonly place: BackupPlace;
  readonly name: string;
  readonly at: string; // instant
  readonly bytes: number;
}

export interface BackupList {
  readonly backups: readonly BackupSummary[]; // of each place the newest first
  readonly second: { readonly folder: string; readonly isThere: boolean } | null;
  readonly plain: number; // copies without a passphrase, those set aside too, where the workspace has one
}

/** What restoring a backup would do to each dossier, in records. */
export interface BackupPreview {
  readonly dossiers: readonly {
    readonly title: string;
    readonly back: number;
    readonly changed: number;
    readonly gone: number;
  }[];
}

/** What Word files are written in: a ministry's template and logo, where they were chosen. */
export interface HouseStyleSummary {
  readonly template: string | null; // the name of the file
  readonly logo: { readonly name: string; readonly words: string } | null; // words: what it shows
}

/** A library the app is delivered with. */
export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string; // its short name, "MIT"
  readonly text: string;
}

/** Versions of the app and of what it runs on. */
export interface AppInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly platform: string;
}

export interface ExportedFileOnly {
  readonly path: string;
  readonly bytes: number;
}
