import type { Dossier } from "../../shared/dossier/dossier.ts";
import { add, setField } from "../app/edit.ts";
import { RecordSection } from "../app/record-section.tsx";
import { Field } from "../ui/field.tsx";

/** What we make of it: it becomes the cable's comment, and never leaves the delegation in a releasable copy. */
export function Assessments({ dossier }: { readonly dossier: Dossier }) {
  return (
    <RecordSection
      dossier={dossier}
      kind="assessment"
      title="Our assessment"
      label="Assessments"
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
      isMultiline
      addLabel="Add an assessment"
      onAdd={(text) => void add("assessment", { text, on: new Date().toISOString().slice(0, 10) })}
    />
  );
}
