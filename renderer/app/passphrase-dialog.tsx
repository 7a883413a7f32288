import { useState, type FormEvent } from "react";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { Secret } from "../ui/secret.tsx";
import { openDialog } from "./dialogs.ts";
import { changeSettings, readAgain } from "./opening.ts";
import { say, useApp } from "./store.ts";

/** Sets, changes or removes the passphrase of the workspace, and says after how long it locks itself. */
export function PassphraseDialog({ onClose }: { readonly onClose: () => void }) {
  const has = useApp((state) => state.status?.hasPassphrase ?? false);
  const minutes = useApp((state) => state.settings?.lockAfterMinutes ?? 15);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [again, setAgain] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (next !== again) return setProblem("The two passphrases differ. Type them again.");
    if (!has && next === "") return setProblem("Type a passphrase first.");
    const changed = await api.workspace.setPassphrase({
      ...(has ? { current } : {}),
      ...(next === "" ? {} : { next }),
    });
    if (!changed.ok) return setProblem(`${changed.error.message} ${changed.error.action ?? ""}`);
    await readAgain();
    onClose();
    say(next === "" ? "The passphrase is removed." : "The passphrase is set.");
    if (changed.value.plainBackups > 0) openDialog("plain-backups");
  };
  return (
    <Dialog title={has ? "Change the passphrase" : "Set a passphrase"} onClose={onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <p>
          The workspace is encrypted with it. Nobody can open it without the passphrase, and nobody can
          recover it: keep it where your office keeps such things.
        </p>
        {has && <Secret label="The present passphrase" value={current} onType={setCurrent} autoFocus />}
        <Secret
          label={has ? "New passphrase (none: remove it)" : "Passphrase"}
          value={next}
          onType={setNext}
          autoFocus={!has}
        />
        <Secret label="The same again" value={again} onType={setAgain} />
        <Field
          label="Lock after minutes without a key"
          type="number"
          value={String(minutes)}
          onCommit={(text) => {
            const lockAfterMinutes = Number(text);
            if (!Number.isInteger(lockAfterMinutes) || lockAfterMinutes < 1 || lockAfterMinutes > 480)
              return "From 1 to 480 minutes.";
            void changeSettings({ lockAfterMinutes });
            return null;
          }}
        />
        {problem !== null && <p role="alert">{problem}</p>}
        <Actions>
          <Button look="primary" isSubmit>
            {has && next === "" ? "Remove it" : has ? "Change it" : "Set it"}
          </Button>
        </Actions>
      </form>
    </Dialog>
  );
}
