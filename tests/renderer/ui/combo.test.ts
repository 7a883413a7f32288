import { describe, expect, test } from "vitest";
import { isMatch } from "../../../renderer/ui/combo.tsx";

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
});
