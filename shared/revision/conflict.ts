import type { RecordRef } from "../dossier/record-ref.ts";
import type { Json } from "./json.ts";

/**
 * Something a merge could not settle by itself, shown in Review. Nothing is lost meanwhile: the record
 * holds the winner, the others are listed here with the revision they came from.
 */
export interface Conflict {
  readonly dossier: string;
  readonly ref: RecordRef;
  readonly type:
    | "field" // two authors set one field to different values
    | "deleted" // one deleted what another edited: the record lives
    | "schema"; // the fields merged break a rule of the kind: the newest author's own version is shown
  readonly field: string | null;
  readonly sides: readonly ConflictSide[]; // the winner first
}

export interface ConflictSide {
  readonly revision: string;
  readonly author: string;
  readonly clock: string;
  readonly value: Json; // of the field; for "deleted" whether it deleted; for "schema" the whole body
}
