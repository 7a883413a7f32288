import { dateIn, timeText, weekdayText } from "../../shared/dossier/dates.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { MarkingMark } from "../app/marking-mark.tsx";
import { readTimedLine } from "../app/typed-time.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { toInstant } from "../app/zone-time.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { EmptyState, Section } from "../ui/section.tsx";
import rows from "../ui/rows.module.css";
import styles from "../ui/screen.module.css";
import { meetingDays } from "./meeting-days.ts";
import { DayChoice, TimeField } from "./when-field.tsx";

type Slot = DossierRecord<"scenario-slot">;

/** Day by day and hour by hour, in the meeting's zone. */
export function Scenario({ dossier }: { readonly dossier: Dossier }) {
  const meeting = useMeeting();
  const { timeZone } = meeting;
  const slots = all(dossier, "scenario-slot").toSorted((a, b) =>
    a.body.startsAt < b.body.startsAt ? -1 : 1,
  );
  const byDay = Map.groupBy(slots, ({ body }) => dateIn(body.startsAt, timeZone));
  const days = [...new Set([...meetingDays(meeting), ...byDay.keys()])].toSorted();
  return (
    <Section title="Scenario" action={<span className={styles["note"]}>Times in {timeZone}</span>}>
      {days.length === 0 && (
        <EmptyState>
          <p>Give the meeting its first day above; then its hours are planned here.</p>
        </EmptyState>
      )}
      {days.map((day) => (
        <Day key={day} day={day} days={days} slots={byDay.get(day) ?? []} timeZone={timeZone} />
      ))}
    </Section>
  );
}

interface DayProps {
  readonly day: string;
  readonly days: readonly string[];
  readonly slots: readonly Slot[];
  readonly timeZone: string;
}

function Day({ day, days, slots, timeZone }: DayProps) {
  const addSlot = (line: string): void => {
    const { time, text } = readTimedLine(line);
    const startsAt = time === null ? afterLast(slots, day, timeZone) : toInstant(`${day}T${time}`, timeZone);
    add("scenario-slot", { startsAt, title: text, access: "closed" });
  };
  return (
    <div>
      <h3>{weekdayText(day)}</h3>
      <Rows
        label={weekdayText(day)}
        items={slots}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("scenario-slot", item)}
        render={(slot) => <SlotRow slot={slot} day={day} days={days} timeZone={timeZone} />}
      />
      <AddLine label="Add a line, such as 9:30 Delegation meeting" to={weekdayText(day)} onAdd={addSlot} />
    </div>
  );
}

/** An hour after the last line of the day; the first is at nine. */
function afterLast(slots: readonly Slot[], day: string, timeZone: string): string {
  const last = slots.at(-1)?.body;
  if (!last) return toInstant(`${day}T09:00`, timeZone);
  if (last.endsAt !== undefined) return last.endsAt;
  const hour = Number(timeText(last.startsAt, timeZone).slice(0, 2)) + 1;
  const minutes = timeText(last.startsAt, timeZone).slice(3);
  return hour > 23
    ? last.startsAt
    : toInstant(`${day}T${String(hour).padStart(2, "0")}:${minutes}`, timeZone);
}

interface SlotProps {
  readonly slot: Slot;
  readonly day: string;
  readonly days: readonly string[];
  readonly timeZone: string;
}

function SlotRow({ slot: { key, body }, day, days, timeZone }: SlotProps) {
  const set = (field: string) => (value: unknown) => setField("scenario-slot", key, field, value);
  const setEnd = (endsAt: string | null): string | null =>
    endsAt !== null && endsAt <= body.startsAt ? "This is before it starts." : set("endsAt")(endsAt);
  return (
    <div
      className={styles["line"]}
      style={{ "--columns": "4rem 4rem minmax(0, 1fr) 9rem 10rem 5rem 6.5rem 3.5rem" }}
    >
      <TimeField
        label="Starts"
        day={day}
        value={body.startsAt}
        timeZone={timeZone}
        onCommit={(startsAt) =>
          startsAt === null ? "This cannot be left empty." : set("startsAt")(startsAt)
        }
      />
      <TimeField label="Ends" day={day} value={body.endsAt} timeZone={timeZone} onCommit={setEnd} />
      <Field isBare isLabelHidden isWrapped label="What" value={body.title} onCommit={set("title")} />
      <Field
        isBare
        isLabelHidden
        isWrapped
        label="Lead"
        placeholder="Lead"
        value={body.lead ?? ""}
        onCommit={set("lead")}
      />
      <Field
        isBare
        isLabelHidden
        isWrapped
        label="Where"
        placeholder="Where"
        value={body.place ?? ""}
        onCommit={set("place")}
      />
      <Choice
        isBare
        isLabelHidden
        label="Access"
        value={body.access}
        onCommit={set("access")}
        options={[
          { value: "open", name: "Open" },
          { value: "closed", name: "Closed" },
        ]}
      />
      <div className={rows["whenActive"]}>
        <DayChoice value={body.startsAt} days={days} timeZone={timeZone} onCommit={set("startsAt")} />
      </div>
      <MarkingMark value={body.marking} onCommit={set("marking")} />
    </div>
  );
}
