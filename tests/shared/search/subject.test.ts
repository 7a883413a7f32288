import { describe, expect, it } from "vitest";
import { asTaken, isAbout, subjectOf } from "../../../shared/search/subject.ts";

const position = { party: "country:IR", issue: "precursors", stance: "supports", asOf: "2009-11-27" };
const named = (kind: "party" | "issue"): Record<string, string | readonly string[]> =>
  kind === "party" ? { name: "Islamic Republic" } : { name: "Précurseur chemicals", aliases: ["AA"] };
const subject = subjectOf({ kind: "position", key: "x", fields: position }, named);

describe("a query is about a position", () => {
  it("when each of its words begins a word for the party, the issue or the year", () => {
    for (const query of ["iran precursors", "Iranian AA 2009", "irn chem", "PRÉCUR isl", "precurseur"]) {
      expect(isAbout(subject, query), query).toBe(true);
    }
    for (const query of ["iran borders", "ran precursors", "supports", "", " ?"]) {
      expect(isAbout(subject, query), query).toBe(false);
    }
  });
});

it("people, meetings and parties of the dossier's own are found by their names", () => {
  const person = subjectOf({ kind: "person", key: "x", fields: { name: "Zoë Łaska" } }, () => undefined);
  expect(isAbout(person, "laska zoe")).toBe(true);
  const party = subjectOf({ kind: "party", key: "own:host-city", fields: {} }, () => undefined);
  expect(isAbout(party, "host city")).toBe(true);
  const fields = { title: "Policy group", startsOn: "2009-11-26", place: "Vienna" };
  expect(
    isAbout(
      subjectOf({ kind: "meeting", key: "meeting", fields }, () => undefined),
      "vienna 2009",
    ),
  ).toBe(true);
});

it("a position that was carried over stands where it was taken; one that has changed since stands twice", () => {
  const at = (meeting: string, change: object = {}) => ({ meeting, fields: { ...position, ...change } });
  const taken = at("2009-11-26");
  const moved = at("2010-03-10", { stance: "neutral" });
  expect(asTaken([at("2010-03-10"), at(""), taken, moved, at("2011-03-10")])).toEqual([taken, moved]);
});
