import { useMemo, useState } from "react";
import { v7 as newUuid } from "uuid";
import type { KnownPerson } from "../../shared/delegations/known-people.ts";
import type { RosterColumns, RosterField } from "../../shared/delegations/columns.ts";
import {
  guessColumns,
  reviewRoster,
  rosterChanges,
  type RosterDecision,
  type RosterReviewRow,
} from "../../shared/delegations/roster.ts";
import { find, type Dossier } from "../../shared/dossier/dossier.ts";
import type { RosterTable } from "../../shared/ipc-contract.ts";
import { api } from "../api.ts";
import { commit } from "../app/committing.ts";
import { say } from "../app/store.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice } from "../ui/field.tsx";
import { useKeptForm, type KeptForm } from "../ui/kept-form.ts";
import { LeftForm } from "../ui/left-form.tsx";
import controls from "../ui/field.module.css";
import styles from "../ui/screen.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly known: readonly KnownPerson[];
  readonly onClose: () => void;
}

/** What is pasted or read, and what is decided of it. */
interface Form {
  readonly text: string;
  readonly table: RosterTable | null;
  readonly columns: RosterColumns;
  readonly decisions: ReadonlyMap<number, RosterDecision>;
}

/** A roster pasted from a spreadsheet or read from a file, looked through line by line before any of it is taken in. */
export function RosterImport({ dossier, known, onClose }: Props) {
  const kept = useKeptForm(`roster ${dossier.id}`, (): Form => ({
    text: "",
    table: null,
    columns: {},
    decisions: new Map(),
  }));
  const { text, table } = kept.form;
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (reading: ReturnType<typeof api.roster.fromFile>): Promise<void> => {
    const result = await reading;
    if (result.ok) {
      const columns = guessColumns(result.value);
      kept.change({ table: result.value, columns, decisions: new Map() });
    }
    setProblem(
      result.ok || result.error.code === "cancelled"
        ? null
        : `${result.error.message} ${result.error.action ?? ""}`,
    );
  };
  const letGo = (): void => {
    kept.forget();
    onClose();
  };
  return (
    <Dialog title="Import a roster" onClose={onClose} isWide>
      {kept.isLeft && <LeftForm />}
      {table ? (
        <Review dossier={dossier} known={known} table={table} kept={kept} letGo={letGo} />
      ) : (
        <>
          <p>
            Copy the rows in Excel, with or without their heading, and paste them here; or read a file (.xlsx,
            .csv, .vcf).
          </p>
          <textarea
            aria-label="Rows of the roster"
            className={controls["input"]}
            rows={8}
            autoFocus
            value={text}
            onChange={(event) => kept.change({ text: event.target.value })}
          />
          {problem !== null && <p role="alert">{problem}</p>}
          <Actions>
            <Button onPress={letGo}>Cancel</Button>
            <Button onPress={() => void read(api.roster.fromFile())}>Read a file…</Button>
            <Button
              look="primary"
              onPress={() => void read(api.roster.fromText({ text }))}
              isDisabled={text.trim() === ""}
            >
              Look through
            </Button>
          </Actions>
        </>
      )}
    </Dialog>
  );
}

const fields: readonly { readonly value: RosterField; readonly name: string }[] = [
  { value: "name", name: "Name" },
  { value: "given", name: "Given name" },
  { value: "family", name: "Family name" },
  { value: "party", name: "Country or organisation" },
  { value: "role", name: "Role" },
  { value: "title", name: "Title" },
  { value: "office", name: "Office" },
  { value: "email", name: "E-mail" },
  { value: "phone", name: "Phone" },
];

const outcomeNames: Readonly<Record<RosterReviewRow["outcome"], string>> = {
  new: "New",
  changed: "Changed",
  same: "Already here",
  duplicate: "Possibly known",
  refused: "Not taken in",
};

