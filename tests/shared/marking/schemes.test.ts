import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseMarking } from "../../../shared/marking/parse-marking.ts";
import type { Scheme } from "../../../shared/marking/scheme.ts";
import type { Marking } from "../../../shared/marking/marking.ts";
import {
  bannerText,
  highestMarking,
  isAbove,
  portionMark,
  schemes,
} from "../../../shared/marking/schemes.ts";

const { us } = schemes;
const mark = (level: string, ...caveats: string[]): Marking => ({ scheme: "us", level, caveats });

const everyScheme = Object.values(schemes);
const highest = (...markings: readonly Marking[]): Marking => highestMarking(markings, us);

/** Any mark of a scheme: each level, each caveat, some countries, a caveat nobody has heard of. */
const anyMarkOf = (scheme: Scheme): fc.Arbitrary<Marking> => {
  const countries = scheme.release
    ? ["FRA", "GBR", "CAN"].map((key) => `${scheme.release?.prefix}${key}`)
    : [];
  const keys = [...scheme.caveats.map((caveat) => caveat.key), ...countries, "LIMDIS"];
  return fc.record({
    scheme: fc.constant(scheme.id),
    level: fc.constantFrom(...scheme.levels.map((level) => level.key)),
    caveats: fc.uniqueArray(fc.constantFrom(...keys), { maxLength: 4 }),
  });
};

describe.each(everyScheme)("the highest marking of $name", (scheme) => {
  const any = anyMarkOf(scheme);
  const highestOf = (...markings: readonly Marking[]): Marking => highestMarking(markings, scheme);
  const runs = { numRuns: 2_000 };

  it("does not depend on order, grouping or repetition", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(highestOf(a, b, c)).toEqual(highestOf(c, a, b));
        expect(highestOf(highestOf(a, b), c)).toEqual(highestOf(a, highestOf(b, c)));
        expect(highestOf(a, a)).toEqual(highestOf(a));
        expect(highestOf(highestOf(a))).toEqual(highestOf(a));
      }),
      runs,
    );
  });

  it("is never below any of what it covers", () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(isAbove(a, highestOf(a, b))).toBe(false);
        expect(isAbove(b, highestOf(a, b))).toBe(false);
      }),
      runs,
    );
  });

  it("is not above a ceiling when nothing it covers is", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, ceiling) => {
        const fits = !isAbove(a, ceiling) && !isAbove(b, ceiling);
        expect(isAbove(highestOf(a, b), ceiling)).toBe(!fits);
      }),
      runs,
    );
  });

  it("is read back from its own banner", () => {
    fc.assert(
      fc.property(any, (a) => {
        const settled = highestOf(a);
        expect(parseMarking(bannerText(settled), scheme.id)).toEqual(settled);
      }),
      runs,
    );
  });

  it("prints every level in a colour that reads on white", () => {
    const colours = [
      ...scheme.levels.map((level) => level.colour),
      ...scheme.caveats.flatMap((caveat) => caveat.lowest?.colour ?? []),
    ];
    for (const colour of colours) expect(contrastOnWhite(colour)).toBeGreaterThanOrEqual(4.5);
  });
});

/** The contrast of a colour on white, by the formula of WCAG 2. */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}

describe("the highest marking", () => {
  it("meets countries in those all name, and lets NOFORN win", () => {
    const france = mark("CONFIDENTIAL", "REL TO FRA", "REL TO GBR");
    expect(highest(france, mark("CONFIDENTIAL", "REL TO FRA", "REL TO CAN")).caveats).toEqual(["REL TO FRA"]);
    expect(highest(france, mark("SECRET", "REL TO CAN")).caveats).toEqual([]);
    expect(highest(france, mark("SECRET", "NOFORN")).caveats).toEqual(["NOFORN"]);
  });

  it("takes what only some countries may see for sensitive, and never loses that it was limited", () => {
    const [france, britain] = [mark("UNCLASSIFIED", "REL TO FRA"), mark("UNCLASSIFIED", "REL TO GBR")];
    expect(highest(france).caveats).toEqual(["SENSITIVE", "REL TO FRA"]);
    expect(highest(france, britain)).toEqual(mark("UNCLASSIFIED", "SENSITIVE"));
    expect(highest(france, mark("UNCLASSIFIED"))).toEqual(highest(france));
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
    expect(parseMarking("secret//rel to usa, gbr, fra", "us")).toEqual(
      mark("SECRET", "REL TO FRA", "REL TO GBR"),
    );
    expect(parseMarking("S/NF/EXDIS", "us")).toEqual(mark("SECRET", "NOFORN", "EXDIS"));
    expect(parseMarking("secret uk/fra eyes only", "uk")?.caveats).toEqual(["EYES FRA"]);
    expect(parseMarking("amber", "tlp")).toEqual({ scheme: "tlp", level: "AMBER", caveats: [] });
    expect(parseMarking("nonsense", "us")).toBeNull();
  });
});
