import { Worker } from "node:worker_threads";

export interface Orders {
  readonly name: string; // of the importer
  readonly runs: number;
  readonly seed: number;
}
export type Told = "next" | { readonly problem: string | null };

export interface Attacked {
  readonly problem: string | null;
  readonly slowestMs: number;
}

const longestMs = 60_000; // more than an importer may take to give up by itself

/** Gives an importer its inputs in a thread: one that hangs is ended, and its seed and place are told. */
export function attackInThread(orders: Orders): Promise<Attacked> {
  const { promise, resolve } = Promise.withResolvers<Attacked>();
  const worker = new Worker(new URL("./attack-worker.ts", import.meta.url), { workerData: orders });
  let given = 0;
  let slowestMs = 0;
  let since = performance.now();
  const end = (problem: string | null): void => {
    clearInterval(watch);
    void worker.terminate();
    resolve({ problem, slowestMs });
  };
  const watch = setInterval(() => {
    if (performance.now() - since > longestMs) end(`hangs at input ${given} of seed ${orders.seed}`);
  }, 1_000);
  worker.on("message", (told: Told) => {
    const now = performance.now();
    if (given > 0) slowestMs = Math.max(slowestMs, now - since);
    since = now;
    if (told === "next") given += 1;
    else end(told.problem);
  });
  worker.on("error", (error) => end(`input ${given} of seed ${orders.seed}: ${error.message}`));
  return promise;
}
