import { find, type Dossier } from "../dossier/dossier.ts";
import type { Names } from "./draft-names.ts";
import { pledgeStatements, type LedgerPart } from "./draft-pledges.ts";
import { fullText } from "./draft-turns.ts";
import { isQualified, ledgerByEntry, wordsBeyondLedger } from "./says-more.ts";
import type { Statement } from "./draft-text.ts";

/** The ledger as the cable tells it below the floor: a pledge whose entry sets a condition, denies or doubts refers to its words there. */
export function toldLedger(dossier: Dossier, names: Names, part?: LedgerPart): readonly Statement[] {
  const byEntry = ledgerByEntry(dossier, names);
  return pledgeStatements(dossier, names, part).map((one) =>
    isOffer(one, dossier) && isQualifiedAbove(one, byEntry, dossier) ? asQualified(one) : one,
  );
}

const isOffer = ({ rests: [ref] }: Statement, dossier: Dossier): boolean =>
  ref?.kind === "pledge" && find(dossier, "pledge", ref.key)?.status === "announced";

function isQualifiedAbove(
  { rests }: Statement,
  byEntry: ReadonlyMap<string, string>,
  dossier: Dossier,
): boolean {
  return rests.some(({ kind, key }) => {
    const entry = kind === "intervention" ? find(dossier, "intervention", key) : undefined;
    return entry && isQualified(wordsBeyondLedger(fullText(entry, dossier).text, byEntry.get(key) ?? ""));
  });
}

/** The words are those of the floor; a note beside the pledge stays behind it. */
const asQualified = (one: Statement): Statement => ({
  ...one,
  text: one.text.replace(/\.(?= \(Note: |$)/, ", qualified as told above."),
});
