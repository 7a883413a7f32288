import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { isoDate, line, partyId, prose } from "./identity.ts";
import { sourceSchema } from "./source.ts";

export const pledgeStatus = z.enum(["required", "requested", "announced", "anticipated", "declined"]);

/** A line of the pledge ledger. For `required` the party is who needs the money. */
export const pledgeSchema = z.strictObject({
  party: partyId,
  status: pledgeStatus,
  amount: z.number().nonnegative().max(1e15).optional(), // whole units of the currency; absent: no figure named
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .optional(), // ISO 4217
  purpose: line.optional(),
  term: line.optional(), // over what time: "over 3 years", "a year"
  part: z.boolean().optional(), // required: a part of another requirement (needed to start), not added to it
  on: isoDate.optional(),
  note: prose.optional(),
  source: sourceSchema.optional(),
  marking: markingSchema.optional(),
});
export type Pledge = Readonly<z.infer<typeof pledgeSchema>>;
