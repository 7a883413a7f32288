import { useState } from "react";
import type { MergeReport } from "../../shared/ipc-contract.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Field } from "../ui/field.tsx";
import { refreshDossiers, say } from "./store.ts";

interface Previewed {
  readonly path: string;
  readonly report: MergeReport;
}

/** A dossier file from a colleague: what it would bring, then the merge. */
export function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const [passphrase, setPassphrase] = useState("");
  const [previewed, setPreviewed] = useState<Previewed | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const secret = passphrase === "" ? {} : { passphrase };

  const choose = async (): Promise<void> => {
    const preview = await api.exchange.preview(secret);
    if (preview.ok) setPreviewed(preview.value);
    setProblem(
      preview.ok || preview.error.code === "cancelled"
        ? null
        : `${preview.error.message} ${preview.error.action ?? ""}`,
    );
  };
  const merge = async (): Promise<void> => {
    if (!previewed) return;
    const merged = await api.exchange.merge({ path: previewed.path, ...secret });
    if (!merged.ok) return setProblem(merged.error.message);
    await refreshDossiers();
    onClose();
    say(`Merged: ${merged.value.added} changes added, ${merged.value.conflicts} conflicts to review.`);
  };
  return (
    <Dialog title="Merge a dossier file" onClose={onClose}>
      <Field label="Passphrase, if the file has one" value={passphrase} onCommit={setPassphrase} />
      {previewed && <Preview report={previewed.report} />}
      {problem !== null && <p role="alert">{problem}</p>}
      <Actions>
        <Button onPress={() => void choose()}>{previewed ? "Choose another file" : "Choose a file…"}</Button>
        <Button look="primary" onPress={() => void merge()} isDisabled={!previewed}>
          Merge
        </Button>
      </Actions>
    </Dialog>
  );
}

function Preview({ report }: { readonly report: MergeReport }) {
  return (
    <div>
      {report.dossiers.map(({ id, title }) => (
        <h3 key={id}>{title}</h3>
      ))}
      <p>
        {report.added} changes would be added, {report.known} are here already; {report.conflicts} conflicts
        would need a look.
      </p>
      {report.held.map(({ why, count }) => (
        <p key={why}>
          {count} would be held: {why}.
        </p>
      ))}
    </div>
  );
}
