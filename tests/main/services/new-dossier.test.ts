import { describe, expect, it } from "vitest";
import { createDossier } from "../../../main/services/new-dossier.ts";
import { createSamples } from "../../../main/services/samples.ts";
import type { Workspace } from "../../../main/workspace/workspace.ts";
import { marksToMap } from "../../../shared/dossier/carried-over.ts";
import { all, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { Marking } from "../../../shared/marking/marking.ts";
import { positionsMatrix } from "../../../shared/positions/positions.ts";
import { bannerText, defaultMarking, dossierMarking } from "../../../shared/marking/schemes.ts";
import { must, open, put, temporaryFolder } from "../workspace/rooms.ts";

const uk = (level: string) => ({ scheme: "uk", level, caveats: [] }) as const;
const us = (level: string) => ({ scheme: "us", level, caveats: [] }) as const;

function withSamples(slug = "paris-pact-2009"): { readonly workspace: Workspace; readonly previous: string } {
  const workspace = open({ folder: temporaryFolder() });
  must(createSamples(workspace));
  return { workspace, previous: must(workspace.findDossier(slug)).id };
}
const next = { title: "The next session", ourParty: "country:US", startsOn: "2011-03-21" } as const;

describe("a dossier made from the meeting before", () => {
  it("has the positions last known as they were known, with their source, and what is still open", () => {
    const { workspace, previous } = withSamples();
    const earlier = workspace.dossier(previous);
    const made = workspace.dossier(must(createDossier(workspace, { ...next, previous })));
    const before = positionsMatrix(earlier, "2009-11-27");
    const after = positionsMatrix(made, next.startsOn, earlier);
    let compared = 0;
    for (const party of before.parties) {
      for (const { key } of before.issues) {
        const was = before.at(party, key);
        if (!was || was.inferredFrom !== null) continue;
        const is = after.at(party, key);
        expect(is?.current.source).toEqual(was.current.source);
        expect(is?.current).toMatchObject({ asOf: was.current.asOf, stance: was.current.stance });
        expect(is?.moved).toBeNull();
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(10);
    expect(all(made, "action").every(({ body }) => body.status === "open")).toBe(true);
    expect(all(made, "watch-item").length).toBe(all(earlier, "watch-item").length);
    expect(all(made, "role")).toEqual([]);
  });

  it("brings the people along when that is asked, under their own keys, but not the seats and items of the earlier meeting", () => {
    const { workspace, previous } = withSamples();
    const earlier = workspace.dossier(previous);
    const made = workspace.dossier(must(createDossier(workspace, { ...next, previous, withRoster: true })));
    expect([...(made.records.person?.keys() ?? [])]).toEqual([...(earlier.records.person?.keys() ?? [])]);
    expect(all(made, "role").length).toBe(all(earlier, "role").length);
    expect(all(earlier, "role").length).toBeGreaterThan(5);
    expect(all(made, "role").every(({ body }) => body.attends.length === 0 && !body.seat)).toBe(true);
  });

  it("keeps what was marked by the earlier default as high as it was, under a lower one", () => {
    const { workspace, previous } = withSamples("cnd-2010-margins");
    const defaultMark = { scheme: "us", level: "UNCLASSIFIED", caveats: ["SENSITIVE"] };
    const change = put("meeting", "meeting", { defaultMarking: defaultMark });
    must(workspace.commit({ dossier: previous, label: "Mark", changes: [change] }));
    const earlier = workspace.dossier(previous);
    const base = us("UNCLASSIFIED");
    const made = workspace.dossier(
      must(createDossier(workspace, { ...next, previous, defaultMarking: base })),
    );
    const marksOf = (dossier: Dossier, unmarked: Marking): readonly string[] =>
      [...all(dossier, "watch-item"), ...all(dossier, "pledge"), ...all(dossier, "party")]
        .map(({ kind, body }) => {
          const text =
            "text" in body ? body.text : "name" in body ? body.name : `${body.party} ${body.status}`;
          return `${kind} ${text} ${bannerText(body.marking ?? unmarked)}`;
        })
        .sort();
    const marks = marksOf(made, base);
    expect(marks).toEqual(marksOf(earlier, defaultMarking(earlier)));
    expect(marks.filter((mark) => mark.endsWith("SENSITIVE BUT UNCLASSIFIED")).length).toBeGreaterThan(5);
  });

  it("asks what the marks of another scheme become, and then has no others", () => {
    const { workspace, previous } = withSamples("cnd-2010-margins");
    const earlier = workspace.dossier(previous);
    const request = { ...next, previous, withRoster: true, defaultMarking: uk("OFFICIAL") };
    const count = workspace.dossiers().length;
    const refused = createDossier(workspace, request);
    expect(refused.ok ? "" : refused.error.message).toContain("SENSITIVE BUT UNCLASSIFIED");
    expect(workspace.dossiers()).toHaveLength(count);

    const open = marksToMap(earlier, "uk", request);
    const markings = open.map((from) => ({ from, to: uk("SECRET") }));
    const made = workspace.dossier(must(createDossier(workspace, { ...request, markings })));
    const marks = all(made, "position").map(({ body }) => body.marking);
    expect(new Set(marks.map((mark) => mark?.level))).toEqual(new Set(["SECRET"]));
    expect(dossierMarking(made)).toEqual(uk("SECRET"));
  });
});
