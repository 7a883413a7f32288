import { describe, expect, test } from "vitest";
import type { ReadCable } from "../../../shared/cable/cable-reading.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { fixture, fixtureNames } from "./fixture.ts";

function readOne(name: string): ReadCable {
  const { cables } = readCables(fixture(name));
  const [cable] = cables;
  if (!cable || cables.length > 1) throw new Error(`${name} has ${cables.length} cables`);
  return cable;
}

const paragraphs = (cable: ReadCable): readonly string[] =>
  cable.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));
const headings = (cable: ReadCable): readonly string[] =>
  cable.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
const numbers = (cable: ReadCable): readonly (number | null)[] =>
  cable.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.number] : []));
const codes = (cable: ReadCable): readonly string[] => cable.problems.map(({ code }) => code);

const plain = readOne("plain");

test("reads every part of a plain cable", () => {
  expect(plain).toMatchObject({
    metadata: { lines: null },
    header: {
      lines: [1, 10],
      transmission: "VZCZCXRO1204",
      routing: ["PP RUEHXX"],
      origin: { routingIndicator: "RUEHVI", serial: "0231", section: 1, dayOfYear: 75, time: "1402" },
      security: "ZNR UUUUU ZZH",
      dateTimeGroup: { precedence: "P", infoPrecedence: null, at: "2010-03-16T14:02:00Z" },
      from: "AMEMBASSY LAKEVIEW",
      to: [{ routingIndicator: "RUEHC", name: "SECSTATE WASHDC", precedence: "PRIORITY", number: "4410" }],
      info: [
        { routingIndicator: "RUEHGV", name: "USMISSION GENEVA", precedence: null, number: "0077" },
        { routingIndicator: "RUCNDT", name: "USMISSION USUN NEW YORK", precedence: null, number: "0101" },
      ],
      xmt: [],
    },
    frontMatter: { lines: [11, 17] },
    classification: "UNCLASSIFIED",
    sections: null,
    station: "LAKEVIEW",
    serial: "000231",
    captions: ["SIPDIS"],
    attention: [],
    executiveOrder: { order: "12958", declassify: "N/A" },
    tags: ["EFIS", "ECON", "CA"],
    subject: "Lake states settle the perch quota",
    subjectPortion: null,
    references: [],
    classifiedBy: null,
    markers: [],
    trailer: { lines: [32, 35], signature: "HARROW", serial: "0231" },
    unplaced: [],
  });
  expect(
    plain.blocks.map((block) => [block.kind === "paragraph" ? block.role : block.kind, block.lines]),
  ).toEqual([
    ["summary", [19, 21]],
    [null, [23, 24]],
    [null, [26, 27]],
    ["comment", [29, 30]],
  ]);
  expect(codes(plain)).toEqual(["missing-ref"]);
});

