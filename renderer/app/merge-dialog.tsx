import { useEffect, useState, type FormEvent } from "react";
import type { AppError } from "../../shared/app-error.ts";
import type { MergeReport } from "../../shared/ipc-contract.ts";
import type { Result } from "../../shared/result.ts";
import { useLocation } from "wouter";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import { Actions, Dialog } from "../ui/dialog.tsx";
import { Secret } from "../ui/secret.tsx";
import { chooseFile, useReceived } from "./exchange.ts";
import { refreshDossiers, say, useApp } from "./store.ts";
import { tabs } from "./tabs.ts";

/** A dossier file from a colleague: what it would bring, then the merge. */
export function MergeDialog({ onClose }: { readonly onClose: () => void }) {
  const received = useReceived((state) => state.received);
  const [passphrase, setPassphrase] = useState("");
  const [preview, setPreview] = useState<Result<MergeReport, AppError> | null>(null);
  const file = received?.file;
  const known = useApp((state) => state.dossiers);
  const [, go] = useLocation();

  const look = async (): Promise<void> => {
    if (file !== undefined) setPreview(await api.exchange.preview({ file, ...secretOf(passphrase) }));
  };
  const merge = async (): Promise<void> => {
    if (file === undefined) return;
    const merged = await api.exchange.merge({ file, ...secretOf(passphrase) });
    if (!merged.ok) return setPreview(merged);
    await refreshDossiers();
    onClose();
    const [only, another] = merged.value.dossiers;
    if (only && !another && !known.some(({ id }) => id === only.id)) go(`/${only.id}/${tabs[0].id}`);
    say(mergedText(merged.value));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void (preview?.ok ? merge() : look());
  };
  useEffect(() => {
    setPreview(null);
    setPassphrase("");
    void look();
  }, [file]);
  const isSecret = preview?.ok === false && preview.error.code === "passphrase";
  return (
    <Dialog title={received ? `Merge ${received.name}` : "Merge a dossier file"} onClose={onClose}>
      <form onSubmit={submit}>
        {!received && (
          <p>
            A colleague’s dossier file (.aide). It can be dropped anywhere on the window, too. A list of
            participants is read under Delegations, an earlier cable under Cable.
          </p>
        )}
        {isSecret && (
          <Secret label="Passphrase of the file" value={passphrase} onType={setPassphrase} autoFocus />
        )}
        {preview?.ok === false && (
          <p role="alert">
            {preview.error.message} {preview.error.action}
          </p>
        )}
        {preview?.ok === true && <Preview report={preview.value} />}
        <Actions>
          <Button onPress={() => void chooseFile()}>
            {received ? "Choose another file…" : "Choose a file…"}
          </Button>
          {received && (
            <Button look="primary" isSubmit isDisabled={preview === null || (!preview.ok && !isSecret)}>
              {isSecret ? "Open" : "Merge"}
            </Button>
          )}
        </Actions>
      </form>
    </Dialog>
  );
}

const secretOf = (passphrase: string): { passphrase?: string } => (passphrase === "" ? {} : { passphrase });

const changes = (count: number): string => (count === 1 ? "1 change" : `${count} changes`);
const conflictsText = (count: number): string =>
  count === 0 ? "" : ` ${count === 1 ? "1 conflict" : `${count} conflicts`} to look at under Review.`;

const mergedText = ({ added, conflicts }: MergeReport): string =>
  added === 0
    ? "Everything in the file was here already."
    : `Merged: ${changes(added)} added.${conflictsText(conflicts)}`;

function Preview({ report }: { readonly report: MergeReport }) {
  const known = useApp((state) => state.dossiers);
  return (
    <div>
      {report.dossiers.map(({ id, title }) => (
        <h3 key={id}>
          {title}
          {!known.some((one) => one.id === id) && " (new here)"}
        </h3>
      ))}
      <p>
        {report.added === 0
          ? "Everything in the file is here already; merging changes nothing."
          : `Merging adds ${changes(report.added)}; ${report.known} are here already.`}
        {conflictsText(report.conflicts)}
      </p>
      {report.purged > 0 && (
        <p>
          <strong>
            A colleague purged {report.purged === 1 ? "1 record" : `${report.purged} records`}: merging takes
            the words out of the history here too, for good.
          </strong>
        </p>
      )}
      {report.held.map(({ why, count }) => (
        <p key={why}>
          {changes(count)} will be held back until that is settled: {why}.
        </p>
      ))}
    </div>
  );
}
