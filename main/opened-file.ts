import { resolve } from "node:path";
import { app } from "electron";

/**
 * The dossier file by which the desktop opens the app: an argument of its start or of a second one, and on macOS an
 * event, which can come before the app is ready. Tells when one comes; it is taken once.
 */
export function openedFile(tell: () => void): () => string | null {
  let opened = dossierFileIn(process.argv.slice(1), process.cwd());
  const open = (path: string | null): void => {
    if (path === null) return;
    opened = path;
    tell();
  };
  app.on("second-instance", (_event, args, folder) => open(dossierFileIn(args.slice(1), folder)));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    open(path);
  });
  return () => {
    const path = opened;
    opened = null;
    return path;
  };
}

const dossierFileIn = (args: readonly string[], folder: string): string | null => {
  const name = args.findLast((argument) => !argument.startsWith("-") && /\.aide$/i.test(argument));
  return name === undefined ? null : resolve(folder, name);
};
