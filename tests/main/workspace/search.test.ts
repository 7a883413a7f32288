import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { v7 as newUuid } from "uuid";
import { createSamples } from "../../../main/services/samples.ts";
import type { SearchFilter } from "../../../shared/search/search-filter.ts";
import { dateOf, filingOf, isLeft, type Filed } from "../../../shared/search/filing.ts";
import type { Workspace } from "../../../main/workspace/workspace.ts";
import { commit, must, open, point, put, startDossier, temporaryFolder } from "./rooms.ts";

const newRoom = (): { readonly workspace: Workspace; readonly dossier: string } => {
  const workspace = open({ folder: temporaryFolder() });
  return { workspace, dossier: startDossier(workspace) };
};
const count = (workspace: Workspace, text: string, filter: SearchFilter = {}): number =>
  workspace.search({ text, limit: 10, filter }).count;
const entry = (at: string, text: string) => ({
  at,
  line: text,
  text,
  party: "country:IR",
  stances: [],
  delivers: [],
  echoes: [],
});

describe("a search with a filter", () => {
  it("finds just what the filter leaves of every record of every dossier, the newest first", () => {
    const workspace = open({ folder: temporaryFolder() });
    must(createSamples(workspace));
    const everything = workspace.dossiers().flatMap(({ id }) => {
      const { records } = must(workspace.snapshot(id));
      const meeting = records.find(({ kind }) => kind === "meeting")?.body as Filed["fields"];
      const roles = records.filter((one) => one.kind === "role").map(({ body }) => body);
      return records
        .filter(({ kind, dossier }) => kind !== "role" && dossier === id)
        .map(({ kind, key, body }): Filed => {
          const held = kind === "person" ? roles.filter(({ person }) => person === key) : [];
          const fields = body as unknown as Filed["fields"];
          return { dossier: id, kind, key, fields, meeting, roles: held as unknown as Filed["roles"] };
        });
    });
    const each = <T>(values: readonly T[], part: (value: T) => SearchFilter): fc.Arbitrary<SearchFilter> =>
      fc.constantFrom(...values.map(part));
    const kinds = ["position", "intervention", "person", "talking-point", "pledge", "decision"] as const;
    const dossiers = workspace.dossiers().map(({ id }) => id);
    const issues = workspace.issues().map(({ issue }) => issue);
    const parts = fc.oneof(
      each(kinds, (kind) => ({ kind })),
      each(dossiers, (dossier) => ({ dossier })),
      each(["country:IR", "country:RU", "country:US", "group:EU"], (party) => ({ party })),
      each(issues, (issue) => ({ issue })),
      each(["supports", "has-reservations", "opposes"] as const, (stance) => ({ stance })),
      each(["2009-11-26", "2009-11-27", "2010-03-08"], (from) => ({ from })),
      each(["2009-11-26", "2009-12-31", "2010-03-09"], (to) => ({ to })),
    );
    const filters = fc
      .array(parts, { minLength: 1, maxLength: 3 })
      .map((several): SearchFilter => Object.assign({}, ...several));
    let left = 0;
    fc.assert(
      fc.property(filters, (filter) => {
        const answer = workspace.search({ text: "", limit: 1000, filter });
        const due = everything.filter((filed) => isLeft(filingOf(filed), filter));
        left += due.length;
        const nameOf = (kind: string, key: string, dossier: string): string => `${dossier} ${kind} ${key}`;
        expect(answer.count).toBe(due.length);
        expect(answer.hits.map(({ ref, dossier }) => nameOf(ref.kind, ref.key, dossier)).toSorted()).toEqual(
          due.map(({ kind, key, dossier }) => nameOf(kind, key, dossier)).toSorted(),
        );
        const dates = answer.hits.map(({ date }) => date ?? "");
        expect(dates).toEqual(dates.toSorted().toReversed());
      }),
      { numRuns: 150 },
    );
    expect(left).toBeGreaterThan(1000);
    expect(everything.some((filed) => dateOf(filed) === "2009-11-27")).toBe(true);
  });

  it("keeps to the words too, and counts what it does not show", () => {
    const { workspace, dossier } = newRoom();
    const notes = Array.from({ length: 12 }, (_, at) =>
      put(
        "intervention",
        newUuid(),
        entry(`2010-03-${String(at + 1).padStart(2, "0")}T09:00:00Z`, "on precursors"),
      ),
    );
    must(commit(workspace, dossier, ...notes));
    must(commit(workspace, dossier, put("talking-point", newUuid(), point("precursors first"))));
    const filter = { kind: "intervention", from: "2010-03-03", to: "2010-03-10" } as const;
    const { hits, count: all } = workspace.search({ text: "precurs", limit: 3, filter });
    expect(all).toBe(8);
    expect(hits.map(({ date }) => date)).toEqual(["2010-03-10", "2010-03-09", "2010-03-08"]);
    expect(count(workspace, "borders", filter)).toBe(0);
    expect(count(workspace, "precursors")).toBe(13);
    expect(count(workspace, "")).toBe(0); // nothing was asked for
    expect(count(workspace, "?!", filter)).toBe(0);
  });

  it("counts once what is found by name and by its words, and what is found by its name alone", () => {
    const { workspace, dossier } = newRoom();
    const issue = { name: "Working group on chemicals", aliases: [], order: "a0" };
    must(commit(workspace, dossier, put("issue", "precursors", issue)));
    const position = {
      party: "country:IR",
      issue: "precursors",
      stance: "supports",
      summary: "Wants talks.",
      source: { type: "assessment", by: "Ana" },
      asOf: "2010-03-01",
      confidence: "stated",
    };
    must(commit(workspace, dossier, put("position", newUuid(), position)));
    expect(count(workspace, "iran precursors")).toBe(1);
    expect(count(workspace, "irn chemicals")).toBe(1); // neither its words nor the issue's key
    expect(count(workspace, "irn chemicals", { party: "country:RU" })).toBe(0);
    expect(count(workspace, "irn chemicals", { to: "2010-02-28" })).toBe(0);
  });

  it("works in scripts without spaces", () => {
    const { workspace, dossier } = newRoom();
    must(
      commit(
        workspace,
        dossier,
        put("intervention", newUuid(), entry("2010-03-08T09:00:00Z", "阿富汗的海洛因问题")),
      ),
    );
    for (const text of ["海洛因", "海洛"]) {
      expect(count(workspace, text, { party: "country:IR", from: "2010-03-08", to: "2010-03-08" })).toBe(1);
      expect(count(workspace, text, { party: "country:RU" })).toBe(0);
      expect(count(workspace, text, { from: "2010-03-09" })).toBe(0);
    }
  });
});

