import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { instant, issueId, line, partyId, uuid } from "./identity.ts";
import { stanceSchema } from "./stance.ts";

/** What was said on the floor: one entry of the log. */
export const interventionSchema = z.strictObject({
  at: instant,
  line: z.string().min(1).max(20_000), // exactly what the note-taker typed
  text: z.string().max(20_000), // the same without the signs that are shown as chips
  party: partyId.optional(), // absent: not recognised, or the chair
  jointlyWith: z.array(partyId).max(50).readonly().optional(), // those who said it together with the party
  onBehalfOf: partyId.optional(),
  speaker: line.optional(),
  agendaItem: uuid.optional(),
  stances: z
    .array(z.strictObject({ issue: issueId, stance: stanceSchema }))
    .max(20)
    .readonly(),
  verb: z.string().max(40).optional(), // the reporting verb, as a key of shared/log/reporting-verbs.ts
  delivers: z.array(uuid).max(50).readonly(), // our talking points spoken here
  echoes: z.array(uuid).max(50).readonly(), // our talking points another party took up
  continues: uuid.optional(), // the entry this one goes on with
  apart: z.array(uuid).max(50).readonly().optional(), // entries of others that tell another statement, however near
  marking: markingSchema.optional(),
});
export type Intervention = Readonly<z.infer<typeof interventionSchema>>;
