import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { testedNumbers, upTo } from "./titles.ts";

/** The rows of the table in ARCHITECTURE.md: a point of Electron's checklist, and what shows that it is kept. */
const rows = new Map(
  readFileSync(new URL("../ARCHITECTURE.md", import.meta.url), "utf8")
    .split("\n")
    .flatMap((line) => {
      const [, number, , shown = ""] = /^\| (\d+)\s+\| (.+?)\s+\| (.+?)\s+\|$/.exec(line) ?? [];
      return number === undefined ? [] : [[Number(number), shown] as const];
    }),
);

test("each point of Electron's checklist has its row, and a test where the row does not say why there can be none", () => {
  const tested = testedNumbers("security ");
  expect([...rows.keys()]).toEqual(upTo(20));
  const untested = upTo(20).filter((point) => !tested.has(point));
  expect(untested.filter((point) => !/only the binary/i.test(rows.get(point) ?? ""))).toEqual([]);
});
