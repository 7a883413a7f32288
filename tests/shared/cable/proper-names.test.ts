import { expect, test } from "vitest";
import { withNames } from "../../../shared/cable/proper-names.ts";

test.each([
  ["backs the us and france in october", "backs the United States and France in October"],
  ["the us-led text helps us", "the us-led text helps us"],
  ["will polish the text in may", "will polish the text in may"],
  ["may report in may 2010", "may report in May 2010"],
  [
    "asks who can host in south america or the middle east",
    "asks who can host in South America or the Middle East",
  ],
  ['said "no to france" to the russian', 'said "no to france" to the Russian'],
  ["Already Named: France", "Already Named: France"],
])("%j is %j", (typed, said) => expect(withNames(typed)).toBe(said));
