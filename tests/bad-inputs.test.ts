import { expect, test } from "vitest";
import { numbersIn, testedNumbers, upTo } from "./titles.ts";

test("each of the fifty bad inputs has a test that begins with its number", () => {
  const tested = testedNumbers();
  expect(upTo(50).filter((number) => !tested.has(number))).toEqual([]);
});

test("knows a title by its place", () => {
  const written = 'it("1: a", () => {}); test.each(rows)(\n  "2: b",\n); describe.each(all)("3: $c", go)';
  expect(numbersIn(written)).toEqual([1, 2, 3]);
  expect(numbersIn('const rows = ["4: d"]; it.skip("5: e"); // it says 6: f')).toEqual([]);
});
