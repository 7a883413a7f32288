import { draftCable } from "../../../shared/cable/draft-cable.ts";
import type { CableDraft } from "../../../shared/dossier/cable-draft.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import { entryChanges } from "../../../shared/log/entry-changes.ts";
import { logContext } from "../../../shared/log/log-context.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { noteDossier, noteRecords } from "../log/note-meeting.ts";
import { record } from "./sample-dossier.ts";

export const withoutLog = noteRecords.filter(({ kind }) => kind !== "intervention" && kind !== "floor-event");

/** The dossier of the notes' meeting after the lines, all typed at one time, and nothing else in its log. */
export function typedLog(
  lines: readonly string[],
  now = "2009-11-27T10:00:00Z",
  before: readonly DossierRecord[] = withoutLog,
): Dossier {
  const records = [...before];
  let count = 0;
  const newKey = (): string => `01253100-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`;
  for (const line of lines) {
    const context = logContext(toDossier(noteDossier, records), now);
    const { changes } = entryChanges(parseEntry(line, context), context, newKey);
    const made = changes.flatMap((change): DossierRecord[] =>
      change.action === "put" ? [record(change.kind, change.key, change.fields)] : [],
    );
    records.push(...made);
  }
  return toDossier(noteDossier, records);
}

export const draftOf = (dossier: Dossier): CableDraft =>
  draftCable(dossier, null, { at: "2009-11-28T10:00:00Z", serial: 1 });

/** What a cable drafted of the lines says: its summary, and what follows. */
export function toldOf(lines: readonly string[]): { readonly summary: string; readonly body: string } {
  const [summary, ...rest] = draftOf(typedLog(lines)).cable.blocks;
  const said = rest.filter(({ text }) => text !== text.toUpperCase()).map(({ text }) => text);
  return { summary: summary?.text ?? "", body: said.join("\n") };
}
