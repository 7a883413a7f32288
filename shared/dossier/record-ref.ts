import { z } from "zod";

export const recordKind = z.enum([
  "meeting",
  "agenda-item",
  "scenario-slot",
  "party",
  "group-membership",
  "person",
  "role",
  "issue",
  "objective",
  "talking-point",
  "clearance",
  "position",
  "assessment",
  "floor-event",
  "intervention",
  "pledge",
  "decision",
  "draft-resolution",
  "action",
  "watch-item",
  "bilateral",
  "background-paragraph",
  "logistics-note",
  "cable-draft",
  "edition",
  "post-profile",
]);
export type RecordKind = z.infer<typeof recordKind>;

export const recordKey = z.string().min(1).max(100);

/** Names a record within its dossier. */
export const recordRef = z.strictObject({ kind: recordKind, key: recordKey });
export type RecordRef = Readonly<z.infer<typeof recordRef>>;
