import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { line, orderKey, partyId, personId, uuid } from "./identity.ts";

export const delegationRole = z.enum([
  "head",
  "alternate",
  "adviser",
  "expert",
  "note-taker",
  "observer",
  "member",
]);

/** A person in a delegation at this meeting. */
export const roleSchema = z.strictObject({
  person: personId,
  party: partyId,
  role: delegationRole,
  order: orderKey,
  attends: z.array(uuid).max(200).readonly(), // agenda items; empty means all
  seat: line.optional(),
  marking: markingSchema.optional(),
});
export type Role = Readonly<z.infer<typeof roleSchema>>;
