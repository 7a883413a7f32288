import { z } from "zod";
import { isoDate, line, uuid } from "./identity.ts";

/** A step towards release of the pack, or of one talking point. */
export const clearanceSchema = z.strictObject({
  point: uuid.optional(), // absent: the whole pack
  step: z.enum(["drafted", "cleared", "approved"]),
  by: line,
  office: line.optional(),
  state: z.enum(["open", "given", "refused"]),
  on: isoDate.optional(),
  note: line.optional(),
});
export type Clearance = Readonly<z.infer<typeof clearanceSchema>>;
