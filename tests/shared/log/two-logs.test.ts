import { describe, expect, it } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { bodySchemas, type DossierRecord } from "../../../shared/dossier/record.ts";
import type { Entry } from "../../../shared/log/filter-entries.ts";
import { earlierLines } from "../../../shared/log/earlier-lines.ts";
import { joinEntries, keepApart } from "../../../shared/log/join-entries.ts";
import { nearEntries, offsetProposals, saidAt } from "../../../shared/log/two-logs.ts";
import { pointsByLikeness, saysOf } from "../../../shared/log/points-said.ts";
import type { Revision } from "../../../shared/revision/revision.ts";
import { key, noteDossier, noteRecords } from "./note-meeting.ts";

const ana = "00000000-0000-4000-8000-00000000000a";
const ben = "00000000-0000-4000-8000-00000000000b";

/** An entry typed at `10:MM:SS` on a laptop. */
function entry(n: number, device: string, when: string, body: object): Entry {
  const said = {
    line: "x",
    text: "x",
    stances: [],
    delivers: [],
    echoes: [],
    at: `2009-11-27T10:${when}Z`,
    ...body,
  };
  const made = { author: device === ana ? "Ana" : "Ben", device };
  return {
    dossier: noteDossier,
    kind: "intervention",
    key: key(n),
    body: bodySchemas.intervention.parse(said),
    heads: [key(n + 500)],
    author: made.author,
    clock: key(n),
    made,
  };
}

const pairsOf = (entries: readonly Entry[], offsets = {}): readonly (readonly [string, string])[] =>
  [...nearEntries(entries, offsets)].map(([one, other]) => [one.slice(-2), other.key.slice(-2)]);

describe("entries of two laptops near each other", () => {
  const russia = { party: "country:RU" };
  it("are paired when they are for one party within two minutes, each nearest to the other", () => {
    const entries = [
      entry(11, ana, "00:00", russia),
      entry(12, ben, "01:50", russia),
      entry(13, ben, "00:30", russia),
      entry(14, ben, "00:20", { party: "country:IR" }),
      entry(15, ana, "30:00", russia),
      entry(16, ben, "32:01", russia),
    ];
    expect(pairsOf(entries)).toEqual([
      ["11", "13"],
      ["13", "11"],
    ]);
  });

  it("are found at the edges of the time in which the other laptop logged, however much was logged before and after", () => {
    const alone = Array.from({ length: 20 }, (_, at) =>
      entry(30 + at, ana, `${at < 10 ? "0" : "5"}${at % 10}:00`, russia),
    );
    const pair = [entry(12, ben, "30:00", russia), entry(11, ana, "32:00", russia)];
    for (const entries of [
      [...alone, ...pair],
      [...pair.toReversed(), ...alone],
    ]) {
      expect(new Map(pairsOf(entries))).toEqual(
        new Map([
          ["11", "12"],
          ["12", "11"],
        ]),
      );
    }
  });

  it("go by the clock that was confirmed, and stay apart once they were kept apart", () => {
    const one = entry(11, ana, "00:00", russia);
    const other = entry(12, ben, "05:00", russia);
    expect(pairsOf([one, other])).toEqual([]);
    expect(pairsOf([one, other], { [ben]: 280 })).toHaveLength(2);
    expect(saidAt(other, { [ben]: 280 })).toBe("2009-11-27T10:00:20.000Z");
    const [apart] = keepApart(one, other);
    const kept = entry(11, ana, "00:00", { ...russia, ...apart?.fields });
    expect(pairsOf([kept, other], { [ben]: 280 })).toEqual([]);
  });

  it("are never two of one laptop, nor of a party nobody named", () => {
    expect(pairsOf([entry(11, ana, "00:00", russia), entry(12, ana, "00:10", russia)])).toEqual([]);
    expect(pairsOf([entry(11, ana, "00:00", {}), entry(12, ben, "00:10", {})])).toEqual([]);
  });
});

describe("a clock that is off", () => {
  const statements = [
    ["country:RU", "prefers one group on financial flows"],
    ["country:IR", "interested in expert talks on precursor control"],
    ["country:FR", "backs precursors and border security as priorities"],
    ["country:CA", "asks who would host the ministerial meeting"],
  ] as const;
  const typed = (device: string, from: number, ahead: number): readonly Entry[] =>
    statements.map(([party, text], index) => {
      const when = `${String(5 * index + ahead).padStart(2, "0")}:${device === ana ? "05" : "11"}`;
      return entry(from + index, device, when, { party, text: device === ana ? text : `says it ${text}` });
    });

  it("is told from three statements both typed, in both directions, and not proposed once confirmed", () => {
    const entries = [...typed(ana, 10, 0), ...typed(ben, 20, 7)];
    expect(offsetProposals(entries, ana, {})).toEqual([
      { device: ben, author: "Ben", seconds: 426, pairs: 4 },
    ]);
    expect(offsetProposals(entries, ben, {})).toEqual([
      { device: ana, author: "Ana", seconds: -426, pairs: 4 },
    ]);
    expect(offsetProposals(entries, ana, { [ben]: 400 })).toEqual([]);
  });

  it("is not told from the speed of typing, from two statements, or from times that do not agree", () => {
    expect(offsetProposals([...typed(ana, 10, 0), ...typed(ben, 20, 0)], ana, {})).toEqual([]);
    expect(offsetProposals([...typed(ana, 10, 0), ...typed(ben, 20, 7).slice(0, 2)], ana, {})).toEqual([]);
    const scattered = typed(ben, 20, 7).map((one, index) =>
      entry(
        20 + index,
        ben,
        `${10 + 13 * index}:00`,
        one.body.party ? { party: one.body.party, text: one.body.text } : {},
      ),
    );
    expect(offsetProposals([...typed(ana, 10, 0), ...scattered], ana, {})).toEqual([]);
  });
});

