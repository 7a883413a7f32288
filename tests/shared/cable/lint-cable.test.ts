import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintCable } from "../../../shared/cable/lint-cable.ts";
import { problemSeverities } from "../../../shared/cable/problem-codes.ts";
import { fixture } from "./fixture.ts";
import { sampleDossier } from "./sample-dossier.ts";

const plain = fixture("plain");
const classified = fixture("classified");
const codesOf = (text: string): readonly string[] => lintCable(text).map(({ code }) => code);

test("finds nothing in a plain cable but that it refers to no other", () => {
  expect(lintCable(plain).map(({ code, severity }) => [code, severity])).toEqual([["missing-ref", "note"]]);
});

const change =
  (from: string | RegExp, to: string) =>
  (text: string): string => {
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`There is no ${from} to change`);
    return changed;
  };

/** One thing made wrong in the plain cable, and what is told about it. */
const faults: readonly (readonly [code: string, spoil: (text: string) => string])[] = [
  ["bad-date-time", change("161402Z MAR", "321402Z MAR")],
  ["day-of-year", change("0751402", "0761402")],
  ["origin-time", change("0751402", "0751502")],
  ["serial-mismatch", change("#0231/01", "#0232/01")],
  ["trailer-serial", change("\n#0231\n", "\n#0239\n")],
  ["prosign", change("ZNR UUUUU", "ZNY CCCCC")],
  ["info-precedence", change("P 161402Z", "P O 161402Z")],
  ["routing-precedence", change("PP RUEHXX", "OO RUEHXX")],
  ["missing-to", change(/TO RUEHC.*\n/, "")],
  ["missing-from", change(/FM .*\n/, "")],
  ["routing-indicator", change("TO RUEHC/SECSTATE WASHDC", "TO XYZZY/AMEMBASSY SHOALPORT")],
  ["missing-classification", change("UNCLAS LAKEVIEW 000231\n", "")],
  ["missing-station", change("UNCLAS LAKEVIEW 000231", "UNCLAS")],
  ["serial-length", change("UNCLAS LAKEVIEW 000231", "UNCLAS LAKEVIEW 0231")],
  ["caption-order", change("SIPDIS", "SIPDIS\nSENSITIVE")],
  ["unknown-caption", change("SIPDIS", "SIPDIX")],
  ["missing-executive-order", change("E.O. 12958: N/A\n", "")],
  ["executive-order-number", change("E.O. 12958: N/A", "E.O.: N/A")],
  ["executive-order-date", (text) => text.replace("MAR 10", "MAR 11").replace("0751402", "0751402")],
  ["declassification-unclassified", change("N/A", "DECL: 03/16/2020")],
  ["missing-subject-tag", change("EFIS, ECON, CA", "CA")],
  ["unknown-tag", change("EFIS, ECON, CA", "EFIS, QXYZ")],
  ["missing-subject", change(/SUBJECT: .*\n/, "")],
  ["second-subject", change("SUBJECT: Lake", "SUBJECT: Perch\nSUBJECT: Lake")],
  ["subject-long", change("SUBJECT: Lake", `SUBJECT: ${"Perch and more perch\n".repeat(12)}`)],
  ["missing-body", (text) => `${text.slice(0, text.indexOf("\n1. SUMMARY"))}\n`],
  [
    "missing-summary",
    (text) =>
      text
        .replace("SUMMARY: Four", "Four")
        .replace("END SUMMARY.", "")
        .replace("2. The delegate", `2. ${"A line.\n".repeat(63)}The delegate`),
  ],
  ["summary-long", change("END SUMMARY.", `${"More of it.\n".repeat(25)}END SUMMARY.`)],
  [
    "summary-late",
    (text) =>
      text
        .replace("1. SUMMARY: Four", "1. Four")
        .replace("END SUMMARY.", "")
        .replace("2. The delegate", "2. SUMMARY: The delegate")
        .replace("half of that.", "half of that. END SUMMARY."),
  ],
  ["summary-unended", change("END SUMMARY.", "")],
  [
    "comment-early",
    (text) =>
      text
        .replace("2. The delegate", "2. COMMENT: The delegate")
        .replace("half of that.", "half of that. END COMMENT.")
        .replace("COMMENT: The cut", "The cut")
        .replace("years. END COMMENT.", "years."),
  ],
  ["marks-mixed", change("2. The", "2. (U) The")],
  ["mark-above", (text) => text.replace(/\n(\d)\. /g, "\n$1. (U) ").replace("3. (U)", "3. (SBU)")],
  ["unknown-mark", (text) => text.replace(/\n(\d)\. /g, "\n$1. (U) ").replace("3. (U)", "3. (FOUO)")],
  ["heading-bare", change("\n2. The", "\nTHE SURVEY\n\n2. The")],
  ["heading-rule", change("\n2. The", "\n-----\nTHE SURVEY\n-----------\n2. The")],
  ["heading-case", change("\n2. The", "\n----------\nThe survey\n----------\n2. The")],
  ["stray-rule", change("\n2. The", "\n----------\n\n2. The")],
  ["width", change("would bear most of it. It\n", "would bear most of it, and so on, and so on, and It\n")],
  ["character", change("fishermen", "pêcheurs")],
  ["no-numbers", (text) => text.replace(/\n\d\. /g, "\n")],
  ["missing-section", change("UNCLAS LAKEVIEW", "UNCLAS SECTION 01 OF 02 LAKEVIEW")],
  ["unexpected-section", change("\n3. The", "\nLAKEVIEW 00000231  002 OF 002\n\n3. The")],
  [
    "section-order",
    (text) =>
      text
        .replace("UNCLAS LAKEVIEW", "UNCLAS SECTION 01 OF 03 LAKEVIEW")
        .replace("\n3. The", "\nLAKEVIEW 00000231  003 OF 003\n\n3. The"),
  ],
  [
    "section-total",
    (text) =>
      text
        .replace("UNCLAS LAKEVIEW", "UNCLAS SECTION 01 OF 02 LAKEVIEW")
        .replace("\n3. The", "\nLAKEVIEW 00000231  002 OF 003\n\n3. The"),
  ],
  [
    "section-long",
    (text) =>
      text
        .replace("UNCLAS LAKEVIEW", "UNCLAS SECTION 01 OF 02 LAKEVIEW")
        .replace("2. The delegate", `2. ${"A line.\n".repeat(93)}The delegate`)
        .replace("\n3. The", "\nLAKEVIEW 00000231  002 OF 002\n\n3. The"),
  ],
  [
    "figures-differ",
    (text) =>
      text
        .replace("2. The", "2. Canada pledged $300,000. The")
        .replace("3. The", "3. Canada announced $350,000. The"),
  ],
  ["unplaced-line", change("FM AM", "?? what is this\nFM AM")],
];

