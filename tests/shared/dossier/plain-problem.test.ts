import { describe, expect, test } from "vitest";
import { plainProblem } from "../../../shared/dossier/plain-problem.ts";
import { bodySchemas } from "../../../shared/dossier/record.ts";

const meeting = {
  title: "Small meeting",
  slug: "small-meeting",
  timeZone: "Europe/Vienna",
  language: "en",
  ourParty: "country:US",
  defaultMarking: { scheme: "us", level: "UNCLASSIFIED", caveats: [] },
  startsOn: "2010-03-10",
};
const told = (change: object): string | undefined => {
  const [issue] = bodySchemas.meeting.safeParse({ ...meeting, ...change }).error?.issues ?? [];
  return issue && plainProblem(issue);
};

describe("what a schema found wrong, in plain words", () => {
  test.each([
    [{ title: undefined }, "This cannot be left empty."],
    [{ title: "" }, "This cannot be left empty."],
    [{ title: "x".repeat(501) }, "This is longer than 500 characters: shorten it."],
    [{ startsOn: "2010-02-30" }, "This is not a day of the calendar."],
    [{ endsOn: "2010-03-01" }, "This ends before it starts."],
    [{ nationalLimitSeconds: 5 }, "This is less than 10, the least it can be."],
    [{ nationalLimitSeconds: 9000 }, "This is more than 7200, the most it can be."],
    [{ timeZone: "Mars/Olympus" }, "This is not a time zone, such as Europe/Vienna."],
    [{ timeZone: "half past nine" }, "This is not a time zone, such as Europe/Vienna."],
    [
      { ourParty: "France" },
      "This is not a party, such as country:FR, org:UNODC, group:EU or own:host-city.",
    ],
    [{ title: 7 }, "This is not what belongs here."],
  ])("%o", (change, sentence) => {
    expect(told(change)).toBe(sentence);
  });

  test("older names of zones are zones too", () => {
    expect(told({ timeZone: "Europe/Kiev" })).toBeUndefined();
    expect(told({ timeZone: "UTC" })).toBeUndefined();
  });
});
