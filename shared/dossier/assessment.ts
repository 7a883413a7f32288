import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { isoDate, issueId, partyId, prose } from "./identity.ts";

/** What we make of it: our own judgement, never a party's words. Ends up in the cable's comment. */
export const assessmentSchema = z.strictObject({
  text: prose,
  party: partyId.optional(),
  issue: issueId.optional(),
  on: isoDate,
  marking: markingSchema.optional(),
});
export type Assessment = Readonly<z.infer<typeof assessmentSchema>>;
