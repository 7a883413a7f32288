import { describe, expect, it } from "vitest";
import { samples } from "../../../seeds/sample.ts";
import { reportingVerbs } from "../../../shared/log/reporting-verbs.ts";

const verb = (key: string): (typeof reportingVerbs)[number] | undefined =>
  reportingVerbs.find((one) => one.key === key);

describe("reporting verbs", () => {
  it("are at least 60, each with a key of its own, forms, and a past tense for the cable", () => {
    expect(reportingVerbs.length).toBeGreaterThanOrEqual(60);
    expect(new Set(reportingVerbs.map(({ key }) => key)).size).toBe(reportingVerbs.length);
    expect(reportingVerbs.filter(({ forms, past }) => forms.length < 2 || past === "")).toEqual([]);
    expect(reportingVerbs.filter(({ key }) => key.length > 40)).toEqual([]);
  });

  it("give no form to two verbs", () => {
    const forms = reportingVerbs.flatMap((one) => one.forms);
    expect(forms.filter((form, at) => forms.indexOf(form) !== at)).toEqual([]);
  });

  it("propose a stance by what they mean, and none where they tell nothing", () => {
    const proposed = ["support", "prefer", "oppose", "question", "not-support", "ask", "note"].map(
      (key) => verb(key)?.stance,
    );
    expect(proposed).toEqual([
      "supports",
      "supports-with-conditions",
      "opposes",
      "has-reservations",
      "opposes",
      null,
      null,
    ]);
  });

  it("report a refusal as one", () => {
    expect(verb("not-support")?.past).toBe("did not support");
    expect(verb("not-support")?.forms).toContain("cannot support");
  });

  it("include every verb that the samples use", () => {
    const used = samples.flatMap(({ commits }) =>
      commits.flatMap(({ records }) =>
        records.flatMap(({ kind, body }) => (kind === "intervention" ? [body["verb"]] : [])),
      ),
    );
    const keys = new Set<unknown>([undefined, ...reportingVerbs.map(({ key }) => key)]);
    expect(used.filter((key) => !keys.has(key))).toEqual([]);
  });
});
