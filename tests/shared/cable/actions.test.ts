import { describe, expect, test } from "vitest";
import { actionStatements } from "../../../shared/cable/draft-actions.ts";
import { all } from "../../../shared/dossier/dossier.ts";
import { record } from "./sample-dossier.ts";
import { typedLog } from "./typed-log.ts";

/** What the cable says is to be done of the lines of a log. */
function tasksOf(...lines: readonly string[]): readonly string[] {
  const dossier = typedLog(lines);
  return actionStatements(all(dossier, "action"), dossier).map(({ text }) => text);
}

describe("what somebody is to do", () => {
  test.each([
    ["!action us to meet UNEP", "We are to meet UNEP."],
    ["!action us to meet UNEP by 30 april", "By April 30, 2010, we are to meet UNEP."],
    ["!action US to reply", "The United States is to reply."],
    ["!action all to submit comments", "All are to submit comments."],
    ["!action UNODC, FAO to consult", "UNODC and FAO are to consult."],
    ["!action secretariat to send docs", "The secretariat is to send documents."],
    ["!action INL: check figures", "INL is to check figures."],
    ["!action co-chairs to consult", "The co-chairs are to consult."],
    ["!action group of experts to meet", "The group of experts is to meet."],
    ["!action us embassy in nairobi to find rooms", "US embassy in Nairobi is to find rooms."],
    ["!action each delegation to reply", "Each delegation is to reply."],
    ["!action every party by the next session", "Every party is to act by the next session."],
    ["norway: please send the list to all !action UNODC", "UNODC is to send the list to all."],
    ["!action norway not to object", "Norway is not to object."],
    ["!action all partners by 30 April", "By April 30, 2010, all partners are to act."],
    ["!action UNODC by the next session", "UNODC is to act by the next session."],
    ["send the text to all !action UNODC", "UNODC is to send the text to all."],
  ])("%j is told as %j", (line, told) => expect(tasksOf(line)).toEqual([told]));

  test("the same again is named once, people by their office", () => {
    expect(tasksOf("!action UNODC to send a list !action UNODC to print it")).toEqual([
      "UNODC is to send a list.",
      "It is also to print it.",
    ]);
    const chair = { owner: "chair", status: "open" };
    const actions = ["Send a list.", "Print it."].map((text, index) =>
      record("action", `01253100-0000-7000-8000-00000000000${index}`, { ...chair, text }),
    );
    const dossier = typedLog([]);
    expect(actionStatements(actions as never, dossier).map(({ text }) => text)).toEqual([
      "The chair is to send a list.",
      "The chair is also to print it.",
    ]);
  });
});

describe("a task that nobody was named for", () => {
  test.each([
    ["!action send text to INL by friday", "To be done by November 27, 2009: send text to INL."],
    ["chair will circulate text !action", "The chair is to circulate text."],
    ["norway to host a workshop !action by 30 april", "By April 30, 2010, Norway is to host a workshop."],
    ["norway will not host !action", "Action is to be taken on what Norway said: will not host."],
    [
      "chair secretariat will report in may !action",
      "Action is to be taken on what the chair said: secretariat will report in May.",
    ],
  ])("%j is not ours: %j", (line, told) => expect(tasksOf(line)).toEqual([told]));
});

describe("words that are no task", () => {
  test.each([
    ["iran refuses to send data !action UNODC", "UNODC is to act on what Iran said: refuses to send data."],
    [
      "norway: support for the text is broad !action UNODC",
      "UNODC is to act on what Norway said: support for the text is broad.",
    ],
    [
      "chair sums up: deadline for answers !action all partners by 30 April",
      "By April 30, 2010, all partners are to act on what the chair said: deadline for answers.",
    ],
    ["!action INL: the text by 30 april", "By April 30, 2010, INL is to see to this: the text."],
  ])("%j is told as %j", (line, told) => expect(tasksOf(line)).toEqual([told]));
});
