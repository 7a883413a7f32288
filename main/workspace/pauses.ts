import { ok } from "../../shared/result.ts";
import { onDisk } from "./disk-error.ts";

const pauseMs = 3_000;

/** Does what can wait in each pause in typing, so that it never holds up the line that is being entered. */
export function inPauses(work: () => void) {
  let next: NodeJS.Timeout | undefined;
  const run = (): void => void onDisk(() => ok(work())); // a failing disk: next time
  return {
    /** To the next pause. */
    putOff: (): void => {
      clearTimeout(next);
      next = setTimeout(run, pauseMs).unref();
    },
    stop: (): void => clearTimeout(next),
  };
}
