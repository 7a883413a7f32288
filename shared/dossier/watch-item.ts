import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { issueId, partyId, prose } from "./identity.ts";
import { sourceSchema } from "./source.ts";

/** What others may try, and what we would answer. */
export const watchItemSchema = z.strictObject({
  text: prose,
  party: partyId.optional(),
  issue: issueId.optional(),
  response: prose.optional(),
  source: sourceSchema.optional(),
  marking: markingSchema.optional(),
});
export type WatchItem = Readonly<z.infer<typeof watchItemSchema>>;
