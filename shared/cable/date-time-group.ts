/** The date-time group of a header: `P 041216Z DEC 09`. Times are UTC, to the minute. */
export interface DateTimeGroup {
  readonly precedence: string;
  readonly infoPrecedence: string | null;
  readonly at: string;
}

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const groupPattern = /^([ZOPR]) (?:([ZOPR]) )?(\d{2})(\d{2})(\d{2})Z ?([A-Z]{3}) ?(\d{2})\b/;

export const looksLikeDateTimeGroup = (text: string): boolean => groupPattern.test(text);

/** Reads a date-time group; null when the line is none or names a time that does not exist. */
export function parseDateTimeGroup(text: string): DateTimeGroup | null {
  const match = groupPattern.exec(text);
  if (!match) return null;
  const [, precedence = "", infoPrecedence, day, hour, minute, monthName = "", shortYear] = match;
  const month = months.indexOf(monthName);
  const year = Number(shortYear) + (Number(shortYear) < 66 ? 2000 : 1900); // telegrams of this form begin in 1966
  const at = new Date(Date.UTC(year, month, Number(day), Number(hour), Number(minute)));
  const isReal =
    month >= 0 && at.getUTCDate() === Number(day) && at.getUTCHours() === Number(hour) && Number(minute) < 60;
  if (!isReal) return null;
  return { precedence, infoPrecedence: infoPrecedence ?? null, at: toMinute(at) };
}

export function formatDateTimeGroup(group: DateTimeGroup): string {
  const at = new Date(group.at);
  const letters = group.infoPrecedence ? `${group.precedence} ${group.infoPrecedence}` : group.precedence;
  const date = `${two(at.getUTCDate())}${timeOf(group.at)}Z ${months[at.getUTCMonth()] ?? ""}`;
  return `${letters} ${date} ${two(at.getUTCFullYear() % 100)}`;
}

/** 1 for 1 January, in UTC. */
export function dayOfYear(at: string): number {
  const date = new Date(at);
  return Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 0)) / 86_400_000);
}

/** `HHMM` in UTC. */
export function timeOf(at: string): string {
  const date = new Date(at);
  return two(date.getUTCHours()) + two(date.getUTCMinutes());
}

/** An instant without its seconds, which a date-time group cannot hold. */
export const toMinute = (at: Date): string => `${at.toISOString().slice(0, 16)}:00Z`;

const two = (number: number): string => String(number).padStart(2, "0");
