import { isoDate } from "../../dossier/identity.ts";

const months = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];
const monthPattern =
  "(January|February|March|April|May|June|July|August|September|October|November|December)";
const two = (value: number): string => String(value).padStart(2, "0");
const monthOf = (name: string): number => months.indexOf(name.toLowerCase()) + 1;

/** A date of the calendar: there is no November 31. */
function dayOf(year: number, month: number, day: number): string | undefined {
  return isoDate.safeParse(`${year}-${two(month)}-${two(day)}`).data;
}

/** The year of a month that a cable names without one: its own, or the one before where the month is still to come. */
function yearOf(month: number, writtenAt: string): number {
  const year = Number(writtenAt.slice(0, 4));
  return month > Number(writtenAt.slice(5, 7)) ? year - 1 : year;
}

/** The days a text names first, “November 26-27” or “March 5, 2010”, as dates; null where it names none of the calendar. */
export function daysIn(
  text: string,
  writtenAt: string,
): { readonly from: string; readonly to: string } | null {
  const found = new RegExp(
    `\\b${monthPattern} (\\d{1,2})(?:(?: ?- ?| to | and )(\\d{1,2}))?(?!\\d)(?:,? (\\d{4}))?`,
  ).exec(text);
  if (!found) return null;
  const [, name = "", first = "", last = first, named] = found;
  const month = monthOf(name);
  const year = named === undefined ? yearOf(month, writtenAt) : Number(named);
  const [from, to] = [dayOf(year, month, Number(first)), dayOf(year, month, Number(last))];
  return from !== undefined && to !== undefined && from <= to ? { from, to } : null;
}

/** The date by which something is due: “by April 2010” is the end of the month, “by April 5” the next such day. */
export function dueIn(text: string, writtenAt: string): string | undefined {
  const found = new RegExp(
    `\\b(?:by|before|no later than|until) (?:the end of )?${monthPattern}(?: (\\d{1,2})(?!\\d))?(?:,? (\\d{4}))?`,
  ).exec(text);
  if (!found) return undefined;
  const [, name = "", day, named] = found;
  const month = monthOf(name);
  const isPast = month < Number(writtenAt.slice(5, 7));
  const year = named === undefined ? Number(writtenAt.slice(0, 4)) + (isPast ? 1 : 0) : Number(named);
  const end = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return dayOf(year, month, day === undefined ? end : Number(day));
}