/** Copies of the plain cable that went through something, what is told about it, and what else must hold. */
const copies: readonly (readonly [
  name: string,
  told: readonly string[],
  holds?: (cable: ReadCable) => void,
])[] = [
  ["catalogue", [], (cable) => expect(cable.metadata.lines).toEqual([1, 5])],
  [
    "glued-info",
    ["glued-line"],
    (cable) => {
      expect(cable.header.info.at(-1)).toMatchObject({ name: "USMISSION USUN NEW YORK", number: "0101" });
      expect([cable.header.lines, cable.frontMatter.lines?.[0], cable.sections]).toEqual([[1, 9], 9, 2]);
      expect(cable.markers).toEqual([{ line: 25, section: 2, of: 2 }]);
    },
  ],
  [
    "executive-order-glued",
    ["executive-order-spacing"],
    (cable) => expect(cable.executiveOrder).toEqual(plain.executiveOrder),
  ],
  [
    "bare",
    ["missing-header", "missing-trailer"],
    (cable) => expect(cable.header.lines ?? cable.trailer.lines).toBeNull(),
  ],
  ["marker-in-sentence", [], (cable) => expect(cable.markers).toEqual([{ line: 26, section: 2, of: 2 }])],
  ["marker-in-tags", []],
  [
    "marker-in-references",
    [],
    (cable) => expect(cable.references).toEqual(["09 LAKEVIEW 812", "STATE 4471"]),
  ],
  ["marker-in-line", [], (cable) => expect(cable.markers).toEqual([{ line: 24, section: 2, of: 2 }])],
  ["trailing-blanks", []],
  ["mixed-line-ends", []],
  ["double-spaced", []],
  ["one-line", ["run-together"], (cable) => expect(cable.trailer.signature).toBe("HARROW")],
  [
    "one-line-headings",
    ["run-together"],
    (cable) => {
      expect(headings(cable)).toEqual(["THE SURVEY"]);
      expect(cable.markers).toEqual([{ line: 1, section: 2, of: 2 }]);
    },
  ],
  ["subject-short-label", ["subject-label"]],
  ["subject-clipped-label", ["subject-label"]],
  ["subject-next-line", ["subject-next-line"]],
  [
    "captions",
    ["doubled-caption", "caption-in-body"],
    (cable) => {
      expect(cable.captions).toEqual(["SIPDIS", "SENSITIVE"]);
      expect(cable.unplaced).toEqual([{ line: 28, text: "SIPDIS" }]);
    },
  ],
  ["tags-misspelt", ["tags-label"]],
  ["tags-semicolon", ["tags-label"]],
  ["tags-glued", ["glued-tags"], (cable) => expect(cable.tags).toEqual(["ETRD", "EINV", "ECIN", "CA"])],
  ["tags-repeated", ["repeated-tags", "repeated-tag"]],
  ["tags-missing", ["missing-tags"], (cable) => expect(cable.tags).toEqual([])],
  ["tags-first", ["tags-before-executive-order"]],
  ["summary-end-split", []],
  ["numbers-bracketed", ["number-style"]],
  ["numbers-gap", ["numbering-gap"], (cable) => expect(numbers(cable)).toEqual([1, 2, 4, 5])],
  ["numbers-restart", ["numbering-restart"], (cable) => expect(numbers(cable)).toEqual([1, 2, 1, 2])],
  ["numbers-unspaced", []],
  ["redacted", ["redaction"]],
  ["signed-mixed-case", [], (cable) => expect(cable.trailer.signature).toBe("Harrow")],
];

describe("reads a copy as the original", () => {
  test.for(copies)("%s", ([name, told, holds]) => {
    const cable = readOne(name);
    expect(
      codes(cable)
        .filter((code) => code !== "missing-ref")
        .toSorted(),
    ).toEqual([...told].toSorted());
    expect(cable.subject).toBe(plain.subject);
    if (!name.startsWith("tags-glued") && !name.startsWith("tags-missing"))
      expect(cable.tags).toEqual(plain.tags);
    expect([cable.station, cable.serial]).toEqual([plain.station, plain.serial]);
    if (name === "redacted") expect(paragraphs(cable)[1]).toMatch(/^X+ of the northern state opened/);
    else expect(paragraphs(cable)).toEqual(paragraphs(plain));
    holds?.(cable);
  });
});

test("finds headings with unequal, doubled or broken rules", () => {
  const cable = readOne("headings-ruled");
  expect(headings(cable)).toEqual([
    "THE SURVEY, WHAT IT SAYS AND WHAT IT DOES NOT SAY, AND WHO PAID FOR IT",
    "THE MONEY",
    "COMMENT",
  ]);
  expect(cable.blocks.at(-1)).toMatchObject({ role: "comment", number: 4 });
  expect(cable.unplaced).toEqual([]);
});

test("finds headings that are bare, or have a rule on one side only", () => {
  expect(headings(readOne("headings-bare"))).toEqual(["The survey", "THE MONEY", "COMMENT"]);
});

test("takes a summary without its opening, and one misspelt, for a summary", () => {
  for (const name of ["summary-unopened", "summary-misspelt"]) {
    expect(readOne(name).blocks[0]).toMatchObject({ role: "summary" });
  }
  expect(codes(readOne("summary-unopened"))).toContain("summary-unopened");
});

test("takes the pilcrows of archives away, and does not begin a paragraph at a year", () => {
  const cable = readOne("numbers-pilcrow");
  expect(numbers(cable)).toEqual([1, 2, 3, 4]);
  expect(paragraphs(cable)[2]).toContain("It 2009. asked");
  expect(codes(cable)).toContain("pilcrow");
});

