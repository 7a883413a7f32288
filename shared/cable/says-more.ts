import { untoldWords } from "./untold-words.ts";

/** Words with which a ledger is spoken of, by their beginnings. */
const ofLedger =
  /^(?:pledg|announ|contri|anticip|expect|nothing|further|additio|amount|fund|money|million|thousand|dollar|give|giving|donat|asked|reques|need|phase|project|document|paper|present|commit|declin|euro)/;

/** The words of an entry that tell more than a ledger does: a condition, a date, another figure, what the money is for. */
export const wordsBeyondLedger = (text: string, ledger: string): readonly string[] =>
  untoldWords(text, ledger).filter((word) => !ofLedger.test(word));
