import { expect, test } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import { entryChanges } from "../../../shared/log/entry-changes.ts";
import { logEntries } from "../../../shared/log/filter-entries.ts";
import { logContext } from "../../../shared/log/log-context.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { standingChanges } from "../../../shared/log/standing-stances.ts";
import { record } from "../cable/sample-dossier.ts";
import { noteDossier, noteNow, noteRecords } from "./note-meeting.ts";

let count = 0;
const newKey = (): string => `01253101-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`;

const recordsOf = (changes: ReturnType<typeof standingChanges>): readonly DossierRecord[] =>
  changes.flatMap((change) =>
    change.action === "put" ? [record(change.kind, change.key, change.fields)] : [],
  );

function logged(...lines: readonly string[]): Dossier {
  const records = noteRecords.filter(({ kind }) => kind !== "intervention" && kind !== "position");
  for (const line of lines) {
    const context = logContext(toDossier(noteDossier, records), noteNow);
    records.push(...recordsOf(entryChanges(parseEntry(line, context), context, newKey).changes));
  }
  return toDossier(noteDossier, records);
}

const standing = (dossier: Dossier): ReturnType<typeof standingChanges> =>
  standingChanges(dossier, logEntries(dossier), "Europe/Vienna", newKey);

const dossier = logged(
  "~2009-11-26 10:00 rus is against it #precursors--",
  "~2009-11-26 10:10 rus can live with it #precursors+",
  "~2009-11-26 10:20 fra for EU backs it #precursors++ #border-security++",
  "~10:00 rus backs it #precursors++",
);

test("the last stance of every party on every issue of each day becomes a position, a group's its own", () => {
  const taken = recordsOf(standing(dossier)).map(({ body }) => body as Readonly<Record<string, unknown>>);
  expect(taken.map(({ party, issue, stance, asOf }) => [party, issue, stance, asOf])).toEqual([
    ["country:RU", "precursors", "supports-with-conditions", "2009-11-26"],
    ["group:EU", "precursors", "supports", "2009-11-26"],
    ["group:EU", "border-security", "supports", "2009-11-26"],
    ["country:RU", "precursors", "supports", "2009-11-27"],
  ]);
});

test("each who speaks jointly has its own position, the last one it took", () => {
  const joint = logged("rus & chn back it #precursors++", "chn is against it after all #precursors--");
  const taken = recordsOf(standing(joint)).map(({ body }) => body as Readonly<Record<string, unknown>>);
  expect(taken.map(({ party, stance }) => [party, stance])).toEqual([
    ["country:RU", "supports"],
    ["country:CN", "opposes"],
  ]);
});

test("what is recorded already is not recorded again", () => {
  const after = toDossier(noteDossier, [
    ...Object.values(dossier.records).flatMap((kind) => [
      ...(kind as ReadonlyMap<string, DossierRecord>).values(),
    ]),
    ...recordsOf(standing(dossier)),
  ]);
  expect(standing(after)).toEqual([]);
});
