/** The labelled lines before the body. */
export type FrontLabel = "executive-order" | "tags" | "subject" | "references" | "classified-by" | "reason";

export interface LabelledLine {
  readonly label: FrontLabel;
  readonly rest: string;
  readonly spelling: string; // as it stood, colon included
}

const labels: readonly (readonly [FrontLabel, RegExp])[] = [
  ["executive-order", /^E\.? ?[O0]\.?(?= ?\d{5}| ?:)/i],
  ["tags", /^TAGS? ?[:;.]|^TAGS?(?= [A-Z]{2,4}(?:[, ]|$))/],
  ["subject", /^(?:S?UBJECT|SUBJ|SUBJET|SUBECT) ?[:;]|^SUBJECT(?= [^a-z]|$)/i],
  ["references", /^(?:REFS?|REFERENCES?) ?[:;]|^REF(?:S|TELS?)?(?= ?[:;(]| [A-Z]\. )[:;]?|^REFTELS? ?:?/],
  ["classified-by", /^Classified by ?:?/i],
  ["reason", /^(?:Reasons?|Derived from|Declassify on) ?:/i],
];

/** Tells a labelled line, however its label is misspelt. */
export function labelOf(text: string): LabelledLine | null {
  for (const [label, pattern] of labels) {
    const [spelling] = pattern.exec(text) ?? [];
    if (spelling === undefined) continue;
    return { label, rest: text.slice(spelling.length).trim(), spelling };
  }
  return null;
}

/** Captions of the handbooks, the most restrictive first. */
export const knownCaptions: readonly string[] = [
  "NODIS",
  "EXDIS",
  "ROGER CHANNEL",
  "DISSENT CHANNEL",
  "STADIS",
  "LIMDIS",
  "EYES ONLY",
  "NOFORN",
  "SENSITIVE",
  "NOCONTRACT",
  "TERREP",
  "AIDAC",
  "SIPDIS",
];

/** The captions a line holds, when it holds nothing else: known ones, or one long word in capitals. */
export function captionsOf(text: string): readonly string[] | null {
  const found: string[] = [];
  let rest = text;
  while (rest !== "") {
    const known = knownCaptions.find((caption) => rest === caption || rest.startsWith(`${caption} `));
    if (!known) break;
    found.push(known);
    rest = rest.slice(known.length).trim();
  }
  if (rest === "") return found.length > 0 ? found : null;
  return found.length === 0 && /^[A-Z]{5,20}$/.test(rest) ? [rest] : null;
}
