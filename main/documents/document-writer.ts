import { Worker } from "node:worker_threads";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { Document } from "../../shared/document/document.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { noHouseStyle, type HouseStyle } from "./house-style.ts";

export type OnStep = (step: string, done: number, of: number) => void;
export type DocumentFormat = "docx" | "pdf" | "html" | "printable"; // the last is HTML with its fonts inside

export interface WriteOptions {
  readonly onStep?: OnStep;
  readonly signal?: AbortSignal;
}

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[]; // what was repaired or cannot be shown, and where
  readonly isWhole: boolean; // false where it lacks characters that the accessible PDF has
}

export interface DocumentWriter {
  readonly write: (
    document: Document,
    format: DocumentFormat,
    options?: WriteOptions,
  ) => Promise<Result<WrittenDocument, AppError>>;
  readonly close: () => Promise<void>;
}

/** What goes to the worker, and what comes back. */
export interface Job {
  readonly id: number;
  readonly document: Document;
  readonly format: DocumentFormat;
  readonly houseStyle: HouseStyle;
}
export type Answer =
  | { readonly id: number; readonly step: string; readonly done: number; readonly of: number }
  | { readonly id: number; readonly written: WrittenDocument }
  | { readonly id: number; readonly failed: string };

interface Waiting {
  readonly job: Job;
  readonly onStep: OnStep | undefined;
  readonly settle: (result: Result<WrittenDocument, AppError>) => void;
}

export const cancelled = appError("cancelled", "Cancelled: nothing was written.");
export const failed = appError(
  "failed",
  "The document could not be made.",
  "Try again; if it fails again, tell us.",
);

/**
 * Writes documents in one worker that stays warm. Cancelling a document ends the worker at once, and the others it
 * had begun start again in the next; so does a crash, which is answered as `failed`. Each is written in the house style
 * of the moment.
 */
export function openDocumentWriter(houseStyle: () => HouseStyle = () => noHouseStyle): DocumentWriter {
  let worker: Worker | null = null;
  let made = 0;
  const waiting = new Map<number, Waiting>();

  const settleAll = (result: Result<WrittenDocument, AppError>): void => {
    for (const job of waiting.values()) job.settle(result);
    waiting.clear();
  };
  const end = async (): Promise<void> => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const start = (): Worker => {
    const started = new Worker(new URL(workerFile, import.meta.url));
    started.unref(); // an idle worker keeps no program alive
    started.on("message", (answer: Answer) => {
      const job = waiting.get(answer.id);
      if (!job) return;
      if ("step" in answer) return job.onStep?.(answer.step, answer.done, answer.of);
      waiting.delete(answer.id);
      job.settle("written" in answer ? ok(answer.written) : err(failed));
      if (waiting.size === 0) started.unref();
    });
    const died = (): void => {
      if (worker !== started) return; // ended by us, and replaced
      worker = null;
      settleAll(err(failed));
    };
    started.on("error", died);
    started.on("exit", died);
    return started;
  };
  const send = (job: Job): void => {
    worker ??= start();
    worker.ref();
    worker.postMessage(job);
  };
  const cancel = (id: number): void => {
    const job = waiting.get(id);
    if (!job) return;
    waiting.delete(id);
    void end();
    job.settle(err(cancelled));
    for (const other of waiting.values()) send(other.job);
  };

  return {
    write: (document, format, options = {}) =>
      new Promise((resolve) => {
        if (options.signal?.aborted) return resolve(err(cancelled));
        made += 1;
        const id = made;
        const job = { id, document, format, houseStyle: houseStyle() };
        const abort = (): void => cancel(id);
        waiting.set(id, {
          job,
          onStep: options.onStep,
          settle: (result) => {
            options.signal?.removeEventListener("abort", abort);
            resolve(result);
          },
        });
        options.signal?.addEventListener("abort", abort);
        send(job);
      }),
    close: () => {
      settleAll(err(cancelled));
      return end();
    },
  };
}

/** Beside this file: as source when Node runs the source, and as a bundle of its own when this is bundled. */
const workerFile = import.meta.url.endsWith(".ts") ? "./document-worker.ts" : "./document-worker.js";
