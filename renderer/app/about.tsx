import { useEffect, useState } from "react";
import type { AppInfo, Licence } from "../../shared/ipc-contract.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { valueOf } from "./store.ts";
import styles from "./shell.module.css";

/** The versions of the app and of what it is made of, with their licences. */
export function About({ onClose }: { readonly onClose: () => void }) {
  const [info, setInfo] = useState<AppInfo | null>(null);
  const [libraries, setLibraries] = useState<readonly Licence[]>([]);
  useEffect(() => {
    void api.app.info().then((answer) => setInfo(valueOf(answer)));
    void api.app.licences().then((answer) => setLibraries(valueOf(answer) ?? []));
  }, []);
  return (
    <Dialog title="About Aide-Mémoire" onClose={onClose} isWide>
      {info && (
        <p>
          Version {info.version}, on Electron {info.electron}, Chromium {info.chromium} and Node {info.node}.
        </p>
      )}
      <p>
        MIT licence. It works without a network: nothing is sent, and nothing is fetched. Electron and
        Chromium come with licences of their own, in the folder of the program.
      </p>
      <h3>Libraries it is made of</h3>
      <ul className={styles["licences"]} aria-label="Libraries">
        {libraries.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                {name} {version} <small>{licence}</small>
              </summary>
              <pre>{text === "" ? "It brings no text of its licence." : text}</pre>
            </details>
          </li>
        ))}
      </ul>
      <Actions>
        <Button look="primary" onPress={onClose}>
          Close
        </Button>
      </Actions>
    </Dialog>
  );
}
