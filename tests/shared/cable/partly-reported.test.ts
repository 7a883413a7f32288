import { describe, expect, it } from "vitest";
import { partlyReported, unreportedEntries } from "../../../shared/cable/unreported.ts";
import type { CableDraft } from "../../../shared/dossier/cable-draft.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import { transcript } from "../../fixtures/transcript/transcript.ts";
import { sampleDossier } from "./sample-dossier.ts";
import { draftOf, typedLog } from "./typed-log.ts";

const recordsOf = ({ records }: Dossier): readonly DossierRecord[] =>
  Object.values(records).flatMap((kind): readonly DossierRecord[] => [...kind.values()]);

const missingOf = (draft: CableDraft, dossier: Dossier): readonly string[] =>
  partlyReported([draft], dossier).map(({ entry, missing }) => `${entry.body.line} | ${missing.join(" ")}`);

/** The draft as a person left it, or, with `isDrafted`, as the drafter would have written it. */
function reworded(draft: CableDraft, from: string, to: string, isDrafted: boolean): CableDraft {
  const change = (text: string): string => text.replace(from, to);
  const blocks = draft.cable.blocks.map((block) => ({ ...block, text: change(block.text) }));
  const drafted = isDrafted ? draft.drafted.map(change) : draft.drafted;
  return { ...draft, cable: { ...draft.cable, blocks }, drafted };
}

const line = "cn asks UNODC for a training in Tashkent w/ customs officers, pays 200k USD of it";
const dossier = typedLog([line, "fra thanks UNODC"]);
const draft = draftOf(dossier);

describe("an entry of which the cable leaves something out", () => {
  it("is none where all of it is told, in whatever form", () => {
    expect(draft.cable.blocks.at(-1)?.text).toContain(
      "training in Tashkent with customs officers, and paid $200,000",
    );
    expect(missingOf(draft, dossier)).toEqual([]);
  });

  it("is listed with what is missing, a figure too", () => {
    expect(missingOf(reworded(draft, " in Tashkent with", " with", true), dossier)).toEqual([
      `${line} | tashkent`,
    ]);
    expect(missingOf(reworded(draft, "$200,000 of it", "all", true), dossier)).toEqual([`${line} | 200000`]);
  });

  it("is none where a person put it another way, until more than half is gone", () => {
    const some = reworded(draft, " in Tashkent with", " with", false);
    expect(missingOf(some, dossier)).toEqual([]);
    const most = reworded(draft, "UNODC for a training in Tashkent with customs officers", "for help", false);
    expect(missingOf(most, dossier)).toEqual([`${line} | training tashkent customs officers`]);
    expect(unreportedEntries([most], dossier)).toEqual([]);
  });
});

it("a line that only opens an item is not missed; one with a task is", () => {
  const lines = ["/5", "us thanks UNODC", "~11:00 /2", "!action us to send names"];
  const opened = typedLog(lines);
  expect(opened.records.intervention?.size).toBe(4);
  const { cable, ...rest } = draftOf(opened);
  expect(unreportedEntries([{ cable, ...rest }], opened)).toEqual([]);
  const empty = { cable: { ...cable, blocks: [] }, ...rest, rests: [], drafted: [] };
  expect(unreportedEntries([empty], opened).map(({ body }) => body.line)).toEqual([lines[1], lines[3]]);
});

describe("an entry is listed though others in the paragraph have its words", () => {
  const lines = [
    "us proposes #borders++",
    "uk supports #borders++ and will pay if all pay",
    "ind may not pay",
  ];
  const log = typedLog(lines);
  const drafted = draftOf(log);

  it("where all is told, none is", () => expect(missingOf(drafted, log)).toEqual([]));

  it.each([
    ["and would pay if all pay", "and would pay", "uk supports #borders++ and will pay if all pay | if all"],
    ["India said: may not pay", "India said: may pay", "ind may not pay | not"],
    ["India said: may not pay", "India said: not pay", "ind may not pay | may"],
  ])("%j as %j", (from, to, listed) =>
    expect(missingOf(reworded(drafted, from, to, true), log)).toEqual([listed]),
  );

  it("one party's words told of two are missing of the other", () => {
    const two = typedLog(["us proposes #borders++", "uk offers 2m USD", "fra offers 5m USD"]);
    const wrong = reworded(draftOf(two), "France offered $5 million", "France offered $2 million", true);
    expect(missingOf(wrong, two)).toEqual(["fra offers 5m USD | 5000000"]);
    const swapped = reworded(
      draftOf(two),
      "The United Kingdom offered $2 million. France offered $5 million.",
      "The United Kingdom offered $5 million. France offered $2 million.",
      true,
    );
    expect(missingOf(swapped, two)).toEqual(["uk offers 2m USD | 2000000", "fra offers 5m USD | 5000000"]);
  });
});

it("a stance of which no verb is told is listed as it was typed", () => {
  const log = typedLog(["jpn questions the dates of the group on borders #borders++"]);
  expect(missingOf(draftOf(log), log)).toEqual([]);
  const without = reworded(draftOf(log), " It also supported a working group on border security.", "", true);
  expect(missingOf(without, log)).toEqual([
    "jpn questions the dates of the group on borders #borders++ | #border-security++",
  ]);
});

it("a condition of a pledge that is not told is listed", () => {
  const log = typedLog(["rus !pledge 2m EUR, not confirmed, if all agree", "fra thanks all"]);
  expect(missingOf(draftOf(log), log)).toEqual([]);
  const without = reworded(draftOf(log), "Russia said: not confirmed, if all agree. ", "", true);
  expect(missingOf(without, log)).toEqual([
    "rus !pledge 2m EUR, not confirmed, if all agree | not confirmed if all agree",
  ]);
});

it("a point of order is told in its own way", () => {
  const log = typedLog(["rus makes a point of order, document late", "us PoO: chair rules alone"]);
  expect(missingOf(draftOf(log), log)).toEqual([]);
});

it("a decision has its issue as it was typed", () => {
  const log = typedLog(["kaz supports #borders++ until 2012 !decision"]);
  expect(missingOf(draftOf(log), log)).toEqual([]);
});

describe("a draft tells every word", () => {
  it("of the sample", () => {
    const sample = sampleDossier("paris-pact-2009").dossier;
    expect(missingOf(draftOf(sample), sample)).toEqual([]);
  });

  it("of two days of notes", () => {
    const lines = transcript.map(([typed]) => typed);
    const before = recordsOf(sampleDossier("cnd-2010-margins").dossier);
    const typed = typedLog(lines, "2010-03-10T09:00:00Z", before);
    expect(unreportedEntries([draftOf(typed)], typed)).toEqual([]);
    expect(missingOf(draftOf(typed), typed)).toEqual([]);
  });
});
