import type { PartyId } from "../../dossier/identity.ts";
import type { ReadCable } from "../cable-reading.ts";

/** Whose cable it is, where its form tells: only telegrams of the United States name an executive order. */
export const writerOf = ({ executiveOrder }: ReadCable): PartyId | undefined =>
  executiveOrder ? "country:US" : undefined;
