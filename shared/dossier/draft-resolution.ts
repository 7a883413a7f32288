import { z } from "zod";
import { markingSchema } from "../marking/marking.ts";
import { line, orderKey, partyId, prose, uuid } from "./identity.ts";

const votes = z.int().min(0).max(1000);

/** A draft resolution before the body: who tabled it, what we think of it (internal), and what became of it. */
export const draftResolutionSchema = z.strictObject({
  order: orderKey,
  title: line,
  symbol: line.optional(), // E/CN.7/2010/L.3
  sponsor: partyId.optional(),
  coSponsors: z.array(partyId).max(300).readonly(),
  ourPosition: prose.optional(), // never leaves the delegation
  status: z.enum(["tabled", "adopted", "withdrawn", "voted"]), // adopted: without a vote
  votesFor: votes.optional(), // where the body votes
  votesAgainst: votes.optional(),
  abstentions: votes.optional(),
  agendaItem: uuid.optional(),
  marking: markingSchema.optional(),
});
export type DraftResolution = Readonly<z.infer<typeof draftResolutionSchema>>;

/** "30 for, 5 against, 2 abstentions", as far as the counts are known; null where none is, or nothing was voted. */
export function voteText(body: DraftResolution): string | null {
  if (body.status !== "voted") return null;
  const { votesFor, votesAgainst, abstentions } = body;
  const parts = [
    votesFor === undefined ? null : `${votesFor} for`,
    votesAgainst === undefined ? null : `${votesAgainst} against`,
    abstentions === undefined ? null : `${abstentions} ${abstentions === 1 ? "abstention" : "abstentions"}`,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}
