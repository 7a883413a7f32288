import { describe, expect, it } from "vitest";
import { groupTable } from "../../../shared/reference/group-table.ts";
import { membersOf } from "../../../shared/reference/groups.ts";
import { referenceParty } from "../../../shared/reference/parties.ts";

describe("the members of a group on a date", () => {
  it("gives the European Union of 2009 its 27, with the United Kingdom and without Croatia", () => {
    const members = membersOf("group:EU", "2009-11-26");
    expect(members).toHaveLength(27);
    expect(members).toContain("country:GB");
    expect(members).not.toContain("country:HR");
  });

  it("counts the first and the last day of a membership", () => {
    expect(membersOf("group:EU", "2013-06-30")).not.toContain("country:HR");
    expect(membersOf("group:EU", "2013-07-01")).toContain("country:HR");
    expect(membersOf("group:EU", "2020-01-31")).toContain("country:GB");
    expect(membersOf("group:EU", "2020-02-01")).not.toContain("country:GB");
  });

  it("follows a membership that was suspended and taken up again", () => {
    expect(membersOf("group:Arab-Group", "2009-11-26")).toContain("country:SY");
    expect(membersOf("group:Arab-Group", "2015-01-01")).not.toContain("country:SY");
    expect(membersOf("group:Arab-Group", "2024-01-01")).toContain("country:SY");
  });

  it("puts every country in at most one regional group of the United Nations", () => {
    const regional = ["African-Group", "Asia-Pacific-Group", "EEG", "GRULAC", "WEOG"];
    const members = regional.flatMap((key) => membersOf(`group:${key}`, "2024-01-01"));
    expect(new Set(members).size).toBe(members.length);
    expect(members.length).toBeGreaterThanOrEqual(190);
  });

  it("adds what a dossier says about a group, within its dates", () => {
    const own = [{ group: "group:EU", member: "country:NO", from: "2009-11-01", to: "2009-11-30" }];
    expect(membersOf("group:EU", "2009-11-26", own)).toContain("country:NO");
    expect(membersOf("group:EU", "2009-12-01", own)).not.toContain("country:NO");
  });

  it("has no members for a group nobody knows", () => {
    expect(membersOf("group:Unheard-Of", "2009-11-26")).toEqual([]);
  });

  it("lists only members that are in the reference list", () => {
    for (const { key } of groupTable) {
      for (const on of ["1995-06-01", "2009-11-26", "2025-12-01"]) {
        expect(membersOf(`group:${key}`, on).filter((member) => !referenceParty(member))).toEqual([]);
      }
    }
  });
});
