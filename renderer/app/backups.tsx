import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { BackupPreview, BackupSummary } from "../../shared/ipc-contract.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import screen from "../ui/screen.module.css";
import { BackupPassphrase } from "./backup-passphrase.tsx";
import { readAgain, say, useApp, valueOf } from "./store.ts";

interface Looked {
  readonly backup: BackupSummary;
  readonly preview: BackupPreview;
  readonly secret: { readonly passphrase?: string };
}

interface Props {
  readonly onClose: () => void;
  readonly isLocked?: boolean; // nothing is open that could be backed up
}

/** Copies of the whole workspace: what putting one back would do, then putting it back. */
export function Backups({ onClose, isLocked = false }: Props) {
  const [place, go] = useLocation();
  const [backups, setBackups] = useState<readonly BackupSummary[] | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [asked, setAsked] = useState<BackupSummary | null>(null); // for its passphrase
  const [problem, setProblem] = useState<string | null>(null);
  const read = async (): Promise<void> => setBackups(valueOf(await api.backups.list()) ?? []);
  useEffect(() => void read(), []);
  const make = async (): Promise<void> => {
    if (valueOf(await api.backups.make())) await read();
  };
  const look = async (backup: BackupSummary, secret: Looked["secret"] = {}): Promise<void> => {
    const preview = await api.backups.preview({ name: backup.name, ...secret });
    if (preview.ok) {
      setLooked({ backup, preview: preview.value, secret });
      return setProblem(null);
    }
    const isAsked = preview.error.code === "passphrase" && secret.passphrase === undefined;
    if (isAsked) setAsked(backup);
    setProblem(isAsked ? null : `${preview.error.message} ${preview.error.action ?? ""}`);
  };
  const restore = async ({ backup, secret }: Looked): Promise<void> => {
    const answer = await api.backups.restore({ name: backup.name, ...secret });
    if (!answer.ok) return setProblem(`${answer.error.message} ${answer.error.action ?? ""}`);
    const restored = answer.value;
    go("/");
    await readAgain();
    const isBack = useApp.getState().dossiers.some(({ id }) => place.startsWith(`/${id}/`));
    if (isBack) go(place);
    onClose();
    say(
      `The backup of ${timeOf(backup)} is back.${restored.aside === null ? "" : ` What was there is kept as ${restored.aside}.`}`,
    );
  };
  const backToList = (): void => {
    setLooked(null);
    setAsked(null);
    setProblem(null);
  };
  if (looked) {
    return (
      <Dialog title={`Put back the backup of ${timeOf(looked.backup)}?`} onClose={onClose}>
        <Preview preview={looked.preview} />
        <p>What is there now is set aside in the workspace folder, not deleted.</p>
        {problem !== null && <p role="alert">{problem}</p>}
        <Actions>
          <Button onPress={backToList}>Back</Button>
          <Button look="primary" onPress={() => void restore(looked)}>
            Put it back
          </Button>
        </Actions>
      </Dialog>
    );
  }
  if (asked) {
    return (
      <BackupPassphrase
        title={`The backup of ${timeOf(asked)}`}
        problem={problem}
        onTry={(passphrase) => look(asked, { passphrase })}
        onBack={backToList}
        onClose={onClose}
      />
    );
  }
  return (
    <Dialog title="Backups" onClose={onClose}>
      <p className={screen["note"]}>
        Made every ten minutes in which something was written, and at the end. The newest ten are kept, one an
        hour for a day, one a day for a month.
      </p>
      {backups?.length === 0 && <p>No backup yet.</p>}
      <ul aria-label="Backups">
        {backups?.map((backup) => (
          <li key={backup.name} className={screen["bar"]}>
            <span>
              {timeOf(backup)}, {Math.ceil(backup.bytes / 1024)} kB
            </span>
            <Button
              look="quiet"
              label={`Look at the backup of ${timeOf(backup)}`}
              onPress={() => void look(backup)}
            >
              Look
            </Button>
          </li>
        ))}
      </ul>
      {problem !== null && <p role="alert">{problem}</p>}
      <Actions>
        {!isLocked && <Button onPress={() => void make()}>Back up now</Button>}
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      </Actions>
    </Dialog>
  );
}

/** In the laptop's own time: it is about this laptop. */
const timeOf = ({ at }: BackupSummary): string =>
  new Date(at).toLocaleString("en-GB", { dateStyle: "medium", timeStyle: "medium" });

function Preview({ preview }: { readonly preview: BackupPreview }) {
  const differing = preview.dossiers.filter(({ back, changed, gone }) => back + changed + gone > 0);
  if (differing.length === 0) return <p>It holds just what is there now.</p>;
  return (
    <table className={screen["table"]}>
      <thead>
        <tr>
          <th scope="col">Dossier</th>
          <th scope="col">Come back</th>
          <th scope="col">Change</th>
          <th scope="col">Go</th>
        </tr>
      </thead>
      <tbody>
        {differing.map(({ title, back, changed, gone }) => (
          <tr key={title}>
            <td>{title}</td>
            <td>{back}</td>
            <td>{changed}</td>
            <td>{gone}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
