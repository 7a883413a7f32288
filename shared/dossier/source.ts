import { z } from "zod";
import { dossierId, isoDate, line, uuid } from "./identity.ts";

/** How we know something. Each may quote the words it rests on. */
export const sourceSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("intervention"), dossier: dossierId, key: uuid }),
  z.strictObject({ type: z.literal("cable"), reference: line, paragraph: z.int().positive().optional() }),
  z.strictObject({ type: z.literal("statement"), title: line, date: isoDate.optional() }),
  z.strictObject({ type: z.literal("document"), title: line, date: isoDate.optional() }),
  z.strictObject({ type: z.literal("assessment"), by: line }),
]);
export type Source = Readonly<z.infer<typeof sourceSchema>>;
