import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { addLast, deleteItem, moveItem, setField } from "../app/edit.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";

/** The agenda, in its order. A line such as "3. Working groups" is taken apart into number and title. */
export function Agenda({ dossier }: { readonly dossier: Dossier }) {
  const items = all(dossier, "agenda-item");
  const add = (text: string): void => {
    const [, number = String(items.length + 1), title = text] =
      /^(\d+(?:\s?\([a-z]\))?)[.):]?\s+(.+)$/i.exec(text) ?? [];
    addLast("agenda-item", items, { number, title, documents: [] });
  };
  return (
    <Section title="Agenda">
      <Rows
        label="Agenda items"
        items={items}
        keyOf={(item) => item.key}
        onMove={(item, by) => moveItem("agenda-item", items, item.key, by)}
        onDelete={(item) => deleteItem("agenda-item", item)}
        render={({ key, body }) => (
          <div className={styles["line"]} style={{ "--columns": "3rem 1fr" }}>
            <Field
              isBare
              isLabelHidden
              label="Number"
              value={body.number}
              onCommit={(value) => setField("agenda-item", key, "number", value)}
            />
            <Field
              isBare
              isLabelHidden
              isMultiline
              label="Title"
              value={body.title}
              onCommit={(value) => setField("agenda-item", key, "title", value)}
            />
          </div>
        )}
      />
      <AddLine label="Add an agenda item" onAdd={add} />
    </Section>
  );
}
