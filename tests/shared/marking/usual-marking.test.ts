import { expect, test } from "vitest";
import { bannerText, schemes } from "../../../shared/marking/schemes.ts";
import { usualMarking } from "../../../shared/marking/usual-marking.ts";
import { referenceParties } from "../../../shared/reference/parties.ts";

test("proposes each party a mark of its own scheme, and of nobody's where its scheme is not here", () => {
  const proposed = (party: string): string => bannerText(usualMarking(party));
  expect(["country:US", "country:GB", "group:EU", "org:EC"].map(proposed)).toEqual([
    "UNCLASSIFIED",
    "OFFICIAL",
    "LIMITE",
    "LIMITE",
  ]);
  expect(["country:IE", "country:FR", "group:G77", "own:Lake Commission"].map(proposed)).toEqual(
    Array.from({ length: 4 }, () => "TLP:GREEN"),
  );
});

test("proposes no party a mark its scheme does not know, and the American one to the United States only", () => {
  const marks = referenceParties.map(({ id }) => ({ id, mark: usualMarking(id) }));
  for (const { id, mark } of marks)
    expect(
      schemes[mark.scheme].levels.map(({ key }) => key),
      id,
    ).toContain(mark.level);
  expect(marks.filter(({ mark }) => mark.scheme === "us").map(({ id }) => id)).toEqual(["country:US"]);
});
