import { all, type Dossier } from "../dossier/dossier.ts";
import type { IssueId, PartyId } from "../dossier/identity.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Stance } from "../dossier/stance.ts";
import { foldText } from "../delegations/names.ts";
import { partiesOf } from "./who-spoke.ts";

export type Entry = DossierRecord<"intervention">;

/** What an entry may be remarkable for. */
export type EntryFlag = "pledge" | "decision" | "action" | "delivers" | "echoes";

/** What to look for in the log; everything that is given must hold. */
export interface EntryFilter {
  readonly party?: PartyId; // who spoke, with whom, or for whom
  readonly item?: string;
  readonly issue?: IssueId;
  readonly stance?: Stance; // on the issue where one is given, else on any
  readonly flag?: EntryFlag;
  readonly author?: string;
  readonly text?: string; // words in any order, without case and accents, in the line or the party's name
}

/** The entries of the log in the order they were said: by time, then as typed. */
export const logEntries = (dossier: Dossier): readonly Entry[] =>
  [...(dossier.records.intervention?.values() ?? [])].sort((a, b) =>
    a.body.at === b.body.at ? (a.key < b.key ? -1 : 1) : a.body.at < b.body.at ? -1 : 1,
  );

/** The entry typed last, or the last that one author typed: keys of entries are in the order they were typed. */
export function lastEntryOf(dossier: Dossier, author: string | undefined): Entry | undefined {
  let last: Entry | undefined;
  for (const entry of dossier.records.intervention?.values() ?? []) {
    if (author !== undefined && entry.made.author !== author) continue;
    if (!last || entry.key > last.key) last = entry;
  }
  return last;
}

/** Those of the entries for which a filter holds, in the order of the log. An empty filter holds for all. */
export function filterEntries(dossier: Dossier, filter: EntryFilter): readonly Entry[] {
  const flagged = filter.flag && keysWithFlag(dossier, filter.flag);
  const words = foldText(filter.text ?? "")
    .split(" ")
    .filter((word) => word !== "");
  return logEntries(dossier).filter(
    (entry) =>
      isAbout(entry, filter) && (!flagged || flagged.has(entry.key)) && hasWords(entry, words, dossier),
  );
}

function isAbout({ body, made }: Entry, filter: EntryFilter): boolean {
  const { party, item, issue, stance } = filter;
  if (party !== undefined && !partiesOf(body).includes(party)) return false;
  if (item !== undefined && body.agendaItem !== item) return false;
  if (filter.author !== undefined && made.author !== filter.author) return false;
  if (issue === undefined && stance === undefined) return true;
  return body.stances.some(
    (one) => (issue === undefined || one.issue === issue) && (stance === undefined || one.stance === stance),
  );
}

function hasWords({ body }: Entry, words: readonly string[], dossier: Dossier): boolean {
  if (words.length === 0) return true;
  const parties = partiesOf(body).map((party) => partyName(dossier, party));
  const text = foldText([body.line, body.speaker ?? "", ...parties].join(" "));
  return words.every((word) => text.includes(word));
}

/** Keys of the entries that made an outcome, or that speak or echo one of our points. */
function keysWithFlag(dossier: Dossier, flag: EntryFlag): ReadonlySet<string> {
  if (flag === "delivers" || flag === "echoes") {
    const marked = logEntries(dossier).filter(({ body }) => body[flag].length > 0);
    return new Set(marked.map(({ key }) => key));
  }
  const sources = all(dossier, flag).map(({ body }) => body.source);
  return new Set(sources.flatMap((source) => (source?.type === "intervention" ? [source.key] : [])));
}
