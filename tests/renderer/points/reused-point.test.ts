import { describe, expect, test } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import type { Marking } from "../../../shared/marking/marking.ts";
import { pointsOfItem, secondsToDeliver, type Point } from "../../../shared/points/points.ts";
import { reusedPoint } from "../../../renderer/points/reused-point.ts";

const unclassified: Marking = { scheme: "us", level: "UNCLASSIFIED", caveats: [] };
const confidential: Marking = { scheme: "us", level: "CONFIDENTIAL", caveats: [] };
const restricted: Marking = { scheme: "eu", level: "RESTREINT UE/EU RESTRICTED", caveats: [] };
const item = "11111111-1111-4111-8111-111111111111";
const gone = "22222222-2222-4222-8222-222222222222";
const person = "33333333-3333-4333-8333-333333333333";

const record = (kind: string, key: string, body: object): DossierRecord =>
  ({ dossier: "d", kind, key, body, heads: [], author: "", clock: "" }) as unknown as DossierRecord;
const dossier = (defaultMarking: Marking, ...records: readonly DossierRecord[]): Dossier =>
  toDossier("d", [record("meeting", "meeting", { defaultMarking, ourParty: "country:US" }), ...records]);
const pointOf = (body: object, key = "p"): Point =>
  record("talking-point", key, { lane: "deliver", order: "a0", text: "One two three", ...body }) as Point;

describe("a point of another dossier", () => {
  const ours = dossier(unclassified, record("agenda-item", item, {}), record("issue", "precursors", {}));

  test("goes to the item asked for, with the issue this dossier knows and no speaker it does not", () => {
    const point = pointOf({ issue: "precursors", speaker: person, agendaItem: gone, trigger: "Why?" });
    expect(reusedPoint(point, dossier(unclassified), ours, item)).toEqual({
      ok: true,
      value: {
        lane: "deliver",
        text: "One two three",
        reusedFrom: { dossier: "d", key: "p" },
        trigger: "Why?",
        issue: "precursors",
        agendaItem: item,
      },
    });
  });

  test("is never marked lower than it was: an unmarked one takes along the default it stood under", () => {
    expect(reusedPoint(pointOf({}), dossier(confidential), ours, null)).toMatchObject({
      ok: true,
      value: { marking: confidential },
    });
    expect(reusedPoint(pointOf({ marking: confidential }), dossier(unclassified), ours, null)).toMatchObject({
      ok: true,
      value: { marking: confidential },
    });
  });

  test("of another marking scheme is refused, in words that say what to do", () => {
    const refused = reusedPoint(pointOf({}), dossier(restricted), ours, null);
    expect(refused.ok).toBe(false);
    expect(!refused.ok && refused.error).toMatch(/another scheme: type it anew/);
  });
});

describe("the points of an item", () => {
  const all = dossier(
    unclassified,
    record("agenda-item", item, {}),
    pointOf({ agendaItem: item }, "of-item"),
    pointOf({ agendaItem: gone }, "of-a-deleted-item"),
    pointOf({}, "of-none"),
  );

  test("none is out of sight: those of a deleted item stand under none", () => {
    expect(pointsOfItem(all, item).map(({ key }) => key)).toEqual(["of-item"]);
    expect(pointsOfItem(all, null).map(({ key }) => key)).toEqual(["of-a-deleted-item", "of-none"]);
  });

  test("take as long as what is said to everyone", () => {
    const words = "word ".repeat(130);
    expect(
      secondsToDeliver([
        pointOf({ text: words }),
        pointOf({ text: words, forParty: "country:FR" }),
        pointOf({ text: words, lane: "if-raised" }),
      ]),
    ).toBe(60);
  });
});
