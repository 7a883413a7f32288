import { useEffect, useState } from "react";
import { useLocation } from "wouter";
import type { AppError } from "../../shared/app-error.ts";
import type { BackupList, BackupPlace, BackupPreview, BackupSummary } from "../../shared/ipc-contract.ts";
import type { Result } from "../../shared/result.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import screen from "../ui/screen.module.css";
import { BackupPassphrase } from "./backup-passphrase.tsx";
import { DeletePlain, plainText } from "./plain-backups.tsx";
import { readAgain } from "./opening.ts";
import { say, useApp } from "./store.ts";

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
  const [list, setList] = useState<BackupList | null>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const [asked, setAsked] = useState<BackupSummary | null>(null); // for its passphrase
  const [problem, setProblem] = useState<string | null>(null);
  const [isDeleting, setDeleting] = useState(false);
  const take = async (asked: Promise<Result<BackupList, AppError>>): Promise<void> => {
    const answer = await asked;
    if (answer.ok) setList(answer.value);
    const isTold = !answer.ok && answer.error.code !== "cancelled";
    setProblem(isTold ? `${answer.error.message} ${answer.error.action ?? ""}` : null);
  };
  useEffect(() => void take(api.backups.list()), []);
  const make = async (): Promise<void> => {
    const made = await api.backups.make();
    await take(api.backups.list());
    setProblem(made.ok ? made.value.problem : `${made.error.message} ${made.error.action ?? ""}`);
  };
  const look = async (backup: BackupSummary, secret: Looked["secret"] = {}): Promise<void> => {
    const preview = await api.backups.preview({ name: backup.name, place: backup.place, ...secret });
    if (preview.ok) {
      setLooked({ backup, preview: preview.value, secret });
      return setProblem(null);
    }
    const isAsked = preview.error.code === "passphrase" && secret.passphrase === undefined;
    if (isAsked) setAsked(backup);
    setProblem(isAsked ? null : `${preview.error.message} ${preview.error.action ?? ""}`);
  };
  const restore = async ({ backup, secret }: Looked): Promise<void> => {
    const answer = await api.backups.restore({ name: backup.name, place: backup.place, ...secret });
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
  if (isDeleting && list) {
    return (
      <DeletePlain
        count={list.plain}
        onClose={onClose}
        onDone={() => {
          setDeleting(false);
          void take(api.backups.list());
        }}
      />
    );
  }
  const of = (where: BackupPlace): readonly BackupSummary[] =>
    list?.backups.filter(({ place: at }) => at === where) ?? [];
  return (
    <Dialog title="Backups" onClose={onClose}>
      <p className={screen["note"]}>
        Made every ten minutes in which something was written, and at the end. The newest ten are kept, one an
        hour for a day, one a day for a month.
      </p>
      {list && !isLocked && (
        <SecondFolder
          second={list.second}
          onChoose={() => void take(api.backups.chooseFolder())}
          onForget={() => void take(api.backups.forgetFolder())}
        />
      )}
      {list && list.plain > 0 && !isLocked && (
        <div className={screen["bar"]}>
          <span>{plainText(list.plain)}</span>
          <Button onPress={() => setDeleting(true)}>Delete {list.plain === 1 ? "it" : "them"}…</Button>
        </div>
      )}
      {list?.backups.length === 0 && <p>No backup yet.</p>}
      {of("second").length > 0 && <h3>Beside the workspace</h3>}
      <Copies label="Backups" backups={of("beside")} onLook={(backup) => void look(backup)} />
      {of("second").length > 0 && (
        <>
          <h3>In the second folder</h3>
          <Copies
            label="Backups in the second folder"
            backups={of("second")}
            onLook={(backup) => void look(backup)}
          />
        </>
      )}
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

interface CopiesProps {
  readonly label: string;
  readonly backups: readonly BackupSummary[];
  readonly onLook: (backup: BackupSummary) => void;
}

const Copies = ({ label, backups, onLook }: CopiesProps) => (
  <ul aria-label={label}>
    {backups.map((backup) => (
      <li key={backup.name} className={screen["bar"]}>
        <span>
          {timeOf(backup)}, {Math.ceil(backup.bytes / 1024)} kB
        </span>
        <Button look="quiet" label={`Look at the backup of ${timeOf(backup)}`} onPress={() => onLook(backup)}>
          Look
        </Button>
      </li>
    ))}
  </ul>
);

interface SecondProps {
  readonly second: BackupList["second"];
  readonly onChoose: () => void;
  readonly onForget: () => void;
}

/** Where copies go besides, such as a stick: what is on this disk goes with it. */
const SecondFolder = ({ second, onChoose, onForget }: SecondProps) => (
  <>
    {second === null && <p>They are beside the workspace, on the same disk.</p>}
    {second?.isThere === true && <p>Each is copied to {second.folder} too.</p>}
    {second?.isThere === false && (
      <p role="alert">
        {second.folder} is not there now. Until it is, backups are made beside the workspace only.
      </p>
    )}
    <div className={screen["bar"]}>
      <Button onPress={onChoose}>
        {second ? "Choose another folder…" : "Copy them to a second folder…"}
      </Button>
      {second && <Button onPress={onForget}>Copy nothing there</Button>}
    </div>
  </>
);

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
