import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { isoDate, issueId, prose, uuid } from "./identity.ts";
import { sourceSchema } from "./source.ts";

export const decisionSchema = z.strictObject({
  text: prose,
  status: z.enum(["adopted", "agreed", "provisional", "deferred"]), // provisional: to be confirmed at a later meeting
  on: isoDate.optional(),
  agendaItem: uuid.optional(),
  issue: issueId.optional(),
  source: sourceSchema.optional(),
  marking: markingSchema.optional(),
});
export type Decision = Readonly<z.infer<typeof decisionSchema>>;
