import { describe, expect, it } from "vitest";
import { recordTitle } from "../../../shared/search/record-title.ts";

const person = "018f2c7e-0000-7000-8000-000000000001";
const at = "2010-03-11T09:05:00Z";

describe("what a record is called in a list of results", () => {
  it.each([
    [{ lane: "deliver", text: "Precursors come first.", speaker: person }, "Precursors come first."],
    [{ at, speaker: "Chair", text: "sums up", line: "chair sums up" }, "Chair"],
    [{ at, type: "point-of-order", speaker: "Ivan Petrov" }, "Ivan Petrov"],
    [
      { party: "country:FR", status: "announced", amount: 200_000, currency: "USD" },
      "France, announced USD 200,000",
    ],
    [{ party: "country:FR", at, speaker: "Jean Martin", text: "agrees" }, "France: agrees"],
  ])("%j is %s", (fields, title) => expect(recordTitle(fields)).toBe(title));
});
