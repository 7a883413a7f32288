import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { benchCommit } from "./commit.ts";
import { benchDocuments } from "./documents.ts";
import { benchGrowth } from "./growth.ts";
import { benchWindow } from "./window.ts";
import { printTable, type Line } from "./measure.ts";
import { benchOpen, benchSearch } from "./reading.ts";

/** `npm run bench`: medians of work done by turns with what it is held against, and the budget of each. */
const folder = mkdtempSync(join(tmpdir(), "aide-bench-"));
const lines: Line[] = [];
try {
  lines.push(benchCommit(folder, null), benchCommit(folder, Buffer.from("a long passphrase")));
  lines.push(benchOpen(folder), ...benchSearch(folder));
  lines.push(...(await benchWindow(join(folder, "window"))));
  lines.push(...(await benchDocuments(join(folder, "documents"))));
  lines.push(...benchGrowth());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`Node ${process.version}, ${cpus().length} cores of ${cpus()[0]?.model ?? "an unknown kind"}\n`);
printTable(lines);
