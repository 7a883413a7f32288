import { useEffect, useState } from "react";
import { fieldText } from "../../shared/brief/field-text.ts";
import { recordLabel } from "../../shared/brief/record-label.ts";
import { upperFirst } from "../../shared/cable/sentence.ts";
import { recordOf, type Dossier } from "../../shared/dossier/dossier.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import type { HeldChanges } from "../../shared/ipc-contract.ts";
import type { Conflict, ConflictSide } from "../../shared/revision/conflict.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { fieldName } from "./edit.ts";
import styles from "./shell.module.css";
import { commit, put, remove } from "./committing.ts";
import { say, useApp, valueOf } from "./store.ts";
import { useDossier, useMeeting } from "./use-dossier.ts";

/** What merging could not settle: the values side by side, to keep one. Nothing is lost meanwhile. */
export function Review({ onClose }: { readonly onClose: () => void }) {
  const conflicts = useApp((state) => state.open?.conflicts) ?? [];
  const [held, setHeld] = useState<readonly HeldChanges[]>([]);
  const read = async (): Promise<void> => setHeld(valueOf(await api.exchange.held()) ?? []);
  useEffect(() => void read(), []);
  return (
    <Dialog title="Review" onClose={onClose} isWide>
      {conflicts.length === 0 && held.length === 0 && (
        <p>Nothing to review: no two people changed the same thing differently.</p>
      )}
      {conflicts.map((conflict) => (
        <ConflictCard
          key={`${conflict.ref.kind}/${conflict.ref.key}/${conflict.type}/${conflict.field}`}
          conflict={conflict}
        />
      ))}
      {held.map((changes) => (
        <HeldCard key={changes.why} held={changes} onAccepted={() => void read()} />
      ))}
      <Actions>
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </Actions>
    </Dialog>
  );
}

/** Changes that came in a file and wait: for what they build on, a newer version, or a person's word about a clock. */
function HeldCard({ held, onAccepted }: { readonly held: HeldChanges; readonly onAccepted: () => void }) {
  const { why, count } = held;
  const accept = async (): Promise<void> => {
    const taken = valueOf(await api.exchange.acceptHeld());
    if (!taken) return;
    say(`${taken.added === 1 ? "1 change" : `${taken.added} changes`} taken in.`);
    onAccepted();
  };
  return (
    <article className={styles["conflict"]}>
      <h3>{count === 1 ? "1 change is held back" : `${count} changes are held back`}</h3>
      <div className={styles["side"]}>
        <p>{`${why.charAt(0).toUpperCase()}${why.slice(1)}.`} Nothing of it is lost.</p>
        {why.includes("clock") && <Button onPress={() => void accept()}>Take them in anyway</Button>}
      </div>
    </article>
  );
}

/** Which record it is about, and what is not settled of it. */
function what({ type, field, ref }: Conflict, dossier: Dossier): string {
  const record = recordOf(dossier, ref);
  const label = record ? `: ${recordLabel(record, dossier)}` : "";
  const name = `${upperFirst(kindNames[ref.kind])}${label}`;
  if (type === "deleted") return `${name}. Deleted by one and changed by another`;
  if (type === "schema") return `${name}. The changes do not fit together`;
  return `${name}. Two values for the ${fieldName(field ?? "")}`;
}

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const dossier = useDossier();
  const { timeZone } = useMeeting();
  const shown = ({ value }: ConflictSide): string => {
    if (conflict.type === "deleted") return value === true ? "deleted it" : "changed it";
    return fieldText(value, dossier, timeZone) || "nothing";
  };
  return (
    <article className={styles["conflict"]}>
      <h3>{what(conflict, dossier)}</h3>
      {conflict.sides.map((side, index) => (
        <div key={side.revision} className={styles["side"]}>
          <p>
            <strong>{side.author}:</strong> {shown(side)} {index === 0 && <small>(shown now)</small>}
          </p>
          <Button
            onPress={() => {
              document.activeElement?.closest<HTMLElement>('[role="dialog"]')?.focus(); // the card goes, and Escape stays here
              void settle(conflict, side);
            }}
          >
            Keep this
          </Button>
        </div>
      ))}
    </article>
  );
}

/** Writes the choice knowingly: with all sides before it. */
function settle({ type, field, ref }: Conflict, { value }: ConflictSide): Promise<boolean> {
  const label = `Settle a ${kindNames[ref.kind]}`;
  if (type === "deleted") {
    const change =
      value === true
        ? remove(ref.kind, ref.key)
        : { ...put(ref.kind, ref.key, {}), action: "restore" as const };
    return commit(label, [change]);
  }
  const fields = field === null ? (value as object) : { [field]: value };
  return commit(label, [put(ref.kind, ref.key, fields)]);
}
