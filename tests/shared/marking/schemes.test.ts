import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Marking } from "../../../shared/marking/marking.ts";
import {
  bannerText,
  highestMarking,
  isAbove,
  parseMarking,
  portionMark,
  schemes,
} from "../../../shared/marking/schemes.ts";

const { us } = schemes;
const mark = (level: string, ...caveats: string[]): Marking => ({ scheme: "us", level, caveats });

const anyMark = fc.record({
  scheme: fc.constant("us" as const),
  level: fc.constantFrom("UNCLASSIFIED", "CONFIDENTIAL", "SECRET"),
  caveats: fc.uniqueArray(
    fc.constantFrom(
      "SENSITIVE",
      "NOFORN",
      "REL TO FRA",
      "REL TO GBR",
      "REL TO CAN",
      "EXDIS",
      "NODIS",
      "LIMDIS",
    ),
    { maxLength: 4 },
  ),
});
const highest = (...markings: readonly Marking[]): Marking => highestMarking(markings, us);

describe("the highest marking", () => {
  it("does not depend on order, grouping or repetition", () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMark, (a, b, c) => {
        expect(highest(a, b, c)).toEqual(highest(c, a, b));
        expect(highest(highest(a, b), c)).toEqual(highest(a, highest(b, c)));
        expect(highest(a, a)).toEqual(highest(a));
      }),
    );
  });

  it("is never below any of what it covers", () => {
    fc.assert(
      fc.property(anyMark, anyMark, (a, b) => {
        expect(isAbove(a, highest(a, b))).toBe(false);
        expect(isAbove(b, highest(a, b))).toBe(false);
      }),
    );
  });

  it("meets countries in those all name, and lets NOFORN win", () => {
    const france = mark("CONFIDENTIAL", "REL TO FRA", "REL TO GBR");
    expect(highest(france, mark("CONFIDENTIAL", "REL TO FRA", "REL TO CAN")).caveats).toEqual(["REL TO FRA"]);
    expect(highest(france, mark("SECRET", "REL TO CAN")).caveats).toEqual([]);
    expect(highest(france, mark("SECRET", "NOFORN")).caveats).toEqual(["NOFORN"]);
  });

  it("forgets that something unclassified was sensitive once it is classified", () => {
    expect(highest(mark("UNCLASSIFIED", "SENSITIVE"), mark("SECRET"))).toEqual(mark("SECRET"));
    expect(highest(mark("UNCLASSIFIED", "SENSITIVE"), mark("UNCLASSIFIED"))).toEqual(
      mark("UNCLASSIFIED", "SENSITIVE"),
    );
  });

  it("takes a level it does not know, or another scheme's mark, for its highest", () => {
    expect(highest(mark("COSMIC")).level).toBe("TOP SECRET");
    expect(highest({ scheme: "tlp", level: "CLEAR", caveats: [] }).level).toBe("TOP SECRET");
  });
});

describe("a ceiling", () => {
  it("leaves out what is above it in level or caveat, and keeps the rest", () => {
    const ceiling = mark("UNCLASSIFIED");
    expect(isAbove(mark("UNCLASSIFIED"), ceiling)).toBe(false);
    expect(isAbove(mark("UNCLASSIFIED", "SENSITIVE"), ceiling)).toBe(true);
    expect(isAbove(mark("CONFIDENTIAL"), ceiling)).toBe(true);
    expect(isAbove(mark("CONFIDENTIAL", "NOFORN"), mark("SECRET"))).toBe(true);
  });
});

describe("a mark in print", () => {
  it.each([
    [mark("UNCLASSIFIED"), "UNCLASSIFIED", "(U)"],
    [mark("UNCLASSIFIED", "SENSITIVE"), "SENSITIVE BUT UNCLASSIFIED", "(SBU)"],
    [mark("CONFIDENTIAL", "NOFORN"), "CONFIDENTIAL//NOFORN", "(C/NF)"],
    [mark("SECRET", "REL TO FRA"), "SECRET//REL TO USA, FRA", "(S/REL TO USA, FRA)"],
  ])("%j is %s and %s", (marking, banner, portion) => {
    expect([bannerText(marking), portionMark(marking)]).toEqual([banner, portion]);
  });

  it("is read back from what people type", () => {
    expect(parseMarking("sbu", "us")).toEqual(mark("UNCLASSIFIED", "SENSITIVE"));
    expect(parseMarking("(C/NF)", "us")).toEqual(mark("CONFIDENTIAL", "NOFORN"));
    expect(parseMarking("secret", "us")).toEqual(mark("SECRET"));
    expect(parseMarking("amber", "tlp")).toEqual({ scheme: "tlp", level: "AMBER", caveats: [] });
    expect(parseMarking("nonsense", "us")).toBeNull();
  });
});
