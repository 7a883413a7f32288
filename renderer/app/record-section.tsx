import type { ReactNode } from "react";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import { bodySchemas, type DossierRecord } from "../../shared/dossier/record.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import { AddLine } from "../ui/add-line.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import { deleteItem, moveItem } from "./edit.ts";

interface Props<K extends RecordKind> {
  readonly dossier: Dossier;
  readonly kind: K;
  readonly title: string;
  readonly label?: string; // of the list, where it is not the title
  readonly render: (record: DossierRecord<K>) => ReactNode;
  readonly addLabel: string;
  readonly isMultiline?: boolean; // what is added
  readonly onAdd: (text: string) => void;
}

/** All records of a kind, worked on in place: changed, deleted, added, and moved where the kind has an order of its own. */
export function RecordSection<K extends RecordKind>(props: Props<K>) {
  const { dossier, kind, title, label = title, render, addLabel, isMultiline = false, onAdd } = props;
  const records = all(dossier, kind);
  const ordered = records as unknown as Parameters<typeof moveItem>[1];
  const isOrdered = "order" in bodySchemas[kind].shape;
  return (
    <Section title={title}>
      <Rows
        label={label}
        items={records}
        keyOf={(record) => record.key}
        {...(isOrdered
          ? { onMove: (record: DossierRecord<K>, by: -1 | 1) => moveItem(kind, ordered, record.key, by) }
          : {})}
        onDelete={(record) => deleteItem(kind, record)}
        render={render}
      />
      <AddLine label={addLabel} isMultiline={isMultiline} onAdd={onAdd} />
    </Section>
  );
}
