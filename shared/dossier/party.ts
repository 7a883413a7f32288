import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { line, prose } from "./identity.ts";

/** A party that takes part in this meeting. The record's key is its `PartyId`. */
export const partySchema = z.strictObject({
  name: line, // "Russia", as the pack and the cable write it
  aims: prose.optional(), // what they will want
  ourAsk: prose.optional(),
  note: prose.optional(),
  marking: markingSchema.optional(),
});
export type Party = Readonly<z.infer<typeof partySchema>>;
