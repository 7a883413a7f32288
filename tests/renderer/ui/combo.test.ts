import { describe, expect, test } from "vitest";
import { bestMatch, isMatch } from "../../../renderer/ui/combo.tsx";

const ivory = { id: "country:CI", name: "Côte d'Ivoire", signs: ["CI", "CIV", "Ivorian"] };
const zone = { id: "America/New_York", name: "America/New York" };

describe("finding one of many by typing", () => {
  test.each([
    [ivory, "cote"],
    [ivory, "CIV"],
    [ivory, "ivor"],
    [ivory, "  Côte d"],
    [zone, "new"],
    [zone, "america/n"],
    [zone, "york"],
    [zone, ""],
  ])("%o is found by %s", (item, typed) => {
    expect(isMatch(item, typed)).toBe(true);
  });

  test.each([
    [ivory, "ote"],
    [ivory, "france"],
    [zone, "ork"],
  ])("%o is not found by %s", (item, typed) => {
    expect(isMatch(item, typed)).toBe(false);
  });

  const ukraine = { id: "country:UA", name: "Ukraine" };
  const kingdom = { id: "country:GB", name: "United Kingdom", signs: ["UK"] };

  test.each([
    ["u", ukraine], // the first that begins so
    ["uk", kingdom], // a code before a beginning
    ["united", kingdom],
    ["", undefined],
    ["x", undefined],
  ])("%s means most likely %o", (typed, item) => {
    expect(bestMatch([ukraine, kingdom], typed)).toBe(item);
  });
});
