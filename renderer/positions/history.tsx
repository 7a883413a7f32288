import { useState, type FormEvent } from "react";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import { issueName, partyName } from "../../shared/dossier/names.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { stanceDisplay, type Stance } from "../../shared/dossier/stance.ts";
import { howWeKnow } from "../../shared/brief/source-text.ts";
import { assessedPosition } from "../../shared/positions/pasted-positions.ts";
import type { Standing } from "../../shared/positions/positions.ts";
import { add, deleteItem, setField } from "../app/edit.ts";
import { useMeeting } from "../app/use-dossier.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Choice, Field } from "../ui/field.tsx";
import { StanceMark } from "../ui/stance-mark.tsx";
import rows from "../ui/rows.module.css";
import screen from "../ui/screen.module.css";
import styles from "./positions.module.css";

interface Props {
  readonly dossier: Dossier;
  readonly previous: Dossier | null;
  readonly party: string;
  readonly issue: string;
  readonly standing: Standing | null;
  readonly author: string;
  readonly today: string;
  readonly onClose: () => void;
}

const stances = Object.keys(stanceDisplay) as Stance[];

/** What a party has said of an issue over time, and a line to add what is new. */
export function History(props: Props) {
  const { dossier, party, issue, standing, author, today, onClose } = props;
  const inferred = standing?.inferredFrom ?? null;
  const [stance, setStance] = useState<Stance>("supports");
  const [summary, setSummary] = useState("");
  const [asOf, setAsOf] = useState(today);
  const record = (): void => {
    if (summary === "") return;
    add("position", assessedPosition({ party, issue, stance, words: summary }, author, asOf));
    setSummary("");
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    record();
  };
  const close = (): void => {
    record(); // what was typed and not yet recorded is not lost
    onClose();
  };
  return (
    <Dialog title={`${partyName(dossier, party)}: ${issueName(dossier, issue)}`} onClose={close} isWide>
      {standing === null && <p>No position recorded. That is not the same as neutral.</p>}
      {standing && inferred !== null && (
        <p>
          {`Inferred from the statement of ${partyName(dossier, inferred)}; nothing of its own is recorded. `}
          <StanceMark stance={standing.current.stance} /> {standing.current.summary}
        </p>
      )}
      <ul className={rows["rows"]} aria-label="History">
        {(standing?.history ?? []).map((position) => (
          <Entry key={position.key} {...props} position={position} />
        ))}
      </ul>
      <form onSubmit={onSubmit} className={screen["line"]} style={{ "--columns": "13rem 1fr 10rem auto" }}>
        <Choice
          label="Stance"
          value={stance}
          options={stances.map((value) => ({ value, name: stanceDisplay[value].name }))}
          onCommit={setStance}
        />
        <Field label="What they say" value={summary} onCommit={setSummary} />
        <Field label="As of" type="date" value={asOf} onCommit={setAsOf} />
        <div style={{ alignSelf: "end" }}>
          <Button isSubmit>Record</Button>
        </div>
      </form>
      <Actions>
        <Button look="primary" onPress={close}>
          Done
        </Button>
      </Actions>
    </Dialog>
  );
}

interface EntryProps extends Pick<Props, "dossier" | "previous"> {
  readonly position: DossierRecord<"position">;
}

/** One of the positions, whose words can be put better in place. */
function Entry({ dossier, previous, position: { key, body } }: EntryProps) {
  const { timeZone } = useMeeting();
  return (
    <li className={styles["entry"]}>
      <StanceMark stance={body.stance} />
      <div>
        <Field
          isBare
          isLabelHidden
          isWrapped
          label="What they say, on record"
          value={body.summary}
          onCommit={(words) => setField("position", key, "summary", words)}
        />
        {body.quote !== undefined && <em>“{body.quote}”</em>}
        <p className={screen["note"]}>
          {howWeKnow(body, null, { dossier, previous, meeting: { timeZone } })}
        </p>
      </div>
      <Button look="quiet" label="Delete this position" onPress={() => deleteItem("position", { key, body })}>
        ✕
      </Button>
    </li>
  );
}
