import { useMemo } from "react";
import { v7 as newUuid } from "uuid";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { issueName, partyName } from "../../shared/dossier/names.ts";
import { stanceDisplay, type Stance } from "../../shared/dossier/stance.ts";
import {
  pastedChanges,
  readPastedPositions,
  type PastedPosition,
  type PastePlace,
} from "../../shared/positions/pasted-positions.ts";
import { commit } from "../app/committing.ts";
import { say } from "../app/store.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { useKeptForm } from "../ui/kept-form.ts";
import { LeftForm } from "../ui/left-form.tsx";
import { StanceMark } from "../ui/stance-mark.tsx";
import controls from "../ui/field.module.css";
import screen from "../ui/screen.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly place: PastePlace;
  readonly pasted: string;
  readonly author: string;
  readonly today: string;
  readonly onClose: () => void;
}

const outcomeNames: Readonly<Record<PastedPosition["outcome"], string>> = {
  new: "New",
  changed: "Changed",
  same: "Stands so already",
  refused: "Not taken in",
};

interface Form {
  readonly text: string;
  readonly turned: ReadonlySet<number>; // lines decided otherwise than usual
}

/** A column copied in a spreadsheet, looked through line by line before any of it is taken in. */
export function PasteColumn({ dossier, place, pasted, author, today, onClose }: Props) {
  const kept = useKeptForm(`paste ${dossier.id} ${place.issue} ${pasted}`, (): Form => ({
    text: pasted,
    turned: new Set(),
  }));
  const { text, turned } = kept.form;
  const letGo = (): void => {
    kept.forget();
    onClose();
  };
  const lines = useMemo(() => readPastedPositions(text, place, dossier), [text, place, dossier]);
  const isTaken = (line: PastedPosition): boolean => isUsual(line) !== turned.has(line.line);
  const taken = lines.filter((line) => line.party !== null && isTaken(line));
  const count = taken.length === 1 ? "one position" : `${taken.length} positions`;
  const takeIn = async (): Promise<void> => {
    const changes = pastedChanges(taken, place.issue, { by: author, on: today, newKey: newUuid });
    if (!(await commit(`Paste ${count}`, changes))) return;
    say(`${count.replace(/^o/, "O")} taken in, ${lines.length - taken.length} left out.`);
    letGo();
  };
  const turn = (line: number): void => kept.change({ turned: turned.symmetricDifference(new Set([line])) });
  const [first] = place.parties;
  return (
    <Dialog title={`Paste positions: ${issueName(dossier, place.issue)}`} onClose={onClose} isWide>
      {kept.isLeft && <LeftForm />}
      <p>
        Two columns copied in Excel: party and stance, and what they say if there is a third. Or one column of
        stances{first === undefined ? "" : `, from ${partyName(dossier, first)} down`}.
      </p>
      <textarea
        aria-label="Cells of the spreadsheet"
        className={controls["input"]}
        rows={3}
        style={{ maxHeight: "5.5rem" }}
        autoFocus={pasted === ""}
        value={text}
        onChange={(event) => {
          kept.change({ text: event.target.value, turned: new Set() });
        }}
      />
      {lines.length > 0 && (
        <div
          className={screen["scroll"]}
          style={{ maxHeight: "34vh" }}
          tabIndex={0}
          role="region"
          aria-label="Lines"
        >
          <table className={screen["table"]}>
            <thead>
              <tr>
                <th scope="col">Take in</th>
                <th scope="col">Party</th>
                <th scope="col">On record</th>
                <th scope="col">Becomes</th>
                <th scope="col">What happens</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.line}>
                  <td>
                    <input
                      type="checkbox"
                      aria-label={`Take in line ${line.line}`}
                      checked={line.party !== null && isTaken(line)}
                      disabled={line.party === null}
                      onChange={() => turn(line.line)}
                    />
                  </td>
                  <td>{line.name}</td>
                  <td>{markOf(line.from)}</td>
                  <td>
                    {markOf(line.to)} {line.words}
                  </td>
                  <td>
                    {outcomeNames[line.outcome]}
                    {line.note !== null && <small className={screen["note"]}> {line.note}</small>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Actions>
        <Button onPress={letGo}>Cancel</Button>
        <Button look="primary" onPress={() => void takeIn()} isDisabled={taken.length === 0}>
          {taken.length === 0 ? "Nothing to take in" : `Take in ${count}`}
        </Button>
      </Actions>
    </Dialog>
  );
}

/** What is taken in unless decided otherwise: what changes something, unless nobody knows the party. */
const isUsual = ({ outcome, party, isNewParty }: PastedPosition): boolean =>
  (outcome === "new" || outcome === "changed") && !(isNewParty && party?.startsWith("own:"));

const markOf = (stance: Stance | null) =>
  stance === null ? null : <StanceMark stance={stance} text={stanceDisplay[stance].name} />;
