import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { toInstant, toLocal } from "../app/zone-time.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly timeZone: string;
}

/** Hour by hour, in the meeting's zone. A new line comes an hour after the last. */
export function Scenario({ dossier, timeZone }: Props) {
  const { startsOn } = useMeeting();
  const slots = all(dossier, "scenario-slot").toSorted((a, b) =>
    a.body.startsAt.localeCompare(b.body.startsAt),
  );
  const addSlot = (title: string): void => {
    const last = slots.at(-1)?.body.startsAt;
    const day = startsOn ?? new Date().toISOString().slice(0, 10);
    const startsAt =
      last === undefined
        ? toInstant(`${day}T09:00`, timeZone)
        : new Date(Date.parse(last) + 3_600_000).toISOString().replace(".000Z", "Z");
    add("scenario-slot", { startsAt, title, access: "closed" });
  };
  return (
    <Section title="Scenario">
      <Rows
        label="Scenario"
        items={slots}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("scenario-slot", item)}
        render={({ key, body }) => (
          <div className={styles["line"]} style={{ "--columns": "12.5rem 1fr 10rem 11rem 6.5rem" }}>
            <Field
              isBare
              isLabelHidden
              type="datetime-local"
              label="Starts"
              value={toLocal(body.startsAt, timeZone)}
              onCommit={(value) => {
                if (value !== "") setField("scenario-slot", key, "startsAt", toInstant(value, timeZone));
              }}
            />
            <Field
              isBare
              isLabelHidden
              isMultiline
              label="What"
              value={body.title}
              onCommit={(value) => setField("scenario-slot", key, "title", value)}
            />
            <Field
              isBare
              isLabelHidden
              label="Lead"
              placeholder="Lead"
              value={body.lead ?? ""}
              onCommit={(value) => setField("scenario-slot", key, "lead", value)}
            />
            <Field
              isBare
              isLabelHidden
              label="Where"
              placeholder="Where"
              value={body.place ?? ""}
              onCommit={(value) => setField("scenario-slot", key, "place", value)}
            />
            <Choice
              isBare
              isLabelHidden
              label="Access"
              value={body.access}
              onCommit={(value) => setField("scenario-slot", key, "access", value)}
              options={[
                { value: "open", name: "Open" },
                { value: "closed", name: "Closed" },
              ]}
            />
          </div>
        )}
      />
      <AddLine label="Add to the scenario" onAdd={addSlot} />
    </Section>
  );
}
