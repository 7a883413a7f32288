import { daysAfter } from "./zone-time.ts";

const months = "january february march april may june july august september october november december".split(
  " ",
);
const weekdays = "sunday monday tuesday wednesday thursday friday saturday".split(" ");
const monthWord = months.map((month) => `${month}|${month.slice(0, 3)}`).join("|") + "|sept";
const weekdayWord = weekdays.map((day) => `${day}|${day.slice(0, 3)}`).join("|");
const end = String.raw`(?=$|[\s,.;:)])`;

type Reader = (groups: Readonly<Record<string, string | undefined>>, today: string) => string | undefined;

const readers: readonly (readonly [RegExp, Reader])[] = [
  pattern(String.raw`(?<date>\d{4}-\d{2}-\d{2})`, ({ date = "" }) => validDate(date)),
  pattern(String.raw`(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>\d{4})?`, onDay),
  pattern(String.raw`(?<day>1[3-9]|2\d|3[01])/(?<number>\d{1,2})/(?<year>\d{4})`, onDay),
  pattern(`(?<day>today|tonight|tomorrow)`, ({ day }, today) => daysAfter(today, day === "tomorrow" ? 1 : 0)),
  pattern(`(?:on )?(?:next )?(?<weekday>${weekdayWord})`, ({ weekday = "" }, today) =>
    onWeekday(weekday, today),
  ),
  pattern(
    String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)? (?:of )?(?<month>${monthWord})(?:[, ]+(?<year>\d{4}))?`,
    onDay,
  ),
  pattern(String.raw`(?<month>${monthWord}) (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? (?<year>\d{4}))?`, onDay),
  pattern(String.raw`(?:the )?(?:end of |end )?(?<month>${monthWord})(?: (?<year>\d{4}))?`, endOfMonth),
];

function pattern(source: string, read: Reader): readonly [RegExp, Reader] {
  return [new RegExp(source + end, "iy"), read];
}

/**
 * A date at a place of a line, seen from a day: `2010-04-30`, `30.4.2010`, `30.4.`, `30/4/2010` (no day below 13: it could
 * be the month), `30 April`, `April 30, 2010`, `end of April`, `April 2010`
 * (its last day), `Friday` (today or the next), `tomorrow`. Without a year it is the first such day from today on.
 */
export function readDate(
  line: string,
  at: number,
  today: string,
): { readonly end: number; readonly date: string } | undefined {
  for (const [regex, read] of readers) {
    regex.lastIndex = at;
    const match = regex.exec(line);
    if (!match) continue;
    const date = read(match.groups ?? {}, today);
    if (date !== undefined) return { end: at + match[0].length, date };
  }
  return undefined;
}

/** Whether a text is a date of the calendar: not 31 June, not 29 February of every year. */
export function isDate(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

const validDate = (date: string): string | undefined => (isDate(date) ? date : undefined);

function onWeekday(weekday: string, today: string): string {
  const wanted = weekdays.findIndex((day) => day.startsWith(weekday.toLowerCase()));
  const now = new Date(`${today}T00:00:00Z`).getUTCDay();
  return daysAfter(today, (wanted - now + 7) % 7);
}

const monthNumber = (month = ""): string =>
  String(months.findIndex((name) => name.startsWith(month.toLowerCase().slice(0, 3))) + 1).padStart(2, "0");

function onDay(
  { day = "", month, number = monthNumber(month), year }: Readonly<Record<string, string | undefined>>,
  today: string,
): string | undefined {
  const rest = `-${number.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (year !== undefined) return validDate(year + rest);
  const thisYear = Number(today.slice(0, 4));
  return [0, 1, 2, 3, 4]
    .map((later) => validDate(`${thisYear + later}${rest}`))
    .find((date) => date !== undefined && date >= today);
}

function endOfMonth(
  { month, year }: Readonly<Record<string, string | undefined>>,
  today: string,
): string | undefined {
  const number = Number(monthNumber(month));
  const last = (inYear: number): string => new Date(Date.UTC(inYear, number, 0)).toISOString().slice(0, 10);
  if (year !== undefined) return Number(year) < 1000 ? undefined : last(Number(year));
  const thisYear = Number(today.slice(0, 4));
  return last(thisYear) >= today ? last(thisYear) : last(thisYear + 1);
}