describe("tells what is wrong", () => {
  test.each(faults)("%s", (code, spoil) => expect(codesOf(spoil(plain))).toContain(code));
});

const classifiedFaults: readonly (readonly [code: string, spoil: (text: string) => string])[] = [
  ["missing-declassification", change("DECL: 05/03/2020", "N/A")],
  ["declassification-form", change("05/03/2020", "X1")],
  ["missing-classified-by", change(/Classified By: .*\nReason: .*\n/, "")],
  ["marks-missing", (text) => text.replace(/\n(\d)\. ?\([^)]*\) /g, "\n$1. ")],
  ["sensitive-classified", change("NOFORN\n", "NOFORN\nSENSITIVE\n")],
  ["mark-strokes", (text) => text],
];
describe("tells what is wrong with a classified cable", () => {
  test.each(classifiedFaults)("%s", (code, spoil) => expect(codesOf(spoil(classified))).toContain(code));
});

test("numbers a lone paragraph only with a note", () => {
  const lone = `${plain.slice(0, plain.indexOf("\n2. The"))}\nHARROW\nBT\n#0231\nNNNN\n`;
  expect(codesOf(lone)).toEqual(["missing-ref", "lone-number"]);
});

test("tells dates, names and amounts that contradict the dossier", () => {
  const { dossier } = sampleDossier("paris-pact-2009");
  const text = change(
    /SUBJECT: .*\n/,
    "SUBJECT: Partners meet in Vienna, November 24-27, 2009\n",
  )(plain).replace("2. The delegate", "2. Jon Sullivan spoke. Russia announced $300,000.\nThe delegate");
  const codes = lintCable(text, dossier).map(({ code }) => code);
  expect(codes).toEqual(expect.arrayContaining(["date-differs", "name-differs", "figure-differs"]));
  const right = change(
    /SUBJECT: .*\n/,
    "SUBJECT: Partners meet in Vienna, November 26-27, 2009\n",
  )(plain).replace("2. The delegate", "2. John Sullivan spoke. Russia announced $200,000.\nThe delegate");
  expect(lintCable(right, dossier).map(({ code }) => code)).toEqual(["missing-ref"]);
});

test("is documented code by code, with the right severity", () => {
  const page = readFileSync(join(import.meta.dirname, "../../../docs/cable.md"), "utf8");
  const entries = [...page.matchAll(/^\| `([a-z-]+)` +\| (error|warning|note) +\|/gm)].map(
    ([, code, severity]) => [code, severity],
  );
  expect(Object.fromEntries(entries)).toEqual(problemSeverities);
  expect(entries).toHaveLength(Object.keys(problemSeverities).length);
});
