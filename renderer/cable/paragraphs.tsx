import { useState } from "react";
import { upperFirst } from "../../shared/cable/sentence.ts";
import type { Cable } from "../../shared/cable/cable.ts";
import type { StaleEdit } from "../../shared/cable/redraft.ts";
import type { CableDraft } from "../../shared/dossier/cable-draft.ts";
import { recordOf, type Dossier } from "../../shared/dossier/dossier.ts";
import { timeText } from "../../shared/dossier/dates.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { partyName } from "../../shared/dossier/names.ts";
import { aimText } from "../../shared/pledges/aim-text.ts";
import { speakersText } from "../../shared/log/who-spoke.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import type { RecordRef } from "../../shared/dossier/record-ref.ts";
import { entryText } from "../../shared/log/entry-changes.ts";

import { commit, put } from "../app/committing.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Field } from "../ui/field.tsx";
import { Section } from "../ui/section.tsx";
import { WordChanges } from "../ui/word-changes.tsx";
import screen from "../ui/screen.module.css";
import styles from "./cable.module.css";
import { amountText } from "../../shared/pledges/amount-text.ts";

interface Props {
  readonly dossier: Dossier;
  readonly draftKey: string;
  readonly draft: CableDraft;
  readonly stale: readonly StaleEdit[];
}

/** The cable paragraph by paragraph, with its form above and what the chosen paragraph rests on beside it. */
export function Paragraphs({ dossier, draftKey, draft, stale }: Props) {
  const [chosen, choose] = useState(0);
  const save = (label: string, fields: Partial<CableDraft>): void =>
    void commit(label, [put("cable-draft", draftKey, fields)]);
  const setCable = (fields: Partial<Cable>): void =>
    save("Edit the cable", { cable: { ...draft.cable, ...fields } });
  const setText = (index: number, text: string): void =>
    setCable({ blocks: draft.cable.blocks.map((block, at) => (at === index ? { ...block, text } : block)) });
  /** Settles an edit whose sources changed: with the new text, or the edit against the new text. */
  const settle = (index: number, drafted: string, text: string): void =>
    save("Settle a paragraph of the cable", {
      cable: {
        ...draft.cable,
        blocks: draft.cable.blocks.map((block, at) => (at === index ? { ...block, text } : block)),
      },
      drafted: draft.drafted.map((before, at) => (at === index ? drafted : before)),
    });
  return (
    <div className={styles["desk"]}>
      <div className={styles["paper"]}>
        <Form cable={draft.cable} onChange={setCable} />
        {draft.cable.blocks.map((block, index) => {
          const isEdited = draft.drafted[index] !== undefined && draft.drafted[index] !== block.text;
          const change = stale.find((one) => one.index === index);
          return (
            <div
              key={index}
              className={styles["block"]}
              data-block={index}
              data-chosen={index === chosen}
              data-kind={block.kind}
              onFocus={() => choose(index)}
            >
              <span className={styles["number"]}>{block.kind === "paragraph" ? block.number : ""}</span>
              <Field
                isBare
                isLabelHidden
                isMultiline
                label={block.kind === "heading" ? "Heading" : `Paragraph ${block.number ?? ""}`}
                value={block.text}
                onCommit={(text) => setText(index, text)}
              />
              {isEdited && (
                <span className={screen["note"]} title={draft.drafted[index]}>
                  edited
                </span>
              )}
              {change && (
                <Changed
                  change={change}
                  onTake={() => settle(index, change.now, change.now)}
                  onKeep={() => settle(index, change.now, block.text)}
                />
              )}
            </div>
          );
        })}
      </div>
      <div className={styles["rests"]} tabIndex={0} role="region" aria-label="What the paragraph rests on">
        <Sources dossier={dossier} refs={draft.rests[chosen] ?? []} />
      </div>
    </div>
  );
}

interface FormProps {
  readonly cable: Cable;
  readonly onChange: (fields: Partial<Cable>) => void;
}

/** What stands above the text. */
function Form({ cable, onChange }: FormProps) {
  const list = (text: string): readonly string[] =>
    text.split(/[,;]\s*|\s{2,}/).filter((item) => item !== "");
  return (
    <div className={styles["form"]}>
      <p className={screen["note"]}>
        {[cable.classification, cable.header?.from, cable.header?.to.map(({ name }) => name).join(", ")]
          .filter((part) => part)
          .join(" · ") || "No post profile: the header stays empty."}
      </p>
      <Field
        isBare
        isWrapped
        label="Subject"
        value={cable.subject ?? ""}
        onCommit={(subject) => onChange({ subject: subject === "" ? null : subject })}
      />
      <div className={styles["formRow"]}>
        <Field
          isBare
          label="TAGS"
          isWrapped
          value={cable.tags.join(", ")}
          onCommit={(text) => onChange({ tags: list(text.toUpperCase()) })}
        />
        <Field
          isBare
          label="Captions"
          isWrapped
          value={cable.captions.join(", ")}
          onCommit={(text) => onChange({ captions: list(text.toUpperCase()) })}
        />
        <Field
          isBare
          label="References"
          isWrapped
          value={cable.references.join(", ")}
          onCommit={(text) => onChange({ references: list(text) })}
        />
      </div>
    </div>
  );
}

interface ChangedProps {
  readonly change: StaleEdit;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

/** Its sources changed after it was edited: what the draft would now say otherwise. */
function Changed({ change, onTake, onKeep }: ChangedProps) {
  return (
    <div className={styles["changed"]}>
      <p className={screen["warning"]}>The sources changed after you edited this. The draft would now say:</p>
      <WordChanges before={change.before} after={change.now} />
      <div className={screen["bar"]}>
        <Button onPress={onTake}>Take the new text</Button>
        <Button onPress={onKeep}>Keep mine</Button>
      </div>
    </div>
  );
}

interface SourcesProps {
  readonly dossier: Dossier;
  readonly refs: readonly RecordRef[];
}

/** What the chosen paragraph rests on. */
function Sources({ dossier, refs }: SourcesProps) {
  const { timeZone } = useMeeting();
  const shown = refs.flatMap((ref) => recordOf(dossier, ref) ?? []);
  return (
    <Section title="Rests on">
      {shown.length === 0 && (
        <p className={screen["note"]}>Nothing: this paragraph has no source in the dossier.</p>
      )}
      <ul className={styles["sources"]}>
        {shown.map((record) => (
          <li key={`${record.kind}/${record.key}`}>
            <small className={screen["note"]}>{headOf(record, dossier, timeZone)}</small>
            <br />
            {wordsOf(record)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** "11:31 Russia", "Pledge, France": what a source is, and whose. */
function headOf({ kind, body }: DossierRecord, dossier: Dossier, timeZone: string): string {
  if (kind === "intervention")
    return `${timeText(body.at, timeZone)} ${[speakersText(dossier, body), body.speaker].filter(Boolean).join(", ")}`;
  const whose = "party" in body && body.party !== undefined ? partyName(dossier, body.party) : "";
  return [upperFirst(kindNames[kind]), whose].filter(Boolean).join(", ");
}

function wordsOf({ kind, body }: DossierRecord): string {
  if (kind === "intervention") return entryText(body);
  if (kind === "pledge") {
    const sum = body.amount === undefined ? "" : `${amountText(body.amount, body.currency)} `;
    return [`${sum}${body.status}`, aimText(body)].filter(Boolean).join(": ");
  }
  const words = ["text", "title", "name", "summary", "purpose"].map((field): unknown =>
    Reflect.get(body, field),
  );
  return words.find((value) => typeof value === "string" && value !== "")?.toString() ?? "";
}
