import { z } from "zod";
import { instant, line } from "./identity.ts";

/** A pack that was issued. `clock` is the newest revision it contains, so later changes can be told. */
export const editionSchema = z.strictObject({
  number: z.int().positive(),
  issuedAt: instant,
  clock: z.string().max(100),
  variant: z.string().max(200), // full, member:<person>, pocket, releasable
  banner: line,
  note: line.optional(),
});
export type Edition = Readonly<z.infer<typeof editionSchema>>;
