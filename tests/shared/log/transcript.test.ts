import { describe, expect, it } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { bodySchemas, type DossierRecord } from "../../../shared/dossier/record.ts";
import type { Table } from "../../../shared/document/document.ts";
import { entryChanges } from "../../../shared/log/entry-changes.ts";
import { filterEntries, logEntries, type EntryFilter } from "../../../shared/log/filter-entries.ts";
import { atTime, logContext } from "../../../shared/log/log-context.ts";
import { csvFile } from "../../../shared/delegations/csv-cell.ts";
import { logRows } from "../../../shared/log/log-rows.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { logDocument } from "../../../shared/log/transcript.ts";
import { key, noteDossier, noteMeeting, noteNow, noteRecords } from "./note-meeting.ts";

const lines = [
  "rus prefers that one group study flows #flows++",
  "swe for eu @lund asks for dates /5",
  "fra says nothing new !pledge 200k USD anticipated #funding0",
  "chair sums up !decision",
  "=SUM(A1) is what the paper said",
];

/** The dossier after the lines were typed, a minute apart from 11:00 Vienna. */
function logged(): Dossier {
  const others = noteRecords.filter(({ kind }) => kind !== "intervention");
  let next = 100;
  let context = logContext(toDossier(noteDossier, others), noteNow);
  const records: DossierRecord[] = [];
  for (const [index, line] of lines.entries()) {
    context = atTime(context, `2009-11-27T10:0${index}:00Z`);
    const { changes } = entryChanges(parseEntry(line, context), context, () => key((next += 1)));
    for (const { kind, key: recordKey, fields } of changes) {
      const body = bodySchemas[kind].parse(fields);
      const author = index === 1 ? "Second note-taker" : "Note-taker";
      records.push({
        dossier: noteDossier,
        kind,
        key: recordKey,
        body,
        heads: [],
        author,
        made: { author, device: noteDossier },
        clock: recordKey,
      } as never);
    }
  }
  return toDossier(noteDossier, [...others, ...records]);
}

const dossier = logged();
const found = (filter: EntryFilter): readonly string[] =>
  filterEntries(dossier, filter).map(({ body }) => body.line.split(" ")[0] ?? "");

describe("looking for entries", () => {
  it("keeps all of them, in the order they were said, where nothing is asked", () => {
    expect(found({})).toEqual(["rus", "swe", "fra", "chair", "=SUM(A1)"]);
  });

  it.each([
    [{ party: "country:RU" }, ["rus"]],
    [{ party: "group:EU" }, ["swe"]],
    [{ item: key(5) }, ["swe"]],
    [{ issue: "financial-flows" }, ["rus"]],
    [{ stance: "neutral" }, ["fra"]],
    [{ issue: "financial-flows", stance: "neutral" }, []],
    [{ flag: "pledge" }, ["fra"]],
    [{ flag: "decision" }, ["chair"]],
    [{ author: "Second note-taker" }, ["swe"]],
    [{ text: "STUDY group" }, ["rus"]],
    [{ text: "france" }, ["fra"]],
    [{ text: "lund" }, ["swe"]],
  ] as const satisfies readonly (readonly [EntryFilter, readonly string[]])[])(
    "finds by %j",
    (filter, expected) => {
      expect(found(filter)).toEqual(expected);
    },
  );
});

const tables = (): readonly Table[] =>
  logDocument(dossier, logEntries(dossier), noteNow).blocks.filter((block) => block.kind === "table");
const cellsOf = (table: Table | undefined): readonly (readonly string[])[] =>
  (table?.rows ?? []).map((row) => row.map(({ runs }) => runs.map(({ text }) => text).join("")));

describe("the log as a document", () => {
  it("has a table a day and item, with a title row and a row an entry", () => {
    const document = logDocument(dossier, logEntries(dossier), noteNow);
    const headings = document.blocks.flatMap((block) =>
      block.kind === "heading" && block.level === 2 ? [block.runs[0]?.text] : [],
    );
    expect(headings).toEqual([
      "Friday 27 November 2009: 3. Technical working groups in 2010",
      "Friday 27 November 2009: 5. Resources for the third phase",
      "Friday 27 November 2009: 3. Technical working groups in 2010",
    ]);
    expect(new Set(document.blocks.flatMap((block) => ("id" in block ? [block.id] : []))).size).toBe(4);
    expect(cellsOf(tables()[0])).toEqual([
      ["Time", "Who", "What was said", "Stance"],
      [
        "11:00",
        "Russia",
        "prefers that one group study flows — Note-taker",
        "● Supports: Working group on financial flows",
      ],
    ]);
    expect(cellsOf(tables()[1])[1]?.[1]).toBe("Sweden, for the European Union (lund)");
  });

  it("names the records each table came from", () => {
    expect(tables().flatMap(({ records }) => records ?? [])).toHaveLength(lines.length);
  });

  it("says who typed an entry only where several did, and names a stance once for its issues", () => {
    const [first] = logEntries(dossier);
    if (!first) throw new Error("no entry");
    const stances = [
      { issue: "precursors", stance: "supports" as const },
      { issue: "financial-flows", stance: "opposes" as const },
      { issue: "border-security", stance: "supports" as const },
    ];
    const alone = { ...first, body: { ...first.body, stances } };
    const { blocks } = logDocument(dossier, [alone], noteNow);
    const table = blocks.find((block) => block.kind === "table");
    expect(cellsOf(table)[1]?.slice(2)).toEqual([
      "prefers that one group study flows",
      "● Supports: Working group on precursor chemicals; Working group on border security\n✕ Opposes: Working group on financial flows",
    ]);
  });

  it("shows what a corrected entry said before", () => {
    const [first] = logEntries(dossier);
    const earlier = new Map([[first?.key ?? "", ["rus refuses it"]]]);
    const document = logDocument(dossier, logEntries(dossier), noteNow, earlier);
    expect(JSON.stringify(document)).toContain("[before: rus refuses it]");
  });

  it("carries the highest marking of what it prints, and each entry's own", () => {
    const [first, ...rest] = logEntries(dossier);
    if (!first) throw new Error("no entry");
    const marking = { scheme: "us", level: "CONFIDENTIAL", caveats: [] } as const;
    const secret = { ...first, body: { ...first.body, marking } };
    expect(logDocument(dossier, [secret, ...rest], noteNow).banner?.text).toBe("CONFIDENTIAL");
    expect(JSON.stringify(logDocument(dossier, [secret], noteNow))).toContain("(C) prefers");
    expect(logDocument(dossier, rest, noteNow).banner?.text).toBe("UNCLASSIFIED");
  });

  it("says so when nothing was logged", () => {
    expect(JSON.stringify(logDocument(noteMeeting, [], noteNow))).toContain("Nothing was logged.");
  });
});

describe("the log as a CSV file", () => {
  const rows = csvFile(logRows(dossier, logEntries(dossier)))
    .trim()
    .split("\r\n");

  it("has a title row and a row an entry, in the meeting's time", () => {
    expect(rows).toHaveLength(lines.length + 1);
    expect(rows[1]).toMatch(/^2009-11-27,11:00,3\. Technical working groups in 2010,Russia,,,,prefers/);
  });

  it("14: guards what a spreadsheet would run", () => {
    expect(rows.at(-1)).toContain(",'=SUM(A1) is what the paper said,");
  });
});
