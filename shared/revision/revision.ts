import { z } from "zod";
import { dossierId, uuid } from "../dossier/identity.ts";
import { recordKey, recordKind } from "../dossier/record-ref.ts";
import { clockSchema } from "./clock.ts";
import { jsonSchema } from "./json.ts";

const fieldName = z
  .string()
  .regex(/^[a-z][A-Za-z]{0,39}$/)
  .refine((name) => name !== "constructor", { message: "is not a field" });

/** What somebody changed in one record. Revisions are only added; a record is the fold of its revisions. */
export const revisionSchema = z.strictObject({
  id: uuid,
  commit: uuid, // made durable, and undone, together
  undoes: uuid.nullable(), // the commit this one takes back
  dossier: dossierId,
  kind: recordKind,
  key: recordKey,
  author: z.string().min(1).max(200),
  device: uuid,
  clock: clockSchema,
  parents: z.array(uuid).max(1000).readonly(), // what the author saw and nothing had superseded
  fields: z.record(fieldName, jsonSchema).readonly(), // field by field; null clears a field
  deleted: z.boolean().nullable(), // null: this revision does not touch it
  label: z.string().max(200), // "Add talking point"
  purged: z // SHA-256 of the JSON of the fields that were here, with their names in order: spilled material, gone for good
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
});
export type Revision = Readonly<z.infer<typeof revisionSchema>>;

export const isPurged = ({ purged }: Revision): boolean => purged !== undefined;
