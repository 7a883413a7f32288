import { describe, expect, it } from "vitest";
import { dateOf, dayOf, filingOf, isLeft, type Filed } from "../../../shared/search/filing.ts";
import type { SearchFilter } from "../../../shared/search/search-filter.ts";

const dossier = "0190a000-0000-7000-8000-000000000001";
const meeting = { startsOn: "2009-11-26", endsOn: "2009-11-27", timeZone: "America/New_York" };
const filed = (kind: Filed["kind"], fields: Filed["fields"], more: Partial<Filed> = {}): Filed => ({
  dossier,
  kind,
  key: "x",
  fields,
  meeting,
  roles: [],
  ...more,
});
const entry = filed("intervention", {
  at: "2009-11-27T02:30:00Z",
  text: "asks for time",
  party: "country:SE",
  onBehalfOf: "group:EU",
  stances: [
    { issue: "border-security", stance: "supports" },
    { issue: "precursors", stance: "has-reservations" },
  ],
});

describe("a record is left by a filter", () => {
  const left = (record: Filed, filter: SearchFilter): boolean => isLeft(filingOf(record), filter);

  it("of its kind and dossier, of who speaks and for whom, and of no other", () => {
    expect(left(entry, {})).toBe(true);
    expect(left(entry, { kind: "intervention", dossier, party: "country:SE" })).toBe(true);
    expect(left(entry, { party: "group:EU" })).toBe(true);
    for (const filter of [
      { kind: "position" },
      { dossier: "0190a000-0000-7000-8000-000000000002" },
      { party: "country:RU" },
      { kind: "intervention", party: "country:RU" },
    ] as const) {
      expect(left(entry, filter), JSON.stringify(filter)).toBe(false);
    }
  });

  it("of an issue, and of a stance on that issue, not on another", () => {
    expect(left(entry, { issue: "precursors" })).toBe(true);
    expect(left(entry, { stance: "supports" })).toBe(true);
    expect(left(entry, { issue: "border-security", stance: "supports" })).toBe(true);
    expect(left(entry, { issue: "precursors", stance: "supports" })).toBe(false);
    expect(left(entry, { issue: "border" })).toBe(false);
    expect(left(filed("issue", { name: "Precursors" }, { key: "precursors" }), { issue: "precursors" })).toBe(
      true,
    );
  });

  it("of its day in the meeting's zone, the first and the last day counted in", () => {
    expect(dateOf(entry)).toBe("2009-11-26"); // the evening before, in New York
    expect(left(entry, { from: "2009-11-26", to: "2009-11-26" })).toBe(true);
    expect(left(entry, { from: "2009-11-27" })).toBe(false);
    expect(left(entry, { to: "2009-11-25" })).toBe(false);
  });

  it("of a person, by the delegation and the words of their roles", () => {
    const roles = [{ party: "country:IR", role: "head", seat: "Row 4" }];
    const person = filed("person", { name: "Zoë Łaska" }, { roles });
    expect(left(person, { party: "country:IR" })).toBe(true);
    expect(filingOf(person).words).toMatch(/zoe laska.*iran.*head.*row 4/s);
  });

  it("by no sign that its text was given", () => {
    const { signs } = filingOf(filed("position", { party: "country:RU" }));
    const forged = filingOf(filed("talking-point", { text: signs }));
    expect(isLeft(forged, { kind: "position" })).toBe(false);
    expect(forged.words).not.toContain("\uE000");
  });
});

it("the date of a record is its own, else the day its meeting begins, else none", () => {
  expect(dateOf(filed("position", { asOf: "2009-11-20" }))).toBe("2009-11-20");
  expect(dateOf(filed("decision", { on: "2009-11-27" }))).toBe("2009-11-27");
  expect(dateOf(filed("action", { due: "2010-01-15" }))).toBe("2010-01-15");
  expect(dateOf(filed("talking-point", { text: "a" }))).toBe("2009-11-26");
  expect(dateOf(filed("talking-point", { text: "a" }, { meeting: undefined }))).toBeNull();
  const days = [null, "0000-01-01", "2009-11-26", "2009-11-27", "9999-12-31"].map(dayOf);
  expect(days).toEqual([0, 1, 734_103, 734_104, 3_652_425]);
  expect(dayOf(dateOf(filed("intervention", { at: "0001-01-01T00:00:00Z" })))).toBe(0); // a year before Christ there
});
