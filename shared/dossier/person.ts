import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { line, prose } from "./identity.ts";

/** A person, under the same key in every dossier. What they do at one meeting is a role. */
export const personSchema = z.strictObject({
  name: line, // as they write it
  familyName: line.optional(), // where sorting by the last word would be wrong
  office: line.optional(), // "INL", "Ministry of Foreign Affairs"
  title: line.optional(), // "Director, Policy Planning and Coordination"
  email: line.optional(),
  phone: line.optional(),
  biography: prose.optional(),
  marking: markingSchema.optional(),
});
export type Person = Readonly<z.infer<typeof personSchema>>;
