import { Worker } from "node:worker_threads";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { RosterTable } from "../../shared/ipc-contract.ts";
import { err, type Result } from "../../shared/result.ts";

/** What goes to the worker; a table comes back, or why there is none. */
export interface Workbook {
  readonly bytes: Uint8Array;
  readonly name: string;
}
type Answer = Result<RosterTable, AppError>;

const longestMs = 20_000;
const warmMs = 10_000;
const resourceLimits = { maxOldGenerationSizeMb: 1024 };

let idle: Worker | null = null;

/**
 * Reads a workbook in a worker, which is ended where it takes too long or too much memory: a file of a few lines can
 * claim billions of cells. The window is answered meanwhile.
 */
export async function readWorkbook(workbook: Workbook, limitMs = longestMs): Promise<Answer> {
  const worker = idle ?? new Worker(new URL(workerFile, import.meta.url), { resourceLimits });
  idle = null;
  try {
    return await answerOf(worker, workbook, limitMs);
  } finally {
    rest(worker);
  }
}

function answerOf(worker: Worker, workbook: Workbook, limitMs: number): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const stop = (): void => void worker.terminate();
  const limit = setTimeout(stop, limitMs);
  const isTooMuch = (error: Error): boolean => "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
  worker.removeAllListeners();
  worker.on("message", resolve);
  worker.on("error", (error) => (isTooMuch(error) ? resolve(err(tooMuch(workbook.name))) : reject(error)));
  worker.on("exit", () => resolve(err(tooMuch(workbook.name))));
  worker.ref();
  worker.postMessage(workbook);
  return promise.finally(() => clearTimeout(limit));
}

/** A worker that is there still waits a moment for the next workbook: the library takes half a second to load. */
function rest(worker: Worker): void {
  if (worker.threadId === -1) return; // it was ended
  void idle?.terminate();
  idle = worker;
  worker.unref();
  setTimeout(() => {
    if (idle !== worker) return;
    idle = null;
    void worker.terminate();
  }, warmMs).unref();
}

const tooMuch = (name: string): AppError =>
  appError(
    "invalid-input",
    `The workbook ${name} takes too long to read: it claims more cells than it shows.`,
    "Open it in Excel, copy the rows of the roster into a new workbook, or save it as CSV UTF-8.",
  );

/** Beside this file: as source when Node runs the source, and as a bundle of its own when this is bundled. */
const workerFile = import.meta.url.endsWith(".ts") ? "./workbook-worker.ts" : "./workbook-worker.js";
