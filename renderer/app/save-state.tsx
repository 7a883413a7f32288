import { Button } from "../ui/button.tsx";
import styles from "./shell.module.css";
import { discard, retry, useApp } from "./store.ts";

/** Saved at, saving, or not saved and why: always in sight. */
export function SaveState() {
  const pending = useApp((state) => state.pending);
  const savedAt = useApp((state) => state.savedAt);
  const status = useApp((state) => state.status);
  const failed = pending.find(({ error }) => error !== null);
  if (status && status.state !== "open") {
    return (
      <span className={styles["unsaved"]} role="alert">
        {status.error?.message}
      </span>
    );
  }
  if (failed?.error) {
    return (
      <span role="alert" className={styles["save"]}>
        <span className={styles["unsaved"]} title={failed.error.action}>
          Not saved: {failed.error.message}
        </span>{" "}
        <Button look="quiet" onPress={() => void retry()}>
          Try again
        </Button>
        <Button look="quiet" onPress={() => discard(failed.id)}>
          Discard
        </Button>
      </span>
    );
  }
  const text = pending.length > 0 ? "Saving…" : savedAt === null ? "All saved" : `Saved at ${clock(savedAt)}`;
  return (
    <span className={styles["save"]} role="status" data-save={pending.length > 0 ? "saving" : "saved"}>
      {text}
    </span>
  );
}

const clock = (instant: string): string =>
  new Date(instant).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
