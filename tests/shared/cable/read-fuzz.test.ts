import fc from "fast-check";
import { expect, test } from "vitest";
import type { LineRange, ReadCable } from "../../../shared/cable/cable-reading.ts";
import { lintCable } from "../../../shared/cable/lint-cable.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { splitLines } from "../../../shared/cable/segments.ts";
import { writeCable } from "../../../shared/cable/write-cable.ts";
import { fixture, fixtureNames } from "./fixture.ts";
import { generatedCable } from "./generated-cables.ts";

const corpus = fixtureNames.map(fixture);
const text = fc.oneof(
  fc.constantFrom(...corpus),
  generatedCable.map((cable) => writeCable(cable).text),
);
const lineEnd = fc.constantFrom("\n", "\r\n", "\r", "\n\r", "\r\r\n");

/** UTF-8 read as Windows-1252 or Latin-1, Latin-1 read as UTF-8, or left alone. */
const encodings: readonly ((source: string) => string)[] = [
  (source) => source,
  (source) => Buffer.from(source, "utf8").toString("latin1"),
  (source) => Buffer.from(source, "latin1").toString("utf8"),
  (source) => new TextDecoder("windows-1252").decode(Buffer.from(source, "utf8")),
  (source) => `\ufeff${source}`,
];

/** A cable cut, spliced with another, its line ends and encoding changed. */
const mangled = fc
  .record({
    first: text,
    second: text,
    from: fc.double({ min: 0, max: 1, noNaN: true }),
    to: fc.double({ min: 0, max: 1, noNaN: true }),
    junk: fc.string({ maxLength: 40 }),
    ends: lineEnd,
    encoding: fc.constantFrom(...encodings),
    dropped: fc.nat(60),
  })
  .map(({ first, second, from, to, junk, ends, encoding, dropped }) => {
    const head = first.slice(0, Math.floor(first.length * from));
    const tail = second.slice(Math.floor(second.length * to));
    const lines = splitLines(`${head}${junk}${tail}`).filter((_, index) => index !== dropped);
    return encoding(lines.join(ends));
  });

/** In how many parts of the file's cables a line lies; markers and unplaced lines may stand within a part. */
function placesOf(cables: readonly ReadCable[], line: number): number {
  const single = cables.some(
    ({ markers, unplaced }) =>
      markers.some((marker) => marker.line === line) || unplaced.some((one) => one.line === line),
  );
  if (single) return 1;
  const ranges = cables.flatMap((cable): readonly (LineRange | null)[] => [
    cable.metadata.lines,
    cable.header.lines,
    cable.frontMatter.lines,
    cable.trailer.lines,
    ...cable.blocks.map(({ lines }) => lines),
  ]);
  return ranges.filter((range) => range !== null && range[0] <= line && line <= range[1]).length;
}

test("never throws, and loses no line", () => {
  fc.assert(
    fc.property(mangled, (source) => {
      const { cables, problems } = readCables(source);
      if (cables.length === 0) {
        expect(problems).toHaveLength(1);
        return;
      }
      splitLines(source).forEach((raw, index) => {
        if (raw.replace(/[\s\p{Cc}\u200b\ufeff]/gu, "") !== "")
          expect([index + 1, placesOf(cables, index + 1)]).not.toEqual([index + 1, 0]);
      });
    }),
    { numRuns: 300 },
  );
});

test("puts each line of a written cable in one place", () => {
  fc.assert(
    fc.property(generatedCable, (cable) => {
      const source = writeCable(cable).text;
      const { cables } = readCables(source);
      splitLines(source).forEach((raw, index) => {
        if (raw.trim() !== "") expect([index + 1, placesOf(cables, index + 1)]).toEqual([index + 1, 1]);
      });
    }),
    { numRuns: 150 },
  );
});

test("puts each line of the corpus in one place, but where two parts share a line", () => {
  for (const name of fixtureNames.filter(
    (one) => !one.startsWith("one-line") && !["glued-info", "marker-in-line", "letter"].includes(one),
  )) {
    const source = fixture(name);
    const { cables } = readCables(source);
    splitLines(source).forEach((raw, index) => {
      if (raw.trim() !== "")
        expect([name, index + 1, placesOf(cables, index + 1)]).toEqual([name, index + 1, 1]);
    });
  }
});

test("neither reads nor checks any text with an exception", () => {
  fc.assert(
    fc.property(fc.oneof(mangled, fc.string({ unit: "binary", maxLength: 400 })), (source) => {
      expect(Array.isArray(lintCable(source))).toBe(true);
    }),
    { numRuns: 200 },
  );
});

test("reads a line of ten million characters", () => {
  const long = `UNCLAS LAKEVIEW 000231 TAGS: PREL SUBJECT: A 1. SUMMARY: ${"word and word ".repeat(700_000)} END SUMMARY.`;
  expect(readCables(long).cables).toHaveLength(1);
  expect(readCables("- ".repeat(5_000_000)).cables).toEqual([]);
});