describe("words are found as they are written", () => {
  it("with accents that are no part of a letter, and without them", () => {
    const { workspace, dossier } = newRoom();
    const name = "Adébáyọ̀ Ọ̀yọ́"; // the accents over ọ stand alone in every spelling
    must(commit(workspace, dossier, put("person", newUuid(), { name })));
    must(commit(workspace, dossier, put("talking-point", newUuid(), point(`Ask ${name}.`))));
    for (const text of [name, name.normalize("NFD"), "adebayo oyo", "Ọ̀y"]) {
      const { hits, count: all } = workspace.search({ text, limit: 10 });
      expect([hits.map(({ ref }) => ref.kind), all]).toEqual([["person", "talking-point"], 2]);
    }
  });

  it("in scripts without spaces: several short words, and words with vowels above their letters", () => {
    const { workspace, dossier } = newRoom();
    must(commit(workspace, dossier, put("talking-point", newUuid(), point("阿富汗的海洛因和毒品问题"))));
    must(commit(workspace, dossier, put("talking-point", newUuid(), point("การผลิตฝิ่นและกัญชา"))));
    for (const text of ["毒品", "海洛 毒品", "海洛 阿富汗", "ฝิ่น", "ฝิ่น กัญชา"])
      expect(count(workspace, text)).toBe(1);
    for (const text of ["前体 阿富汗", "海洛 前体", "ฝิ่น 毒品"]) expect(count(workspace, text)).toBe(0);
  });
});

