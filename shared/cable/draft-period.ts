import { find, type Dossier } from "../dossier/dossier.ts";
import { meetingKey } from "../dossier/meeting.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { clockMs } from "../revision/clock.ts";

/** When a record was last written. */
export const writtenAt = (clock: string): string => new Date(clockMs(clock) || 0).toISOString();

/** Whether a date belongs to the meeting or comes after it; what was carried over from an earlier one does not. */
export function isOfMeeting(dossier: Dossier, date: string | undefined): boolean {
  const starts = find(dossier, "meeting", meetingKey)?.startsOn;
  return !starts || date === undefined || date >= starts;
}

/** Records written since the meeting began: expectations and tasks from before are not its result. */
export function fresh<R extends DossierRecord>(dossier: Dossier, records: readonly R[]): readonly R[] {
  const starts = find(dossier, "meeting", meetingKey)?.startsOn;
  return starts ? records.filter(({ clock }) => writtenAt(clock) >= starts) : records;
}
