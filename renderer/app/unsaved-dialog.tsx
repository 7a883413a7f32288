import type { Change } from "../../shared/ipc-contract.ts";
import { kindNames } from "../../shared/dossier/kind-names.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import styles from "./shell.module.css";
import { discard, retry } from "./committing.ts";
import { useApp, type PendingCommit } from "./store.ts";

/** What could not be saved, word for word, and why: to try again, to copy elsewhere, or to let go. */
export function UnsavedDialog({ onClose }: { readonly onClose: () => void }) {
  const failed = useApp((state) => state.pending).filter(({ error }) => error !== null);
  return (
    <Dialog title="Not saved" onClose={onClose} isWide>
      {failed.length === 0 && <p>Everything is saved.</p>}
      {failed.map((pending) => (
        <Unsaved key={pending.id} pending={pending} />
      ))}
      <Actions>
        {failed.length > 0 && <Button onPress={() => void retry()}>Try all again</Button>}
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      </Actions>
    </Dialog>
  );
}

function Unsaved({ pending: { id, label, changes, error } }: { readonly pending: PendingCommit }) {
  return (
    <article className={styles["conflict"]}>
      <h3>{label}</h3>
      <p>
        {error?.message} {error?.action}
      </p>
      {changes.map((change) => (
        <pre key={`${change.kind}/${change.key}`} className={styles["unsavedText"]}>
          {textOf(change)}
        </pre>
      ))}
      <Actions>
        <Button onPress={() => discard(id)}>Discard this change</Button>
      </Actions>
    </article>
  );
}

const ours: ReadonlySet<string> = new Set(["order", "type", "lane"]);

/** The words of a change: what somebody typed, without our keys and orders. */
function textOf({ kind, action, fields }: Change): string {
  if (action === "delete") return `Delete this ${kindNames[kind]}`;
  return Object.entries(fields)
    .flatMap(([field, value]) =>
      typeof value === "string" && !ours.has(field) ? [`${field}: ${value}`] : [],
    )
    .join("\n");
}
