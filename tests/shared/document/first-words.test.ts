import fc from "fast-check";
import { expect, test } from "vitest";
import { firstWords } from "../../../shared/document/first-words.ts";

test("ends after a whole word, and says that there is more", () => {
  expect(firstWords("receiving careful consideration. I cannot say", 40)).toBe(
    "receiving careful consideration. I…",
  );
  expect(firstWords("to meet, in March", 9)).toBe("to meet…");
  expect(firstWords("to meet in March", 16)).toBe("to meet in March");
  expect(firstWords("to  meet\nin March", 16)).toBe("to meet in March");
});

test("never cuts a character where there is no space", () => {
  expect(firstWords("関係国は支持した", 5)).toBe("関係国は…");
  expect(firstWords("👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧", 12)).toBe("👩‍👩‍👧…");
});

test("is one line that is never longer than it may be, and begins as the text does", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.integer({ min: 4, max: 40 }),
      (text, longest) => {
        const line = text.replace(/\s+/g, " ").trim();
        const first = firstWords(text, longest);
        expect(first.length).toBeLessThanOrEqual(longest);
        expect(line.startsWith(first.replace(/…$/, ""))).toBe(true);
        expect(first === line || first.endsWith("…")).toBe(true);
      },
    ),
  );
});