test("reads a classified cable with its marks, references, captions and exclusions", () => {
  const cable = readOne("classified");
  expect(cable).toMatchObject({
    classification: "SECRET",
    sections: 2,
    captions: ["NOFORN", "SIPDIS"],
    attention: ["STATE FOR OES/MLP", "GENEVA PASS TO FAO LIAISON"],
    executiveOrder: { order: "12958", declassify: "05/03/2020" },
    tags: ["PREL", "EFIS", "PGOV", "CA"],
    subject: "HARBOR MASTER ON THE NIGHT PATROLS",
    subjectPortion: "C/NF",
    references: ["09 LAKEVIEW 812", "LAKEVIEW 231", "EMAIL FISHER-HARROW OF APRIL 30"],
    classifiedBy: "Political Counselor A. Harrow, Embassy Lakeview. Reason: 1.4 (b), (d)",
  });
  expect(cable.header).toMatchObject({
    routing: ["OO RUEHC RUEKJCS"],
    dateTimeGroup: { precedence: "O", infoPrecedence: "R" },
    to: [{ number: "4490" }, { name: "SECDEF WASHDC", precedence: "IMMEDIATE" }],
    xmt: ["AMCONSUL SHOALPORT"],
  });
  expect(cable.blocks).toMatchObject([
    { portion: "C", role: "summary" },
    { portion: "C/REL USA, CAN", role: null },
    {
      portion: "S//NF",
      role: null,
      text: "A second source, xxxxxxxxxxxx, speaks of a quarrel over the radar contract.",
    },
    { portion: "U", role: "action-request" },
    { portion: "S/NF", role: "comment" },
  ]);
});

test.each(["two-cables", "two-catalogued"])("reads both cables of %s", (name) => {
  const { cables } = readCables(fixture(name));
  expect(cables.map(({ serial }) => serial)).toEqual(["000231", "000305"]);
  expect(cables.map((cable) => paragraphs(cable).length)).toEqual([4, 5]);
  expect(cables.flatMap(({ unplaced }) => unplaced)).toEqual([]);
});

test("mends wrong decoding, entities and lost apostrophes, and says so", () => {
  const decoded = readOne("mis-decoded");
  expect(paragraphs(decoded)[3]).toContain("The cut’s size (the “tenth”) is");
  expect(codes(decoded)).toContain("mis-decoded");
  expect(paragraphs(readOne("entities"))[2]).toContain(`"no money" & no boats 'either'`);
  const mended = readOne("lost-apostrophes");
  expect(paragraphs(mended).join(" ")).toMatch(/northern state's delegate.*the state's fishermen/);
  expect(codes(mended)).toContain("q-apostrophe");
});

test("says that a file was cut in the middle of a sentence", () => {
  const cable = readOne("cut-off");
  expect(paragraphs(cable)[2]).toMatch(/would bear$/);
  expect(codes(cable)).toContain("cut-off");
});

test.each([
  ["a letter", fixture("letter"), "not-a-cable"],
  ["an e-mail", "From: Ada\nTo: Harrow\nSubject: Perch\n\n1. Thank you.", "not-a-cable"],
  ["nothing", " \n\n", "empty-file"],
  ["a picture", "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR", "not-text"],
])("finds no cable in %s, and says so once", (_what, text, code) => {
  const reading = readCables(text);
  expect(reading.cables).toEqual([]);
  expect(reading.problems.map((problem) => problem.code)).toEqual([code]);
});

test("has a corpus that covers each thing a cable may have gone through", () => {
  expect(fixtureNames.length).toBeGreaterThanOrEqual(25);
});

test.each(["word ", "UNCLAS SECTION 01 OF 03 ", "1. (U) SUMMARY: ", "RUEHC/SECSTATE WASHDC 0001 ", "-"])(
  "31: a line of 10 MB of %j is read, and none of it lost",
  (piece) => {
    const text = piece.repeat(Math.ceil(10_000_000 / piece.length));
    const { cables, problems } = readCables(text);
    expect(cables.length > 0 || problems.length > 0).toBe(true);
    const kept = cables.flatMap(({ blocks, unplaced }) =>
      [...blocks, ...unplaced].map((part) => part.text.length),
    );
    if (cables.length > 0) expect(kept.reduce((sum, length) => sum + length, 0)).toBeGreaterThan(0);
  },
);
