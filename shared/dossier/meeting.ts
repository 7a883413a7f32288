import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { dossierId, isoDate, line, partyId, prose, slug, timeZone } from "./identity.ts";

/** The one record of a dossier that says what it is about. */
export const meetingKey = "meeting";

export const meetingSchema = z
  .strictObject({
    title: line,
    slug,
    body: line.optional(), // who convenes: "UN Office on Drugs and Crime"
    place: line.optional(),
    startsOn: isoDate.optional(),
    endsOn: isoDate.optional(),
    timeZone,
    language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/), // BCP 47
    ourParty: partyId,
    defaultMarking: markingSchema,
    previous: dossierId.optional(),
    purpose: prose.optional(),
    pressLine: prose.optional(),
    drafter: line.optional(),
    copyLine: line.optional(), // "Copy 1 of 6: head of delegation"
    nationalLimitSeconds: z.int().min(10).max(7200).optional(), // floor limits
    groupLimitSeconds: z.int().min(10).max(7200).optional(),
  })
  .refine((meeting) => !meeting.startsOn || !meeting.endsOn || meeting.startsOn <= meeting.endsOn, {
    message: "ends before it starts",
    path: ["endsOn"],
  });
export type Meeting = Readonly<z.infer<typeof meetingSchema>>;
