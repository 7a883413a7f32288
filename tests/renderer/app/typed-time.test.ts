import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lengthText, readLength, readTime, readTimedLine } from "../../../renderer/app/typed-time.ts";

describe("a time of day as people type it", () => {
  test.each([
    ["9:30", "09:30"],
    ["09:30", "09:30"],
    ["9.30", "09:30"],
    ["9h30", "09:30"],
    ["9h", "09:00"],
    ["930", "09:30"],
    ["0930", "09:30"],
    ["1430", "14:30"],
    [" 14 ", "14:00"],
    ["0:05", "00:05"],
    ["24:00", null],
    ["9:60", null],
    ["9:3", null],
    ["noon", null],
    ["", null],
    ["10:30:00", null],
  ])("%s", (typed, time) => {
    expect(readTime(typed)).toBe(time);
  });
});

describe("a line of the scenario", () => {
  test.each([
    ["9:30 Delegation meeting", "09:30", "Delegation meeting"],
    ["0930 Delegation meeting", "09:30", "Delegation meeting"],
    ["7 partners meet", null, "7 partners meet"],
    ["Delegation meeting at 9:30", null, "Delegation meeting at 9:30"],
    ["2010 work plan", null, "2010 work plan"],
    ["9:75 Nothing", null, "9:75 Nothing"],
    ["9:30", null, "9:30"],
  ])("%s", (line, time, text) => {
    expect(readTimedLine(line)).toEqual({ time, text });
  });
});

describe("a length of time", () => {
  test.each([
    ["3", 180],
    ["3:00", 180],
    ["3:30", 210],
    ["3 min", 180],
    ["90 s", 90],
    ["90s", 90],
    ["3:60", null],
    ["three", null],
    ["", null],
  ])("%s", (typed, seconds) => {
    expect(readLength(typed)).toBe(seconds);
  });

  test("reads back as it is written", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 7200 }),
        (seconds) => readLength(lengthText(seconds)) === seconds,
      ),
    );
  });
});
