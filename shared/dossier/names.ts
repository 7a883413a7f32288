import { referenceParty } from "../reference/parties.ts";
import { find, type Dossier } from "./dossier.ts";
import type { PartyId } from "./identity.ts";

/** What a party is called in this dossier: as the dossier writes it, else as the reference list does. */
export function partyName(dossier: Dossier, party: PartyId): string {
  return find(dossier, "party", party)?.name ?? referenceParty(party)?.name ?? party.replace(/^\w+:/, "");
}

/** What an issue is called: its name, else the words of its key. */
export function issueName(dossier: Dossier, issue: string): string {
  return find(dossier, "issue", issue)?.name ?? issue.replaceAll("-", " ");
}

/** The item as its agenda prints it: "3. Technical working groups". */
export function agendaItemName(dossier: Dossier, key: string | undefined): string | null {
  const item = find(dossier, "agenda-item", key);
  return item ? `${item.number}. ${item.title}` : null;
}
