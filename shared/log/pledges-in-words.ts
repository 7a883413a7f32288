import { all, type Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Change } from "../ipc-contract.ts";
import { entryCorrection } from "./entry-correction.ts";
import type { Entry } from "./filter-entries.ts";
import { logContext } from "./log-context.ts";
import { parseEntry } from "./parse-entry.ts";

/** An entry that tells a pledge in plain words, which nobody took when it was typed. */
export interface PledgeInWords {
  readonly entry: Entry;
  readonly label: string; // the pledge as it was proposed: “USD 500,000 for labs”
  readonly record: (newKey: () => string) => readonly Change[]; // what records it, as Tab would have
}

const mayTellPledge = /pledg|g[ia]v|contribut|commit|offer|announc|donat|provid/i; // else reading the line tells nothing

/** The pledges that entries tell in plain words, which have none, nor has their party one of that amount; in their order. */
export function pledgesInWords(dossier: Dossier): readonly PledgeInWords[] {
  const pledges = all(dossier, "pledge");
  const own = new Set(
    pledges.map(({ body: { source } }) => (source?.type === "intervention" ? source.key : "")),
  );
  const entries = all(dossier, "intervention").filter(
    ({ key, body: { line, party } }) =>
      party !== undefined && !own.has(key) && /\d/.test(line) && mayTellPledge.test(line),
  );
  if (entries.length === 0) return [];
  const context = logContext(dossier, "");
  return entries.flatMap((entry): readonly PledgeInWords[] => {
    const at = { ...context, now: entry.body.at, last: goneOnWith(dossier, entry) };
    const offer = parseEntry(entry.body.line, at).chips.find(
      ({ kind, state }) => kind === "pledge" && state === "proposed",
    );
    if (offer?.choice === undefined) return [];
    const taken = parseEntry(entry.body.line, at, new Map([[offer.choice, "pledge"]]));
    const isRecorded = taken.pledges.every(({ amount, currency }) =>
      pledges.some(
        ({ body }) => body.party === entry.body.party && body.amount === amount && body.currency === currency,
      ),
    );
    if (isRecorded) return [];
    const record = (newKey: () => string): readonly Change[] =>
      entryCorrection(taken, entry, dossier, at, newKey).filter(({ kind }) => kind === "pledge");
    return [{ entry, label: offer.label, record }];
  });
}

const goneOnWith = (
  dossier: Dossier,
  { body: { continues } }: Entry,
): DossierRecord<"intervention"> | undefined =>
  continues === undefined ? undefined : dossier.records.intervention?.get(continues);
