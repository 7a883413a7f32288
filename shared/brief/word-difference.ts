/** A stretch of two texts: in both, only in the later one, or only in the earlier one. */
export interface Stretch {
  readonly text: string;
  readonly change: "same" | "added" | "removed";
}

const mostPairs = 4_000_000; // words of one text times words of the other; past that the whole text counts as changed

/** What changed between two texts, word by word; the words that are the same are as many as can be. */
export function wordDifference(before: string, after: string): readonly Stretch[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  if (a.length * b.length > mostPairs) {
    return [
      { text: before, change: "removed" },
      { text: after, change: "added" },
    ];
  }
  const common = commonLengths(a, b);
  const stretches: Stretch[] = [];
  const add = (text: string, change: Stretch["change"]): void => {
    const last = stretches.at(-1);
    if (last?.change === change) stretches[stretches.length - 1] = { text: last.text + text, change };
    else stretches.push({ text, change });
  };
  let [at, to] = [0, 0];
  while (at < a.length || to < b.length) {
    const [old, now] = [a[at], b[to]];
    if (old !== undefined && old === now) {
      add(old, "same");
      at += 1;
      to += 1;
    } else if (
      old !== undefined &&
      (now === undefined || length(common, at + 1, to) >= length(common, at, to + 1))
    ) {
      add(old, "removed");
      at += 1;
    } else {
      add(now ?? "", "added");
      to += 1;
    }
  }
  return stretches;
}

/** Words with the space after them. */
const wordsOf = (text: string): readonly string[] => text.match(/\s*\S+\s?/g) ?? [];

type Lengths = readonly Uint32Array[];
const length = (lengths: Lengths, at: number, to: number): number => lengths[at]?.[to] ?? 0;

/** The length of the longest common run of words, not necessarily adjacent, of what is left of both from each place on. */
function commonLengths(a: readonly string[], b: readonly string[]): Lengths {
  const lengths = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let at = a.length - 1; at >= 0; at -= 1) {
    const [row, next] = [lengths[at], lengths[at + 1]];
    if (!row || !next) continue;
    for (let to = b.length - 1; to >= 0; to -= 1) {
      row[to] = a[at] === b[to] ? (next[to + 1] ?? 0) + 1 : Math.max(next[to] ?? 0, row[to + 1] ?? 0);
    }
  }
  return lengths;
}