describe("joining two entries", () => {
  it("keeps all who spoke jointly, in whatever order", () => {
    const one = entry(11, ana, "00:00", { party: "country:CA", jointlyWith: ["country:MX", "country:NO"] });
    const other = entry(12, ben, "00:10", { party: "country:NO", jointlyWith: ["country:CA", "country:MX"] });
    expect(joinEntries(one, other, toDossier(noteDossier, []))[0]?.fields).toMatchObject({
      jointlyWith: ["country:MX", "country:NO"],
    });
    expect(pairsOf([one, other])).toHaveLength(2);
  });

  it("is not offered where one names more who spoke: none of them is given what another said", () => {
    const one = entry(11, ana, "00:00", { party: "country:CA", jointlyWith: ["country:MX"] });
    const other = entry(12, ben, "00:10", { party: "country:CA" });
    const third = entry(13, ben, "00:20", { party: "country:CA", jointlyWith: ["country:MX", "country:NO"] });
    expect(pairsOf([one, other, third])).toEqual([]);
  });

  const source = (n: number) => ({ type: "intervention", dossier: noteDossier, key: key(n) });
  const pledge = (n: number, of: number, amount: number): DossierRecord =>
    ({
      dossier: noteDossier,
      kind: "pledge",
      key: key(n),
      body: {
        party: "country:FR",
        amount,
        currency: "USD",
        status: "announced",
        on: "2009-11-27",
        source: source(of),
      },
      heads: [key(n + 500)],
    }) as never;
  const first = entry(11, ana, "00:00", {
    party: "country:FR",
    line: "fra backs it",
    text: "backs it",
    stances: [{ issue: "precursors", stance: "supports" }],
    delivers: [key(80)],
  });
  const second = entry(12, ben, "00:40", {
    party: "country:FR",
    line: "fra gives 200k",
    text: "gives 200k",
    speaker: "Mr Frahi",
    stances: [
      { issue: "precursors", stance: "neutral" },
      { issue: "funding", stance: "supports" },
    ],
    delivers: [key(80), key(81)],
  });
  const dossier: Dossier = toDossier(noteDossier, [
    ...noteRecords,
    first,
    second,
    pledge(31, 11, 100),
    pledge(32, 12, 100),
    pledge(33, 12, 200),
  ]);

  it("keeps the earlier with the words, stances, points and outcomes of both, and says nothing twice", () => {
    const changes = joinEntries(second, first, dossier);
    expect(changes.map(({ kind, key: of, action }) => `${action} ${kind} ${of.slice(-2)}`)).toEqual([
      "put intervention 11",
      "delete intervention 12",
      "delete pledge 32",
      "put pledge 33",
    ]);
    expect(changes[0]?.fields).toEqual({
      line: "fra backs it | fra gives 200k",
      text: "backs it | gives 200k",
      stances: [
        { issue: "precursors", stance: "supports" },
        { issue: "funding", stance: "supports" },
      ],
      delivers: [key(80), key(81)],
      echoes: [],
      speaker: "Mr Frahi",
    });
    expect(changes[3]?.fields).toEqual({ source: source(11) });
  });

  it("does not repeat a text that holds the other", () => {
    const longer = entry(13, ben, "00:30", {
      party: "country:FR",
      line: "fra backs it all",
      text: "backs it all",
    });
    expect(joinEntries(first, longer, dossier)[0]?.fields).toMatchObject({ text: "backs it all" });
  });
});

describe("what was typed before a correction", () => {
  it("is every earlier line of an entry, once, oldest first", () => {
    const typed = (of: number, line?: string): Revision =>
      ({ kind: "intervention", key: key(of), fields: line === undefined ? { at: "x" } : { line } }) as never;
    const revisions = [
      typed(1, "a"),
      typed(2, "once"),
      typed(1, "b"),
      typed(1),
      typed(1, "b"),
      typed(1, "c"),
    ];
    expect(earlierLines(revisions)).toEqual(new Map([[key(1), ["a", "b"]]]));
  });
});

describe("our points", () => {
  const point = (n: number, lane: string, text: string, item?: number): DossierRecord =>
    ({
      kind: "talking-point",
      key: key(n),
      body: { lane, text, order: `a${n}`, ...(item === undefined ? {} : { agendaItem: key(item) }) },
    }) as never;
  const meeting = noteRecords.filter(({ kind }) => kind === "meeting");
  const dossier = toDossier(noteDossier, [
    ...meeting,
    point(80, "deliver", "No new roundtables before 2011", 1),
    point(81, "deliver", "Precursor control comes first", 2),
    point(82, "background", "Precursor control needs money", 2),
    point(83, "if-raised", "We could host the ministerial", 2),
  ]);

  it("are delivered by us and for us, and echoed by the others", () => {
    expect(saysOf({ party: "country:US" }, dossier)).toBe("delivers");
    expect(saysOf({ party: "country:CA", onBehalfOf: "country:US" }, dossier)).toBe("delivers");
    expect(saysOf({ party: "country:CA" }, dossier)).toBe("echoes");
  });

  it("come with the likeliest first, those of the item before others, and never background", () => {
    const likely = (text: string, agendaItem?: string) =>
      pointsByLikeness({ text, agendaItem }, dossier).map(({ key: of }) => of.slice(-2));
    expect(likely("precursor control is what matters", key(1))).toEqual(["81", "80", "83"]);
    expect(likely("nothing known", key(2))).toEqual(["81", "83", "80"]);
  });
});
