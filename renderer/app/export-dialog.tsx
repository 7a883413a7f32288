import { useState, type FormEvent } from "react";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Secret } from "../ui/secret.tsx";
import { exportDossier } from "./exchange.ts";

/** The open dossier as a file for a colleague's laptop, locked with a passphrase if one is given. */
export function ExportDialog({ onClose }: { readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase !== again) return setProblem("The two passphrases differ. Type them again.");
    if (await exportDossier(passphrase)) onClose();
  };
  return (
    <Dialog title="Export this dossier" onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p>
          The file holds the whole dossier with its history. A colleague merges it by dropping it on their
          window; nothing of theirs is overwritten.
        </p>
        <Secret
          label="Passphrase (none: anyone can read the file)"
          value={passphrase}
          onType={setPassphrase}
          autoFocus
        />
        {passphrase !== "" && <Secret label="The passphrase again" value={again} onType={setAgain} />}
        {problem !== null && <p role="alert">{problem}</p>}
        <Actions>
          <Button look="primary" isSubmit>
            Export…
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
