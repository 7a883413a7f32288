import { z } from "zod";
import { instant, line, orderKey, partyId, uuid } from "./identity.ts";

export const floorEventType = z.enum([
  "item-opened",
  "break",
  "resumed",
  "point-of-order",
  "listed", // on the speakers' list, in the place of `order`
  "unlisted",
  "floor-taken",
  "floor-released",
]);

/** Something that happened in the room and is not an intervention. */
export const floorEventSchema = z.strictObject({
  type: floorEventType,
  at: instant,
  agendaItem: uuid.optional(),
  party: partyId.optional(),
  onBehalfOf: partyId.optional(),
  speaker: line.optional(),
  order: orderKey.optional(),
  note: line.optional(),
});
export type FloorEvent = Readonly<z.infer<typeof floorEventSchema>>;
