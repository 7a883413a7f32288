import { z } from "zod";
import { isoDate, partyId } from "./identity.ts";

/** A membership the reference list lacks, from one date to another (both included; absent means open). */
export const groupMembershipSchema = z.strictObject({
  group: partyId,
  member: partyId,
  from: isoDate.optional(),
  to: isoDate.optional(),
});
export type GroupMembership = Readonly<z.infer<typeof groupMembershipSchema>>;
