import { z } from "zod";

/** Where a party stands on an issue. "No position recorded" is the absence of a position, never `neutral`. */
export const stanceSchema = z.enum([
  "supports",
  "supports-with-conditions",
  "neutral",
  "has-reservations",
  "opposes",
  "silent",
]);
export type Stance = z.infer<typeof stanceSchema>;

/** How a stance is told without colour: a symbol, a letter, the quick-entry sign of the log, and words. */
export const stanceDisplay: Readonly<
  Record<Stance, { symbol: string; letter: string; sign: string; name: string }>
> = {
  supports: { symbol: "●", letter: "S", sign: "++", name: "Supports" },
  "supports-with-conditions": { symbol: "◐", letter: "C", sign: "+", name: "Supports with conditions" },
  neutral: { symbol: "○", letter: "N", sign: "0", name: "Neutral" },
  "has-reservations": { symbol: "◑", letter: "R", sign: "-", name: "Has reservations" },
  opposes: { symbol: "✕", letter: "O", sign: "--", name: "Opposes" },
  silent: { symbol: "–", letter: "Q", sign: "?", name: "Silent" },
};
