import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { addLast, setField } from "../app/edit.ts";
import { RecordSection } from "../app/record-section.tsx";
import { Field } from "../ui/field.tsx";
import styles from "../ui/screen.module.css";

/** Contacts and practical matters. */
export function Logistics({ dossier }: { readonly dossier: Dossier }) {
  const notes = all(dossier, "logistics-note");
  return (
    <RecordSection
      dossier={dossier}
      kind="logistics-note"
      title="Contacts and logistics"
      render={({ key, body }) => (
        <div className={styles["line"]} style={{ "--columns": "8rem 1fr" }}>
          <Field
            isBare
            isLabelHidden
            isWrapped
            label="What"
            value={body.heading}
            onCommit={(value) => setField("logistics-note", key, "heading", value)}
          />
          <Field
            isBare
            isLabelHidden
            isMultiline
            label="Text"
            value={body.text}
            onCommit={(value) => setField("logistics-note", key, "text", value)}
          />
        </div>
      )}
      addLabel="Add a contact or note"
      onAdd={(text) => {
        const [heading = text, ...rest] = text.split(":");
        void addLast("logistics-note", notes, {
          heading: heading.trim(),
          text: rest.join(":").trim() || "To be completed",
        });
      }}
    />
  );
}
