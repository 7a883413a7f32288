import { all, type Dossier } from "../dossier/dossier.ts";
import type { Intervention } from "../dossier/intervention.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { Change } from "../ipc-contract.ts";
import { isSameJson, type Json } from "../revision/json.ts";
import { interventionBody, outcomeChanges } from "./entry-changes.ts";
import type { LogContext } from "./log-context.ts";
import { parseEntry } from "./parse-entry.ts";
import type { ParsedEntry } from "./parsed-entry.ts";

type Outcome = DossierRecord<"pledge" | "decision" | "action">;

/**
 * What a corrected line changes of an entry that is on disk. The entry keeps its time and item unless the line now sets
 * them, what it continues, its marking and its links to points. Its outcomes are matched with those of the new line, by
 * kind and in order: what the same outcome says otherwise is changed, what is new is added, what is gone is deleted. What
 * a person edited of an outcome by hand (a purpose, a note, the words of a decision) stays where the line says nothing
 * else. The original stays in the history of the records.
 */
export function entryCorrection(
  corrected: ParsedEntry,
  entry: DossierRecord<"intervention">,
  dossier: Dossier,
  context: LogContext,
  newKey: () => string,
): readonly Change[] {
  const before = entry.body;
  const parsed = goingOnAs(before, corrected, context);
  const fresh = interventionBody(parsed, context);
  const body = {
    ...fresh,
    at: parsed.at ?? before.at,
    agendaItem: parsed.agendaItem ?? before.agendaItem ?? null,
    party: fresh.party ?? null,
    jointlyWith: fresh.jointlyWith ?? null,
    onBehalfOf: fresh.onBehalfOf ?? null,
    speaker: fresh.speaker ?? null,
    verb: fresh.verb ?? null,
    delivers: before.delivers,
    echoes: before.echoes,
    continues: parsed.continues ? (before.continues ?? fresh.continues ?? null) : null,
  };
  const fields = differing(body, before);
  const own: readonly Change[] =
    Object.keys(fields).length === 0
      ? []
      : [{ kind: "intervention", key: entry.key, action: "put", fields, seen: entry.heads }];
  const wanted = outcomeChanges(
    parsed,
    { ...fresh, at: body.at, ...(body.agendaItem === null ? {} : { agendaItem: body.agendaItem }) },
    entry.key,
    context,
    newKey,
  );
  const lineBefore = goingOnAs(before, parseEntry(before.line, context), context);
  const was = outcomeChanges(lineBefore, interventionBody(lineBefore, context), entry.key, context, () => "");
  return [...own, ...reconciled(wanted, outcomesOf(dossier, entry.key), was)];
}

/** A line that goes on, as it was read when the entry it goes on with was the last: of those who spoke then. */
function goingOnAs(
  { continues, party, jointlyWith = [], onBehalfOf, speaker }: Intervention,
  parsed: ParsedEntry,
  { last }: LogContext,
): ParsedEntry {
  if (!parsed.continues || continues === undefined) return parsed;
  const [now, then] = [parsed.onBehalfOf ?? parsed.party, onBehalfOf ?? party];
  return {
    ...parsed,
    party,
    jointlyWith,
    onBehalfOf,
    speaker: parsed.speaker === last?.body.speaker ? speaker : parsed.speaker,
    pledges: parsed.pledges.map((pledge) => (pledge.party === now ? { ...pledge, party: then } : pledge)),
  };
}

/** The outcomes that rest on an entry, oldest first. */
export function outcomesOf(dossier: Dossier, entry: string): readonly Outcome[] {
  const records: readonly Outcome[] = [
    ...all(dossier, "pledge"),
    ...all(dossier, "decision"),
    ...all(dossier, "action"),
  ];
  return records.filter(({ body: { source } }) => source?.type === "intervention" && source.key === entry);
}

function reconciled(
  wanted: readonly Change[],
  existing: readonly Outcome[],
  was: readonly Change[],
): readonly Change[] {
  const left = [...existing];
  const leftBefore = [...was];
  const changes = wanted.flatMap((change): readonly Change[] => {
    const at = left.findIndex(({ kind }) => kind === change.kind);
    const [record] = at === -1 ? [] : left.splice(at, 1);
    const place = leftBefore.findIndex(({ kind }) => kind === change.kind);
    const [before] = place === -1 ? [] : leftBefore.splice(place, 1);
    if (!record) return [change];
    const { text, status, ...rest } = change.fields;
    const isSameText = text === undefined || text === before?.fields["text"];
    const said = {
      ...rest,
      ...(isSameText ? {} : { text }),
      ...(status === undefined || change.kind === "action" ? {} : { status }),
    };
    const fields = differing(said, record.body);
    if (Object.keys(fields).length === 0) return [];
    return [{ ...change, key: record.key, fields, seen: record.heads }];
  });
  const gone = left.map(({ kind, key, heads }): Change => ({
    kind,
    key,
    action: "delete",
    fields: {},
    seen: heads,
  }));
  return [...changes, ...gone];
}

/** The fields that are not as they were; a null that clears nothing is left out. */
function differing(after: object, before: object): Readonly<Record<string, Json>> {
  const was = new Map<string, unknown>(Object.entries(before));
  const changed = Object.entries(after).filter(
    ([name, value]) => !isSameJson(value as Json, (was.get(name) ?? null) as Json),
  );
  return Object.fromEntries(changed) as Readonly<Record<string, Json>>;
}
