import { all, type Dossier } from "../dossier/dossier.ts";
import type { Pledge } from "../dossier/pledge.ts";
import type { Names } from "./draft-names.ts";
import { pledgeStatements } from "./draft-pledges.ts";
import { untoldWords } from "./untold-words.ts";

/** Words that say no more of a pledge than its status does. */
export const ledgerWords: Readonly<Record<Pledge["status"], string>> = {
  announced: "pledge announce contribute give gave offer commit donate provide pay will",
  anticipated: "anticipate expect hope further",
  requested: "ask request need want",
  required: "ask request need require present project document paper",
  declined: "decline",
};
const ofMoney = "usd eur us dollars euros";

const ledgers = new WeakMap<Dossier, ReadonlyMap<string, string>>(); // of each dossier, once it was asked for

/** What the ledger says of each entry that a pledge was made from, with words that would say no more. */
export function ledgerByEntry(dossier: Dossier, names: Names): ReadonlyMap<string, string> {
  const known = ledgers.get(dossier) ?? madeByEntry(dossier, names);
  ledgers.set(dossier, known);
  return known;
}

function madeByEntry(dossier: Dossier, names: Names): ReadonlyMap<string, string> {
  const told = new Map<string, string>();
  const add = (key: string, text: string): unknown => told.set(key, `${told.get(key) ?? ""} ${text}`);
  for (const { text, rests } of pledgeStatements(dossier, names))
    for (const { kind, key } of rests) if (kind === "intervention") add(key, text);
  for (const { body } of all(dossier, "pledge"))
    if (body.source?.type === "intervention") add(body.source.key, ledgerWords[body.status]);
  return told;
}

/** The words of an entry that tell more than its ledger does: a condition, a denial, another figure, new money or old. */
export const wordsBeyondLedger = (text: string, ledger: string): readonly string[] =>
  untoldWords(text, `${ofMoney} ${ledger}`);

const qualifying =
  /^(?:not?|never|none|nothing|cannot|(?:do|does|did|ca|wo|is|has|was|would|could)nt|without|if|unless|until|once|may|might|could|can|would|only|about|subject|provided|pending|tb[acd]|(?:un)?confirmed|confirmation|condition.*|depend.*|possibl.*|perhaps|maybe|expect.*|hop(?:e|es|ing)|intend.*|plan.*|consider.*|likely|up|loan|cuts?|cancel.*|withdr.*|undecided)$/;

/** Whether words beyond the ledger qualify what it tells. */
export const isQualified = (beyond: readonly string[]): boolean =>
  beyond.some((word) => qualifying.test(word));
