import fc from "fast-check";
import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fontFiles, isFontFile, mainFamily, splitByFont } from "../../../main/documents/fonts.ts";

const familiesOf = (text: string): readonly string[] => splitByFont(text).runs.map(({ family }) => family);

describe("splitByFont", () => {
  it.each([
    ["Zoë Ñúñez – “naïve” €", [mainFamily]],
    ["Юлия Ωμέγα", [mainFamily]],
    ["Russia ●", [mainFamily, "Symbols 2"]],
    ["Հայաստան", ["Armenian"]],
    ["საქართველო", ["Georgian"]],
    ["भारत", [mainFamily]],
    ["ประเทศไทย", ["Thai"]],
    ["中国", ["Chinese"]],
    ["日本の代表", ["Japanese"]],
    ["대한민국 대표", ["Korean"]],
    ["Mr 王 (China)", [mainFamily, "Chinese", mainFamily]],
  ])("sets %s in the families that have it", (text, families) => {
    expect(familiesOf(text)).toEqual(families);
    expect(splitByFont(text).missing).toEqual([]);
  });

  it("keeps a mark and a joiner with the letter before it", () => {
    expect(splitByFont("e\u0301").runs).toHaveLength(1);
    expect(splitByFont("क\u200Dष").runs).toHaveLength(1);
  });

  it.each(["ایران", "ישראל", "ܐܪܡܝ"])("sets no letter of %s, which runs from right to left", (text) => {
    const { runs, missing } = splitByFont(text);
    expect(missing).toEqual(Array.from(text));
    expect(runs).toEqual([{ text: "\uFFFD".repeat(missing.length), family: mainFamily }]);
  });

  it("loses no character: what is not missing is there, and what is missing shows as a mark", () => {
    const law = fc.property(fc.string({ unit: "grapheme-composite" }), (text) => {
      const { runs, missing } = splitByFont(text);
      const shown = Array.from(runs.map((run) => run.text).join(""));
      const given = Array.from(text);
      expect(shown).toHaveLength(given.length);
      expect(given.filter((character, at) => shown[at] !== character)).toEqual(
        missing.filter((character) => character !== "\uFFFD"),
      );
    });
    fc.assert(law, { numRuns: 300 });
  });
});

describe("the font files", () => {
  it("are all there, and are all the PDF library may read", () => {
    const files = Object.values(fontFiles).flatMap((family) => Object.values(family));
    expect(files.filter((file) => !existsSync(file))).toEqual([]);
    expect(files.every(isFontFile)).toBe(true);
    for (const path of ["/etc/passwd", "package.json", `${files[0]}/../x.ttf`, `file://${files[0]}`])
      expect(isFontFile(path)).toBe(false);
  });
});
