import { foldText } from "../delegations/names.ts";
import { stanceDisplay, stanceSchema, type Stance } from "../dossier/stance.ts";

/** Other words that lists use for a stance. */
const otherWords: Readonly<Record<Stance, readonly string[]>> = {
  supports: ["support", "for", "in favour", "in favor", "favourable", "yes", "agrees"],
  "supports-with-conditions": ["conditions", "conditional", "with conditions", "conditional support"],
  neutral: ["no view", "abstains"],
  "has-reservations": ["reservations", "reservation", "reserved", "hesitant", "doubts"],
  opposes: ["oppose", "against", "opposed", "no", "rejects"],
  silent: ["quiet", "no statement"],
};

const bySign = new Map(
  stanceSchema.options.flatMap((stance) => {
    const { sign, symbol, letter } = stanceDisplay[stance];
    return [sign, symbol, letter, `${symbol} ${letter}`].map((text) => [text, stance] as const);
  }),
);

const byWord = new Map(
  stanceSchema.options.flatMap((stance) =>
    [stance, stanceDisplay[stance].name, ...otherWords[stance]].map(
      (word) => [foldText(word), stance] as const,
    ),
  ),
);

/**
 * The stance that a key or a cell of a spreadsheet names: its letter (`S`), its sign as in the log (`++`), its symbol,
 * its name or a usual word for it, in any case; also as the matrix prints it (`● S`). Null where it names none.
 */
export function readStance(text: string): Stance | null {
  const plain = text.trim().replace(/^'/, "").replaceAll("−", "-"); // an apostrophe keeps Excel from taking a sign for a formula
  const sign = plain.replace(/ ⚑$/, "").replace(/\*$/, "").toUpperCase();
  return bySign.get(sign) ?? byWord.get(foldText(plain)) ?? null;
}
