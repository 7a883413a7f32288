import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { line, orderKey, prose } from "./identity.ts";

export const agendaItemSchema = z.strictObject({
  order: orderKey,
  number: z.string().min(1).max(12), // as printed: "3", "3 (a)"
  title: line,
  note: prose.optional(),
  documents: z.array(line).max(50).readonly(), // symbols: E/CN.7/2010/1
  marking: markingSchema.optional(),
});
export type AgendaItem = Readonly<z.infer<typeof agendaItemSchema>>;
