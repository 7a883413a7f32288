import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { instant, line, partyId, personId, prose, uuid } from "./identity.ts";

/** A meeting with one party on the margins. */
export const bilateralSchema = z.strictObject({
  party: partyId,
  startsAt: instant.optional(),
  place: line.optional(),
  with: line.optional(), // their side
  attendees: z.array(personId).max(50).readonly(), // ours
  ourAsk: prose.optional(),
  theirAsk: prose.optional(),
  points: z.array(uuid).max(50).readonly(), // talking points to take along
  note: prose.optional(),
  marking: markingSchema.optional(),
});
export type Bilateral = Readonly<z.infer<typeof bilateralSchema>>;
