import { z } from "zod";
import { cableSchema } from "../cable/cable.ts";
import { recordRef } from "./record-ref.ts";

/**
 * A cable being written. `rests[i]` are the records block i of the cable rests on; `drafted[i]` is the
 * text as drafted, so a hand edit can be told from a redraft.
 */
export const cableDraftSchema = z.strictObject({
  cable: cableSchema,
  rests: z.array(z.array(recordRef).max(500).readonly()).max(500).readonly(),
  drafted: z.array(z.string().max(20_000)).max(500).readonly(),
  state: z.enum(["draft", "sent"]),
});
export type CableDraft = Readonly<z.infer<typeof cableDraftSchema>>;
