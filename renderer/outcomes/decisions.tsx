import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Decision } from "../../shared/dossier/decision.ts";
import { add, setField } from "../app/edit.ts";
import { RecordSection } from "../app/record-section.tsx";
import { Choice, Field } from "../ui/field.tsx";
import styles from "../ui/screen.module.css";
import { SourceNote } from "./source-note.tsx";

const statuses: readonly { readonly value: Decision["status"]; readonly name: string }[] = [
  { value: "agreed", name: "Agreed" },
  { value: "adopted", name: "Adopted" },
  { value: "provisional", name: "Provisional" },
  { value: "deferred", name: "Deferred" },
];

export function Decisions({ dossier }: { readonly dossier: Dossier }) {
  return (
    <RecordSection
      dossier={dossier}
      kind="decision"
      title="Decisions"
      render={({ key, body }) => (
        <div className={styles["line"]} style={{ "--columns": "1fr 8rem 18rem" }}>
          <Field
            isBare
            isLabelHidden
            isMultiline
            label="Decision"
            value={body.text}
            onCommit={(value) => setField("decision", key, "text", value)}
          />
          <Choice
            isBare
            isLabelHidden
            label="Status"
            value={body.status}
            options={statuses}
            onCommit={(value) => setField("decision", key, "status", value)}
          />
          <SourceNote dossier={dossier} source={body.source} />
        </div>
      )}
      addLabel="Add a decision"
      onAdd={(text) => void add("decision", { text, status: "agreed" })}
    />
  );
}
