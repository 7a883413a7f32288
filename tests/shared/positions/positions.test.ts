import { describe, expect, it } from "vitest";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { Position } from "../../../shared/dossier/position.ts";
import { latestPosition, positionsMatrix } from "../../../shared/positions/positions.ts";
import { makeDossier, meetingOf, uuidOf } from "../brief/make-dossier.ts";

type Said = readonly [party: string, asOf: string, stance: Position["stance"]];
const said = ([party, asOf, stance]: Said): Position => ({
  party,
  issue: "funding",
  stance,
  summary: `${party} ${stance}`,
  source: { type: "statement", title: "Statement" },
  asOf,
  confidence: "stated",
});
const dossierOf = (all: readonly Said[], meeting = meetingOf()): Dossier =>
  makeDossier([
    meeting,
    ["party", "country:US", { name: "United States" }],
    ["party", "country:FR", { name: "France" }],
    ["party", "country:HR", { name: "Croatia" }],
    ["issue", "funding", { name: "Funding", order: "a0", aliases: [] }],
    ...all.map((one, index) => ["position", uuidOf(`position ${index}`), said(one)] as const),
  ]);
const stanceOf = (all: readonly Said[], party: string): string | undefined =>
  positionsMatrix(dossierOf(all), "2010-03-10").at(party, "funding")?.current.stance;

describe("the latest position", () => {
  it("goes by date first, then by clock", () => {
    const old: Said = ["country:FR", "2009-11-27", "opposes"];
    const middle: Said = ["country:FR", "2010-03-10", "neutral"];
    const corrected: Said = ["country:FR", "2010-03-10", "supports"];
    expect(stanceOf([middle, corrected, old], "country:FR")).toBe("supports");
    expect(latestPosition(dossierOf([corrected, old]), "country:FR", "funding")?.body.stance).toBe(
      "supports",
    );
  });

  it("is none where nothing is recorded, which is not neutral", () => {
    const matrix = positionsMatrix(dossierOf([]), "2010-03-10");
    expect(matrix.at("country:FR", "funding")).toBeNull();
  });
});

describe("a group's statement", () => {
  const spoke: Said = ["group:EU", "2010-03-10", "supports"];

  it("stands for the members of that date who have said nothing, and says whose it is", () => {
    const matrix = positionsMatrix(dossierOf([spoke]), "2010-03-10");
    expect(matrix.at("country:FR", "funding")).toMatchObject({ inferredFrom: "group:EU", history: [] });
    expect(matrix.at("country:HR", "funding")).toBeNull(); // joined in 2013
    expect(matrix.at("country:US", "funding")).toBeNull();
    expect(matrix.at("group:EU", "funding")?.inferredFrom).toBeNull();
  });

  it("never stands over an own position, however old", () => {
    expect(stanceOf([["country:FR", "2003-05-22", "opposes"], spoke], "country:FR")).toBe("opposes");
  });

  it("counts for a member the dossier names", () => {
    const dossier = makeDossier([
      meetingOf(),
      ["group-membership", uuidOf("m"), { group: "own:friends", member: "country:FR" }],
      ["position", uuidOf("p"), said(["own:friends", "2010-03-10", "opposes"])],
    ]);
    const matrix = positionsMatrix(dossier, "2010-03-10");
    expect(matrix.at("country:FR", "funding")?.inferredFrom).toBe("own:friends");
  });
});

describe("a party that moved", () => {
  const movedOf = (all: readonly Said[], previous?: Dossier): string | undefined =>
    positionsMatrix(dossierOf(all), "2010-03-10", previous).at("country:FR", "funding")?.moved?.stance;
  const november: Said = ["country:FR", "2009-11-27", "opposes"];

  it("is told against what was known before this meeting, however often it spoke since", () => {
    const today: Said = ["country:FR", "2010-03-10", "supports"];
    expect(movedOf([november, today, today])).toBe("opposes");
    expect(movedOf([["country:FR", "2009-11-27", "supports"], today])).toBeUndefined();
  });

  it("is told against the end of the meeting before, where that is known", () => {
    const previous = dossierOf([november], meetingOf({ startsOn: "2009-11-26", endsOn: "2009-11-27" }));
    const winter: Said = ["country:FR", "2010-02-01", "neutral"];
    expect(movedOf([winter], previous)).toBe("opposes");
    expect(movedOf([november, winter], previous)).toBe("opposes");
    expect(movedOf([["country:FR", "2003-05-22", "supports"], november], previous)).toBeUndefined();
  });
});

describe("the matrix", () => {
  it("has our party first, then the others by name, and whatever only a position names", () => {
    const matrix = positionsMatrix(dossierOf([["country:AF", "2010-03-10", "silent"]]), "2010-03-10");
    expect(matrix.parties).toEqual(["country:US", "country:AF", "country:HR", "country:FR"]);
    const bare = makeDossier([
      meetingOf(),
      ["position", uuidOf("p"), said(["country:FR", "2010-03-10", "neutral"])],
    ]);
    expect(positionsMatrix(bare, "2010-03-10").issues.map(({ body }) => body.name)).toEqual(["funding"]);
  });
});
