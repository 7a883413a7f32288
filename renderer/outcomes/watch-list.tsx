import type { Dossier } from "../../shared/dossier/dossier.ts";
import { partyName } from "../../shared/dossier/names.ts";
import { add, setField } from "../app/edit.ts";
import { RecordSection } from "../app/record-section.tsx";
import { Field } from "../ui/field.tsx";
import screen from "../ui/screen.module.css";
import styles from "./outcomes.module.css";
import { SourceNote } from "./source-note.tsx";

/** What others may try, and what we would answer. */
export function WatchList({ dossier }: { readonly dossier: Dossier }) {
  const set = (key: string, field: string) => (value: unknown) => setField("watch-item", key, field, value);
  return (
    <RecordSection
      dossier={dossier}
      kind="watch-item"
      title="Watch list"
      render={({ key, body }) => (
        <div className={screen["line"]} style={{ "--columns": "7rem 1fr 1fr 14rem" }}>
          <strong className={styles["party"]}>
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
      addLabel="Add to the watch list"
      onAdd={(text) => void add("watch-item", { text })}
    />
  );
}
