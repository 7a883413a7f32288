const formats = new Map<string, Intl.DateTimeFormat>();

/** Whether this system knows a time zone by that name. */
export function isKnownZone(zone: string): boolean {
  return formats.has(zone) || formatFor(zone) !== undefined;
}

function formatFor(zone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(zone);
  if (known) return known;
  try {
    const format = new Intl.DateTimeFormat("en-GB", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
    formats.set(zone, format);
    return format;
  } catch {
    return undefined; // the only way to learn that a zone is unknown
  }
}

/** An instant as a date and a time of day in a zone; in UTC where the zone is not known. */
export function inZone(instant: string, zone: string): { readonly date: string; readonly time: string } {
  const format = formatFor(zone);
  const at = new Date(instant);
  if (!format) return { date: at.toISOString().slice(0, 10), time: at.toISOString().slice(11, 19) };
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
  return {
    date: `${parts["year"]?.padStart(4, "0")}-${parts["month"]}-${parts["day"]}`,
    time: `${parts["hour"]}:${parts["minute"]}:${parts["second"]}`,
  };
}

/**
 * The instant of a date and a time of day in a zone. A time that occurs twice (clocks go back) is the first of the two,
 * one that does not occur (clocks go forward) the instant an hour later by the clock.
 */
export function instantIn(zone: string, date: string, time: string): string {
  const wall = Date.parse(`${date}T${time}Z`);
  const offsetAt = (ms: number): number => {
    const local = inZone(new Date(ms).toISOString(), zone);
    return Date.parse(`${local.date}T${local.time}Z`) - ms;
  };
  const dayBefore = wall - offsetAt(wall - 86_400_000);
  const dayAfter = wall - offsetAt(wall + 86_400_000);
  const fits = [dayBefore, dayAfter].filter((ms) => ms + offsetAt(ms) === wall);
  const ms = fits.length > 0 ? Math.min(...fits) : dayBefore;
  return new Date(ms).toISOString().replace(".000Z", "Z");
}

/** A date some days later. */
export function daysAfter(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
