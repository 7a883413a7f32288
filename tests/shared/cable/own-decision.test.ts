import { describe, expect, test } from "vitest";
import { find } from "../../../shared/dossier/dossier.ts";
import { outcomesByEntry } from "../../../shared/log/entry-outcomes.ts";
import { toldOf, typedLog } from "./typed-log.ts";

const lines = [
  "chair the group agreed on two working groups !decision two working groups in 2010 /3",
  "chair sums up !decision provisional: a questionnaire by June",
];

test("a decision in its own words is told in these alone", () => {
  const { body } = toldOf(lines);
  expect(body).toContain("The meeting agreed on two working groups in 2010.");
  expect(body).not.toMatch(/two working groups two working groups/);
  expect(body).toContain("questionnaire by June");
});

test("the log says its words beside the entry, which has others", () => {
  const dossier = typedLog(lines);
  const [made] = outcomesByEntry(dossier);
  const [key = "", texts = []] = made ?? [];
  expect(find(dossier, "intervention", key)?.text).toBe("the group agreed on two working groups");
  expect(texts).toEqual(["Decision, agreed: two working groups in 2010"]);
});

describe("a decision that only its note tells", () => {
  test.each([
    ["chair budget not approved !decision", "Decision: budget not approved."],
    ["chair question remains open !decision", "Decision: question remains open."],
    ["chair text will go to plenary !decision deferred", "Decision (deferred): text will go to plenary."],
    ["chair iran opposed, text adopted !decision adopted", "Decision (adopted): Iran opposed, text adopted."],
    ["chair members fail to agree !decision", "Decision: members fail to agree."],
    ["chair partners cannot agree on date !decision", "Decision: partners cannot agree on date."],
    ["chair two groups fail to agree !decision", "Decision: two groups fail to agree."],
    ["chair two groups, iran against !decision", "Decision: two groups, Iran against."],
    ["chair one delegation unhappy !decision", "Decision: one delegation unhappy."],
    ["chair work plan, no agreement !decision", "Decision: work plan, no agreement."],
    ["chair text ad ref !decision provisional", "Decision (provisional): text ad ref."],
    [
      "chair text of article 4 agreed, article 5 open !decision",
      "Decision: text of article 4 agreed, article 5 open.",
    ],
    ["chair the fund lacks money !decision", "Decision: the fund lacks money."],
    ["chair the fund needs money !decision", "Decision: the fund needs money."],
    ["chair first reading done !decision", "Decision: first reading done."],
    ["chair agreement on fund near !decision", "Decision: agreement on fund near."],
    ["chair no further delay accepted !decision", "Decision: no further delay accepted."],
    ["chair this text dead !decision", "Decision: this text dead."],
    ["chair rules of procedure apply !decision", "Decision: rules of procedure apply."],
    ["chair five posts frozen !decision", "Decision: five posts frozen."],
    ["chair answers due 30 april !decision", "Decision: answers due 30 April."],
  ])("%j is told in its words", (line, told) => {
    const { summary, body } = toldOf([line]);
    expect(body).toContain(told);
    expect(summary).toContain(told);
  });

  test.each([
    ["us proposes 2 year term !decision agreed", "Decision: USDEL proposed 2 year term."],
    [
      "chair proposes group, iran objects !decision deferred",
      "Decision (deferred): the chair proposed group, Iran objects.",
    ],
    ["chair takes the floor !decision", "Decision: the chair took the floor."],
    ["chair confirms that iran opposed !decision", "Decision: the chair confirmed that Iran opposed."],
    ["chair recommends two groups !decision", "Decision: the chair recommended two groups."],
    ["iran rejects the text !decision", "Decision: Iran rejected the text."],
    ["russia breaks silence on budget !decision", "Decision: Russia broke silence on budget."],
    ["russia accepts the text !decision adopted", "Decision (adopted): Russia accepted the text."],
    ["norway supports the text !decision", "Decision: Norway supported the text."],
    ["india not ready, deferred !decision deferred", "Decision (deferred): India said: not ready, deferred."],
    [
      "uk for eu proposes group !decision",
      "Decision: the United Kingdom, on behalf of the European Union, proposed group.",
    ],
  ])("%j says whose words these are", (line, told) => expect(toldOf([line]).summary).toContain(told));

  test.each([
    ["chair ten seats for africa !decision", "The meeting agreed on ten seats for Africa."],
    ["chair two groups, flows later !decision", "The meeting agreed on two groups, flows later."],
    ["chair the group agreed on two groups !decision", "The group agreed on two groups."],
    ["chair the agenda !decision adopted", "The meeting agreed on the agenda."],
    ["norway: text adopted !decision", "The text was adopted."],
  ])("%j needs no such mark", (line, told) => expect(toldOf([line]).body).toContain(told));
});
