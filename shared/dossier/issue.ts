import { z } from "zod";
import { line, orderKey, prose } from "./identity.ts";

/** A question on which parties take positions. The record's key is its slug, the same in every dossier. */
export const issueSchema = z.strictObject({
  name: line,
  order: orderKey,
  aliases: z.array(line).max(20).readonly(), // other words note-takers type: "precursors", "AA"
  note: prose.optional(),
});
export type Issue = Readonly<z.infer<typeof issueSchema>>;
