import type { Dossier } from "../dossier/dossier.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import type { Intervention } from "../dossier/intervention.ts";
import type { Position } from "../dossier/position.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Source } from "../dossier/source.ts";
import type { Stance } from "../dossier/stance.ts";
import type { Change } from "../ipc-contract.ts";
import { latestPosition } from "../positions/positions.ts";
import type { Json } from "../revision/json.ts";
import { whoseStances, type Spoke } from "./who-spoke.ts";

/** A stance that is not the last one known, with what was said then. */
export interface Moved {
  readonly party: PartyId;
  readonly issue: IssueId;
  readonly from: Stance;
  readonly to: Stance;
  readonly earlier: {
    readonly words: string; // their own where they are on record, else the summary
    readonly isQuote: boolean;
    readonly on: string; // date
    readonly source: Source;
  };
}

/** What of an entry tells who takes which stance: an entry on disk, or a line just read. */
export type Stated = Pick<Intervention, "stances"> & Spoke;

/** A stance of one of those whose stances an entry tells. */
export interface OwnStance {
  readonly party: PartyId;
  readonly issue: IssueId;
  readonly stance: Stance;
}

/** The stances of an entry, of each party for itself. */
export const stancesOf = (entry: Stated): readonly OwnStance[] =>
  whoseStances(entry).flatMap((party) => entry.stances.map((one) => ({ party, ...one })));

/**
 * The stances of an entry that differ from the party's latest recorded position (by date, then by clock; never one that
 * rests on this entry, named by `key`). A party without a recorded position has not moved, whatever its groups said.
 */
export function movedStances(entry: Stated, dossier: Dossier, key?: string): readonly Moved[] {
  return stancesOf(entry).flatMap(({ party, issue, stance }) => {
    const last = latestPosition(withoutEntry(dossier, key), party, issue)?.body;
    return last && last.stance !== stance ? [moved(last, stance)] : [];
  });
}

function moved(last: Position, to: Stance): Moved {
  const { party, issue, stance, quote, summary, asOf, source } = last;
  const earlier = { words: quote ?? summary, isQuote: quote !== undefined, on: asOf, source };
  return { party, issue, from: stance, to, earlier };
}

/** The dossier without the positions that were taken from an entry. */
function withoutEntry(dossier: Dossier, key: string | undefined): Dossier {
  const positions = dossier.records.position;
  if (key === undefined || !positions) return dossier;
  const others = [...positions].filter(([, { body }]) => !restsOn(body.source, key));
  return { ...dossier, records: { ...dossier.records, position: new Map(others) } };
}

const restsOn = (source: Source, entry: string): boolean =>
  source.type === "intervention" && source.key === entry;

/**
 * New positions from stances of an entry on disk (all or some of `stancesOf`), sourced to it, on a date (the meeting's
 * day of the entry): what accepting a stance, or all of them, writes. The summary is the entry's text, the quote its first verbatim words.
 */
export function positionChanges(
  { body, dossier, key }: DossierRecord<"intervention">,
  stances: readonly OwnStance[],
  on: string,
  newKey: () => string,
): readonly Change[] {
  const quote = /(?:^|\s)["“«]([^"”»]+)["”»]/.exec(body.text)?.[1];
  return stances.map((own) => {
    const position: Position = {
      ...own,
      summary: body.text === "" ? body.line.trim() : body.text,
      source: { type: "intervention", dossier, key },
      asOf: on,
      confidence: "stated",
    };
    const fields = (quote === undefined ? position : { ...position, quote }) as Readonly<
      Record<string, Json>
    >;
    return { kind: "position", key: newKey(), action: "put", fields };
  });
}
