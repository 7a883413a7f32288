import { foldText } from "../delegations/names.ts";

/** Longer words that say nothing of a matter. */
const common = new Set(
  "about after also been before could from have into more most must need only other over should some such than that their them then there they this very were what when which will with would".split(
    " ",
  ),
);

/** The words by which two notes are compared: those that are longer than three letters and not just grammar. */
export const keyWords = (text: string): ReadonlySet<string> =>
  new Set(
    foldText(text)
      .split(" ")
      .filter((word) => word.length > 3 && !common.has(word)),
  );
