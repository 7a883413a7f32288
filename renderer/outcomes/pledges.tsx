import { useMemo } from "react";
import { v7 as newUuid } from "uuid";
import { type Dossier } from "../../shared/dossier/dossier.ts";
import { partyName } from "../../shared/dossier/names.ts";
import type { Pledge } from "../../shared/dossier/pledge.ts";
import { pledgeLedger } from "../../shared/pledges/ledger.ts";
import { pledgesInWords } from "../../shared/log/pledges-in-words.ts";
import { commit } from "../app/committing.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { AmountField } from "../ui/amount-field.tsx";
import { Button } from "../ui/button.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { PartyPicker } from "../ui/party-picker.tsx";
import { Rows } from "../ui/rows.tsx";
import { Section } from "../ui/section.tsx";
import screen from "../ui/screen.module.css";
import styles from "./outcomes.module.css";
import { SourceNote } from "./source-note.tsx";
import { amountText } from "../../shared/pledges/amount-text.ts";

const statuses: readonly { readonly value: Pledge["status"]; readonly name: string }[] = [
  { value: "required", name: "Required" },
  { value: "requested", name: "Requested" },
  { value: "announced", name: "Announced" },
  { value: "anticipated", name: "Anticipated" },
  { value: "declined", name: "Declined" },
];

/** The ledger: what is needed, what was offered, what is missing. */
export function Pledges({ dossier }: { readonly dossier: Dossier }) {
  const { lines, totals, alike } = pledgeLedger(dossier);
  const summary = totals
    .filter(({ required, announced }) => required + announced > 0)
    .map(({ currency, required, announced, gap }) =>
      required === 0
        ? `${amountText(announced, currency)} announced`
        : `${amountText(announced, currency)} announced of ${amountText(required, currency)}; gap ${amountText(gap, currency)}`,
    );
  return (
    <Section title="Pledges" action={<span className={screen["note"]}>{summary.join(" · ")}</span>}>
      <Rows
        label="Pledges"
        items={lines}
        keyOf={(item) => item.key}
        onDelete={(item) => deleteItem("pledge", item)}
        render={({ key, body }) => (
          <div className={screen["line"]} style={{ "--columns": "7rem 7.5rem 6.5rem 3.5rem 1fr 7rem 14rem" }}>
            <strong className={styles["party"]}>{partyName(dossier, body.party)}</strong>
            <Choice
              isBare
              isLabelHidden
              label="Status"
              value={body.status}
              options={statuses}
              onCommit={(value) => setField("pledge", key, "status", value)}
            />
            <AmountField
              isBare
              amount={body.amount}
              onCommit={(amount) => setField("pledge", key, "amount", amount)}
            />
            <Field
              isBare
              isLabelHidden
              label="Currency"
              value={body.currency ?? ""}
              onCommit={(value) => setField("pledge", key, "currency", value.toUpperCase())}
            />
            <Field
              isBare
              isLabelHidden
              label="Purpose"
              placeholder="Purpose"
              value={body.purpose ?? ""}
              onCommit={(value) => setField("pledge", key, "purpose", value)}
            />
            <Field
              isBare
              isLabelHidden
              label="Term"
              placeholder="Term"
              value={body.term ?? ""}
              onCommit={(value) => setField("pledge", key, "term", value)}
            />
            <span className={styles["sources"]}>
              {alike.has(key) && (
                <span
                  className={`${screen["warning"]} ${styles["alike"]}`}
                  title="Another pledge has the same amount. Delete one of the two, or write what each is for."
                >
                  May be told twice
                </span>
              )}
              <SourceNote dossier={dossier} source={body.source} />
            </span>
          </div>
        )}
      />
      <PartyPicker
        isAddLine
        label="Add a pledge of"
        value={null}
        onCommit={(party) => void add("pledge", { party, status: "announced", currency: "USD" })}
      />
      <InWords dossier={dossier} />
    </Section>
  );
}

/** What was told on the floor and is no pledge of the ledger: a note-taker in haste took no notice of the proposal. */
function InWords({ dossier }: { readonly dossier: Dossier }) {
  const told = useMemo(() => pledgesInWords(dossier), [dossier]);
  if (told.length === 0) return null;
  return (
    <div className={styles["inWords"]}>
      <p className={screen["warning"]}>Told in plain words, and not recorded:</p>
      <ul aria-label="Told in plain words">
        {told.map(({ entry, label, record }) => (
          <li key={entry.key}>
            <SourceNote
              dossier={dossier}
              source={{ type: "intervention", dossier: dossier.id, key: entry.key }}
            />
            <Button onPress={() => void commit("Record a pledge", record(newUuid))}>Record {label}</Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
