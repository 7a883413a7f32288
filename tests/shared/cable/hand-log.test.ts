import { expect, test } from "vitest";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { typedLog } from "./typed-log.ts";

/** A log as it is typed in haste, or typed up a year later: no capitals, times without a date, decisions in the chair's words. */
const lines = [
  "~10:02 chair @frahi opens the meeting, welcomes over 40 partners /1",
  "~10:05 ger thanks unodc for the papers",
  "~10:08 chair adopts the agenda as circulated !decision adopted",
  "~10:20 us praises the operation as a model, wants CARICC to keep coordinating /2",
  "~10:30 sweden for EU supports the survey but wants it shorter",
  "~10:41 chair the secretariat will correct the table !action unodc to correct the seizures table by 15 December",
  "~10:50 chair group endorses the western europe paper of october !decision adopted",
  "~11:10 us proposes both themes #precursors++ #border-security++ /3",
  "~11:18 rus prefers a look at flows #financial-flows++",
  "> also backs the us on precursors and borders #precursors++ #border-security++",
  "~11:24 india same, would host a meeting if costs are met #precursors+",
  "~11:26 uk doubts that borders need a group #border-security-",
  "~11:30 france silent on hosting #ministerial-meeting?",
  "~2009-11-27 10:05 unodc presents the project document, needs 2.9m USD for the phase, 700k of it before the start of work in June !pledge 2.9m USD required /5",
  "~10:12 rus announces a pledge !pledge 200k USD announced",
  "~10:22 norway will contribute 1.5m NOK !pledge 1.5m NOK announced",
  "~10:28 us takes note, will give it due thought",
  "~10:40 can offers a room | offers two experts",
  "~10:46 chair notes no country offers to host /6",
  "~11:00 chair sums up: two groups, precursors first, no new regions !decision provisional /7",
  "~11:04 chair partners agree to launch the phase in 2010 !decision",
  "~11:10 chair next session in March 2010 !decision agreed",
];

const typedUpLater = "2010-11-24T18:00:00Z";

const { blocks } = draftCable(typedLog(lines, typedUpLater), null, { at: typedUpLater, serial: 1 }).cable;
const text = blocks.map((block) => block.text).join("\n");

test("a time without a date is of the meeting's day, and of the day of the last entry after that", () => {
  const headings = blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings).toEqual([
    "COMPOSITION OF USDEL",
    "OPENING OF THE MEETING AND ADOPTION OF THE AGENDA",
    "REVIEW OF ACTIVITIES IN 2009",
    "TECHNICAL WORKING GROUPS IN 2010",
    "RESOURCES FOR THE THIRD PHASE",
    "MINISTERIAL MEETING",
    "CONCLUSIONS AND NEXT SESSION",
  ]);
});

test.each([
  "The chair (Bernard Frahi) opened the meeting, and welcomed over 40 partners.",
  "Germany thanked UNODC for the papers.",
  "The meeting adopted the agenda as circulated.",
  "USDEL praised the operation as a model, and wanted CARICC to keep coordinating.",
  "Sweden, on behalf of the European Union, supported the survey but wanted it shorter.",
  "By December 15, 2009, UNODC is to correct the seizures table.",
  "The group endorsed the Western Europe paper of October.",
  "While Russia preferred a look at flows, it also backed the United States on precursors and borders.",
  "India supported, with conditions, a working group on precursor chemicals. It would host a meeting if costs are met.",
  "On a ministerial meeting in 2010, France was silent on hosting.",
  "UNODC presented the project document, and needed $2.9 million for the phase, 700,000 of it before the start of work in June.",
  "USDEL took note, and would give it due thought.",
  "Canada offered a room. It also offered two experts.",
  "The chair noted no country offers to host.",
  "Partners agreed to launch the phase in 2010.",
  "provide for two groups, precursors first, no new regions.",
  "The meeting agreed on the next session in March 2010.",
  "India supported, with conditions, a working group on precursor chemicals.",
  "The United Kingdom had reservations about a working group on border security.",
])("it says: %s", (said) => expect(text.replaceAll("\n", " ")).toContain(said));

test("who spoke is in the TAGS, also where they are in no list", () => {
  expect(
    draftCable(typedLog(lines, typedUpLater), null, { at: typedUpLater, serial: 1 }).cable.tags,
  ).toContain("NO");
});
