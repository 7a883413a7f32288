import type { PartyId } from "../dossier/identity.ts";
import { countryTable, namesWithArticle } from "./countries.ts";
import { groups } from "./groups.ts";
import { organisationTable } from "./organisations.ts";

/** A party everybody knows: a country, an organisation, a group. */
export interface ReferenceParty {
  readonly id: PartyId;
  readonly kind: "country" | "org" | "group";
  readonly name: string; // "Russia": as the pack and the cable write it
  readonly article: boolean; // "the United States" in a sentence
  readonly codes: readonly string[]; // "RU", "RUS"
  readonly demonyms: readonly string[]; // "Russian"
  readonly aliases: readonly string[]; // "Russian Federation"
  readonly tag: string | null; // geographic or organisation TAGS
}

const list = (text = ""): readonly string[] =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.split("|").map((cell) => cell.trim()));
const tagOf = (text = "-"): string | null => (text === "-" ? null : text);

const countries = rows(countryTable).map(
  ([codes = "", name = "", tag, demonyms, aliases]): ReferenceParty => {
    const [two = "", three = ""] = codes.split(" ");
    return {
      id: `country:${two}`,
      kind: "country",
      name,
      article: namesWithArticle.has(two),
      codes: [two, three],
      demonyms: list(demonyms),
      aliases: list(aliases),
      tag: tagOf(tag),
    };
  },
);

const organisations = rows(organisationTable).map(([key = "", name = "", tag, aliases]): ReferenceParty => ({
  id: `org:${key}`,
  kind: "org",
  name,
  article: false,
  codes: [key],
  demonyms: [],
  aliases: list(aliases),
  tag: tagOf(tag),
}));

const groupParties = groups.map(({ key, name, aliases, tag }): ReferenceParty => ({
  id: `group:${key}`,
  kind: "group",
  name,
  article: name.includes(" "),
  codes: [key],
  demonyms: [],
  aliases,
  tag,
}));

/** Every party of the reference list: countries, then organisations, then groups. */
export const referenceParties: readonly ReferenceParty[] = [...countries, ...organisations, ...groupParties];

const byId = new Map(referenceParties.map((party) => [party.id, party]));

/** The party of the reference list with this id; undefined for a dossier's own. */
export const referenceParty = (id: PartyId): ReferenceParty | undefined => byId.get(id);
