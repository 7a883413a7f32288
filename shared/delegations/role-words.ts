import type { Role } from "../dossier/role.ts";
import { foldText } from "./names.ts";

type DelegationRole = Role["role"];

/** How a role is written in lists. */
export const roleNames: Readonly<Record<DelegationRole, string>> = {
  head: "Head of delegation",
  alternate: "Alternate head",
  adviser: "Adviser",
  expert: "Expert",
  "note-taker": "Note-taker",
  observer: "Observer",
  member: "Member",
};

/** How lists of participants name a role in a delegation: English, French, Spanish, Russian. */
const words: Readonly<Record<DelegationRole, readonly string[]>> = {
  head: [
    "head",
    "head of delegation",
    "hod",
    "chief of delegation",
    "chef de delegation",
    "chef de la delegation",
    "chef",
    "jefe de delegacion",
    "jefa de delegacion",
    "jefe de la delegacion",
    "глава делегации",
    "глава",
  ],
  alternate: [
    "alternate",
    "alternate head",
    "alternate head of delegation",
    "alternate representative",
    "deputy head",
    "deputy head of delegation",
    "suppleant",
    "chef adjoint",
    "chef suppleant",
    "alterno",
    "jefe alterno",
    "suplente",
    "заместитель главы делегации",
    "заместитель главы",
  ],
  adviser: [
    "adviser",
    "advisor",
    "legal adviser",
    "senior adviser",
    "conseiller",
    "conseillere",
    "asesor",
    "asesora",
    "советник",
  ],
  expert: ["expert", "experte", "experto", "experta", "эксперт"],
  "note-taker": ["note taker", "notetaker", "rapporteur", "redacteur", "протоколист"],
  observer: ["observer", "observateur", "observatrice", "observador", "observadora", "наблюдатель"],
  member: [
    "member",
    "member of delegation",
    "member of the delegation",
    "delegate",
    "representative",
    "participant",
    "membre",
    "delegue",
    "deleguee",
    "representant",
    "representante",
    "miembro",
    "delegado",
    "delegada",
    "член делегации",
    "делегат",
  ],
};

const byWord = new Map(
  Object.entries(words).flatMap(([role, names]) =>
    names.map((name) => [foldText(name), role as DelegationRole] as const),
  ),
);

/** The role a cell names, or null where it names none. */
export const roleOf = (text: string): DelegationRole | null => byWord.get(foldText(text)) ?? null;
