import { useState, type FormEvent } from "react";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Secret } from "../ui/secret.tsx";

interface Props {
  readonly title: string;
  readonly problem: string | null;
  readonly onTry: (passphrase: string) => Promise<void>;
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Asks for the passphrase of a backup that the workspace's own key does not open. */
export function BackupPassphrase({ title, problem, onTry, onBack, onClose }: Props) {
  const [passphrase, setPassphrase] = useState("");
  const [isWaiting, setWaiting] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (passphrase === "" || isWaiting) return;
    setWaiting(true);
    await onTry(passphrase);
    setWaiting(false);
    setPassphrase("");
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p>It opens with the passphrase the workspace had when it was made.</p>
        <Secret label="Passphrase of the backup" value={passphrase} onType={setPassphrase} autoFocus />
        {problem !== null && <p role="alert">{problem}</p>}
        <Actions>
          <Button onPress={onBack}>Back</Button>
          <Button look="primary" isSubmit isDisabled={isWaiting}>
            {isWaiting ? "One moment…" : "Look"}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
