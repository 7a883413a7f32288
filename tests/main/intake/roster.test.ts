import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { v7 as newUuid } from "uuid";
import { afterAll, describe, expect, it } from "vitest";
import { rosterFromFile, rosterFromText } from "../../../main/intake/roster.ts";
import type { AppError } from "../../../shared/app-error.ts";
import { guessColumns, reviewRoster, rosterChanges } from "../../../shared/delegations/roster.ts";
import { toDossier } from "../../../shared/dossier/dossier.ts";
import { commitRequest } from "../../../shared/ipc-requests.ts";
import type { RosterTable } from "../../../shared/ipc-contract.ts";
import type { Result } from "../../../shared/result.ts";

const folder = mkdtempSync(join(tmpdir(), "aide-roster-"));
afterAll(() => rmSync(folder, { recursive: true }));

const participants = readFileSync(
  new URL("../../fixtures/rosters/participants.csv", import.meta.url),
  "utf8",
);

function file(bytes: string | Uint8Array, name = "roster.csv"): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

function opened(result: Result<RosterTable, AppError>): RosterTable {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

function refusal(result: Result<RosterTable, AppError>): AppError {
  if (result.ok) throw new Error("was not refused");
  return result.error;
}

const read = async (bytes: string | Uint8Array): Promise<RosterTable> =>
  opened(await rosterFromFile(file(bytes)));
const paste = (text: string): RosterTable => opened(rosterFromText(text));
const cellsOf = (table: RosterTable): readonly (readonly string[])[] => table.rows.map(({ cells }) => cells);
const flagged = (table: RosterTable): readonly number[] =>
  table.rows.filter(({ flags }) => flags.length > 0).map(({ line }) => line);

/** Windows-1252 bytes of text that has only Latin-1 letters and the curly apostrophe. */
const windows1252 = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => (letter === "’" ? 0x92 : letter.charCodeAt(0)));

