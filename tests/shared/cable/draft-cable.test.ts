import { describe, expect, test } from "vitest";
import { cableOf } from "../../../shared/cable/cable-reading.ts";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { lintCable } from "../../../shared/cable/lint-cable.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { writeCable } from "../../../shared/cable/write-cable.ts";
import { cableDraftSchema } from "../../../shared/dossier/cable-draft.ts";
import { find, toDossier } from "../../../shared/dossier/dossier.ts";
import type { RecordKind } from "../../../shared/dossier/record-ref.ts";
import { record, sampleDossier } from "./sample-dossier.ts";

const options = { at: "2009-12-04T12:16:00Z", serial: 548 };
const { dossier, profile } = sampleDossier("paris-pact-2009");
const draft = draftCable(dossier, profile, options);

/**
 * What the mission's own report of this meeting says in its paragraphs 7 to 11, and where the draft says it: words of
 * one paragraph, and words of a record that the paragraph must rest on.
 */
const facts: readonly (readonly [fact: string, said: readonly RegExp[], kind: RecordKind, source: RegExp])[] =
  [
    ["7: ever more themes and regions", [/more themes\s+and regions/], "intervention", /external evaluation/],
    [
      "7: little occasion to review what was done",
      [/few occasions to check/],
      "intervention",
      /external evaluation/,
    ],
    [
      "8: at least one geographic roundtable",
      [/UNODC announced at least one geographic roundtable in 2010/],
      "intervention",
      /geographic roundtable/,
    ],
    [
      "8: go deeper instead of new regions",
      [/USDEL proposed to go deeper/, /opposed new regions/],
      "intervention",
      /go deeper/,
    ],
    [
      "8: at least two thematic working groups",
      [/at least two technical working groups in 2010/],
      "intervention",
      /at least two technical/,
    ],
    [
      "8: they review earlier recommendations",
      [/what was done about earlier advice/],
      "intervention",
      /earlier advice/,
    ],
    [
      "9: our two themes",
      [/proposed precursor control and border security/],
      "intervention",
      /precursor control and border security/,
    ],
    [
      "9: Russia wants financial flows",
      [/While Russia preferred .* financial flows and alternative remittance/],
      "intervention",
      /prefers that at least one/,
    ],
    [
      "9: and supports ours",
      [/it also supported our proposals on precursors and borders/],
      "intervention",
      /also supports our proposals/,
    ],
    [
      "9: Iran on precursors",
      [/Iran expressed interest in expert talks on precursor control\./],
      "intervention",
      /^iran/,
    ],
    [
      "9: India on precursors",
      [/India likewise expressed interest in expert talks on precursors\./],
      "intervention",
      /^indian/,
    ],
    [
      "9: France and Canada on both",
      [
        /France backed precursors and border security as priorities\. Canada supported the same two: precursors and borders\./,
      ],
      "intervention",
      /^fra/,
    ],
    [
      "9: the chair's summary",
      [
        /The chair summed up .* two technical groups/,
        /no new regional roundtables|no roundtables on new regions/,
      ],
      "intervention",
      /sums up/,
    ],
    [
      "9: provisional until March",
      [/provisional, to be confirmed in March 2010/],
      "decision",
      /working groups/,
    ],
    ["9: approval on the margins of the CND", [/margins of the CND in March 2010/], "decision", /CND/],
    [
      "9: the secretariat and the Balkans",
      [/We expect that some in the secretariat may try .* Balkans/],
      "watch-item",
      /Balkans/,
    ],
    ["9: Russia and financial flows, again", [/Russia may press .* financial flows/], "watch-item", /Russia/],
    ["10: requirement", [/\$2\.9 million/], "pledge", /2900000/],
    [
      "10: needed to start in June 2010",
      [/at least \$700,000 is needed to start activities in June 2010/],
      "pledge",
      /700000/,
    ],
    ["10: Russia announced", [/Russia announced a pledge of \$200,000/], "pledge", /country:RU/],
    [
      "10: France anticipated, not announced",
      [/anticipated a further \$200,000 from France, which made no announcement/],
      "pledge",
      /country:FR/,
    ],
    [
      "10: the United States asked, uncommitted",
      [/UNODC asked for a United States contribution/, /No commitment was given/],
      "bilateral",
      /contribution/,
    ],
    ["10: about $100,000 a year so far", [/about \$100,000 a year/], "pledge", /country:US/],
    [
      "11: Russia for ministers in 2010",
      [/Russia supported a ministerial in 2010 to keep attention high/],
      "intervention",
      /ministerial/,
    ],
    [
      "11: France in 2003, Russia in 2006",
      [/France hosted the first in 2003, Russia the second in 2006/],
      "background-paragraph",
      /2003/,
    ],
    ["11: nobody offers to host", [/no country offered to host/], "intervention", /no country offers/],
    [
      "11: Russia encourages France, and would host in 2012",
      [/Russia encourages France to host .* 2012/],
      "bilateral",
      /2012/,
    ],
  ];

