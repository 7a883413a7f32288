import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Action } from "../../shared/dossier/action.ts";
import { add, setField } from "../app/edit.ts";
import { RecordSection } from "../app/record-section.tsx";
import { Choice, Field } from "../ui/field.tsx";
import styles from "../ui/screen.module.css";
import { SourceNote } from "./source-note.tsx";

const statuses: readonly { readonly value: Action["status"]; readonly name: string }[] = [
  { value: "open", name: "Open" },
  { value: "done", name: "Done" },
  { value: "dropped", name: "Dropped" },
];

export function Actions({ dossier }: { readonly dossier: Dossier }) {
  const set = (key: string, field: string) => (value: unknown) => setField("action", key, field, value);
  return (
    <RecordSection
      dossier={dossier}
      kind="action"
      title="Actions"
      render={({ key, body }) => (
        <div className={styles["line"]} style={{ "--columns": "1fr 9rem 9rem 7rem 14rem" }}>
          <Field
            isBare
            isLabelHidden
            isMultiline
            label="Action"
            value={body.text}
            onCommit={set(key, "text")}
          />
          <Field
            isBare
            isLabelHidden
            isWrapped
            label="Who"
            placeholder="Who"
            value={body.owner ?? ""}
            onCommit={set(key, "owner")}
          />
          <Field
            isBare
            isLabelHidden
            type="date"
            label="By"
            value={body.due ?? ""}
            onCommit={set(key, "due")}
          />
          <Choice
            isBare
            isLabelHidden
            label="Status"
            value={body.status}
            options={statuses}
            onCommit={set(key, "status")}
          />
          <SourceNote dossier={dossier} source={body.source} />
        </div>
      )}
      addLabel="Add an action"
      onAdd={(text) => void add("action", { text, status: "open" })}
    />
  );
}
