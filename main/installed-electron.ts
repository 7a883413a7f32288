import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const folder = resolve(import.meta.dirname, "../node_modules/electron");

/** Electron's program, where its package has downloaded it; null where it has not. */
export function installedElectron(): string | null {
  const name = join(folder, "path.txt"); // written when the download is complete
  if (!existsSync(name)) return null;
  const program = join(folder, "dist", readFileSync(name, "utf8"));
  return existsSync(program) ? program : null;
}
