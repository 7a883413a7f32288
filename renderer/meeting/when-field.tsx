import { dateIn, timeText, weekdayText } from "../../shared/dossier/dates.ts";
import { readTime } from "../app/typed-time.ts";
import { toInstant } from "../app/zone-time.ts";
import { Choice, Field } from "../ui/field.tsx";

interface TimeProps {
  readonly label: string;
  readonly day: string; // the date it is on, in the zone
  readonly value: string | undefined; // instant
  readonly timeZone: string;
  readonly onCommit: (instant: string | null) => string | null;
}

/** A time of day in the meeting's zone, typed in any of the usual ways. */
export function TimeField({ label, day, value, timeZone, onCommit }: TimeProps) {
  return (
    <Field
      isBare
      isLabelHidden
      label={label}
      placeholder="--:--"
      value={value === undefined ? "" : timeText(value, timeZone)}
      onCommit={(typed) => {
        if (typed === "") return onCommit(null);
        const time = readTime(typed);
        return time === null ? "Type a time such as 9:30." : onCommit(toInstant(`${day}T${time}`, timeZone));
      }}
    />
  );
}

interface DayProps {
  readonly value: string; // instant
  readonly days: readonly string[];
  readonly timeZone: string;
  readonly onCommit: (instant: string) => string | null;
}

/** The day of an instant, among the days of the meeting; the time of day stays. */
export function DayChoice({ value, days, timeZone, onCommit }: DayProps) {
  const day = dateIn(value, timeZone);
  return (
    <Choice
      isBare
      isLabelHidden
      label="Day"
      value={day}
      options={[...new Set([...days, day])].toSorted().map((one) => ({ value: one, name: shortDay(one) }))}
      onCommit={(chosen) => onCommit(toInstant(`${chosen}T${timeText(value, timeZone)}`, timeZone))}
    />
  );
}

/** "Wed 10 Mar". */
const shortDay = (date: string): string => {
  const [weekday = "", day = "", month = ""] = weekdayText(date).split(" ");
  return `${weekday.slice(0, 3)} ${day} ${month.slice(0, 3)}`;
};
