import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import type { Objective } from "../../shared/dossier/objective.ts";
import { addLast, deleteItem, moveItem, setField } from "../app/edit.ts";
import { MarkingMark } from "../app/marking-mark.tsx";
import { AddLine } from "../ui/add-line.tsx";
import { Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import styles from "./meeting.module.css";

const types: readonly { readonly type: Objective["type"]; readonly title: string; readonly add: string }[] = [
  { type: "objective", title: "Objectives, in order", add: "Add an objective" },
  { type: "red-line", title: "Red lines", add: "Add a red line" },
  { type: "fallback", title: "Fallbacks", add: "Add a fallback" },
  { type: "trade", title: "What we may trade", add: "Add a trade" },
];

/** What we want, in its rank; what we will not accept, what we settle for, what we may give. */
export function Objectives({ dossier }: { readonly dossier: Dossier }) {
  return (
    <div className={styles["quarters"]}>
      {types.map(({ type, title, add }) => {
        const items = all(dossier, "objective").filter(({ body }) => body.type === type);
        return (
          <Section key={type} title={title}>
            <Rows
              label={title}
              items={items}
              keyOf={(item) => item.key}
              onMove={(item, by) => moveItem("objective", items, item.key, by)}
              onDelete={(item) => deleteItem("objective", item)}
              render={({ key, body }, index) => (
                <div className={screen["line"]} style={{ "--columns": "1.5rem minmax(0, 1fr) 3.5rem" }}>
                  <span className={styles["rank"]}>{type === "objective" ? `${index + 1}.` : "–"}</span>
                  <Field
                    isBare
                    isLabelHidden
                    isMultiline
                    label={title}
                    value={body.text}
                    onCommit={(value) => setField("objective", key, "text", value)}
                  />
                  <MarkingMark
                    value={body.marking}
                    onCommit={(marking) => setField("objective", key, "marking", marking)}
                  />
                </div>
              )}
            />
            <AddLine
              isMultiline
              label={add}
              onAdd={(text) => void addLast("objective", items, { type, text })}
            />
          </Section>
        );
      })}
    </div>
  );
}
