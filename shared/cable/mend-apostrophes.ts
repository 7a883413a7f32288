import type { Problems } from "./problem.ts";

const lostApostrophe = /(?<=[a-z])Q(?=(?:s|t|re|ve|ll|d|m)\b)/g;

/**
 * Some archives have Q where an apostrophe was ("the missionQs"). Mended only where a text has several such and
 * not one apostrophe.
 */
export function mendApostrophes(texts: readonly string[], problems: Problems): readonly string[] {
  const count = texts.reduce((sum, text) => sum + (text.match(lostApostrophe)?.length ?? 0), 0);
  if (count < 2 || texts.some((text) => text.includes("'"))) return texts;
  problems.add("q-apostrophe", null, `"Q" stood for an apostrophe in ${count} places and was replaced.`);
  return texts.map((text) => text.replace(lostApostrophe, "'"));
}
