import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { line, orderKey, prose, uuid } from "./identity.ts";

export const backgroundParagraphSchema = z.strictObject({
  heading: line.optional(),
  text: prose,
  use: z.enum(["free", "not-to-be-disclosed"]), // may be freely used, or not to be disclosed
  order: orderKey,
  agendaItem: uuid.optional(),
  marking: markingSchema.optional(),
});
export type BackgroundParagraph = Readonly<z.infer<typeof backgroundParagraphSchema>>;
