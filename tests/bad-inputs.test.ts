import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** A title that begins with the number of a bad input, of a test or of a group that is not left out. */
const numbered = /(?:\b(?:test|it|describe)(?:\.(?:for|each))?|\))\(\s*["'`](\d{1,2}): /g;

const numbersIn = (source: string): readonly number[] =>
  [...source.matchAll(numbered)].map(([, number]) => Number(number));

test("each of the fifty bad inputs has a test that begins with its number", () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const tests = files.filter((name) => /\.(?:test|spec)\.tsx?$/.test(name));
  const tested = new Set(
    tests.flatMap((name) => numbersIn(readFileSync(join(import.meta.dirname, name), "utf8"))),
  );
  const badInputs = Array.from({ length: 50 }, (_, index) => index + 1);
  expect(badInputs.filter((number) => !tested.has(number))).toEqual([]);
});

test("knows a title by its place", () => {
  const written = 'it("1: a", () => {}); test.each(rows)(\n  "2: b",\n); describe.each(all)("3: $c", go)';
  expect(numbersIn(written)).toEqual([1, 2, 3]);
  expect(numbersIn('const rows = ["4: d"]; it.skip("5: e"); // it says 6: f')).toEqual([]);
});
