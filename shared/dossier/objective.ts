import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { issueId, orderKey, prose, uuid } from "./identity.ts";

export const objectiveType = z.enum(["objective", "red-line", "fallback", "trade"]);

/** What we want (ranked by `order`), what we will not accept, what we settle for, what we may give. */
export const objectiveSchema = z.strictObject({
  type: objectiveType,
  order: orderKey,
  text: prose,
  agendaItem: uuid.optional(),
  issue: issueId.optional(),
  marking: markingSchema.optional(),
});
export type Objective = Readonly<z.infer<typeof objectiveSchema>>;
