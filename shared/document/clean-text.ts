import type { Block, Document, Run } from "./document.ts";

/** What cleaning did to a text, in plain words; nothing where it was fit to print. */
export interface Cleaned<T> {
  readonly value: T;
  readonly reports: readonly string[];
}

/** Direction overrides reorder what is read, so they are shown by name and have no effect. */
const directions: Readonly<Record<string, string>> = {
  "\u202A": "[LRE]",
  "\u202B": "[RLE]",
  "\u202C": "[PDF]",
  "\u202D": "[LRO]",
  "\u202E": "[RLO]",
  "\u2066": "[LRI]",
  "\u2067": "[RLI]",
  "\u2068": "[FSI]",
  "\u2069": "[PDI]",
};

// The visible mark is one every font has: U+00A4, the sign with no meaning of its own in our texts.
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F]/g; // oxlint-disable-line no-control-regex
const mark = "\u00A4";

/**
 * Makes a text fit for any document: control characters become a visible mark, vertical tabs and form feeds line
 * breaks; U+FFFE and U+FFFF are removed (they make Word files unreadable), lone surrogates replaced, direction
 * overrides shown. Each repair is reported once.
 */
export function cleanText(text: string): Cleaned<string> {
  const reports: string[] = [];
  const repair = (
    from: string,
    pattern: RegExp,
    to: string | ((found: string) => string),
    report: string,
  ) => {
    const repaired = typeof to === "string" ? from.replace(pattern, to) : from.replace(pattern, to);
    if (repaired !== from) reports.push(report);
    return repaired;
  };
  let value = text;
  if (!value.isWellFormed()) {
    value = value.toWellFormed();
    reports.push("a broken character was replaced by \uFFFD");
  }
  value = value.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n");
  value = repair(value, /[\uFFFE\uFFFF]/g, "", "a character that makes Word files unreadable was removed");
  value = repair(value, controls, mark, `a control character is shown as ${mark}`);
  value = repair(
    value,
    /[\u202A-\u202E\u2066-\u2069]/g,
    (found) => directions[found] ?? mark,
    "a direction override is shown by its name",
  );
  return { value: value.normalize("NFC"), reports };
}

/** Cleans every text of a document. Reports say where: under which heading. */
export function cleanDocument(document: Document): Cleaned<Document> {
  const reports = new Set<string>();
  let where = document.title;
  const text = (from: string): string => {
    const cleaned = cleanText(from);
    for (const report of cleaned.reports) reports.add(`Under “${where}”, ${report}.`);
    return cleaned.value;
  };
  const deep = (value: unknown, name: string): unknown => {
    if (typeof value === "string") return untouched.has(name) ? value : text(value);
    if (Array.isArray(value)) return value.map((item) => deep(item, name));
    if (typeof value !== "object" || value === null || untouched.has(name)) return value;
    return Object.fromEntries(Object.entries(value).map(([inner, item]) => [inner, deep(item, inner)]));
  };
  const blocks = document.blocks.map((block) => {
    if (block.kind === "heading") where = block.runs.map((run) => run.text).join("");
    return deep(block, "") as Block;
  });
  const { blocks: _own, ...rest } = document;
  where = document.title;
  return { value: { ...(deep(rest, "") as Omit<Document, "blocks">), blocks }, reports: [...reports] };
}

/** Fields that are names and keys of ours, never a person's text. */
const untouched = new Set([
  "kind",
  "style",
  "tone",
  "align",
  "id",
  "link",
  "records",
  "marking",
  "change",
  "page",
  "language",
  "createdAt",
  "colour",
  "to",
]);

/** The text of runs, one after the other. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