describe("a roster file", () => {
  it("of forty people is read whole, each with the line it starts in", async () => {
    const table = await read(participants);
    expect(table.problems).toEqual([]);
    expect(table.header).toEqual(["Name", "Country", "Organisation", "Title", "Role", "E-mail", "Phone"]);
    expect(table.rows).toHaveLength(40);
    expect(flagged(table)).toEqual([]);
    expect(table.rows[15]?.cells[2]).toBe('Interior Ministry, "CITCO"');
    expect(table.rows.slice(-2).map(({ line }) => line)).toEqual([40, 42]);
  });

  it("reads the same whatever the encoding, the byte order mark, the line ends and the separator", async () => {
    const expected = cellsOf(await read(participants));
    const utf16 = Buffer.from(participants, "utf16le");
    const separated = (separator: string): string =>
      [["Name", "Country", "Organisation", "Title", "Role", "E-mail", "Phone"], ...expected]
        .map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(separator))
        .join("\r\n");
    const variants: readonly (string | Uint8Array)[] = [
      `\uFEFF${participants}`,
      Buffer.concat([Buffer.from([0xff, 0xfe]), utf16]),
      Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from(utf16).swap16()]),
      participants.replaceAll("\n", "\r\n"),
      separated(","),
      separated(";"),
      separated("\t"),
      separated("|"),
    ];
    for (const variant of variants) expect(cellsOf(await read(variant))).toEqual(expected);
  });

  it("1: loses its UTF-8 byte order mark", async () => {
    const table = await read("\uFEFFName,Country\nJán Novák,Slovakia\n");
    expect(table.header[0]).toBe("Name");
  });

  it("2: is decoded from UTF-16 of either order, with a mark or without", async () => {
    const text = "Name,Country\nJosé Núñez,Spain\n";
    const little = Buffer.from(text, "utf16le");
    const big = Buffer.from(little).swap16();
    const mark = Buffer.from([0xff, 0xfe]);
    for (const bytes of [little, big, Buffer.concat([mark, little])])
      expect(cellsOf(await read(bytes))).toEqual([["José Núñez", "Spain"]]);
  });

  it("3: in Windows-1252 keeps its accents and asks nothing where they are usual", async () => {
    const table = await read(windows1252("Name,Country\nJosé Núñez,Spain\nSiobhán O’Dowd,Ireland\n"));
    expect(cellsOf(table)).toEqual([
      ["José Núñez", "Spain"],
      ["Siobhán O’Dowd", "Ireland"],
    ]);
    expect(table.problems).toEqual([]);
  });

  it("3: asks to check the accents where another encoding is as likely, with an example", async () => {
    const cyrillic1251 = Uint8Array.from([0xd1, 0xec, 0xe8, 0xf0, 0xed, 0xee, 0xe2, 0xe0]);
    const table = await read(
      Buffer.concat([Buffer.from("Name,Country\n"), cyrillic1251, Buffer.from(",Russia\n")]),
    );
    expect(table.rows).toHaveLength(1);
    expect(table.problems.join()).toMatch(/Windows-1252 was assumed, which gives “Ñìèðíîâà”/);
  });

  it("3: leaves control characters out of the example", async () => {
    const { problems } = await read(Uint8Array.from([0x01, 0x98, 0x9f, 0x01, 0x0a, 0x4e, 0x61]));
    expect(problems.join()).toContain("assumed, which gives “˜Ÿ”");
  });

  it("4: with stray bytes flags their lines and keeps what they most likely were", async () => {
    const head = Buffer.from("Name,Country\nZoë Lefèvre,France\nJos");
    const table = await read(
      Buffer.concat([head, Buffer.from([0xe9]), Buffer.from(" Ruiz,Spain\nAna Gil,Spain\n")]),
    );
    expect(cellsOf(table).map(([name]) => name)).toEqual(["Zoë Lefèvre", "José Ruiz", "Ana Gil"]);
    expect(flagged(table)).toEqual([3]);
    expect(table.rows[1]?.flags[0]).toMatch(/damaged/);
  });

  it("5: may be separated by semicolons, tabs or bars, with commas inside cells", async () => {
    for (const separator of [";", "\t", "|"]) {
      const table = await read(
        ["Name", "Title"].join(separator) + "\n" + ["Ana Gil", "Head, Section B"].join(separator),
      );
      expect(cellsOf(table)).toEqual([["Ana Gil", "Head, Section B"]]);
    }
  });

  it("5: of one column stays one column", async () => {
    const table = await read("Name\nAna Gil\nBo Ek\n");
    expect(cellsOf(table)).toEqual([["Ana Gil"], ["Bo Ek"]]);
  });

  it("6: keeps a line break inside quotes, and counts lines on from it", async () => {
    const table = await read('Name,Title\nAna Gil,"Head\nSection B"\n\nBo Ek,Clerk\n');
    expect(table.rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [2, "Head\nSection B"],
      [5, "Clerk"],
    ]);
  });

  it("7: with a quotation mark that is never closed is refused, with the line", async () => {
    const error = refusal(
      await rosterFromFile(file('Name,Title\nAna Gil,"Head\nB"\nBo Ek,"Clerk\nCy Li,Aide\n')),
    );
    expect(error.message).toBe("A quotation mark opened in line 4 is never closed.");
  });

  it("8: of zero bytes is empty, and said so", async () => {
    expect(refusal(await rosterFromFile(file(""))).message).toBe("The file roster.csv is empty.");
  });

  it("9: of a heading only gives no rows, and says so", async () => {
    const table = await read("Name,Country\n\n");
    expect(table.rows).toEqual([]);
    expect(table.problems).toEqual(["There is a heading line and no rows below it."]);
  });

  it("10: with a heading twice names both columns", async () => {
    const table = await read("Name,Title,name\nAna Gil,Clerk,x\n");
    expect(table.problems).toEqual(["Columns 1 and 3 are both called “Name”. Check which one is meant."]);
  });

  it("12: above the limit of bytes is refused before it is read", async () => {
    const path = file("Name\n", "large.csv");
    truncateSync(path, 200 * 1024 * 1024);
    expect(refusal(await rosterFromFile(path)).message).toMatch(
      /large\.csv has 200 MB; a roster may have up to 32 MB/,
    );
    rmSync(path);
  });

  it("12: above the limit of rows is refused", async () => {
    const error = refusal(await rosterFromFile(file(`Name\n${"Ana Gil\n".repeat(1_000_000)}`)));
    expect(error.message).toBe("The table has more than 20,000 rows.");
  });

  it("12: of as many rows as may be can be taken in at once", async () => {
    const table = await read(`Name,Country\n${"Ana Gil,Spain\n".repeat(20_000)}`);
    const review = reviewRoster(table, guessColumns(table), toDossier(newUuid(), []));
    const all = new Map(review.rows.map(({ line }) => [line, { action: "add" }] as const));
    const changes = rosterChanges(review, newUuid, all);
    expect(changes).toHaveLength(40_001);
    expect(commitRequest.safeParse({ dossier: newUuid(), label: "Import", changes }).success).toBe(true);
  });

  it("13: with ragged rows flags them, and takes empty cells at the end for what they are", async () => {
    const table = await read(
      "Name,Country,Title\nAna Gil,Spain,Clerk,,\nBo Ek,Sweden\nCy Li,China,Aide,extra\n",
    );
    expect(flagged(table)).toEqual([3, 4]);
    expect(cellsOf(table)[0]).toEqual(["Ana Gil", "Spain", "Clerk"]);
    expect(cellsOf(table)[2]).toEqual(["Cy Li", "China", "Aide", "extra"]);
  });

  it("14: with formulas keeps them as text", async () => {
    const table = await read('Name,Title\n"=HYPERLINK(""http://x.example"",""A"")",@SUM(A1)\n');
    expect(cellsOf(table)).toEqual([['=HYPERLINK("http://x.example","A")', "@SUM(A1)"]]);
  });

  it("15: with columns named __proto__ and constructor holds plain text", async () => {
    const table = await read("Name,__proto__,constructor\nAna Gil,polluted,x\n");
    expect(table.header).toEqual(["Name", "__proto__", "constructor"]);
    expect(cellsOf(table)).toEqual([["Ana Gil", "polluted", "x"]]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("that is no text is refused", async () => {
    const error = refusal(await rosterFromFile(file(Uint8Array.from([1, 0, 2, 3, 0, 0, 9, 200, 7]))));
    expect(error.message).toBe("This is not a text file.");
  });

  it("that is not there is told by its name", async () => {
    expect(refusal(await rosterFromFile(join(folder, "gone.csv")))).toMatchObject({
      code: "not-found",
      message: "The file gone.csv cannot be read.",
    });
  });

  it("without a heading is read from its first line, and says so", async () => {
    const table = await read("Ana Gil,Spain\nBo Ek,Sweden\n");
    expect(table.header).toEqual(["Column 1", "Column 2"]);
    expect(table.rows).toHaveLength(2);
    expect(table.problems[0]).toMatch(/none of the usual headings/);
  });

  it("with a title above its headings is read from them, and the title is told", async () => {
    const table = await read(
      "List of participants,,\nAs of 3 March,,\n\nCountry,Name,Function\nSpain,Ana Gil,Head of delegation\n",
    );
    expect(table.header).toEqual(["Country", "Name", "Function"]);
    expect(cellsOf(table)).toEqual([["Spain", "Ana Gil", "Head of delegation"]]);
    expect(table.problems).toEqual([
      "Line 1 stands above the headings and was left out: “List of participants”.",
      "Line 2 stands above the headings and was left out: “As of 3 March”.",
    ]);
  });

  it("whose first lines are people keeps them, whatever words stand below", async () => {
    const table = await read("Ana Gil,Spain,Adviser\nBo Ek,Sweden,Delegate\nCy Do,State,Participant\n");
    expect(table.rows).toHaveLength(3);
  });
});

describe("a pasted roster", () => {
  it("from Excel keeps quoted cells with tabs, line breaks and quotation marks", () => {
    const table = paste('Name\tTitle\r\nAna Gil\t"Head\nof ""B"""\r\nBo Ek\t6" pipes\r\n');
    expect(cellsOf(table)).toEqual([
      ["Ana Gil", 'Head\nof "B"'],
      ["Bo Ek", '6" pipes'],
    ]);
  });

  it("of nothing is refused with what to do", () => {
    expect(refusal(rosterFromText(" \n\t"))).toMatchObject({
      message: "Nothing was pasted.",
      action: "Copy the cells of the roster and paste again.",
    });
  });

  it("of any text gives a table or a plain refusal, and drops no filled line untold", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', "\t", "a\nb", "=1+1", "é", "Name"));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 8 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join("\t"))
          .join("\n");
        const result = rosterFromText(text);
        const filled = rows.filter((cells) => cells.some((one) => one.trim() !== ""));
        const table = result.ok ? result.value : null;
        const heading = table === null || table.header[0] === "Column 1" || filled.length === 0 ? 0 : 1;
        const told = table?.problems.filter((one) => one.includes("stands above")).length ?? 0;
        expect((table?.rows.length ?? 0) + heading + told).toBe(filled.length);
      }),
    );
  });

  it("of any bytes is a table or a plain refusal", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const result = await rosterFromFile(file(bytes, "any.csv"));
        expect(result.ok || result.error.message !== "").toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
