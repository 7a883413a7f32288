import { describe, expect, it } from "vitest";
import { toDossier } from "../../../shared/dossier/dossier.ts";
import { key } from "../log/note-meeting.ts";
import { record } from "./sample-dossier.ts";
import { draftOf, toldOf, typedLog } from "./typed-log.ts";

describe("a stance that is in no word of its entry", () => {
  it.each([
    [
      "cn says more time is needed #precursors-",
      "China had reservations about a working group on precursor chemicals. It said more time is needed.",
    ],
    ["rus #borders--", "Russia opposed a working group on border security."],
    ["rus -- #borders--", "Russia opposed a working group on border security."],
    ["iran same #precursors++", "Iran supported a working group on precursor chemicals."],
    ["mex #ministerial?", "Mexico did not speak to a ministerial meeting in 2010."],
    ["rus ++", "Russia expressed support."],
    ["rus --", "Russia expressed opposition."],
    ["india ++ #precursors", "India supported a working group on precursor chemicals."],
    [
      'pak against, "no matter for this group" #borders--',
      'Pakistan opposed a working group on border security: "no matter for this group".',
    ],
    [
      "fra no new ones before the groups have reported #roundtables--",
      "France opposed roundtables on new regions: no new ones before the groups have reported.",
    ],
    [
      "swe for eu thanks the authors #borders+",
      "Sweden, on behalf of the European Union, supported, with conditions, a working group on border security. It thanked the authors.",
    ],
  ])("of %j is told", (line, said) => expect(toldOf([line]).body).toContain(said));

  it("is not told twice where the words have it", () => {
    const { body } = toldOf([
      "rus opposes a group on borders #borders--",
      "fra doubts that precursors matter #precursors-",
    ]);
    expect(body).toContain("Russia opposed a group on borders. France doubted that precursors matter.");
    expect(body).not.toMatch(/a working group/);
  });

  it.each([
    [
      "jpn questions the dates of the group on borders #borders++",
      "Japan questioned the dates of the group on borders. It also supported a working group on border security.",
    ],
    [
      "cn wants a second reading #borders++",
      "China supported a working group on border security. It wanted a second reading.",
    ],
    [
      "rus says the fight against drugs needs other means #borders--",
      "Russia opposed a working group on border security. It said the fight against drugs needs other means.",
    ],
    [
      'kaz quotes Iran: "no borders" #borders++',
      'Kazakhstan supported a working group on border security. It quoted Iran: "no borders".',
    ],
    [
      "mex backs delay of the group on borders #borders--",
      "Mexico backed delay of the group on borders. It also opposed a working group on border security.",
    ],
    [
      "fra supports it, opposes more #borders++ #flows--",
      "France supported a working group on border security and opposed a working group on financial flows. It supported it, and opposed more.",
    ],
    [
      "kaz thanks rus, supports it #borders++",
      "Kazakhstan supported a working group on border security. It thanked Russia, and supported it.",
    ],
    [
      "kaz asks who will object #borders--",
      "Kazakhstan opposed a working group on border security. It asked who will object.",
    ],
  ])("is told unless a verb of the stance governs the issue: %j", (line, said) =>
    expect(toldOf([line]).body).toContain(said),
  );

  it.each([
    ["us proposes it #borders++", "On a working group on border security, USDEL proposed it."],
    ["fra abstains on #borders0", "France abstained on a working group on border security."],
    ["us, uk: against #borders--", "USDEL and the United Kingdom were against"],
    ["kaz 0 comments", "Kazakhstan said: 0 comments."],
    ["kaz - 5 % cut", "Kazakhstan said: - 5 % cut."],
    ["us & uk still against #borders--", "were still against a working group on border security."],
    ["kaz says it supports #borders++", "Kazakhstan said it supports a working group on border security."],
    ["us and their friends differ", "USDEL said: and their friends differ."],
  ])("leaves the words of %j", (line, said) => expect(toldOf([line]).body).toContain(said));

  it("is nobody's where the chair sums up, and none where a dash is only a dash", () => {
    const { body } = toldOf([
      "chair sums up: both groups #precursors++ #borders++",
      "fra -- no announcement yet",
    ]);
    expect(body).toContain("The chair (Bernard Frahi) summed up the discussion as follows: both groups. ");
    expect(body).toContain("France said: no announcement yet.");
  });
});

it("parties of one stance are told together, and then what each added", () => {
  const { body } = toldOf([
    "us proposes a group on borders #borders++",
    "rus -- cannot go along as drafted #borders--",
    'pak against, "no matter for this group" #borders--',
    "egy #borders--",
  ]);
  expect(body).toContain(
    'Russia, Pakistan and Egypt all opposed a working group on border security. Russia could not go along as drafted. Pakistan said: "no matter for this group".',
  );
});

it("who speaks for a group is told beside it in a list", () => {
  const lines = ["us proposes one #borders++", "uk for EU #borders++", "jpn #borders++", "aus #borders++"];
  expect(toldOf(lines).body).toContain(
    "The European Union (the United Kingdom speaking), Japan and Australia all supported a working group on border security.",
  );
});

describe("the summary", () => {
  const { summary } = toldOf([
    "us wants both #precursors++ #borders++",
    "serbia wants one on the Balkans #roundtables++",
    "alb #roundtables++",
    "rus #roundtables- #ministerial++",
    "cn says more time is needed #precursors-",
    "egy #borders--",
  ]);
  it.each([
    "China had reservations about a working group on precursor chemicals.",
    "Egypt opposed a working group on border security.",
    "Russia had reservations about roundtables on new regions.",
    "Serbia and Albania supported roundtables on new regions.",
  ])("names who stood where: %s", (said) => expect(summary).toContain(said));

  it("leaves out what nobody spoke against", () => expect(summary).not.toContain("ministerial"));

  it("keeps pledges and the next session where stances are too many for it", () => {
    const parties = "fra ger ita esp pol swe nor fin jpn chn ind bra mex arg chl per egy zaf ken nga".split(
      " ",
    );
    const issues = ["precursors", "borders", "flows", "roundtables", "ministerial"];
    const signs = ["++", "--", "-", "+"];
    const lines = parties.map(
      (party, at) =>
        `${party} ${issues.map((issue, n) => `#${issue}${signs[(at * (n + 1) + n) % 4] ?? ""}`).join(" ")}`,
    );
    const long = toldOf([
      "us #precursors++",
      ...lines,
      "rus !pledge 200k USD announced",
      "chair next session in March 2010 !decision",
    ]).summary;
    expect(long).toMatch(/Russia pledged \$200,000\. The meeting agreed on the next session in March 2010\./);
  });
});

it("background on an issue is told once, where that was first dealt with", () => {
  const before = typedLog([
    "rus #flows++ /3",
    "iran thanks all",
    "chair opens 4 /4",
    "cn #flows-",
    "fra thanks all",
  ]);
  const records = Object.values(before.records).flatMap((kind) => [...kind.values()]);
  const note = { heading: "Flows", text: "Answers came late.", use: "free", order: "a0" };
  const dossier = toDossier(before.id, [...records, record("background-paragraph", key(950), note)]);
  const text = draftOf(dossier).cable.blocks.map((block) => block.text);
  expect(text.filter((one) => one.includes("Answers came late."))).toHaveLength(1);
});
