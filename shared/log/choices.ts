import { parseEntry } from "./parse-entry.ts";
import type { LogContext } from "./log-context.ts";
import type { Chip, Choices } from "./parsed-entry.ts";
import { choiceKey } from "./resolve-marks.ts";
import type { Intervention } from "../dossier/intervention.ts";

/** What a key does to a chip: the next of the things it may mean, round and round (`step` -1: the one before). */
export function nextChoice(choices: Choices, chip: Chip, step: 1 | -1 = 1): Choices {
  const { choice, candidates } = chip;
  if (choice === undefined || candidates.length === 0) return choices;
  const at = candidates.findIndex(({ value }) => value === chip.chosen);
  const next = candidates[(at + step + candidates.length) % candidates.length];
  return next ? withChoice(choices, choice, next.value) : choices;
}

/** Records that a person chose one of a chip's candidates. */
export const withChoice = (choices: Choices, choice: string, value: string): Choices =>
  new Map([...choices, [choice, value]]);

/**
 * What was taken of an entry's plain words when it was typed: the stances, and the pledge where it has one, that its line
 * alone does not give. With these a corrected line keeps them.
 */
export function choicesTaken(
  { line, stances }: Pick<Intervention, "line" | "stances">,
  hasPledge: boolean,
  context: LogContext,
): Choices {
  const plain = parseEntry(line, context);
  const taken = stances
    .filter(({ issue }) => !plain.stances.some((one) => one.issue === issue))
    .map(({ issue, stance }) => [choiceKey("stance", issue), stance] as const);
  const offer = plain.chips.find(({ kind, state }) => kind === "pledge" && state === "proposed")?.choice;
  return new Map([...taken, ...(hasPledge && offer !== undefined ? [[offer, "pledge"] as const] : [])]);
}
