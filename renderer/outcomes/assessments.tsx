import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Field } from "../ui/field.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";

/** What we make of it: it becomes the cable's comment, and never leaves the delegation in a releasable copy. */
export function Assessments({ dossier }: { readonly dossier: Dossier }) {
  return (
    <Section title="Our assessment">
      <Rows
        label="Assessments"
        items={all(dossier, "assessment")}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("assessment", item)}
        render={({ key, body }) => (
          <Field
            isBare
            isLabelHidden
            isMultiline
            label="Assessment"
            value={body.text}
            onCommit={(value) => setField("assessment", key, "text", value)}
          />
        )}
      />
      <AddLine
        isMultiline
        label="Add an assessment"
        onAdd={(text) => void add("assessment", { text, on: new Date().toISOString().slice(0, 10) })}
      />
    </Section>
  );
}
