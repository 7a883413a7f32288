import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { addLast, deleteItem, moveItem, setField } from "../app/edit.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";

/** Contacts and practical matters. */
export function Logistics({ dossier }: { readonly dossier: Dossier }) {
  const notes = all(dossier, "logistics-note");
  return (
    <Section title="Contacts and logistics">
      <Rows
        label="Contacts and logistics"
        items={notes}
        keyOf={(item) => item.key}
        onMove={(item, by) => moveItem("logistics-note", notes, item.key, by)}
        onDelete={(item) => deleteItem("logistics-note", item)}
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
      />
      <AddLine
        label="Add a contact or note"
        onAdd={(text) => {
          const [heading = text, ...rest] = text.split(":");
          void addLast("logistics-note", notes, {
            heading: heading.trim(),
            text: rest.join(":").trim() || "To be completed",
          });
        }}
      />
    </Section>
  );
}
