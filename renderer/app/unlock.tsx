import { useState, type FormEvent } from "react";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Secret } from "../ui/secret.tsx";
import { Backups } from "./backups.tsx";
import styles from "./shell.module.css";
import { readAgain } from "./opening.ts";

/** Before a workspace that is locked: its passphrase, and nothing of what is in it. */
export function Unlock() {
  const [passphrase, setPassphrase] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [isWaiting, setWaiting] = useState(false);
  const [isRestoring, setRestoring] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === "" || isWaiting) return;
    setWaiting(true);
    const unlocked = await api.workspace.unlock({ passphrase });
    setWaiting(false);
    setPassphrase("");
    if (unlocked.ok) return readAgain();
    setProblem(`${unlocked.error.message} ${unlocked.error.action ?? ""}`);
    return undefined;
  };
  return (
    <main className={styles["unlock"]} data-ready>
      <form onSubmit={(event) => void submit(event)}>
        <h1>Aide-Mémoire is locked</h1>
        <Secret label="Passphrase" value={passphrase} onType={setPassphrase} autoFocus />
        {problem !== null && <p role="alert">{problem}</p>}
        <Button look="primary" isSubmit isDisabled={isWaiting}>
          {isWaiting ? "One moment…" : "Unlock"}
        </Button>
        {problem !== null && (
          <>
            <p>
              If you are sure of it, the workspace file may be damaged: then not even the right passphrase
              opens it, but a backup opens with it.
            </p>
            <Button look="quiet" onPress={() => setRestoring(true)}>
              Put a backup back…
            </Button>
          </>
        )}
      </form>
      {isRestoring && <Backups isLocked onClose={() => setRestoring(false)} />}
    </main>
  );
}
