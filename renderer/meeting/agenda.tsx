import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { addLast, deleteItem, moveItem, setField } from "../app/edit.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { EmptyState, Section } from "../ui/section.tsx";
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
      {items.length === 0 && (
        <EmptyState>
          <p>
            Press <kbd>Insert</kbd> and type the items, one a line: “1. Opening”, Enter. Points and the log go
            by them.
          </p>
        </EmptyState>
      )}
      <Rows
        label="Agenda items"
        items={items}
        keyOf={(item) => item.key}
        onMove={(item, by) => moveItem("agenda-item", items, item.key, by)}
        onDelete={(item) => deleteItem("agenda-item", item)}
        render={({ key, body }) => {
          const set = (field: string) => (value: unknown) => setField("agenda-item", key, field, value);
          return (
            <div className={styles["line"]} style={{ "--columns": "3rem minmax(0, 1fr) 16rem" }}>
              <Field isBare isLabelHidden label="Number" value={body.number} onCommit={set("number")} />
              <Field
                isBare
                isLabelHidden
                isWrapped
                label="Title"
                value={body.title}
                onCommit={set("title")}
              />
              <Field
                isBare
                isLabelHidden
                isWrapped
                label="Documents"
                placeholder="Documents"
                value={body.documents.join(", ")}
                onCommit={(value) => set("documents")(symbolsIn(value))}
              />
            </div>
          );
        }}
      />
      <AddLine label="Add an agenda item" onAdd={add} />
    </Section>
  );
}

/** Symbols of documents as people list them: "E/CN.7/2010/1, E/CN.7/2010/2". */
const symbolsIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((symbol) => symbol.trim())
    .filter(Boolean);
