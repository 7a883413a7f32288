import { pathToFileURL } from "node:url";
import { resolve } from "node:path";

/** Starts the app named on the command line, as Electron would: the first argument that is no flag. */
const entry = process.argv.slice(2).find((argument) => !argument.startsWith("--"));
if (entry === undefined) throw new Error("Say which app to start: the built main file");
await import(pathToFileURL(resolve(entry)).href);
