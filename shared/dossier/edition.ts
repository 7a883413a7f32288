import { z } from "zod";
import { clockSchema } from "../revision/clock.ts";
import { instant, line, uuid } from "./identity.ts";

/**
 * A pack that was issued. `seen` is the newest revision of each device that it contains: what comes later, also from a
 * laptop that is merged only then, is news to its readers.
 */
export const editionSchema = z.strictObject({
  number: z.int().positive(), // of its variant
  issuedAt: instant,
  seen: z.record(uuid, clockSchema).readonly(),
  variant: z.string().max(200), // full, member:<person>, pocket, releasable
  banner: line,
  note: line.optional(),
});
export type Edition = Readonly<z.infer<typeof editionSchema>>;