/** "32 lines: 30 new, 2 possibly known" */
function toldCounts(rows: readonly RosterReviewRow[]): string {
  const counts = [...Map.groupBy(rows, ({ outcome }) => outcome)].map(
    ([outcome, same]) => `${same.length} ${outcomeNames[outcome].toLowerCase()}`,
  );
  return `${rows.length} lines: ${counts.join(", ")}`;
}

interface ReviewProps extends Omit<Props, "onClose"> {
  readonly table: RosterTable;
  readonly kept: KeptForm<Form>;
  readonly letGo: () => void;
}

function Review({ dossier, known, table, kept, letGo }: ReviewProps) {
  const { columns, decisions } = kept.form;
  const review = useMemo(
    () => reviewRoster(table, columns, dossier, { known }),
    [table, columns, dossier, known],
  );
  const changes = rosterChanges(review, newUuid, decisions);
  const count = review.rows.filter((row) => actionOf(row, decisions) !== "skip").length;
  const decide = (row: RosterReviewRow, action: string): void => {
    const [person] = row.matches;
    const decision: RosterDecision =
      action === "update" && person !== undefined
        ? { action, person }
        : action === "add"
          ? { action }
          : { action: "skip" };
    kept.change({ decisions: new Map([...decisions, [row.line, decision]]) });
  };
  const takeIn = async (): Promise<void> => {
    if (await commit(`Import ${count} people`, changes)) {
      say(`${count} people taken in, ${review.rows.length - count} left out.`);
      letGo();
    }
  };
  return (
    <>
      {table.problems.map((problem) => (
        <p key={problem} className={styles["warning"]}>
          {problem}
        </p>
      ))}
      <div className={styles["facts"]}>
        {table.header.map((heading, at) => (
          <Choice
            key={at}
            label={heading === "" ? `Column ${at + 1}` : heading}
            value={fields.find(({ value }) => columns[value] === at)?.value ?? ""}
            options={[{ value: "", name: "not used" }, ...fields]}
            onCommit={(field) => kept.change({ columns: withColumn(columns, field, at) })}
          />
        ))}
      </div>
      <div className={styles["scroll"]} style={{ maxHeight: "40vh" }}>
        <table className={styles["table"]}>
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Name</th>
              <th scope="col">Delegation</th>
              <th scope="col">What it is</th>
              <th scope="col">Do</th>
            </tr>
          </thead>
          <tbody>
            {review.rows.map((row) => (
              <tr key={row.line}>
                <td className={styles["number"]}>{row.line}</td>
                <td>{row.name}</td>
                <td>{row.candidate?.partyName}</td>
                <td>
                  {outcomeNames[row.outcome]}
                  {row.why !== "" && <span className={styles["note"]}> {row.why}</span>}
                </td>
                <td>
                  {row.candidate && row.outcome !== "same" && (
                    <Choice
                      isBare
                      isLabelHidden
                      label={`What to do with line ${row.line}`}
                      value={actionOf(row, decisions)}
                      options={[
                        { value: "add", name: "Add" },
                        ...row.matches.slice(0, 1).map((key) => ({
                          value: "update",
                          name: `Update ${find(dossier, "person", key)?.name ?? ""}`,
                        })),
                        { value: "skip", name: "Leave out" },
                      ]}
                      onCommit={(action) => decide(row, action)}
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Actions>
        <span className={styles["note"]}>{toldCounts(review.rows)}</span>
        <Button onPress={letGo}>Cancel</Button>
        <Button look="primary" onPress={() => void takeIn()} isDisabled={count === 0}>
          Take in {count} {count === 1 ? "person" : "people"}
        </Button>
      </Actions>
    </>
  );
}

const actionOf = (row: RosterReviewRow, decisions: ReadonlyMap<number, RosterDecision>): string =>
  decisions.get(row.line)?.action ?? (row.outcome === "new" ? "add" : "skip");

function withColumn(columns: RosterColumns, field: string, at: number): RosterColumns {
  const others = Object.entries(columns).filter(([name, column]) => column !== at && name !== field);
  return Object.fromEntries(field === "" ? others : [...others, [field, at]]) as RosterColumns;
}
