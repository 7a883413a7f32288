import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { app } from "./app.ts";
import { openContext } from "./window.ts";

/**
 * Starts the app named on the command line as Electron does: a folder with a package.json, or a file. Electron is
 * ready only when that file has been evaluated.
 */
const given = process.argv.slice(2).find((argument) => !argument.startsWith("-"));
if (given === undefined) throw new Error("Say which app to start: its folder, or its main file");
const folder = resolve(given);
const manifest = join(folder, "package.json");
if (existsSync(manifest)) {
  const packageFile = z.object({ name: z.string(), version: z.string(), main: z.string() });
  const { name, version, main } = packageFile.parse(JSON.parse(readFileSync(manifest, "utf8")));
  app.become(name, version);
  await import(pathToFileURL(join(folder, main)).href);
} else {
  await import(pathToFileURL(folder).href);
}
await app.boot(openContext);
