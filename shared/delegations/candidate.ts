import type { PartyId } from "../dossier/identity.ts";
import type { Person } from "../dossier/person.ts";
import type { Role } from "../dossier/role.ts";

/** What a line of a roster says about a person. */
export interface Candidate {
  readonly person: Person;
  readonly party: PartyId;
  readonly partyName: string;
  readonly role: Role["role"] | null; // null: the line names none
}

/** A detail that a line gives otherwise than it was known; `from` is empty where nothing was known. */
export type FieldChange =
  | { readonly field: "office" | "title" | "email" | "phone"; readonly from: string; readonly to: string }
  | { readonly field: "role"; readonly from: Role["role"]; readonly to: Role["role"] };
