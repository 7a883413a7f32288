import { z } from "zod";
import { dossierId, isoDate, issueId, partyId } from "../dossier/identity.ts";
import { recordKind } from "../dossier/record-ref.ts";
import { stanceSchema } from "../dossier/stance.ts";

/** What records are looked for, beside their words. Everything that is given must hold; dates count themselves in. */
export const searchFilter = z.strictObject({
  kind: recordKind.optional(),
  dossier: dossierId.optional(),
  party: partyId.optional(), // that speaks, is spoken for, is spoken of; of a person: whose delegation they are in
  issue: issueId.optional(),
  stance: stanceSchema.optional(), // on the issue where one is given, else on any
  from: isoDate.optional(),
  to: isoDate.optional(),
});
export type SearchFilter = Readonly<z.infer<typeof searchFilter>>;

/** Whether a filter leaves records out. */
export const isFiltering = (filter: SearchFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined);
