import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { PartyId } from "../dossier/identity.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { referenceParty } from "../reference/parties.ts";

import { isChairLine } from "./draft-turns.ts";

/** How the drafted cable calls those who took part. */
export interface Names {
  readonly ours: PartyId | undefined;
  readonly us: string; // "USDEL", "our delegation"
  readonly of: (party: PartyId) => string; // "Russia", "the United States", "USDEL"
  readonly plain: (party: PartyId) => string; // as `of`, but our country by its name
  readonly chair: Chair;
}

export interface Chair {
  readonly name: string | undefined; // as notes name the speaker
  readonly full: string; // "the chair (Bernard Frahi, Deputy Director, …, UNODC)"
  readonly rests: readonly RecordRef[];
}

export function namesOf(dossier: Dossier): Names {
  const ours = find(dossier, "meeting", meetingKey)?.ourParty;
  const us = ours === "country:US" ? "USDEL" : "our delegation";
  const plain = (party: PartyId): string => {
    const reference = referenceParty(party);
    const name = find(dossier, "party", party)?.name ?? reference?.name ?? party.replace(/^[a-z]+:/, "");
    return reference?.article && !name.startsWith("the ") ? `the ${name}` : name;
  };
  return { ours, us, plain, of: (party) => (party === ours ? us : plain(party)), chair: chairOf(dossier) };
}

/** The chair is whoever is seated as such, else the one whom the log names as the chair. */
function chairOf(dossier: Dossier): Chair {
  const roles = all(dossier, "role");
  const seat = roles.find(({ body }) => /^chair/i.test(body.seat ?? "")) ?? roles.find(isNamedChair(dossier));
  const person = find(dossier, "person", seat?.body.person);
  if (!seat || !person) return { name: undefined, full: "the chair", rests: [] };
  const details = [person.name, person.title, person.office].filter(Boolean).join(", ");
  return {
    name: person.name,
    full: `the chair (${details})`,
    rests: [
      { kind: "role", key: seat.key },
      { kind: "person", key: seat.body.person },
    ],
  };
}

function isNamedChair(dossier: Dossier): (role: DossierRecord<"role">) => boolean {
  const entry = all(dossier, "intervention").find(
    ({ body }) => isChairLine(body) && body.speaker !== "Chair",
  );
  const name = entry?.body.speaker;
  return ({ body }) => name !== undefined && find(dossier, "person", body.person)?.name === name;
}
