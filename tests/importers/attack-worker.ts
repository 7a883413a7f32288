import { parentPort, workerData } from "node:worker_threads";
import { importers } from "./importers.ts";
import type { Orders, Told } from "./attack.ts";

const port = parentPort;
if (!port) throw new Error("This file runs as a worker");
const tell = (told: Told): void => port.postMessage(told);

const { name, runs, seed } = workerData as Orders;
const one = importers.find((known) => known.name === name);
if (!one) throw new Error(`There is no importer ${name}`);
const problem = await one.attack({ runs, seed, onInput: () => tell("next") });
tell({ problem });
