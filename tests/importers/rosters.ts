import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { v7 as newUuid } from "uuid";
import { rosterFromFile, rosterFromText } from "../../main/intake/roster.ts";
import { guessColumns, reviewRoster, rosterChanges } from "../../shared/delegations/roster.ts";
import type { RosterTable } from "../../shared/ipc-contract.ts";
import { mangledBytes, mangledText } from "./mangled.ts";
import { isPlain, plain, takeIn, type Desk } from "./taken-in.ts";

const participants = readFileSync(new URL("../fixtures/rosters/participants.csv", import.meta.url), "utf8");
const rows = participants.split("\n");

/** Some lines of a roster, separated by one of the usual signs. */
const csv = fc
  .tuple(fc.nat(rows.length - 1), fc.integer({ min: 1, max: 8 }), fc.constantFrom(",", ";", "\t", "|"))
  .map(([from, count, separator]) =>
    [rows[0], ...rows.slice(from, from + count)].join("\n").replaceAll(",", separator),
  );

const encodings: readonly ((text: string) => Uint8Array)[] = [
  (text) => Buffer.from(text),
  (text) => Buffer.from(text, "latin1"),
  (text) => Buffer.from(text, "utf16le"),
  (text) => Buffer.from(`\ufeff${text}`, "utf16le"),
];

const encoded = (text: fc.Arbitrary<string>): fc.Arbitrary<Uint8Array> =>
  fc.tuple(text, fc.constantFrom(...encodings)).map(([one, encode]) => encode(one));

/** A file of separated values: its text mangled, then its bytes. */
export const csvFile = mangledBytes(
  encoded(mangledText(csv, ["Name", "France", "head of delegation", ",,,,"])),
);

const card = fc
  .array(
    fc.constantFrom(
      "N:Lefèvre;Zoë;;Dr.;",
      "FN:Zoë Lefèvre",
      "ORG:Ministry of Foreign Affairs;Drugs\\, Crime",
      "TITLE:Counsellor",
      "item1.EMAIL;TYPE=work:z@example.org",
      "TEL;VALUE=uri:tel:+33-1-55",
      "ADR;TYPE=work:;;1 rue X;Paris;;75000;France",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Wei=C3=9F;J=C3=BC=\nrgen",
      "NOTE:a\n b",
      "PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQSkZJRgABAQ",
    ),
    { maxLength: 8 },
  )
  .map((lines) => ["BEGIN:VCARD", "VERSION:3.0", ...lines, "END:VCARD"].join("\n"));

/** A file of business cards, mangled. */
export const cardFile = mangledBytes(
  encoded(
    mangledText(
      fc.array(card, { minLength: 1, maxLength: 4 }).map((cards) => cards.join("\n")),
      [
        "BEGIN:VCARD\n",
        "END:VCARD\n",
        ";;;;",
        "\\;",
        "=\n",
        "=C3",
        ";ENCODING=QUOTED-PRINTABLE",
        '"',
        ":",
        "\n ",
      ],
    ),
  ),
);

async function workbook(): Promise<Uint8Array> {
  const book = new Workbook();
  const sheet = book.addWorksheet("Delegates");
  sheet.addRows(rows.slice(0, 6).map((row) => row.split(",")));
  sheet.addRow(["Ana Gil", { formula: 'UPPER("spain")', result: "SPAIN" }, new Date(0), 1.5, true]);
  sheet.addRow([
    "Bo Ek",
    { error: "#REF!" },
    { richText: [{ text: "a" }, { text: "b", font: { bold: true } }] },
  ]);
  sheet.mergeCells("A8:A9");
  book.addWorksheet("Press").addRow(["Name"]);
  return book.xlsx.writeBuffer();
}
const workbookBytes = await workbook();
const parts = Object.entries(unzipSync(workbookBytes));

const strangeXml = [
  '<mergeCell ref="A1:XFD1048576"/>',
  '<mergeCell ref="B2:C900000"/>',
  '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
  '<c r="ZZZZ99999999" t="s"><v>999999</v></c>',
  '<c r="A2" t="e"><v>#N/A</v></c>',
  '<c r="A3" t="d"><v>not a day</v></c>',
  '<c r="A4" t="inlineStr"><is><t>&#0;&#xFFFE;</t></is></c>',
  '<f t="shared" si="7"/>',
  '<f t="array" ref="A1:XFD1048576">1</f>',
  '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>',
  "&b;",
  "&amp;lt;",
  "<![CDATA[",
  "]]>",
  "<!--",
  "<x>".repeat(3_000),
  '<dimension ref="A1:XFD1048576"/>',
  '<col min="1" max="16384" width="9"/>',
  '<numFmt numFmtId="14" formatCode="[$-F800]dddd"/>',
  "1048576",
  "16384",
  "/../../",
];

/** A workbook one of whose parts is mangled and packed again: what a bad program writes. */
const oddWorkbook = fc
  .nat(parts.length - 1)
  .chain((at) =>
    mangledText(fc.constant(strFromU8(parts[at]?.[1] ?? new Uint8Array())), strangeXml).map((part) =>
      zipSync(
        Object.fromEntries(parts.map(([name, bytes], index) => [name, index === at ? strToU8(part) : bytes])),
        { level: 0 },
      ),
    ),
  );

/** A workbook, mangled as bytes or inside. */
export const workbookFile = fc.oneof(mangledBytes(fc.constant(workbookBytes)), oddWorkbook);

/** Reads a roster and takes all of it in, as a person would who agrees to everything. */
export async function importRoster(desk: Desk, bytes: Uint8Array): Promise<void> {
  const path = join(desk.folder, "roster");
  writeFileSync(path, bytes);
  const read = await rosterFromFile(path);
  if (read.ok) takeRoster(desk, read.value);
  else plain(read.error);
  const pasted = rosterFromText(Buffer.from(bytes).toString("utf8"));
  if (pasted.ok) review(desk, pasted.value);
  else plain(pasted.error);
}

/** What was looked through and agreed to has to go in. */
function takeRoster(desk: Desk, table: RosterTable): void {
  const refusal = takeIn(desk, rosterChanges(review(desk, table), newUuid));
  if (refusal) throw new Error(`Refused after all: ${refusal.message}`);
}

/** Every line comes back once, and every remark is a sentence. */
function review(desk: Desk, table: RosterTable) {
  const reviewed = reviewRoster(table, guessColumns(table), desk.workspace.dossier(desk.dossier));
  const remarks = [...table.problems, ...table.rows.flatMap(({ flags }) => flags)];
  const odd = [...remarks, ...reviewed.rows.map(({ why }) => why)].filter(
    (text) => text !== "" && !isPlain(text),
  );
  if (odd.length > 0) throw new Error(`Not plain: ${JSON.stringify(odd[0])}`);
  const lines = table.rows.map(({ line }) => line);
  if (JSON.stringify(lines) !== JSON.stringify(reviewed.rows.map(({ line }) => line)))
    throw new Error("Lines were lost on the way");
  return reviewed;
}
