import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { line, orderKey, prose } from "./identity.ts";

/** A contact or a practical matter: badge office, hotel, duty officer. */
export const logisticsNoteSchema = z.strictObject({
  heading: line,
  text: prose,
  order: orderKey,
  marking: markingSchema.optional(),
});
export type LogisticsNote = Readonly<z.infer<typeof logisticsNoteSchema>>;
