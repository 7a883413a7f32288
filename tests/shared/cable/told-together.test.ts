import { describe, expect, it } from "vitest";
import { toldOf } from "./typed-log.ts";

const borders = "a working group on border security";

/** What is told of answers to a proposal on border security. */
const answersTo = (...lines: readonly string[]): string =>
  toldOf(["us proposes #borders++", ...lines]).body.replace(/^.*?USDEL proposed .*? security\. /s, "");

describe("parties of one stance share no words that one of them did not say", () => {
  it.each([
    [
      "figures",
      ["uk supports #borders++, offers 2m USD", "fra supports #borders++, offers 5m USD"],
      `The United Kingdom and France both supported ${borders}. The United Kingdom offered $2 million. France offered $5 million.`,
    ],
    [
      "a denial",
      ["uk supports #borders++ and will pay", "ind supports #borders++ and will not pay"],
      `The United Kingdom and India both supported ${borders}. The United Kingdom would pay. India would not pay.`,
    ],
    [
      "conditions",
      ["chn opposes #borders-- as long as we pay", "rus opposes #borders-- as long as we do not pay"],
      `China opposed ${borders} as long as we pay. Russia opposed ${borders} as long as we do not pay.`,
    ],
    [
      "who is to do it",
      ["norway could support #borders+ if paid by UN", "rus could support #borders+ if paid by IMF"],
      `Norway could support ${borders} if paid by UN. Russia could support ${borders} if paid by IMF.`,
    ],
    [
      "what goes with it",
      ["fra supports #borders++ and delay", "ind supports #borders++; rejects conditions"],
      `France and India both supported ${borders}. France supported ${borders} and delay. India rejected conditions.`,
    ],
    [
      "years",
      ["uk supports #borders++ from 2011", "bra supports #borders++ from 2020"],
      `The United Kingdom supported ${borders} from 2011. Brazil supported ${borders} from 2020.`,
    ],
  ])("%s", (_what, lines, told) => expect(answersTo(...lines)).toBe(told));

  it("but share what is the same, in capitals or not", () => {
    const lines = ["uk fully endorses #borders++ from 2011", "bra fully endorses #borders++ from 2011."];
    expect(answersTo(...lines)).toBe(
      `The United Kingdom and Brazil each fully endorsed ${borders} from 2011.`,
    );
  });
});

describe("a party that changes its mind", () => {
  const { summary, body } = toldOf([
    "us proposes #borders++",
    "chn supports #borders++",
    "arg opposes #borders--",
    "bra asks arg to reconsider",
    "arg now supports it #borders++",
  ]);

  it("is told in the order in which it spoke, not with those who spoke before it did", () =>
    expect(body).toContain(
      `China supported ${borders}. Argentina opposed ${borders}. Brazil asked Argentina to reconsider. On ${borders}, Argentina then now supported it.`,
    ));

  it("stands in the summary with its last stance", () => {
    expect(summary).toContain(`China and Argentina shared U.S. support for ${borders}.`);
    expect(summary).not.toContain("opposed");
  });
});

it("a wish keeps its issue where the same party says more", () => {
  const { body } = toldOf(["norway prefers hawala #borders+", "> also supports both #precursors++ #flows++"]);
  expect(body).toContain(`On ${borders}, Norway preferred hawala. It also supported`);
});
