import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { partyName } from "../../shared/dossier/names.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";
import { SourceNote } from "./source-note.tsx";

/** What others may try, and what we would answer. */
export function WatchList({ dossier }: { readonly dossier: Dossier }) {
  const set = (key: string, field: string) => (value: unknown) => setField("watch-item", key, field, value);
  return (
    <Section title="Watch list">
      <Rows
        label="Watch list"
        items={all(dossier, "watch-item")}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("watch-item", item)}
        render={({ key, body }) => (
          <div className={styles["line"]} style={{ "--columns": "7rem 1fr 1fr 14rem" }}>
            <strong style={{ padding: "5px 8px" }}>
              {body.party === undefined ? "" : partyName(dossier, body.party)}
            </strong>
            <Field
              isBare
              isLabelHidden
              isMultiline
              label="What they may try"
              value={body.text}
              onCommit={set(key, "text")}
            />
            <Field
              isBare
              isLabelHidden
              isMultiline
              label="Our response"
              placeholder="Our response"
              value={body.response ?? ""}
              onCommit={set(key, "response")}
            />
            <SourceNote dossier={dossier} source={body.source} />
          </div>
        )}
      />
      <AddLine label="Add to the watch list" onAdd={(text) => void add("watch-item", { text })} />
    </Section>
  );
}
