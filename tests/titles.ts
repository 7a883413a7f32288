import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The numbers that titles of tests, or of groups that are not left out, begin with behind some words: `12: `, `security 4: `. */
export function numbersIn(source: string, words = ""): readonly number[] {
  const title = new RegExp(
    `(?:\\b(?:test|it|describe)(?:\\.(?:for|each))?|\\))\\(\\s*["'\`]${words}(\\d{1,2}): `,
    "g",
  );
  return [...source.matchAll(title)].map(([, number]) => Number(number));
}

/** The same of all tests. */
export function testedNumbers(words = ""): ReadonlySet<number> {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" });
  const tests = files.filter((name) => /\.(?:test|spec)\.tsx?$/.test(name));
  return new Set(
    tests.flatMap((name) => numbersIn(readFileSync(join(import.meta.dirname, name), "utf8"), words)),
  );
}

export const upTo = (last: number): readonly number[] =>
  Array.from({ length: last }, (_, index) => index + 1);
