import type { Revision } from "../revision/revision.ts";

/** The lines an entry had before it was corrected, oldest first, by the entry's key. */
export type EarlierLines = ReadonlyMap<string, readonly string[]>;

/** Reads the lines entries had before, from revisions of a dossier in clock order; entries never corrected are left out. */
export function earlierLines(revisions: Iterable<Revision>): EarlierLines {
  const lines = new Map<string, string[]>();
  for (const { kind, key, fields } of revisions) {
    const line = fields["line"];
    if (kind !== "intervention" || typeof line !== "string") continue;
    const had = lines.get(key);
    if (!had) lines.set(key, [line]);
    else if (had.at(-1) !== line) had.push(line);
  }
  return new Map([...lines].filter(([, had]) => had.length > 1).map(([key, had]) => [key, had.slice(0, -1)]));
}
