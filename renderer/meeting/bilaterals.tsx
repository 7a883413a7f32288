import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { partyName } from "../../shared/dossier/names.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { toInstant, toLocal } from "../app/zone-time.ts";
import { Field } from "../ui/field.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly timeZone: string;
}

/** Meetings with one party on the margins. */
export function Bilaterals({ dossier, timeZone }: Props) {
  const bilaterals = all(dossier, "bilateral");
  return (
    <Section title="Bilaterals">
      <Rows
        label="Bilaterals"
        items={bilaterals}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("bilateral", item)}
        render={({ key, body }) => (
          <div className={styles["line"]} style={{ "--columns": "1fr 1fr" }}>
            <strong>{partyName(dossier, body.party)}</strong>
            <Field
              isBare
              isLabelHidden
              type="datetime-local"
              label="When"
              value={toLocal(body.startsAt, timeZone)}
              onCommit={(value) =>
                setField("bilateral", key, "startsAt", value === "" ? null : toInstant(value, timeZone))
              }
            />
            <Field
              isBare
              label="Where"
              value={body.place ?? ""}
              onCommit={(value) => setField("bilateral", key, "place", value)}
            />
            <Field
              isBare
              label="Their side"
              value={body.with ?? ""}
              onCommit={(value) => setField("bilateral", key, "with", value)}
            />
            <Field
              isBare
              isMultiline
              label="Our ask"
              value={body.ourAsk ?? ""}
              onCommit={(value) => setField("bilateral", key, "ourAsk", value)}
            />
            <Field
              isBare
              isMultiline
              label="Their ask"
              value={body.theirAsk ?? ""}
              onCommit={(value) => setField("bilateral", key, "theirAsk", value)}
            />
          </div>
        )}
      />
      <PartyPicker
        key={bilaterals.length}
        label="Add a bilateral with"
        value={null}
        onCommit={(party) => void add("bilateral", { party, attendees: [], points: [] })}
      />
    </Section>
  );
}
