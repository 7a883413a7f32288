import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  familyNameIn,
  foldText,
  inPlainestLetters,
  inSpokenOrder,
  isLikelySame,
  nameIndexKeys,
  nameWords,
} from "../../../shared/delegations/names.ts";

const alike = (a: string, b: string): boolean => isLikelySame(nameWords(a), nameWords(b));

describe("names", () => {
  it("fold case, accents, special letters and punctuation, in composed and decomposed form", () => {
    expect(foldText("  Łucja  ŻÓŁKIEWSKA-Þórðar ")).toBe("lucja zolkiewska thordar");
    expect(foldText("Siobhán O’Dowd".normalize("NFD"))).toBe("siobhan odowd");
    expect(foldText("ПЁТР")).toBe("петр");
    expect(foldText("अर्जुन मेहता")).toBe("अर्जुन मेहता");
  });

  it("lose honorifics, but never all of their words", () => {
    expect(nameWords("H.E. Amb. Ana Gil")).toEqual(["ana", "gil"]);
    expect(nameWords("Dr Ho")).toEqual(["dr", "ho"]);
    expect(nameWords("Dr")).toEqual(["dr"]);
  });

  it("with one comma are turned to spoken order", () => {
    expect(inSpokenOrder("Gil Peña, Ana")).toBe("Ana Gil Peña");
    expect(inSpokenOrder("Gil, Ana, PhD")).toBe("Gil, Ana, PhD");
    expect(inSpokenOrder("Gil,")).toBe("Gil,");
  });

  it("tell the family name by a comma or by capitals, else not", () => {
    expect(familyNameIn("Gil Peña, Ana")).toBe("Gil Peña");
    expect(familyNameIn("Ana GIL PEÑA")).toBe("GIL PEÑA");
    expect(familyNameIn("J. R. Gil")).toBeUndefined();
    expect(familyNameIn("ANA GIL")).toBeUndefined();
  });

  it.each([
    ["Ana Gil", "GIL, Ana"],
    ["Min-jun Kim", "Minjun Kim"],
    ["A. Gil", "Ana Gil"],
    ["Ana María Gil", "Ana M. Gil"],
    ["Ana María Gil", "Ana Gil"],
  ])("%s and %s may be one person's", (a, b) => {
    expect([alike(a, b), alike(b, a)]).toEqual([true, true]);
  });

  it.each([
    ["Ana Gil", "Eva Gil"],
    ["A. Gil", "Eva Gil"],
    ["A. G.", "Ana Gil"],
    ["Gil", "Ana Gil"],
    ["Ana G.", "A. Gil"],
    ["Ana Gil Peña", "Ana Gil Ruiz"],
  ])("%s and %s are not taken for one person's", (a, b) => {
    expect([alike(a, b), alike(b, a)]).toEqual([false, false]);
  });

  it("of ordinary people are seldom the same in the plainest letters", () => {
    const file = new URL("../../fixtures/rosters/ordinary-names.txt", import.meta.url);
    const words = new Set(readFileSync(file, "utf8").split(/\s+/).map(foldText));
    const together = [...Map.groupBy(words, inPlainestLetters).values()].filter(({ length }) => length > 1);
    expect(words.size).toBeGreaterThan(780);
    expect(together).toEqual([
      ["michael", "michal"],
      ["rafael", "rafal"],
      ["saara", "sara"],
      ["bauer", "baur"],
      ["maas", "maes"],
    ]);
  });

  it("that are likely the same are always found under a common key", () => {
    const word = fc.constantFrom("ana", "a", "m", "maria", "gil", "g", "pena", "anamaria");
    const words = fc.array(word, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, words, (a, b) => {
        fc.pre(isLikelySame(a, b));
        const keys = new Set(nameIndexKeys(a));
        expect(nameIndexKeys(b).some((key) => keys.has(key))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
