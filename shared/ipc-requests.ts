import { z } from "zod";
import { dossierId, isoDate, line, partyId, timeZone, uuid } from "./dossier/identity.ts";
import { recordKey, recordKind } from "./dossier/record-ref.ts";
import { markingSchema } from "./marking/marking.ts";
import { jsonSchema } from "./revision/json.ts";
import { searchFilter } from "./search/search-filter.ts";

/** What the calls of ipc-contract.ts take. */

/** One record to add, change or delete. `fields` holds only what changes; null clears a field. */
export const changeSchema = z.strictObject({
  kind: recordKind,
  key: recordKey,
  action: z.enum(["put", "delete", "restore"]), // restore: bring a deleted record back, or keep one whose deletion is in Review
  fields: z.record(z.string(), jsonSchema).readonly(),
  seen: z.array(uuid).max(1000).readonly().optional(), // the record's heads as the person saw them; absent for a new one
});
export type Change = Readonly<z.infer<typeof changeSchema>>;

export const commitRequest = z.strictObject({
  dossier: dossierId,
  label: z.string().min(1).max(200),
  changes: z.array(changeSchema).min(1).max(50_000).readonly(), // the largest roster: a person and a role a row
});
export type CommitRequest = Readonly<z.infer<typeof commitRequest>>;

export const passphrase = z.string().min(1).max(1000);
export const whichBackup = z.strictObject({
  place: z.enum(["beside", "second"]).optional(), // beside the workspace unless said otherwise
  name: z.string().max(100),
  passphrase: passphrase.optional(),
});

export const newDossierRequest = z.strictObject({
  title: line,
  ourParty: partyId,
  startsOn: isoDate.optional(),
  endsOn: isoDate.optional(),
  place: line.optional(),
  body: line.optional(),
  timeZone: timeZone.optional(),
  defaultMarking: markingSchema.optional(),
  previous: dossierId.optional(), // carry over: positions, open actions, watch list, issues, parties
  withRoster: z.boolean().optional(), // and the people
  markings: z
    .array(z.strictObject({ from: markingSchema, to: markingSchema }))
    .max(200)
    .readonly()
    .optional(), // what the marks of the earlier dossier become where the scheme is another
});
export type NewDossierRequest = Readonly<z.infer<typeof newDossierRequest>>;

export const searchRequest = z.strictObject({
  text: z.string().max(500),
  limit: z.int().min(1).max(1000),
  filter: searchFilter.optional(),
});
export type SearchRequest = Readonly<z.infer<typeof searchRequest>>;

export const packVariant = z.union([
  z.literal("full"),
  z.literal("pocket"),
  z.literal("releasable"),
  z.string().regex(/^member:[0-9a-f-]{36}$/),
]);

/** Section names of PackOptions are those of shared/brief/sections.ts. */
export const packOptions = z.strictObject({
  variant: packVariant,
  ceiling: markingSchema.optional(),
  without: z.array(z.string().max(40)).max(40).readonly(), // sections switched off
});
export type PackOptions = Readonly<z.infer<typeof packOptions>>;

export const fileFormat = z.enum(["docx", "pdf", "html", "txt", "csv", "accessible"]);
export type FileFormat = z.infer<typeof fileFormat>;

/** What is written as a list: the people who come; the log, or the entries that a filter left of it. */
export const listRequest = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("participants") }),
  z.strictObject({ of: z.literal("statement"), item: uuid.nullable().optional() }), // null: of no item; absent: all
  z.strictObject({ of: z.literal("log"), entries: z.array(uuid).max(200_000).readonly().optional() }),
]);
export type ListRequest = Readonly<z.infer<typeof listRequest>>;

/** A dossier file that main keeps, by the token it gave, and the passphrase where the file has one. */
export const receivedFile = z.strictObject({ file: uuid, passphrase: z.string().max(1000).optional() });
