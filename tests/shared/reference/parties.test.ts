import { describe, expect, it } from "vitest";
import { partyId } from "../../../shared/dossier/identity.ts";
import { referenceParties, referenceParty } from "../../../shared/reference/parties.ts";
import { organisationTags } from "../../../shared/reference/tags.ts";

const countries = referenceParties.filter(({ kind }) => kind === "country");

describe("the reference list of parties", () => {
  it("has the 193 members of the United Nations, two observers and three others, each once", () => {
    expect(countries).toHaveLength(198);
    expect(new Set(referenceParties.map(({ id }) => id)).size).toBe(referenceParties.length);
  });

  it("names every party by an id that records accept", () => {
    expect(referenceParties.filter(({ id }) => !partyId.safeParse(id).success)).toEqual([]);
  });

  it("gives countries the geographic TAGS of telegrams, which are not those of ISO", () => {
    const expected = {
      RU: "RS",
      IR: "IR",
      IN: "IN",
      FR: "FR",
      CA: "CA",
      AF: "AF",
      CN: "CH",
      DE: "GM",
      CH: "SZ",
    };
    const tags = Object.keys(expected).map((iso) => [iso, referenceParty(`country:${iso}`)?.tag]);
    expect(Object.fromEntries(tags)).toEqual(expected);
  });

  it("gives no two countries the same TAG or code", () => {
    const tags = countries.flatMap(({ tag }) => (tag === null ? [] : [tag]));
    expect(new Set(tags).size).toBe(tags.length);
    const codes = countries.flatMap(({ codes }) => codes);
    expect(new Set(codes).size).toBe(codes.length);
  });

  it("gives organisations and groups only TAGS that are in the table of organisations", () => {
    const known = new Set(organisationTags.map(({ code }) => code));
    const unknown = referenceParties.filter(
      ({ kind, tag }) => kind !== "country" && tag !== null && !known.has(tag),
    );
    expect(unknown.map(({ id }) => id)).toEqual([]);
  });

  it("keeps the article apart from the name", () => {
    expect(referenceParty("country:US")).toMatchObject({ name: "United States", article: true });
    expect(referenceParty("country:FR")).toMatchObject({ name: "France", article: false });
    expect(referenceParty("group:EU")).toMatchObject({ name: "European Union", article: true });
  });

  it("knows older and longer names", () => {
    const written = (id: string): readonly string[] => {
      const party = referenceParty(id);
      return party ? [party.name, ...party.codes, ...party.aliases] : [];
    };
    expect(written("country:CI")).toEqual(expect.arrayContaining(["Côte d'Ivoire", "Ivory Coast"]));
    expect(written("country:MM")).toContain("Burma");
    expect(written("country:TR")).toContain("Türkiye");
    expect(written("country:KP")).toContain("DPRK");
    expect(written("country:GB")).toContain("UK");
  });
});
