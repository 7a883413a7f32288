import { parentPort } from "node:worker_threads";
import type { Workbook } from "./workbook.ts";
import { readXlsx } from "./xlsx.ts";

const port = parentPort;
if (!port) throw new Error("This file runs as a worker");

port.on("message", ({ bytes, name }: Workbook) => {
  void readXlsx(bytes, name).then((table) => port.postMessage(table)); // a bug ends the worker, and is told
});
