import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../fixtures/cables");

/** A cable of the corpus, by its file name without the ending. */
export const fixture = (name: string): string => readFileSync(join(folder, `${name}.txt`), "utf8");

export const fixtureNames: readonly string[] = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .map((name) => name.slice(0, -4))
  .toSorted();

/** The archived cable behind the sample, kept beside the checkout; null where it is not there. */
export function archivedCable(): string | null {
  const path = join(import.meta.dirname, "../../../../shared/seed/09UNVIEVIENNA548.txt");
  return existsSync(path) ? readFileSync(path, "utf8") : null;
}
