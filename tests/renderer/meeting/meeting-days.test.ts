import { describe, expect, test } from "vitest";
import type { Meeting } from "../../../shared/dossier/meeting.ts";
import { meetingDays } from "../../../renderer/meeting/meeting-days.ts";

const days = (startsOn?: string, endsOn?: string): readonly string[] =>
  meetingDays({ ...(startsOn ? { startsOn } : {}), ...(endsOn ? { endsOn } : {}) } as Meeting);

describe("the days of a meeting", () => {
  test("go from the first to the last, over the end of a month", () => {
    expect(days("2010-02-27", "2010-03-01")).toEqual(["2010-02-27", "2010-02-28", "2010-03-01"]);
  });
  test("are one where there is one date, none where there is none", () => {
    expect(days("2010-03-10")).toEqual(["2010-03-10"]);
    expect(days(undefined, "2010-03-10")).toEqual(["2010-03-10"]);
    expect(days()).toEqual([]);
  });
  test("end after a month, whatever the dates say", () => {
    expect(days("2010-01-01", "2031-01-01")).toHaveLength(31);
  });
});
