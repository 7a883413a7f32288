/** Dates and times as our documents and screens write them: in words, in the meeting's zone, 24 hours. */

const asUtc = (date: string): Date => new Date(`${date}T00:00:00Z`);
const days = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  timeZone: "UTC",
});

/** "26 November 2009" of the date `2009-11-26`. */
export const dayText = (date: string): string => days.format(asUtc(date));

/** "26–27 November 2009", "30 November – 2 December 2009" of a first and last date, either of which may be missing. */
export function periodText(from: string | undefined, to: string | undefined): string | null {
  const first = from ?? to;
  if (first === undefined) return null;
  const last = to ?? first;
  if (first === last) return dayText(first);
  if (first.slice(0, 7) === last.slice(0, 7)) return `${Number(first.slice(8))}–${dayText(last)}`;
  if (first.slice(0, 4) === last.slice(0, 4))
    return `${dayText(first).replace(/ \d{4}$/, "")} – ${dayText(last)}`;
  return `${dayText(first)} – ${dayText(last)}`;
}

/** Formats by zone: making one takes fifty times as long as using it. */
const formats = (language: string, options: Intl.DateTimeFormatOptions) => {
  const made = new Map<string, Intl.DateTimeFormat>();
  return (timeZone: string): Intl.DateTimeFormat => {
    const known = made.get(timeZone) ?? new Intl.DateTimeFormat(language, { ...options, timeZone });
    made.set(timeZone, known);
    return known;
  };
};
const times = formats("en-GB", { hour: "2-digit", minute: "2-digit" });
const dates = formats("en-CA", { year: "numeric", month: "2-digit", day: "2-digit" });

/** "09:31" of an instant, in a zone. */
export const timeText = (instant: string, timeZone: string): string =>
  times(timeZone).format(new Date(instant));

const lastDates = new Map<string, { readonly minute: string; readonly date: string }>();

/** The date of an instant in a zone, `2009-11-26`. The last one of each zone is kept: what is asked at once is of one minute. */
export function dateIn(instant: string, timeZone: string): string {
  const minute = instant.slice(0, 16);
  const last = lastDates.get(timeZone);
  if (last?.minute === minute) return last.date;
  const date = dates(timeZone).format(new Date(instant));
  lastDates.set(timeZone, { minute, date });
  return date;
}

/** "Thursday 26 November 2009" of the date `2009-11-26`. */
export const weekdayText = (date: string): string =>
  `${new Intl.DateTimeFormat("en-GB", { weekday: "long", timeZone: "UTC" }).format(asUtc(date))} ${dayText(date)}`;

/** "1 min 20 s" of seconds. */
export function durationText(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  const rest = Math.round(seconds % 60);
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}
