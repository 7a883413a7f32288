import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook, type Worksheet } from "@cj-tech-master/excelts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { rosterFromFile } from "../../../main/intake/roster.ts";
import { readWorkbook } from "../../../main/intake/workbook.ts";
import type { RosterTable } from "../../../shared/ipc-contract.ts";

const folder = mkdtempSync(join(tmpdir(), "aide-xlsx-"));
afterAll(() => rmSync(folder, { recursive: true }));

const importing = (bytes: Uint8Array, name = "roster.xlsx"): ReturnType<typeof rosterFromFile> => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return rosterFromFile(path);
};

async function workbook(fill: (sheet: Worksheet, book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  fill(book.addWorksheet("Delegates"), book);
  return book.xlsx.writeBuffer();
}

async function read(fill: (sheet: Worksheet, book: Workbook) => void): Promise<RosterTable> {
  const table = await importing(await workbook(fill));
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

async function refusal(bytes: Uint8Array, name?: string): Promise<string> {
  const table = await importing(bytes, name);
  return table.ok ? "" : table.error.message;
}

describe("a workbook", () => {
  it("is read cell by cell as it shows, with the line of each row", async () => {
    const table = await read((sheet) => {
      sheet.addRow(["Name", "Country", "Phone", "E-mail"]);
      sheet.addRow([
        "Zoë Lefèvre",
        "France",
        431555,
        { text: "z@example.org", hyperlink: "mailto:z@example.org" },
      ]);
      sheet.addRow([]);
      sheet.addRow([{ richText: [{ text: "Anna " }, { text: "Смирнова", font: { bold: true } }] }, "Russia"]);
    });
    expect(table).toEqual({
      name: "roster.xlsx, Delegates",
      header: ["Name", "Country", "Phone", "E-mail"],
      rows: [
        { line: 2, cells: ["Zoë Lefèvre", "France", "431555", "z@example.org"], flags: [] },
        { line: 4, cells: ["Anna Смирнова", "Russia", "", ""], flags: [] },
      ],
      problems: [],
    });
  });

  it("of several sheets is read from the first visible one that holds text, and says which were not", async () => {
    const table = await read((sheet, book) => {
      sheet.state = "hidden";
      sheet.addRow(["Name"]);
      book.addWorksheet("Empty");
      book.addWorksheet("Guests").addRows([["Name"], ["Ana Gil"]]);
      book.addWorksheet("Press").addRow(["Name"]);
    });
    expect(table.rows.map(({ cells }) => cells)).toEqual([["Ana Gil"]]);
    expect(table.problems).toEqual(["Only the sheet “Guests” was read, not “Press”."]);
  });

  it("16: that is a zip bomb is stopped", async () => {
    const bomb = zipSync({ "xl/workbook.xml": new Uint8Array(200 * 1024 * 1024) });
    expect(await refusal(bomb)).toBe("The file was not opened: it unpacks to more than 48 MB.");
  });

  it("12: that claims more cells than a sheet can have, or merges millions, is refused unread", async () => {
    const whole = unzipSync(await workbook((sheet) => void sheet.addRow(["Name"])));
    const name = "xl/worksheets/sheet1.xml";
    const end = "</sheetData>";
    const claims = [
      `<row r="999999999"><c r="A999999999"><v>1</v></c></row>${end}`,
      `${end}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`,
      `${end}<cols><col min="1" max="99999999" width="9" customWidth="1"/></cols>`,
    ];
    for (const claim of claims) {
      const sheet = strFromU8(whole[name] ?? new Uint8Array()).replace(end, claim);
      expect(sheet).toContain(claim);
      expect(await refusal(zipSync({ ...whole, [name]: strToU8(sheet) }))).toMatch(/not an Excel workbook/);
    }
  });

  it("12: that takes too long is given up, and the next is read", async () => {
    const bytes = await workbook((sheet) => void sheet.addRow(["Name"]));
    const given = await readWorkbook({ bytes, name: "slow.xlsx" }, 0);
    expect(given.ok ? "" : given.error.message).toMatch(/^The workbook slow\.xlsx takes too long to read/);
    expect(await readWorkbook({ bytes, name: "next.xlsx" })).toMatchObject({ ok: true });
  });

  it("17: with a password is told apart from an .xls renamed", async () => {
    const old = Buffer.concat([
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(600),
    ]);
    expect(await refusal(old)).toBe(
      "The file roster.xlsx is an Excel workbook of the old form (.xls), whatever its ending.",
    );
    const locked = Buffer.concat([old, Buffer.from("EncryptedPackage", "utf16le")]);
    expect(await refusal(locked)).toBe("The workbook roster.xlsx is protected by a password.");
  });

  it("18: with formulas gives their saved results, and flags errors and what has none", async () => {
    const table = await read((sheet) => {
      sheet.addRow(["Name", "Country", "Title"]);
      sheet.addRow(["Ana Gil", { formula: 'UPPER("spain")', result: "SPAIN" }, "=1+1"]);
      sheet.addRow(["Bo Ek", { formula: "1/0", result: { error: "#DIV/0!" } }]);
      sheet.addRow(["Cy Li", { error: "#REF!" }]);
      sheet.addRow(["Di Wu", { formula: "A9" }]);
    });
    expect(table.rows.map(({ cells }) => cells[1])).toEqual(["SPAIN", "", "", ""]);
    expect(table.rows[0]?.cells[2]).toBe("=1+1");
    expect(table.rows.map(({ flags }) => flags.join())).toEqual([
      "",
      "Cell B3 shows the error #DIV/0!.",
      "Cell B4 shows the error #REF!.",
      "Cell B5 is a formula that was saved without its result.",
    ]);
  });

  it("18: with cells merged down shows the text in each, merged across in the first", async () => {
    const table = await read((sheet) => {
      sheet.addRow(["Name", "Country", "Title"]);
      sheet.addRow(["Ana Gil", "Spain", "Clerk"]);
      sheet.addRow(["Bo Ek", "", "Aide"]);
      sheet.addRow(["Cy Li", "China"]);
      sheet.mergeCells("B2:B3");
      sheet.mergeCells("B4:C4");
    });
    expect(table.rows.map(({ cells }) => cells)).toEqual([
      ["Ana Gil", "Spain", "Clerk"],
      ["Bo Ek", "Spain", "Aide"],
      ["Cy Li", "China", ""],
    ]);
  });

  it("that is some other zip, or damaged, or empty is refused in plain words", async () => {
    expect(await refusal(zipSync({ "word/document.xml": new Uint8Array(9) }))).toMatch(
      /not an Excel workbook/,
    );
    expect(await refusal(zipSync({ "xl/workbook.xml": new TextEncoder().encode("<no") }))).toMatch(/damaged/);
    const whole = await workbook((sheet) => sheet.addRow(["Name"]));
    expect(await refusal(whole.subarray(0, whole.length - 40))).toMatch(/damaged/);
    expect(await refusal(await workbook(() => undefined))).toBe("The workbook roster.xlsx is empty.");
  });
});
