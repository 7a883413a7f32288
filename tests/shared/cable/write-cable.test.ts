import fc from "fast-check";
import { expect, test } from "vitest";
import { cableOf } from "../../../shared/cable/cable-reading.ts";
import { cableSchema, type Cable } from "../../../shared/cable/cable.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { settleCable } from "../../../shared/cable/settle-cable.ts";
import { writeCable } from "../../../shared/cable/write-cable.ts";
import { generatedCable } from "./generated-cables.ts";

const readBack = (text: string): Cable | null => {
  const { cables } = readCables(text);
  return cables.length === 1 && cables[0] ? cableOf(cables[0]) : null;
};

test("reading what was written gives the cable back", () => {
  fc.assert(
    fc.property(generatedCable, (cable) => {
      const written = writeCable(cable);
      expect(readBack(written.text)).toEqual(written.cable);
      expect(cableSchema.safeParse(written.cable).success).toBe(true);
    }),
    { numRuns: 400 },
  );
});

test("a settled cable settles to itself, and is written as it is", () => {
  fc.assert(
    fc.property(generatedCable, (cable) => {
      const settled = settleCable(cable);
      expect(settleCable(settled)).toEqual(settled);
      const written = writeCable(cable).cable;
      expect(writeCable(written).cable).toEqual(written);
    }),
  );
});

test("writes at most 65 columns of printable ASCII below the header, and ends with a line feed", () => {
  fc.assert(
    fc.property(generatedCable, (cable) => {
      const { text, cable: written } = writeCable(cable);
      expect(text).toMatch(/^[ -~\n]*\n$/);
      const lines = text.split("\n");
      const body = lines.slice(written.header ? lines.indexOf("BT") + 1 : 0);
      for (const line of body.slice(1)) expect(line.length).toBeLessThanOrEqual(65);
      for (const line of lines) expect(line).toBe(line.trimEnd());
    }),
  );
});

test("a section has at most 93 lines and each after the first opens with its continuation line", () => {
  fc.assert(
    fc.property(generatedCable, (cable) => {
      const { text, cable: written } = writeCable(cable);
      const lines = text.trimEnd().split("\n");
      const opens = lines.flatMap((line, index) => (/ \d{8}  \d{3} OF \d{3}$/.test(line) ? [index] : []));
      expect(opens.length + 1).toBe(written.sections ?? 1);
      [0, ...opens].forEach((start, index) => {
        expect((opens[index] ?? lines.length) - start).toBeLessThanOrEqual(93);
      });
    }),
  );
});
