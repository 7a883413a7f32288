import { z } from "zod";

/** A security marking: a level of a scheme and its caveats, as keys of that scheme (shared/marking/schemes.ts). */
export const markingSchema = z.strictObject({
  scheme: z.enum(["us", "uk", "eu", "tlp"]),
  level: z.string().min(1).max(40),
  caveats: z.array(z.string().min(1).max(40)).max(20).readonly(),
});
export type Marking = Readonly<z.infer<typeof markingSchema>>;
export type SchemeId = Marking["scheme"];
