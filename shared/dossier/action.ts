import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { isoDate, line, prose, uuid } from "./identity.ts";
import { sourceSchema } from "./source.ts";

export const actionSchema = z.strictObject({
  text: prose,
  owner: line.optional(),
  due: isoDate.optional(),
  status: z.enum(["open", "done", "dropped"]),
  agendaItem: uuid.optional(),
  source: sourceSchema.optional(),
  marking: markingSchema.optional(),
});
export type Action = Readonly<z.infer<typeof actionSchema>>;
