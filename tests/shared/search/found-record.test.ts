import { expect, it } from "vitest";
import { foundRecord } from "../../../shared/search/found-record.ts";
import type { Filed } from "../../../shared/search/filing.ts";
import type { Piece } from "../../../shared/search/excerpt.ts";

const meeting = { startsOn: "2009-11-26", timeZone: "Europe/Vienna" };
const text = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.isFound ? `[${piece.text}]` : piece.text)).join("");
const told = (kind: Filed["kind"], fields: Filed["fields"], query = "", roles: Filed["roles"] = []) => {
  const found = foundRecord({ dossier: "d", kind, key: "x", fields, meeting, roles }, query);
  return [text(found.name), text(found.excerpt), found.date, found.stance];
};

it("a record is told by what it is about and by the text that has the words", () => {
  const position = {
    party: "country:IR",
    issue: "border-security",
    stance: "supports",
    summary: "Wants talks.",
    quote: "We are ready for talks among experts.",
    asOf: "2009-11-27",
  };
  expect(told("position", position)).toEqual([
    "Iran on border security",
    "Wants talks.",
    "2009-11-27",
    "supports",
  ]);
  expect(told("position", position, "iran experts")[0]).toBe("[Iran] on border security");
  expect(told("position", position, "iran experts")[1]).toBe("We are ready for talks among [experts].");
});

it("what is nothing but its text has no name, and a name is not told twice", () => {
  expect(told("talking-point", { text: "Say this.", lane: "deliver" }).slice(0, 2)).toEqual([
    "",
    "Say this.",
  ]);
  expect(
    told("person", { name: "Ana Roe", office: "Policy Office" }, "roe", [{ party: "org:UNODC" }]),
  ).toEqual([expect.stringMatching(/^Ana \[Roe\], U/), "Policy Office", "2009-11-26", null]);
  const pledge = {
    party: "country:CA",
    status: "announced",
    amount: 200_000,
    currency: "USD",
    purpose: "Border posts",
  };
  expect(told("pledge", pledge).slice(0, 2)).toEqual(["Canada, announced USD 200,000", "Border posts"]);
  expect(told("pledge", { party: "country:CA", status: "declined" }).slice(0, 2)).toEqual([
    "Canada, declined",
    "",
  ]);
});

it("an entry with one stance shows it, one with two different ones none", () => {
  const entry = { at: "2009-11-26T10:00:00Z", party: "country:FR", text: "backs it" };
  const on = (...stances: readonly string[]) => ({
    ...entry,
    stances: stances.map((stance) => ({ issue: "a", stance })),
  });
  expect(told("intervention", on("supports"))[3]).toBe("supports");
  expect(told("intervention", on("supports", "supports"))[3]).toBe("supports");
  expect(told("intervention", on("supports", "opposes"))[3]).toBeNull();
  expect(told("intervention", on())[3]).toBeNull();
});
