import { describe, expect, it } from "vitest";
import { inZone, instantIn, isKnownZone } from "../../../shared/log/zone-time.ts";

describe("times in the meeting's zone", () => {
  it("are those of the meeting, whatever the laptop's zone", () => {
    expect(instantIn("Europe/Vienna", "2009-11-27", "11:31:00")).toBe("2009-11-27T10:31:00Z");
    expect(instantIn("America/New_York", "2009-11-27", "11:31:00")).toBe("2009-11-27T16:31:00Z");
    expect(instantIn("Asia/Kathmandu", "2009-11-27", "11:31:00")).toBe("2009-11-27T05:46:00Z");
    expect(inZone("2009-11-27T23:30:00Z", "Europe/Vienna")).toEqual({ date: "2009-11-28", time: "00:30:00" });
  });

  it("are the first of two when clocks go back", () => {
    expect(instantIn("Europe/Vienna", "2009-10-25", "02:30:00")).toBe("2009-10-25T00:30:00Z");
  });

  it("are an hour on when clocks go forward over them", () => {
    expect(instantIn("Europe/Vienna", "2010-03-28", "02:30:00")).toBe("2010-03-28T01:30:00Z");
  });

  it("are UTC where nobody knows the zone", () => {
    expect(isKnownZone("Nowhere/Land")).toBe(false);
    expect(inZone("2009-11-27T10:31:00Z", "Nowhere/Land").time).toBe("10:31:00");
  });
});
