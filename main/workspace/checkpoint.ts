import type { Database } from "better-sqlite3-multiple-ciphers";
import { ok } from "../../shared/result.ts";
import { onDisk } from "./disk-error.ts";

const pauseMs = 3_000; // in typing

/**
 * Brings what the journal holds into the database in each pause in typing: SQLite by itself does so within the commit that
 * fills a thousand pages, and would hold up the line that is being entered. What is committed is on disk before and after.
 */
export function checkpointInPauses(db: Database) {
  let next: NodeJS.Timeout | undefined;
  const checkpoint = (): void => void onDisk(() => ok(db.pragma("wal_checkpoint(passive)"))); // a failing disk: next time
  return {
    /** To the next pause. */
    putOff: (): void => {
      clearTimeout(next);
      next = setTimeout(checkpoint, pauseMs).unref();
    },
    stop: (): void => clearTimeout(next),
  };
}
