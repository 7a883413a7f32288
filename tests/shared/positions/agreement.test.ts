import { describe, expect, it } from "vitest";
import { stanceDisplay, stanceSchema, type Stance } from "../../../shared/dossier/stance.ts";
import { agreementWith, byAgreement } from "../../../shared/positions/agreement.ts";
import { groupsPresent } from "../../../shared/positions/groups-present.ts";
import { positionsMatrix } from "../../../shared/positions/positions.ts";
import { readStance } from "../../../shared/positions/read-stance.ts";
import { makeDossier, meetingOf, uuidOf } from "../brief/make-dossier.ts";

const us = "country:US";
const said: readonly (readonly [party: string, ...stances: (Stance | null)[]])[] = [
  [us, "supports", "opposes", "neutral"],
  ["country:FR", "supports", "has-reservations"],
  ["country:RU", "opposes", "supports", "neutral"],
  ["country:IN", null, "opposes"],
  ["country:IR", "silent", "silent", "silent"],
];
const dossier = makeDossier([
  meetingOf(),
  ["party", "country:HR", { name: "Croatia" }],
  ["group-membership", uuidOf("m"), { group: "own:friends", member: "country:IR" }],
  ...said.flatMap(([party, ...stances]) =>
    stances.flatMap((stance, at) =>
      stance === null
        ? []
        : [
            [
              "position",
              uuidOf(`${party} ${at}`),
              {
                party,
                issue: `issue-${at}`,
                stance,
                summary: "So.",
                source: { type: "statement", title: "Statement" },
                asOf: "2010-03-01",
                confidence: "stated",
              },
            ] as const,
          ],
    ),
  ),
]);
const matrix = positionsMatrix(dossier, "2010-03-10");

describe("agreement with ours", () => {
  it("is told on the issues on which both stand, and not at all where somebody is silent", () => {
    expect(agreementWith(matrix, us, "country:FR")).toEqual({ share: 1 - 0.25 / 2, issues: 2 });
    expect(agreementWith(matrix, us, "country:RU")).toEqual({ share: 1 - 2 / 3, issues: 3 });
    expect(agreementWith(matrix, us, "country:IR")).toBeNull();
    expect(agreementWith(matrix, us, "country:HR")).toBeNull();
  });

  it("puts ours first, then who agrees most, and last those of whom nothing can be told", () => {
    expect(byAgreement(matrix, us)).toEqual([
      us,
      "country:IN",
      "country:FR",
      "country:RU",
      "country:HR",
      "country:IR",
    ]);
  });
});

it("groups are those with members present on that date, the dossier's own too", () => {
  const groups = groupsPresent(dossier, matrix.parties, "2010-03-10");
  expect(groups.find(({ group }) => group === "group:EU")?.parties).toEqual(
    new Set(["group:EU", "country:FR"]), // Croatia joined in 2013
  );
  expect(groups.map(({ group }) => group)).toContain("own:friends");
  expect(groupsPresent(dossier, matrix.parties, "2014-01-01")[0]).toBeDefined();
  expect(groupsPresent(dossier, [us], "2010-03-10").map(({ group }) => group)).not.toContain("group:EU");
});

describe("a stance in a cell or under a key", () => {
  it("is read from its letter, sign, symbol, name and as the matrix prints it", () => {
    for (const stance of stanceSchema.options) {
      const { letter, sign, symbol, name } = stanceDisplay[stance];
      const ways = [letter, letter.toLowerCase(), sign, `'${sign}`, symbol, name, name.toUpperCase(), stance];
      for (const text of [...ways, `${symbol} ${letter}`, `${symbol} ${letter}* ⚑`]) {
        expect(readStance(` ${text} `), text).toBe(stance);
      }
    }
  });

  it("is not guessed", () => {
    for (const text of ["", "x", "maybe", "++ and --", "1", "s o"]) expect(readStance(text), text).toBeNull();
  });
});
