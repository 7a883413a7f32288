import { expect, test } from "vitest";
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
