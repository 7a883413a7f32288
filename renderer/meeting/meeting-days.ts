import type { Meeting } from "../../shared/dossier/meeting.ts";

const most = 31; // a session longer than that is not planned by the hour

/** The days of the meeting, as dates; none where it has no date yet. */
export function meetingDays({ startsOn, endsOn }: Meeting): readonly string[] {
  const first = startsOn ?? endsOn;
  if (first === undefined) return [];
  const days: string[] = [];
  for (let day = first; day <= (endsOn ?? first) && days.length < most; day = dayAfter(day)) days.push(day);
  return days;
}

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
