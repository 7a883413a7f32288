import { useState, type KeyboardEvent } from "react";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { dayText } from "../../shared/dossier/dates.ts";
import { issueName, partyName } from "../../shared/dossier/names.ts";
import { stanceDisplay, type Stance } from "../../shared/dossier/stance.ts";
import { positionsMatrix, type PositionsMatrix } from "../../shared/positions/positions.ts";
import { add, deleteItem } from "../app/edit.ts";
import { useApp } from "../app/store.ts";
import { usePrevious } from "../app/use-previous.ts";
import { useDossier, useMeeting } from "../app/use-dossier.ts";
import { IssuesAndParties } from "./issues-and-parties.tsx";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { EmptyState } from "../ui/section.tsx";
import { StanceMark } from "../ui/stance-mark.tsx";
import controls from "../ui/controls.module.css";
import screen from "../ui/screen.module.css";
import styles from "./positions.module.css";

interface Place {
  readonly party: string;
  readonly issue: string;
}

/** Issues by parties: where each stands, by sign and letter. A cell opens its history. */
export function PositionsScreen() {
  const dossier = useDossier();
  const { startsOn } = useMeeting();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  const matrix = positionsMatrix(dossier, startsOn ?? today, usePrevious());
  const [open, setOpen] = useState<Place | null>(null);
  return (
    <div className={screen["page"]} style={{ maxWidth: "none" }}>
      {matrix.parties.length > 0 && matrix.issues.length > 0 ? (
        <Matrix dossier={dossier} matrix={matrix} onOpen={setOpen} />
      ) : (
        <EmptyState>
          <p>The matrix shows what each party thinks of each issue. Add the parties and the issues below.</p>
        </EmptyState>
      )}
      <IssuesAndParties dossier={dossier} />
      {open && <History dossier={dossier} matrix={matrix} place={open} onClose={() => setOpen(null)} />}
    </div>
  );
}

interface MatrixProps {
  readonly dossier: Dossier;
  readonly matrix: PositionsMatrix;
  readonly onOpen: (place: Place) => void;
}

function Matrix({ dossier, matrix, onOpen }: MatrixProps) {
  const [at, setAt] = useState({ row: 0, column: 0 });
  const { issues, parties } = matrix;
  const onKeyDown = (event: KeyboardEvent<HTMLTableElement>): void => {
    const by = moves[event.key];
    if (!by) return;
    event.preventDefault();
    const row = Math.max(0, Math.min(issues.length - 1, at.row + by.row));
    const column = Math.max(0, Math.min(parties.length - 1, at.column + by.column));
    setAt({ row, column });
    event.currentTarget.querySelector<HTMLButtonElement>(`[data-cell="${row}/${column}"]`)?.focus();
  };
  return (
    <div className={styles["frame"]}>
      <table className={styles["matrix"]} onKeyDown={onKeyDown}>
        <caption className="visually-hidden">Positions by issue and party</caption>
        <thead>
          <tr>
            <th scope="col">Issue</th>
            {parties.map((party) => (
              <th key={party} scope="col">
                {partyName(dossier, party)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue, row) => (
            <tr key={issue.key}>
              <th scope="row">{issue.body.name}</th>
              {parties.map((party, column) => {
                const standing = matrix.at(party, issue.key);
                const name = `${partyName(dossier, party)} on ${issue.body.name}`;
                const what = standing ? stanceDisplay[standing.current.stance] : null;
                const inferred = standing && standing.inferredFrom !== null ? "*" : "";
                const sign = what
                  ? `${what.symbol} ${what.letter}${inferred}${standing?.moved ? " ⚑" : ""}`
                  : "";
                return (
                  <td key={party} data-stance={standing?.current.stance}>
                    <button
                      type="button"
                      data-cell={`${row}/${column}`}
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      aria-label={`${name}: ${sign} ${what ? what.name : "no position recorded"}`}
                      onFocus={() => setAt({ row, column })}
                      onClick={() => onOpen({ party, issue: issue.key })}
                    >
                      {sign}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const moves: Readonly<Record<string, { row: number; column: number }>> = {
  ArrowUp: { row: -1, column: 0 },
  ArrowDown: { row: 1, column: 0 },
  ArrowLeft: { row: 0, column: -1 },
  ArrowRight: { row: 0, column: 1 },
};

interface HistoryProps {
  readonly dossier: Dossier;
  readonly matrix: PositionsMatrix;
  readonly place: Place;
  readonly onClose: () => void;
}

const stances = Object.keys(stanceDisplay) as Stance[];

/** What a party has said of an issue over time, and a line to add what is new. */
function History({ dossier, matrix, place: { party, issue }, onClose }: HistoryProps) {
  const history = matrix.at(party, issue)?.history ?? [];
  const inferred = matrix.at(party, issue)?.inferredFrom ?? null;
  const author = useApp((state) => state.settings?.author ?? "us");
  const [stance, setStance] = useState<Stance>("supports");
  const [summary, setSummary] = useState("");
  const [asOf, setAsOf] = useState(() => new Date().toISOString().slice(0, 10));
  const record = (): void => {
    if (summary === "") return;
    const source = { type: "assessment", by: author };
    add("position", { party, issue, stance, summary, asOf, source, confidence: "reported" });
    setSummary("");
  };
  return (
    <Dialog title={`${partyName(dossier, party)}: ${issueName(dossier, issue)}`} onClose={onClose} isWide>
      {history.length === 0 && (
        <p>
          {inferred === null
            ? "No position recorded. That is not the same as neutral."
            : `Inferred from the statement of ${partyName(dossier, inferred)}; nothing of its own is recorded.`}
        </p>
      )}
      <ul className={controls["rows"]}>
        {history.map((position) => (
          <li key={position.key} className={styles["entry"]}>
            <StanceMark stance={position.body.stance} />
            <span>
              {position.body.summary}
              {position.body.quote !== undefined && <em> “{position.body.quote}”</em>}
              <small className={screen["note"]}>
                {" "}
                {dayText(position.body.asOf)}; {position.body.confidence}
                {position.body.source.type === "cable" && `; ${position.body.source.reference}`}
                {position.body.source.type === "intervention" && "; on the floor"}
              </small>
            </span>
            <Button
              look="quiet"
              label="Delete this position"
              onPress={() => deleteItem("position", position)}
            >
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <div className={screen["line"]} style={{ "--columns": "13rem 1fr 10rem auto" }}>
        <Choice
          label="Stance"
          value={stance}
          options={stances.map((value) => ({ value, name: stanceDisplay[value].name }))}
          onCommit={setStance}
        />
        <Field label="What they say" value={summary} onCommit={setSummary} />
        <Field label="As of" type="date" value={asOf} onCommit={setAsOf} />
        <div style={{ alignSelf: "end" }}>
          <Button onPress={record}>Record</Button>
        </div>
      </div>
      <Actions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </Actions>
    </Dialog>
  );
}
