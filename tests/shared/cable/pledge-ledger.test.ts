import { describe, expect, it } from "vitest";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { noteNow } from "../log/note-meeting.ts";
import { record } from "./sample-dossier.ts";
import { draftOf, typedLog, withoutLog } from "./typed-log.ts";

/** The sections of the drafted cable, each by its heading. */
function sectionsOf(...lines: readonly string[]): Readonly<Record<string, string>> {
  const { blocks } = draftCable(typedLog(lines, noteNow), null, { at: noteNow, serial: 1 }).cable;
  const sections: Record<string, string> = {};
  let heading = "";
  for (const block of blocks) {
    if (block.kind === "heading") heading = block.text;
    else sections[heading] = `${sections[heading] ?? ""} ${block.text.replaceAll("\n", " ")}`.trim();
  }
  return sections;
}

const groups = "TECHNICAL WORKING GROUPS IN 2010";
const resources = "RESOURCES FOR THE THIRD PHASE";

describe("a pledge in the cable", () => {
  it("says what it is for and over what time", () => {
    const text = sectionsOf(
      "norway !pledge 500k usd for labs /5",
      "japan !pledge EUR 2m over 3 yrs for border training",
      "fra !pledge 200k USD a year",
      "unodc hopes for more !pledge can 50k USD anticipated for dogs over two years",
    )[resources];
    expect(text).toContain("Norway announced a pledge of $500,000 for labs.");
    expect(text).toContain("Japan announced a pledge of EUR 2 million for border training over 3 years.");
    expect(text).toContain("France announced a pledge of $200,000 a year.");
    expect(text).toContain("UNODC anticipated a further $50,000 from Canada for dogs over two years");
  });

  it("is told under the item at which it was made, the gap where most were", () => {
    const told = sectionsOf(
      "can !pledge 150k USD for the group on precursors /3",
      "us thanks canada",
      "unodc needs 2.9m !pledge 2.9m USD required /5",
      "rus !pledge 200k USD",
      "fra !pledge 100k USD",
    );
    expect(told[groups]).toContain("Canada announced a pledge of $150,000 for the group on precursors.");
    expect(told[resources]).not.toContain("Canada");
    expect(told[resources]).toContain("Russia announced a pledge of $200,000.");
    expect(told[resources]).toContain("a gap of $2.45 million");
  });

  it("that may be told twice says so, and is kept", () => {
    const { [resources]: text = "" } = sectionsOf(
      "rus !pledge 200k USD /5",
      "fra !pledge 200k USD",
      "rus !pledge 200k USD",
    );
    expect(text.match(/Russia announced a pledge of \$200,000/g)).toHaveLength(2);
    expect(text.match(/Note: It may be the same pledge as before\. End Note\./g)).toHaveLength(1);
  });

  it.each([
    ["rus !pledge 2m EUR to be confirmed", "Russia said: to be confirmed."],
    ["rus !pledge 2m EUR, not confirmed", "Russia said: not confirmed."],
    ["rus !pledge 2m EUR tbc", "Russia said: tbc."],
    ["rus !pledge 2m EUR expected", "Russia said: expected."],
    ["rus !pledge 2m EUR if all agree", "Russia said: if all agree."],
    ["rus !pledge 2m EUR, may withdraw it", "Russia said: may withdraw it."],
    [
      "rus could give 2m EUR but has not decided !pledge 2m EUR",
      "Russia could give EUR 2 million but had not decided.",
    ],
    ["rus not able to give 2m EUR now !pledge 2m EUR", "Russia said: not able to give EUR 2 million now."],
    ["rus !pledge 2m EUR for labs, not new money", "Russia said: not new money."],
  ])("is qualified where %j is, in the summary, too", (line, said) => {
    const told = sectionsOf("unodc thanks all /5", line);
    expect(told[resources]).toContain(said);
    expect(told[""]).toContain("Russia pledged EUR 2 million (with qualifications).");
  });

  it.each([
    "rus pledges 2m EUR !pledge 2m EUR",
    "rus will contribute 2m EUR for labs over 3 years !pledge 2m EUR for labs over 3 years",
  ])("is told once where %j says no more", (line) => {
    const told = sectionsOf("unodc thanks all /5", line);
    expect(told[resources]?.match(/Russia/g)).toHaveLength(1);
    expect(told[""]).toContain("Russia pledged EUR 2 million.");
  });

  it("refers to the words that qualify it", () => {
    const { [resources]: text = "" } = sectionsOf(
      "canada pledges 300k if asked !pledge 300k USD /5",
      "germany !pledge 2m EUR over 3 yrs but not if others cut",
      "norway !pledge 500k USD for labs",
      "unodc needs 2.9m !pledge 2.9m USD required",
    );
    expect(text).toContain("Canada pledged 300,000 if asked.");
    expect(text).toContain("Canada announced a pledge of $300,000, qualified as told above.");
    expect(text).toContain("EUR 2 million over 3 years, qualified as told above.");
    expect(text).toContain("Norway announced a pledge of $500,000 for labs. ");
  });

  it.each([
    ["fra !pledge 200k USD", /had been anticipated from France\.(?! \(Note)/],
    [
      "fra thanks all",
      /anticipated from France, which made no announcement\. \(Note: It waits for its parliament\. End Note\.\)/,
    ],
  ])("after %j, what was noted of an expectation is told only as long as it is one", (line, told) => {
    const expected = record("pledge", "00000000-0000-4000-8000-00000000e0e0", {
      party: "country:FR",
      status: "anticipated",
      amount: 200_000,
      currency: "USD",
      note: "It waits for its parliament.",
      on: "2009-11-26",
    });
    const log = typedLog(["unodc !pledge 2.9m USD required /5", line], undefined, [...withoutLog, expected]);
    expect(
      draftOf(log)
        .cable.blocks.map(({ text }) => text)
        .join("\n"),
    ).toMatch(told);
  });

  it("that answers a request or an expectation leaves none of it open", () => {
    const { [resources]: text = "" } = sectionsOf(
      "unodc needs 2.9m !pledge 2.9m USD required /5",
      "us hopes for more !pledge fra 200k USD requested",
      "unodc hopes for more !pledge can 50k USD anticipated",
      "china !pledge 100k USD anticipated",
      "fra !pledge 200k USD",
      "canada !pledge declined",
      "china !pledge 100k USD",
    );
    expect(text).toContain("France was asked for $200,000. ");
    expect(text).toContain("UNODC anticipated $50,000 from Canada. ");
    expect(text).toContain("$100,000 had been anticipated from China. ");
    expect(text).toMatch(/a gap of \$2\.6 million against the full requirement\.$/);
    expect(text).not.toMatch(/has not committed|no announcement/);
  });
});
