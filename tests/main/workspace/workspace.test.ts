import { describe, expect, it } from "vitest";
import { v7 as newUuid } from "uuid";
import { createSamples } from "../../../main/services/samples.ts";
import { commit, must, open, point, put, startDossier, temporaryFolder, tryOpen } from "./rooms.ts";

const records = (workspace: ReturnType<typeof open>, dossier: string) =>
  must(workspace.snapshot(dossier)).records;

describe("a workspace", () => {
  it("has every commit again after it was closed and opened", () => {
    const folder = temporaryFolder();
    const first = must(tryOpen({ folder }));
    const dossier = startDossier(first);
    const key = newUuid();
    must(commit(first, dossier, put("talking-point", key, point("Precursors come first."))));
    must(
      commit(
        first,
        dossier,
        put("talking-point", key, { trigger: "If Russia asks", text: "Precursors first." }),
      ),
    );
    const before = records(first, dossier);
    first.close();
    const again = open({ folder });
    expect(records(again, dossier)).toEqual(before);
    expect(again.verify()).toEqual([]);
    expect(again.dossiers()).toMatchObject([{ id: dossier, slug: "paris-pact" }]);
  });

  it("writes all changes of a commit or none, and says which field is wrong", () => {
    const workspace = open({ folder: temporaryFolder() });
    const dossier = startDossier(workspace);
    const answer = commit(
      workspace,
      dossier,
      put("talking-point", newUuid(), point("Good")),
      put("talking-point", newUuid(), { ...point("Bad"), lane: "shout" }),
    );
    expect(answer).toMatchObject({ ok: false, error: { code: "invalid-input" } });
    expect(answer.ok ? "" : answer.error.message).toContain("“lane” of this talking point");
    expect(records(workspace, dossier)).toHaveLength(1);
    expect(workspace.verify()).toEqual([]);
  });

  it("refuses fields no schema knows, keys that cannot be, dossiers that are not there, and one record twice", () => {
    const workspace = open({ folder: temporaryFolder() });
    const dossier = startDossier(workspace);
    const key = newUuid();
    const refused = [
      commit(workspace, dossier, put("talking-point", key, { ...point("x"), loud: true })),
      commit(
        workspace,
        dossier,
        put("talking-point", key, JSON.parse('{"__proto__": 1}') as object as never),
      ),
      commit(workspace, dossier, put("party", "RU", { name: "Russia" })),
      commit(workspace, newUuid(), put("talking-point", key, point("x"))),
      commit(
        workspace,
        dossier,
        put("talking-point", key, point("x")),
        put("talking-point", key, point("y")),
      ),
    ];
    expect(refused.map((answer) => answer.ok)).toEqual([false, false, false, false, false]);
  });

  it("undoes and redoes through a restart, and leaves the start of the dossier alone", () => {
    const folder = temporaryFolder();
    const first = must(tryOpen({ folder }));
    const dossier = startDossier(first);
    const key = newUuid();
    must(commit(first, dossier, put("talking-point", key, point("One"))));
    must(commit(first, dossier, put("talking-point", key, { text: "Two" })));
    must(first.undo(dossier));
    first.close();
    const again = open({ folder });
    expect(records(again, dossier)).toContainEqual(expect.objectContaining({ body: point("One") }));
    expect(must(again.redo(dossier)).records).toMatchObject([{ body: point("Two") }]);
    must(again.undo(dossier));
    expect(must(again.undo(dossier)).removed).toEqual([{ kind: "talking-point", key }]);
    expect(again.undo(dossier)).toMatchObject({ ok: false, error: { code: "not-found" } });
    expect(records(again, dossier).map((record) => record.kind)).toEqual(["meeting"]);
    expect(again.verify()).toEqual([]);
  });

  it("39: finds words whatever their accents and composition, in any dossier, and in scripts without spaces", () => {
    const workspace = open({ folder: temporaryFolder() });
    const dossier = startDossier(workspace);
    const key = newUuid();
    must(
      commit(
        workspace,
        dossier,
        put("talking-point", key, point("Côte d’Ivoire raised 阿富汗的海洛因问题 today")),
      ),
    );
    const found = (text: string): number => workspace.search({ text, limit: 10 }).hits.length;
    expect([
      found("cote ivo"),
      found("co\u0302te"),
      found("海洛因"),
      found("海洛"),
      found("nothing"),
    ]).toEqual([1, 1, 1, 1, 0]);
    must(commit(workspace, dossier, { kind: "talking-point", key, action: "delete", fields: {} }));
    expect(found("ivoire")).toBe(0);
  });

  it("finds first what is asked for by name, where it was taken, however much else has the words", () => {
    const workspace = open({ folder: temporaryFolder() });
    must(createSamples(workspace));
    const [later = "", earlier = ""] = workspace.dossiers().map(({ id }) => id);
    const notes = Array.from({ length: 60 }, () =>
      put("talking-point", newUuid(), point("Iran spoke of precursors")),
    );
    must(commit(workspace, later, ...notes));
    const [first, ...others] = workspace.search({ text: "iran precursors", limit: 30 }).hits;
    expect(first).toMatchObject({
      dossier: earlier,
      ref: { kind: "position" },
      title: "Iran on precursors: Interested in expert-level talks on precursor control.",
    });
    expect(others).toHaveLength(29);
    expect(workspace.search({ text: "IRN 2009 chemical", limit: 30 })).toMatchObject({ count: 1 }); // code, year, a word of the issue's name
    const again = { summary: "Has second thoughts.", stance: "neutral", asOf: "2010-03-10" };
    const position = workspace
      .dossier(later)
      .records.position?.values()
      .find(({ body }) => body.party === "country:IR" && body.issue === "precursors");
    must(commit(workspace, later, put("position", position?.key ?? "", again, position?.heads)));
    expect(workspace.search({ text: "iran precursors", limit: 30 }).hits[0]).toMatchObject({
      dossier: later,
      title: expect.stringContaining("second thoughts"),
    });
  });

  it("keeps drafts of unfinished typing until they are emptied", () => {
    const folder = temporaryFolder();
    const first = must(tryOpen({ folder }));
    const dossier = startDossier(first);
    must(first.saveDraft(dossier, "log", "rus backs bo"));
    first.close();
    const again = open({ folder });
    expect(must(again.snapshot(dossier)).drafts).toEqual({ log: "rus backs bo" });
    must(again.saveDraft(dossier, "log", ""));
    expect(must(again.snapshot(dossier)).drafts).toEqual({});
  });

  it("35: is sound with halves of surrogate pairs in entries, drafts and labels", () => {
    const workspace = open({ folder: temporaryFolder() });
    const dossier = startDossier(workspace);
    const changes = [put("talking-point", newUuid(), point("half \ud83d a sign"))];
    must(workspace.commit({ dossier, label: "half \ud83d", changes }));
    must(workspace.saveDraft(dossier, "log", "half \udc00"));
    expect(workspace.verify()).toEqual([]);
    expect(workspace.search({ text: "half", limit: 5 }).count).toBe(1);
  });

  it("46: goes on writing in order when the clock of the laptop goes back", () => {
    const folder = temporaryFolder();
    let now = 2_000_000;
    const workspace = open({ folder, nowMs: () => now });
    const dossier = startDossier(workspace);
    const key = newUuid();
    must(commit(workspace, dossier, put("talking-point", key, point("One"))));
    now = 1_000_000;
    must(commit(workspace, dossier, put("talking-point", key, { text: "Two" })));
    expect(
      workspace.history(dossier, { kind: "talking-point", key }).map((one) => one.fields["text"]),
    ).toEqual(["One", "Two"]);
    expect(workspace.verify()).toEqual([]);
  });
});
