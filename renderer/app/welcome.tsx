import { useLocation } from "wouter";
import { Button } from "../ui/button.tsx";
import { keyText } from "./commands.ts";
import { openDialog } from "./dialogs.ts";
import { openSamples } from "./opening.ts";
import styles from "./shell.module.css";
import { useApp } from "./store.ts";

/** What one sees first: what this is, and the two ways to begin. */
export function Welcome() {
  const [, go] = useLocation();
  const status = useApp((state) => state.status);
  return (
    <div className={styles["welcome"]}>
      <h1>Prepare, brief, log, report</h1>
      <p>
        A dossier holds one meeting: who comes, what we want, what each party thinks, what is said on the
        floor. The briefing pack and the reporting cable are made from it. Everything stays on this computer.
      </p>
      {status && status.state !== "open" && (
        <div role="alert">
          <p>
            {status.error?.message} {status.error?.action}
          </p>
          {status.error?.code === "damaged" && (
            <div className={styles["choices"]}>
              <Button look="primary" onPress={() => openDialog("backups")}>
                Put a backup back…
              </Button>
            </div>
          )}
        </div>
      )}
      {status?.notices.map((notice) => (
        <p key={notice}>{notice}</p>
      ))}
      {status?.state === "open" && (
        <>
          <div className={styles["choices"]}>
            <Button look="primary" onPress={() => openDialog("new-dossier")} shortcut={keyText("$mod+n")}>
              New dossier
            </Button>
            <Button onPress={() => void openSamples(go)}>Look at the sample</Button>
          </div>
          <p>
            The sample is a real meeting told in our own words: the Paris Pact&rsquo;s consultative group of
            November 2009, as held, and its session on the margins of the CND in March 2010, as it would be
            prepared.
          </p>
        </>
      )}
    </div>
  );
}
