import { Button } from "../ui/button.tsx";
import { openDialog } from "./dialogs.ts";
import styles from "./shell.module.css";
import { retry } from "./committing.ts";
import { useApp } from "./store.ts";

/** Saved at, saving, or not saved and why: always in sight. */
export function SaveState() {
  const pending = useApp((state) => state.pending);
  const savedAt = useApp((state) => state.savedAt);
  const status = useApp((state) => state.status);
  const failed = pending.filter(({ error }) => error !== null);
  const error = failed[0]?.error;
  if (status && status.state !== "open") {
    return (
      <span className={styles["unsaved"]} role="alert">
        {status.error?.message}
      </span>
    );
  }
  if (error) {
    return (
      <span role="alert" className={styles["save"]} data-save="failed">
        <span className={styles["unsaved"]} title={`${error.message} ${error.action ?? ""}`}>
          {/not saved/i.test(error.message) ? error.message : `Not saved: ${error.message}`}
        </span>
        <Button look="quiet" onPress={() => void retry()}>
          Try again
        </Button>
        <Button look="quiet" onPress={() => openDialog("unsaved")}>
          Show {failed.length}
        </Button>
      </span>
    );
  }
  const text = pending.some(({ isSlow }) => isSlow)
    ? "Saving…"
    : savedAt === null
      ? "All saved"
      : `Saved at ${clock(savedAt)}`;
  return (
    <span className={styles["save"]} role="status" data-save={pending.length > 0 ? "saving" : "saved"}>
      {text}
    </span>
  );
}

const clock = (instant: string): string =>
  new Date(instant).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
