import type { Chip, Choices } from "./parsed-entry.ts";

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
