import type { PartyId } from "../dossier/identity.ts";
import type { Marking } from "./marking.ts";

const unclassified: Marking = { scheme: "us", level: "UNCLASSIFIED", caveats: [] };
const official: Marking = { scheme: "uk", level: "OFFICIAL", caveats: [] };
const limite: Marking = { scheme: "eu", level: "LIMITE", caveats: [] };
const nobodysOwn: Marking = { scheme: "tlp", level: "GREEN", caveats: [] };

const own: Readonly<Record<PartyId, Marking>> = {
  "country:US": unclassified,
  "country:GB": official,
  "group:EU": limite,
  "org:EC": limite,
  "org:EUROPOL": limite,
  "org:EMCDDA": limite,
};

/**
 * The mark a new dossier of a party is proposed with: the lowest of its own scheme that is not meant for the public.
 * Whose scheme we do not have gets the Traffic Light Protocol, which is nobody's own (docs/marking.md).
 */
export const usualMarking = (party: PartyId): Marking => own[party] ?? nobodysOwn;
