import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvCell, csvFile, withoutGuard } from "../../../shared/delegations/csv-cell.ts";

describe("a cell of a CSV file", () => {
  it.each([
    ["Ana Gil", "Ana Gil"],
    ["=1+1", "'=1+1"],
    ["+43 1 555", "'+43 1 555"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1", "'  =1"],
    ["\u00a0=1", "'\u00a0=1"],
    ["\tx", `"'\tx"`],
    ["\rx", `"'\rx"`],
    ["\n=x", `"'\n'=x"`],
    ["Head\n=1", `"Head\n'=1"`],
    ["Head\r\n=1", `"Head\r\n'=1"`],
    ["Head\r@x", `"Head\r'@x"`],
    ['say "a, b"', '"say ""a, b"""'],
    ["a;b", '"a;b"'],
    ["a-b=c", "a-b=c"],
  ])("14: of %j is written %j", (text, written) => {
    expect(csvCell(text)).toBe(written);
  });

  it("14: begins no line that a spreadsheet would run, whatever the text", () => {
    const piece = fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", " ", "a", '"', ",", "'");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const cell = csvCell(pieces.join(""));
        const content = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
        expect(content.split(/\r\n|\r|\n/).filter((line) => /^\s*[=+\-@]/.test(line))).toEqual([]);
      }),
    );
  });

  it("is read back as it was", () => {
    for (const text of ["=1", "  +1", "a\n-b", "Ana", "'quoted'"]) {
      expect(withoutGuard(csvCell(text).replace(/^"|"$/g, ""))).toBe(text);
    }
  });

  it("stands in a file with a byte order mark and line ends that Excel expects", () => {
    expect(csvFile([["Name"], ["Zoë"]])).toBe("\uFEFFName\r\nZoë\r\n");
  });
});
