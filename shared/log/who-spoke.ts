import { listOf } from "../cable/sentence.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import type { Intervention } from "../dossier/intervention.ts";
import { partyName } from "../dossier/names.ts";

/** What of an entry tells who spoke, and for whom: an entry on disk, or a line just read. */
export interface Spoke {
  readonly party?: PartyId | undefined;
  readonly jointlyWith?: readonly PartyId[] | undefined;
  readonly onBehalfOf?: PartyId | undefined;
}

/** The parties that spoke, the one named first before those who spoke with it. */
export const speakersOf = ({ party, jointlyWith = [] }: Spoke): readonly PartyId[] =>
  party === undefined ? [] : [party, ...jointlyWith];

/** Whose stances an entry tells: those of the group for which somebody speaks, else of all who speak. */
export const whoseStances = (entry: Spoke): readonly PartyId[] =>
  entry.onBehalfOf === undefined ? speakersOf(entry) : [entry.onBehalfOf];

/** All whom an entry is of: those who spoke, and for whom. */
export const partiesOf = (entry: Spoke): readonly PartyId[] => [
  ...speakersOf(entry),
  ...(entry.onBehalfOf === undefined ? [] : [entry.onBehalfOf]),
];

/** Who spoke, by name: “Russia”, “Canada, Mexico and Norway”; empty where nobody was recognised. */
export const speakersText = (dossier: Dossier, entry: Pick<Intervention, "party" | "jointlyWith">): string =>
  listOf(speakersOf(entry).map((party) => partyName(dossier, party)));
