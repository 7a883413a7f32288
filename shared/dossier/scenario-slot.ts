import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { instant, line, prose, uuid } from "./identity.ts";

/** One line of the scenario: what happens when, who leads, who may be in the room. */
export const scenarioSlotSchema = z.strictObject({
  startsAt: instant,
  endsAt: instant.optional(),
  title: line,
  lead: line.optional(),
  access: z.enum(["open", "closed"]),
  place: line.optional(),
  agendaItem: uuid.optional(),
  note: prose.optional(),
  marking: markingSchema.optional(),
});
export type ScenarioSlot = Readonly<z.infer<typeof scenarioSlotSchema>>;
