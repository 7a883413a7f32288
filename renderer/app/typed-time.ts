/** "09:30" of what people type for a time of day: `9:30`, `9.30`, `9h30`, `930`, `9`. Null when it is none. */
export function readTime(typed: string): string | null {
  const [, hours = "", minutes = "00"] = /^(\d{1,2})(?:[:.h]?(\d{2}))?h?$/.exec(typed.trim()) ?? [];
  if (hours === "" || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, "0")}:${minutes}`;
}

/** A line that may begin with a time: `9:30 Delegation meeting`. A bare number or a year is none: "7 partners meet", "2010 work plan". */
export function readTimedLine(line: string): { readonly time: string | null; readonly text: string } {
  const [, typed = "", text = line] = /^(\d{1,2}[:.h]\d{2}|(?!19|20)\d{4})\s+(\S.*)$/s.exec(line) ?? [];
  const time = readTime(typed);
  return time === null ? { time: null, text: line } : { time, text };
}

/** Seconds of a length of time: `3` and `3:00` are three minutes, `90 s` is a minute and a half. Null when it is none. */
export function readLength(typed: string): number | null {
  const [, seconds] = /^(\d{1,5})\s*s$/.exec(typed.trim()) ?? [];
  if (seconds !== undefined) return Number(seconds);
  const [, minutes, rest = "0"] = /^(\d{1,3})(?::([0-5]\d))?(?:\s*min)?$/.exec(typed.trim()) ?? [];
  return minutes === undefined ? null : Number(minutes) * 60 + Number(rest);
}

/** "3:00" of seconds. */
export const lengthText = (seconds: number): string =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
