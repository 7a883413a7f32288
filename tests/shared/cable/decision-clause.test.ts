import { expect, test } from "vitest";
import { decisionClause } from "../../../shared/cable/decision-clause.ts";

test.each([
  ["adopts the agenda", "The meeting adopted the agenda"],
  ["the group endorses the text", "The group endorsed the text"],
  ["states agree to meet", "States agreed to meet"],
  ["partners adopted the plan", "partners adopted the plan"],
  ["concludes that partners agree to launch it", "Partners agreed to launch it"],
  ["sums up: two groups, no new regions", "two groups, no new regions"],
  ["next session in March", "the next session in March"],
  ["Two working groups in 2010", "Two working groups in 2010"],
  [
    "closes the meeting, next session March 2011",
    "The meeting closed; the next session is to be in March 2011",
  ],
  ["closes the list of speakers", "The meeting closed the list of speakers"],
  ["no agreement on dates, postponed", "There was no agreement on dates; the matter was postponed"],
  ["states parties to the convention", "states parties to the convention"],
  ["notes of the chair as annexed", "notes of the chair as annexed"],
])("%j is told as %j", (note, told) => expect(decisionClause(note)).toBe(told));
