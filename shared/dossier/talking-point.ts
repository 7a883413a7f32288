import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { dossierId, issueId, line, orderKey, partyId, personId, prose, uuid } from "./identity.ts";

export const lane = z.enum(["deliver", "if-raised", "background"]);

/** Something to say, to say if asked, or only to know. */
export const talkingPointSchema = z.strictObject({
  lane,
  order: orderKey,
  text: prose,
  trigger: line.optional(), // if raised: what they say
  agendaItem: uuid.optional(),
  issue: issueId.optional(),
  forParty: partyId.optional(), // a variant for one listener
  speaker: personId.optional(),
  reusedFrom: z.strictObject({ dossier: dossierId, key: uuid }).optional(), // the point it was taken over from
  marking: markingSchema.optional(),
});
export type TalkingPoint = Readonly<z.infer<typeof talkingPointSchema>>;
