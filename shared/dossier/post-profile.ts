import { z } from "zod";
import { line } from "./identity.ts";

/** `RUEHC/SECSTATE WASHDC PRIORITY 0381` taken apart. */
export const addresseeSchema = z.strictObject({
  routingIndicator: z.string().max(20).nullable(),
  name: line,
  precedence: z.string().max(20).nullable(),
  number: z.string().max(10).nullable(),
});
export type Addressee = Readonly<z.infer<typeof addresseeSchema>>;

/** What a post puts on every cable it sends. Kept once in a workspace, under `noDossier`. */
export const postProfileSchema = z.strictObject({
  station: z.string().min(2).max(40), // UNVIE VIENNA: the classification line
  from: line, // USMISSION UNVIE VIENNA: the FM line
  routingIndicator: z.string().regex(/^[A-Z]{4,8}$/),
  precedence: z.enum(["FLASH", "IMMEDIATE", "PRIORITY", "ROUTINE"]),
  to: z.array(addresseeSchema).max(50).readonly(),
  info: z.array(addresseeSchema).max(200).readonly(),
  captions: z.array(z.string().min(1).max(40)).max(20).readonly(),
  attention: z.array(line).max(20).readonly(),
  signer: z.string().max(80).optional(), // surname
  nextSerial: z.int().min(1).max(999_999),
});
export type PostProfile = Readonly<z.infer<typeof postProfileSchema>>;
