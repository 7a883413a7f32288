import { useEffect, useState } from "react";
import { v7 as newUuid } from "uuid";
import type { AppError } from "../../shared/app-error.ts";
import type { ExportReport, Progress } from "../../shared/ipc-contract.ts";
import type { Result } from "../../shared/result.ts";
import { api } from "../api.ts";
import { Button } from "../ui/button.tsx";
import styles from "../ui/screen.module.css";
import { keyText, useProvide } from "./commands.ts";
import { answered } from "./committing.ts";
import { say, useApp, valueOf } from "./store.ts";

const cancelKeys = "$mod+.";

/** Asks main to write files of the dossier. */
type Write = (of: {
  readonly dossier: string;
  readonly job: string;
}) => Promise<Result<ExportReport, AppError>>;

/** Writes files of the open dossier, all that was typed before included; keeps what was written, to be opened. */
export function useExport() {
  const dossier = useApp((state) => state.open?.id);
  const [job, setJob] = useState<string | null>(null);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [done, setDone] = useState<ExportReport | null>(null);
  useEffect(
    () =>
      api.on("progress", (next) => {
        if (next.job === job) setProgress(next);
      }),
    [job],
  );
  /** Answers whether the files are written. */
  const start = async (write: Write): Promise<boolean> => {
    if (dossier === undefined) return false;
    await answered();
    const id = newUuid();
    setJob(id);
    setDone(null);
    const written = await write({ dossier, job: id });
    const report = valueOf(written);
    if (!written.ok && written.error.code === "cancelled") say(written.error.message);
    setJob(null);
    setProgress(null);
    setDone(report);
    return report !== null;
  };
  const cancel = (): void => {
    if (job !== null) void api.documents.cancel({ job });
  };
  return { start, cancel, isRunning: job !== null, progress, done };
}

/** How far an export is, with a way to stop it; then the files, to be opened, and what is odd about them. */
export function Exporting({ exporting }: { readonly exporting: ReturnType<typeof useExport> }) {
  const { isRunning, progress, done, cancel } = exporting;
  useProvide(
    isRunning
      ? [
          {
            id: "cancel-export",
            title: "Cancel the export",
            keys: cancelKeys,
            group: "Everywhere",
            run: cancel,
          },
        ]
      : [],
  );
  if (!isRunning) return done && <Files report={done} />;
  return (
    <div className={styles["bar"]}>
      <span className={styles["note"]} role="status" data-step={progress?.step ?? "Beginning"}>
        {progress ? `${progress.step}: ${progress.done} of ${progress.of}` : "Beginning"}
      </span>
      <Button onPress={cancel} shortcut={keyText(cancelKeys)}>
        Cancel
      </Button>
    </div>
  );
}

function Files({ report }: { readonly report: ExportReport }) {
  return (
    <ul className={styles["files"]} aria-label="Exported files">
      {report.files.map(({ path }) => (
        <li key={path} className={styles["bar"]}>
          <span title={path}>{path.split(/[\\/]/).at(-1)}</span>
          <Button look="quiet" onPress={() => void api.documents.openFile({ path }).then(valueOf)}>
            Open
          </Button>
          <Button look="quiet" onPress={() => void api.documents.showInFolder({ path }).then(valueOf)}>
            Show in folder
          </Button>
        </li>
      ))}
      {report.warnings.map((warning) => (
        <li key={warning} className={styles["warning"]}>
          {warning}
        </li>
      ))}
    </ul>
  );
}
