import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { isoDate, issueId, partyId, prose } from "./identity.ts";
import { sourceSchema } from "./source.ts";
import { stanceSchema } from "./stance.ts";

/** What a party thinks of an issue, at a date, and how we know. Many per party and issue: the history. */
export const positionSchema = z.strictObject({
  party: partyId,
  issue: issueId,
  stance: stanceSchema,
  summary: prose,
  quote: prose.optional(), // their own words
  source: sourceSchema,
  asOf: isoDate,
  confidence: z.enum(["stated", "reported", "inferred"]),
  marking: markingSchema.optional(),
});
export type Position = Readonly<z.infer<typeof positionSchema>>;
