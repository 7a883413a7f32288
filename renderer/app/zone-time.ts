/** "2010-03-10T09:00" of an instant, as it reads in a zone: what a datetime-local field takes. */
export function toLocal(instant: string | undefined, timeZone: string): string {
  if (instant === undefined) return "";
  const parts = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).formatToParts(new Date(instant));
  const get = (type: string): string => parts.find((part) => part.type === type)?.value ?? "";
  return `${get("year")}-${get("month")}-${get("day")}T${get("hour")}:${get("minute")}`;
}

/** The instant a local date and time is in a zone; the offset is found by reading it back. */
export function toInstant(local: string, timeZone: string): string {
  const asUtc = Date.parse(`${local}:00Z`);
  let guess = asUtc;
  for (let round = 0; round < 2; round += 1) {
    const read = Date.parse(`${toLocal(new Date(guess).toISOString(), timeZone)}:00Z`);
    guess += asUtc - read;
  }
  return new Date(guess).toISOString().replace(".000Z", "Z");
}
