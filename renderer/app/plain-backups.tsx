import { useEffect, useState } from "react";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { say, valueOf } from "./store.ts";

/** "3 copies are from before there was a passphrase: anybody can read them." */
export const plainText = (count: number): string =>
  count === 1
    ? "One copy of the workspace is from before there was a passphrase: anybody can read it."
    : `${count} copies of the workspace are from before there was a passphrase: anybody can read them.`;

interface Props {
  readonly count: number;
  readonly onClose: () => void;
  readonly onDone: () => void; // kept or deleted
}

/** Before the unencrypted copies (backups, and what restoring set aside) go: asked, since nothing brings them back. */
export function DeletePlain({ count, onClose, onDone }: Props) {
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (): Promise<void> => {
    const done = await api.backups.deletePlain();
    if (!done.ok) return setProblem(`${done.error.message} ${done.error.action ?? ""}`);
    const { deleted } = done.value;
    say(deleted === 1 ? "One unencrypted copy is deleted." : `${deleted} unencrypted copies are deleted.`);
    onDone();
  };
  return (
    <Dialog title="Delete the unencrypted copies?" onClose={onClose}>
      <p>{plainText(count)}</p>
      <p>A backup with the passphrase is made first. What is deleted cannot be brought back.</p>
      {problem !== null && <p role="alert">{problem}</p>}
      <Actions>
        <Button look="primary" onPress={onDone}>
          Keep {count === 1 ? "it" : "them"}
        </Button>
        <Button onPress={() => void run()}>Delete {count === 1 ? "it" : "them"}</Button>
      </Actions>
    </Dialog>
  );
}

/** The same by itself, after a passphrase was set. */
export function PlainBackups({ onClose }: Pick<Props, "onClose">) {
  const [count, setCount] = useState<number | null>(null);
  useEffect(() => {
    void api.backups.list().then((list) => setCount(valueOf(list)?.plain ?? 0));
  }, []);
  return count === null ? null : <DeletePlain count={count} onClose={onClose} onDone={onClose} />;
}
