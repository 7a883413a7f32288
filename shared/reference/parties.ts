import type { PartyId } from "../dossier/identity.ts";
import { countryTable } from "./countries.ts";
import { groupTable } from "./group-table.ts";
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

const list = (text: string): readonly string[] => text.split(", ").filter((item) => item !== "");
const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split("\n")
    .map((row) => row.split("|"));

/** Names are listed with their article: “the Netherlands”. */
const hasArticle = (listed: string): boolean => listed.startsWith("the ");
const withoutArticle = (listed: string): string => listed.replace(/^the /, "");

const countries = rows(countryTable).map(
  ([two = "", three = "", tag = "", name = "", demonyms = "", aliases = ""]): ReferenceParty => ({
    id: `country:${two}`,
    kind: "country",
    name: withoutArticle(name),
    article: hasArticle(name),
    codes: [two, three],
    demonyms: list(demonyms),
    aliases: list(aliases),
    tag: tag === "" ? null : tag,
  }),
);

const organisations = rows(organisationTable).map(
  ([key = "", name = "", tag = "", aliases = ""]): ReferenceParty => ({
    id: `org:${key}`,
    kind: "org",
    name: withoutArticle(name),
    article: hasArticle(name),
    codes: [key],
    demonyms: [],
    aliases: list(aliases),
    tag: tag === "" ? null : tag,
  }),
);

const groups = groupTable.map(({ key, name, aliases, tag }): ReferenceParty => ({
  id: `group:${key}`,
  kind: "group",
  name: withoutArticle(name),
  article: hasArticle(name),
  codes: [key],
  demonyms: [],
  aliases,
  tag,
}));

/** Every party of the reference list: countries, then organisations, then groups. */
export const referenceParties: readonly ReferenceParty[] = [...countries, ...organisations, ...groups];

const byId = new Map(referenceParties.map((party) => [party.id, party]));

/** The party of the reference list with this id; undefined for a dossier's own. */
export const referenceParty = (id: PartyId): ReferenceParty | undefined => byId.get(id);
