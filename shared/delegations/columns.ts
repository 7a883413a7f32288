import type { RosterTable } from "../ipc-contract.ts";
import { foldText } from "./names.ts";
import { isKnownParty } from "./party-names.ts";
import { roleOf } from "./role-words.ts";

export type RosterField =
  | "name"
  | "given"
  | "family"
  | "party"
  | "office"
  | "title"
  | "role"
  | "email"
  | "phone";

/** Which column of the table holds what, by its place from 0. A field without a column is not in the table. */
export type RosterColumns = { readonly [F in RosterField]?: number };

/** What headings say, folded, in English, French, Spanish and Russian; earlier fields win where a word is shared. */
const headings: Readonly<Record<RosterField, readonly string[]>> = {
  given: [
    "given name",
    "given names",
    "first name",
    "first names",
    "forename",
    "prenom",
    "prenoms",
    "nombre de pila",
    "nombres",
    "имя",
  ],
  family: [
    "family name",
    "family names",
    "last name",
    "surname",
    "nom de famille",
    "apellido",
    "apellidos",
    "фамилия",
  ],
  name: [
    "name",
    "full name",
    "names",
    "participant",
    "delegate",
    "nom",
    "nom complet",
    "nom et prenom",
    "nombre",
    "nombre completo",
    "nombre y apellidos",
    "participante",
    "фио",
    "участник",
    "имя и фамилия",
  ],
  party: [
    "party",
    "country",
    "state",
    "member state",
    "delegation",
    "delegation of",
    "country or organization",
    "country or organisation",
    "country organization",
    "country organisation",
    "pays",
    "etat",
    "pays organisation",
    "pais",
    "estado",
    "delegacion",
    "страна",
    "государство",
    "делегация",
  ],
  role: [
    "role",
    "role in delegation",
    "function in delegation",
    "status",
    "capacity",
    "qualite",
    "rol",
    "papel",
    "роль",
    "статус",
  ],
  title: [
    "title",
    "job title",
    "position",
    "function",
    "functional title",
    "post",
    "designation",
    "rank",
    "fonction",
    "titre",
    "poste",
    "cargo",
    "puesto",
    "titulo",
    "funcion",
    "должность",
  ],
  office: [
    "office",
    "organization",
    "organisation",
    "institution",
    "ministry",
    "agency",
    "department",
    "affiliation",
    "entity",
    "ministere",
    "organisme",
    "organizacion",
    "ministerio",
    "institucion",
    "entidad",
    "организация",
    "министерство",
    "ведомство",
  ],
  email: [
    "email",
    "e mail",
    "email address",
    "e mail address",
    "mail",
    "courriel",
    "adresse electronique",
    "adresse e mail",
    "correo",
    "correo electronico",
    "электронная почта",
    "почта",
    "эл почта",
  ],
  phone: [
    "phone",
    "telephone",
    "tel",
    "mobile",
    "cell",
    "phone number",
    "telephone number",
    "mobile phone",
    "portable",
    "telefono",
    "movil",
    "телефон",
  ],
};

const fieldOf = new Map(
  Object.entries(headings).flatMap(([field, words]) =>
    words.map((word) => [foldText(word), field as RosterField] as const),
  ),
);

/** Whether a line is a heading: one of its cells, or as many as are asked for, is a word that headings use. */
export const looksLikeHeading = (cells: readonly string[], atLeast = 1): boolean =>
  cells.filter((cell) => fieldOf.has(foldText(cell))).length >= atLeast;

/**
 * Guesses which column is which: by its heading, and where that says nothing by what stands in it. The
 * person confirms the guess before anything is imported.
 */
export function guessColumns(table: RosterTable): RosterColumns {
  const columns: { -readonly [F in RosterField]?: number } = {};
  const free: number[] = [];
  table.header.forEach((heading, at) => {
    const said = fieldOf.get(foldText(heading));
    if (said === "title" && mostly(table, at, isHonorific)) return; // Mr, Ms: no title of office
    const field = said === "title" && mostly(table, at, isRole) ? "role" : said; // Function: head, alternate, adviser
    if (field === undefined) free.push(at);
    else columns[field] ??= at;
  });
  if (columns.given !== undefined && columns.family === undefined && columns.name !== undefined) {
    columns.family = columns.name; // Nom, Prénom: the name beside a given name is the family name
    delete columns.name;
  }
  const take = (field: RosterField, looksRight: (text: string) => boolean): void => {
    if (columns[field] !== undefined) return;
    const at = free.find((place) => mostly(table, place, looksRight));
    if (at === undefined) return;
    columns[field] = at;
    free.splice(free.indexOf(at), 1);
  };
  take("email", (text) => /^\S+@\S+$/.test(text));
  take("phone", (text) => /^\+?[\d ()/.-]{6,}$/.test(text));
  take("role", isRole);
  take("party", isKnownParty);
  if (columns.name === undefined && columns.given === undefined && columns.family === undefined) {
    take("name", (text) => /\p{L}/u.test(text) && !/\d/.test(text) && !isHonorific(text));
  }
  return columns;
}

const isRole = (text: string): boolean => roleOf(text) !== null;

const isHonorific = (text: string): boolean =>
  /^(mr|mrs|ms|miss|mx|dr|prof|h ?e|m|mme|mlle|sr|sra|srta|amb|г н|г жа)( (mr|mrs|ms|dr|prof|amb))*$/.test(
    foldText(text),
  );

/** Whether more than half of the filled cells of a column look right. */
function mostly(table: RosterTable, at: number, looksRight: (text: string) => boolean): boolean {
  const filled = table.rows
    .slice(0, 200)
    .map((row) => row.cells[at]?.trim() ?? "")
    .filter((cell) => cell !== "");
  return filled.length > 0 && filled.filter(looksRight).length > filled.length / 2;
}