describe("records are filed anew", () => {
  it("when the days or the zone of their meeting change, and when that is undone", () => {
    const { workspace, dossier } = newRoom();
    must(commit(workspace, dossier, put("talking-point", newUuid(), point("Say this."))));
    must(
      commit(workspace, dossier, put("intervention", newUuid(), entry("2010-03-09T02:00:00Z", "Said this."))),
    );
    const onDay = (date: string): number => count(workspace, "this", { from: date, to: date });
    expect([onDay("2010-03-08"), onDay("2010-03-09")]).toEqual([0, 1]);
    must(commit(workspace, dossier, put("meeting", "meeting", { startsOn: "2010-03-08" })));
    expect([onDay("2010-03-08"), onDay("2010-03-09")]).toEqual([1, 1]);
    must(commit(workspace, dossier, put("meeting", "meeting", { timeZone: "America/New_York" })));
    expect([onDay("2010-03-08"), onDay("2010-03-09")]).toEqual([2, 0]);
    must(workspace.undo(dossier));
    expect([onDay("2010-03-08"), onDay("2010-03-09")]).toEqual([1, 1]);
    expect(workspace.verify()).toEqual([]);
  });

  it("when a person changes delegations, leaves, and comes back", () => {
    const { workspace, dossier } = newRoom();
    const [person, role] = [newUuid(), newUuid()];
    const held = { person, party: "country:IR", role: "head", order: "a0", attends: [] };
    const inIran = (): number => count(workspace, "roe", { party: "country:IR" });
    must(commit(workspace, dossier, put("role", role, held), put("person", person, { name: "Ana Roe" })));
    expect(inIran()).toBe(1);
    expect(count(workspace, "iranian head")).toBe(1);
    must(commit(workspace, dossier, put("role", role, { party: "country:RU" })));
    expect([inIran(), count(workspace, "roe", { party: "country:RU" })]).toEqual([0, 1]);
    must(commit(workspace, dossier, { kind: "role", key: role, action: "delete", fields: {} }));
    expect([inIran(), count(workspace, "roe", { party: "country:RU" }), count(workspace, "roe")]).toEqual([
      0, 0, 1,
    ]);
    must(workspace.undo(dossier));
    expect(count(workspace, "roe", { party: "country:RU" })).toBe(1);
    expect(workspace.verify()).toEqual([]);
  });

  it("not by a commit that is refused", () => {
    const { workspace, dossier } = newRoom();
    const refused = commit(
      workspace,
      dossier,
      put("meeting", "meeting", { startsOn: "2010-03-08" }),
      put("talking-point", newUuid(), point("Good")),
      put("talking-point", newUuid(), { ...point("Bad"), lane: "shout" }),
    );
    expect(refused.ok).toBe(false);
    must(commit(workspace, dossier, put("talking-point", newUuid(), point("Better"))));
    expect(count(workspace, "good")).toBe(0);
    expect(count(workspace, "better", { from: "2010-03-08" })).toBe(0);
    expect(workspace.verify()).toEqual([]);
  });
});

it("finds a name however it is spelt: with its own letters, or in plain ones without their marks", () => {
  const { workspace, dossier } = newRoom();
  const names = ["Søren Łaska", "İpek Işık", "Weiß", "مُحَمَّد أحمد", "Ọ̀yọ́", "ﬁnal"];
  for (const name of names) must(commit(workspace, dossier, put("person", newUuid(), { name })));
  const spellings = [
    ["Søren Łaska", "soren laska", "SØREN"],
    ["İpek Işık", "ipek", "ISIK", "ışık"],
    ["Weiß", "weiss", "WEISS"],
    ["مُحَمَّد أحمد", "محمد", "احمد"],
    ["Ọ̀yọ́", "oyo", "ỌYỌ"],
    ["ﬁnal", "final"],
  ];
  for (const spelling of spellings.flat())
    expect([spelling, count(workspace, spelling)]).toEqual([spelling, 1]);
  expect(workspace.verify()).toEqual([]);
});