describe("on the sample", () => {
  test.each(facts)("reports %s, with its source", (_fact, said, kind, source) => {
    const place = draft.cable.blocks.findIndex(
      (block) =>
        block.kind === "paragraph" &&
        block.role !== "summary" &&
        said.every((words) => words.test(block.text)),
    );
    expect(place).toBeGreaterThanOrEqual(0);
    const bodies = (draft.rests[place] ?? [])
      .filter((ref) => ref.kind === kind)
      .map((ref) => JSON.stringify(find(dossier, ref.kind, ref.key)));
    const lines = bodies.map((body) => body.replace(/^.*?"line":"/, ""));
    expect([...bodies, ...lines].some((body) => source.test(body))).toBe(true);
  });

  test("says nothing without a record, and rests on records that are there", () => {
    draft.cable.blocks.forEach((block, index) => {
      const rests = draft.rests[index] ?? [];
      expect(rests.length > 0 || block.kind === "heading").toBe(true);
      for (const ref of rests) expect(find(dossier, ref.kind, ref.key)).toBeDefined();
    });
  });

  test("reports every intervention", () => {
    const reported = new Set(
      draft.rests
        .flat()
        .filter(({ kind }) => kind === "intervention")
        .map(({ key }) => key),
    );
    const missing = [...(dossier.records.intervention?.keys() ?? [])].filter((key) => !reported.has(key));
    expect(missing).toEqual([]);
  });

  test("reads back as it was written, with nothing but notes from the linter", () => {
    const written = writeCable(draft.cable);
    const [read] = readCables(written.text).cables;
    expect(read && cableOf(read)).toEqual(written.cable);
    expect(written.problems).toEqual([]);
    expect(lintCable(written.text, dossier).filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  test("is the same for the same serial and time", () => {
    expect(draftCable(dossier, profile, options)).toEqual(draft);
    expect(cableDraftSchema.safeParse(draft).success).toBe(true);
    expect(draft.drafted).toEqual(draft.cable.blocks.map(({ text }) => text));
  });

  test("takes header, captions and serials from the post profile", () => {
    expect(draft.cable.header?.origin).toEqual({
      routingIndicator: "RUEHUNV",
      serial: "0548",
      section: null,
      dayOfYear: 338,
      time: "1216",
    });
    expect(draft.cable.header?.to).toEqual(profile.to);
    expect(draft.cable).toMatchObject({
      station: "UNVIE VIENNA",
      serial: "000548",
      classification: "UNCLASSIFIED",
    });
    expect(draft.cable.executiveOrder).toEqual({ order: "12958", declassify: "N/A" });
  });

  test("proposes TAGS of the subject, the organization and the places", () => {
    expect(draft.cable.tags).toEqual(["PREL", "UN", "SNAR", "AF", "CA", "FR", "IN", "IR", "RS"]);
  });
});

test("drafts without a post profile, and the linter says what is missing", () => {
  const bare = draftCable(dossier, null, options);
  expect(bare.cable).toMatchObject({ header: null, station: null, trailer: null });
  const codes = lintCable(writeCable(bare.cable).text).map(({ code }) => code);
  expect(codes).toContain("missing-header");
  expect(codes).toContain("missing-station");
  expect(codes).not.toContain("missing-classification");
});

test("does not report what was only planned", () => {
  const prepared = sampleDossier("cnd-2010-margins");
  const { cable } = draftCable(prepared.dossier, prepared.profile, {
    at: "2010-03-15T10:00:00Z",
    serial: 100,
  });
  const text = cable.blocks.map((block) => block.text).join("\n");
  expect(text).not.toMatch(/On the margins|pledged|We expect/);
});

const meeting = record("meeting", "meeting", {
  title: "Committee on Widgets",
  slug: "widgets",
  startsOn: "2011-05-02",
  endsOn: "2011-05-03",
  timeZone: "Europe/Vienna",
  language: "en",
  ourParty: "country:GB",
  defaultMarking: { scheme: "us", level: "UNCLASSIFIED", caveats: [] },
});
const id = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, "0")}`;
const said = (number: number, body: object) =>
  record("intervention", id(number), {
    at: `2011-05-02T09:${String(number).padStart(2, "0")}:00Z`,
    line: "x",
    text: "",
    stances: [],
    delivers: [],
    echoes: [],
    ...body,
  });

test("marks every paragraph by the records it rests on, or none", () => {
  const sensitive = { scheme: "us", level: "UNCLASSIFIED", caveats: ["SENSITIVE"] };
  const marked = toDossier(id(0), [
    meeting,
    said(1, { party: "country:FR", text: "supports the plan" }),
    record("assessment", id(2), { text: "France is alone.", on: "2011-05-03", marking: sensitive }),
  ]);
  const { cable } = draftCable(marked, profile, { at: "2011-05-04T08:00:00Z", serial: 7 });
  expect(cable.captions).toContain("SENSITIVE");
  expect(cable.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.portion] : []))).toEqual([
    "U",
    "U",
    "SBU",
  ]);
  expect(lintCable(writeCable(cable).text).filter(({ severity }) => severity === "error")).toEqual([]);
  expect(cable.executiveOrder?.order).toBe("13526");
});

test("under marks that are not the United States' invents no declassification, and is read back with its summary", () => {
  const green = { scheme: "tlp", level: "TLP:GREEN", caveats: [] };
  const marked = toDossier(id(0), [
    { ...meeting, body: { ...meeting.body, defaultMarking: green } } as typeof meeting,
    said(1, { party: "country:FR", text: "supports the plan" }),
  ]);
  const { cable } = draftCable(marked, profile, { at: "2011-05-04T08:00:00Z", serial: 7 });
  expect(cable.executiveOrder).toBeNull();
  const problems = lintCable(writeCable(cable).text).map(({ message }) => message);
  expect(problems.filter((message) => message.includes("SUMMARY"))).toEqual([]);
});

test("tells who moved since the last meeting", () => {
  const moved = toDossier(id(0), [
    meeting,
    record("issue", "budget", { name: "Budget", order: "a0", aliases: [] }),
    record("position", id(1), {
      party: "country:FR",
      issue: "budget",
      stance: "has-reservations",
      summary: "Not convinced.",
      source: { type: "statement", title: "2010 statement" },
      asOf: "2010-05-01",
      confidence: "stated",
    }),
    said(2, {
      party: "country:FR",
      text: "supports the budget",
      stances: [{ issue: "budget", stance: "supports" }],
    }),
  ]);
  const { cable } = draftCable(moved, profile, { at: "2011-05-04T08:00:00Z", serial: 7 });
  expect(cable.blocks[0]?.text).toContain(
    "France moved on budget: earlier it had reservations, now it supported",
  );
});

test("keeps a note as it is where it has no verb to report with", () => {
  const odd = toDossier(id(0), [meeting, said(1, { party: "country:MX", text: "no new money" })]);
  const { cable } = draftCable(odd, profile, { at: "2011-05-04T08:00:00Z", serial: 7 });
  expect(cable.blocks.map(({ text }) => text).join(" ")).toContain("Mexico said: no new money.");
});

test("an entry that is nothing but a sign is no statement of a delegation", () => {
  const key = "00000000-0000-4000-8000-0000000000aa";
  const at = "2009-11-27T10:00:00Z";
  const entry = (text: string) =>
    record("intervention", key, {
      at,
      line: "!action all partners by 30 April",
      text,
      stances: [],
      delivers: [],
      echoes: [],
    });
  const told = (text: string): string => {
    const records = Object.values(dossier.records).flatMap((kind) => [...kind.values()]);
    return writeCable(draftCable(toDossier(dossier.id, [...records, entry(text)]), profile, options).cable)
      .text;
  };
  expect(told("")).not.toMatch(/One delegation|delegation said\./);
  expect(told("no country offered to host")).toMatch(/(?<!said: )No country\s+offered to host\./);
  expect(told("backs both groups")).toMatch(/One\s+delegation\s+backed/);
});
