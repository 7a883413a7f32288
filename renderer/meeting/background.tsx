import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import type { BackgroundParagraph } from "../../shared/dossier/background-paragraph.ts";
import { addLast, setField } from "../app/edit.ts";
import { RecordSection } from "../app/record-section.tsx";
import { MarkingMark } from "../app/marking-mark.tsx";
import { Choice, Field } from "../ui/field.tsx";
import styles from "../ui/screen.module.css";

const uses: readonly { readonly value: BackgroundParagraph["use"]; readonly name: string }[] = [
  { value: "free", name: "May be freely used" },
  { value: "not-to-be-disclosed", name: "Not to be disclosed" },
];

/** What the delegation should know, and whether it may say so. */
export function Background({ dossier }: { readonly dossier: Dossier }) {
  const paragraphs = all(dossier, "background-paragraph");
  return (
    <RecordSection
      dossier={dossier}
      kind="background-paragraph"
      title="Background"
      render={({ key, body }) => {
        const set = (field: string) => (value: unknown) =>
          setField("background-paragraph", key, field, value);
        return (
          <div className={styles["line"]} style={{ "--columns": "12rem 1fr 11rem 5rem" }}>
            <Field
              isBare
              isLabelHidden
              isWrapped
              label="Heading"
              placeholder="Heading"
              value={body.heading ?? ""}
              onCommit={set("heading")}
            />
            <Field isBare isLabelHidden isMultiline label="Text" value={body.text} onCommit={set("text")} />
            <Choice
              isBare
              isLabelHidden
              label="Use"
              value={body.use}
              options={uses}
              onCommit={(use) => void set("use")(use)}
            />
            <MarkingMark value={body.marking} onCommit={set("marking")} />
          </div>
        );
      }}
      addLabel="Add background: heading: text"
      onAdd={(text) => {
        const [heading = "", ...rest] = text.split(":");
        const words = rest.join(":").trim();
        void addLast("background-paragraph", paragraphs, {
          ...(words === "" ? {} : { heading: heading.trim() }),
          text: words === "" ? text : words,
          use: "not-to-be-disclosed", // until somebody says it may be used
        });
      }}
    />
  );
}
