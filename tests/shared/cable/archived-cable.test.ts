import { expect, test } from "vitest";
import { cableOf } from "../../../shared/cable/cable-reading.ts";
import { lintCable } from "../../../shared/cable/lint-cable.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { writeCable } from "../../../shared/cable/write-cable.ts";
import { archivedCable } from "./fixture.ts";

// The archived cable behind the sample is kept beside the checkout (../shared/seed) and is no part of the project.
const archived = archivedCable();
const [cable] = readCables(archived ?? "").cables;

test.skipIf(archived === null)("reads every field of the archived cable", () => {
  expect(cable).toMatchObject({
    metadata: { lines: [1, 5] },
    header: {
      lines: [6, 17],
      transmission: "VZCZCXRO7735",
      routing: ["PP RUEHAST"],
      origin: { routingIndicator: "RUEHUNV", serial: "0548", section: 1, dayOfYear: 338, time: "1216" },
      security: "ZNR UUUUU ZZH",
      dateTimeGroup: { precedence: "P", infoPrecedence: null, at: "2009-12-04T12:16:00Z" },
      from: "USMISSION UNVIE VIENNA",
      to: [{ routingIndicator: "RUEHC", name: "SECSTATE WASHDC", precedence: "PRIORITY", number: "0381" }],
      info: [
        { routingIndicator: "AFGHA", name: "AFGHANISTAN COLLECTIVE", precedence: null, number: null },
        { routingIndicator: "RUEHAST", name: "AMCONSUL ALMATY", number: "0054" },
        { routingIndicator: "RUEHKB", name: "AMEMBASSY BAKU", number: "0038" },
        { routingIndicator: "RUEHBJ", name: "AMEMBASSY BEIJING", number: "0961" },
        { routingIndicator: "RUEHVEN", name: "USMISSION USOSCE", number: "0291" },
      ],
    },
    frontMatter: { lines: [17, 26] },
    classification: "UNCLASSIFIED",
    sections: 3,
    station: "UNVIE VIENNA",
    serial: "000548",
    captions: ["SIPDIS"],
    executiveOrder: { order: "12958", declassify: "N/A" },
    tags: ["PREL", "UN", "SNAR", "AF"],
    references: [],
    markers: [
      { line: 115, section: 2, of: 3 },
      { line: 205, section: 3, of: 3 },
    ],
    trailer: { lines: null, signature: null, serial: null },
    unplaced: [],
  });
  expect(cable?.subject).toMatch(/^Paris Pact Partners Launch .* Afghan Heroin$/);
  const blocks = cable?.blocks ?? [];
  expect(blocks.flatMap((block) => (block.kind === "paragraph" ? [block.number] : []))).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
  expect(
    blocks.flatMap((block) => (block.kind === "paragraph" && block.role ? [[block.number, block.role]] : [])),
  ).toEqual([
    [1, "summary"],
    [12, "comment"],
  ]);
  expect(blocks.filter(({ kind }) => kind === "heading")).toHaveLength(5);
  expect(blocks.map(({ text }) => text).join(" ")).not.toContain("00000548");
  expect(blocks.at(-1)?.text).toMatch(/Our challenge is/);
});

test.skipIf(archived === null)("tells nothing but notes about the archived cable", () => {
  expect(lintCable(archived ?? "").map(({ severity, code }) => [severity, code])).toEqual([
    ["note", "missing-trailer"],
    ["note", "glued-line"],
    ["note", "missing-ref"],
    ["note", "section-long"],
    ["note", "executive-order-spacing"],
    ["note", "pilcrow"],
  ]);
});

test.skipIf(archived === null)("writes the archived cable anew so that it reads the same", () => {
  if (!cable) throw new Error("The archived cable was not read");
  const written = writeCable(cableOf(cable));
  const [again] = readCables(written.text).cables;
  expect(again?.blocks.map(({ text }) => text)).toEqual(cable.blocks.map(({ text }) => text));
  expect(again && cableOf(again)).toEqual(written.cable);
});
