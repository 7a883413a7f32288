import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toInstant, toLocal } from "../../../renderer/app/zone-time.ts";

describe("times in the meeting's zone", () => {
  test.each([
    ["2009-11-26T11:31", "Europe/Vienna", "2009-11-26T10:31:00Z"],
    ["2010-06-01T09:00", "Europe/Vienna", "2010-06-01T07:00:00Z"],
    ["2010-03-10T09:00", "Asia/Kathmandu", "2010-03-10T03:15:00Z"],
    ["2010-03-10T00:10", "America/New_York", "2010-03-10T05:10:00Z"],
  ])("%s in %s is %s", (local, zone, instant) => {
    expect(toInstant(local, zone)).toBe(instant);
    expect(toLocal(instant, zone)).toBe(local);
  });

  test("a time the clocks jump over becomes one that exists", () => {
    const instant = toInstant("2010-03-28T02:30", "Europe/Vienna");
    expect(Number.isNaN(Date.parse(instant))).toBe(false);
  });

  test("every instant comes back from its local time, but in the hour that comes twice", () => {
    const zones = fc.constantFrom(
      "UTC",
      "Europe/Vienna",
      "Asia/Kathmandu",
      "Pacific/Auckland",
      "America/St_Johns",
    );
    fc.assert(
      fc.property(zones, fc.integer({ min: 16_800_000, max: 31_500_000 }), (zone, minutes) => {
        const instant = new Date(minutes * 60_000).toISOString().replace(".000Z", "Z");
        const back = toInstant(toLocal(instant, zone), zone);
        return (
          Math.abs(Date.parse(back) - minutes * 60_000) % 3_600_000 === 0 &&
          toLocal(back, zone) === toLocal(instant, zone)
        );
      }),
      { numRuns: 200 },
    );
  });
});
