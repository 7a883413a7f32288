import { memo } from "react";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { slugOf } from "../../shared/dossier/new-dossier.ts";
import { referenceParty } from "../../shared/reference/parties.ts";
import { deleteItem, setField } from "../app/edit.ts";
import { lastPlace } from "../app/order.ts";
import { RecordSection } from "../app/record-section.tsx";
import { commit, put } from "../app/committing.ts";
import { Field } from "../ui/field.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import styles from "../ui/screen.module.css";

/** The rows and columns of the matrix: what is at stake, in order, and who takes part with what they want. */
export const IssuesAndParties = memo(
  function IssuesAndParties({ dossier }: { readonly dossier: Dossier }) {
    return (
      <>
        <Issues dossier={dossier} />
        <Parties dossier={dossier} />
      </>
    );
  },
  (a, b) => isSame(a.dossier, b.dossier, "issue") && isSame(a.dossier, b.dossier, "party"),
);

/** Whether nothing of a kind has changed: fifty parties have many fields to draw, and keys in the matrix touch none. */
function isSame(a: Dossier, b: Dossier, kind: "issue" | "party"): boolean {
  const [before, now] = [all(a, kind), all(b, kind)];
  return a.id === b.id && before.length === now.length && before.every((record, at) => record === now[at]);
}

function Issues({ dossier }: { readonly dossier: Dossier }) {
  const issues = all(dossier, "issue");
  const add = (name: string): void => {
    void commit("Add an issue", [
      put("issue", slugOf(name), { name, aliases: [], order: lastPlace(issues) }),
    ]);
  };
  return (
    <RecordSection
      dossier={dossier}
      kind="issue"
      title="Issues"
      render={({ key, body }) => (
        <div className={styles["line"]} style={{ "--columns": "1fr 1fr 2fr" }}>
          <Field
            isBare
            isLabelHidden
            isWrapped
            label="Issue"
            value={body.name}
            onCommit={(name) => setField("issue", key, "name", name)}
          />
          <Field
            isBare
            isLabelHidden
            isWrapped
            label="Other words for it, with commas between"
            placeholder="Other words"
            value={body.aliases.join(", ")}
            onCommit={(words) => setField("issue", key, "aliases", wordsIn(words))}
          />
          <Field
            isBare
            isLabelHidden
            isWrapped
            label="What it is about"
            placeholder="What it is about"
            value={body.note ?? ""}
            onCommit={(note) => setField("issue", key, "note", note)}
          />
        </div>
      )}
      addLabel="Add an issue"
      onAdd={add}
    />
  );
}

const wordsIn = (text: string): readonly string[] =>
  text
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");

function Parties({ dossier }: { readonly dossier: Dossier }) {
  const parties = all(dossier, "party").toSorted((a, b) => a.body.name.localeCompare(b.body.name));
  const set = (key: string, field: string) => (value: string) => setField("party", key, field, value);
  return (
    <Section title="Parties: what they will want, and our ask">
      <Rows
        label="Parties"
        items={parties}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("party", item)}
        render={({ key, body }) => (
          <div className={styles["line"]} style={{ "--columns": "11rem 1fr 1fr" }}>
            <Field isBare isLabelHidden label="Party" value={body.name} onCommit={set(key, "name")} />
            <Field
              isBare
              isLabelHidden
              isMultiline
              label="What they will want"
              placeholder="What they will want"
              value={body.aims ?? ""}
              onCommit={set(key, "aims")}
            />
            <Field
              isBare
              isLabelHidden
              isMultiline
              label="Our ask"
              placeholder="Our ask"
              value={body.ourAsk ?? ""}
              onCommit={set(key, "ourAsk")}
            />
          </div>
        )}
      />
      <PartyPicker
        isAddLine
        label="Add a party"
        value={null}
        onCommit={(party) =>
          void commit("Add a party", [put("party", party, { name: referenceParty(party)?.name ?? party })])
        }
      />
    </Section>
  );
}
