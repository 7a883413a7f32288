import { describe, expect, it } from "vitest";
import { rosterFromText } from "../../../main/intake/roster.ts";
import type { RosterTable } from "../../../shared/ipc-contract.ts";

function read(lines: readonly string[]): RosterTable {
  const table = rosterFromText(lines.join("\r\n"));
  if (!table.ok) throw new Error(table.error.message);
  return table.value;
}

describe("business cards", () => {
  it("become rows, one a card, with only the columns they use", () => {
    const table = read([
      "BEGIN:VCARD",
      "VERSION:3.0",
      "N:Lefèvre;Zoë;;Dr.;",
      "FN:Zoë Lefèvre",
      "ORG:Ministry of Foreign Affairs;Drugs\\, Crime",
      "TITLE:Counsellor",
      "item1.EMAIL;TYPE=work:z@example.org",
      "EMAIL:other@example.org",
      "TEL;VALUE=uri:tel:+33-1-55",
      "ADR;TYPE=work:;;1 rue X;Paris;;75000;France",
      "END:VCARD",
      "BEGIN:VCARD",
      "VERSION:4.0",
      "FN:Bo E",
      " k",
      "END:VCARD",
    ]);
    expect(table.header).toEqual([
      "Name",
      "Family name",
      "Organization",
      "Title",
      "E-mail",
      "Phone",
      "Country",
    ]);
    expect(table.rows).toEqual([
      {
        line: 1,
        cells: [
          "Zoë Lefèvre",
          "Lefèvre",
          "Ministry of Foreign Affairs, Drugs, Crime",
          "Counsellor",
          "z@example.org",
          "+33-1-55",
          "France",
        ],
        flags: [],
      },
      { line: 12, cells: ["Bo Ek", "", "", "", "", "", ""], flags: [] },
    ]);
    expect(table.problems).toEqual([]);
  });

  it("of the old kind have their quoted-printable text decoded, over several lines", () => {
    const table = read([
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wei=C3=9F;J=C3=BC=",
      "rgen",
      "END:VCARD",
    ]);
    expect(table.rows[0]?.cells).toEqual(["Jürgen Weiß", "Weiß"]);
  });

  it("without an end are named", () => {
    const table = read(["BEGIN:VCARD", "FN:Ana Gil", "END:VCARD", "BEGIN:VCARD", "FN:Bo Ek"]);
    expect(table.rows).toHaveLength(1);
    expect(table.problems).toEqual(["The card that begins in line 4 has no end and was left out."]);
  });
});
