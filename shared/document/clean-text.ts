import type { Marking } from "../marking/marking.ts";
import type { Block, Callout, Cell, Document, List, ListItem, Paragraph, Run } from "./document.ts";

/** What cleaning made of a text, and what was done, in plain words; no report where nothing had to be done. */
export interface Cleaned<T> {
  readonly value: T;
  readonly reports: readonly string[];
}

/** Control characters but tab and line feed, half surrogates, direction overrides, and what XML or Word cannot read. */
const unfit = /\r\n|[[\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]--[\t\n]]/gv;
const none: readonly string[] = [];
const lineBreaks = new Set(["\r\n", "\r", "\v", "\f", "\u0085", "\u2028", "\u2029"]);

/**
 * Makes any text fit for every kind of file. Carriage returns, vertical tabs, form feeds and Unicode's own
 * separators become line breaks; other control characters and direction overrides are shown by their number,
 * as in `[U+202E]`, and have no effect; half of a surrogate pair becomes U+FFFD; U+FFFE and U+FFFF, which make Word
 * files unreadable, are removed. Nothing else changes, and a fit text comes back as it is. Refuses nothing.
 * Every repair but a line break is reported, once a kind and character.
 */
export function cleanText(text: string): Cleaned<string> {
  if (text.search(unfit) < 0) return { value: text, reports: none };
  const reports = new Set<string>();
  const value = text.replace(unfit, (found) => {
    if (lineBreaks.has(found)) return "\n";
    const { shown, report } = repair(found);
    reports.add(report);
    return shown;
  });
  return { value, reports: [...reports] };
}

// Written out in ASCII: the control pictures (U+2400) and most other signs are in neither Arial nor Noto Sans.
const named = (character: string): string =>
  `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`;

function repair(found: string): { readonly shown: string; readonly report: string } {
  if (/\p{Cs}/v.test(found)) return { shown: "\uFFFD", report: "a broken character was replaced by \uFFFD" };
  const name = named(found);
  if (/[\uFFFE\uFFFF]/v.test(found)) {
    return { shown: "", report: `a character no file can hold, ${name}, was removed` };
  }
  const what = /\p{Cc}/v.test(found) ? "control character" : "sign that reverses the order of letters";
  return { shown: name, report: `a ${what} is shown as ${name}` };
}

/**
 * Cleans every text of a document: title, author, banner, footer, blocks and marks. A clean document comes back as
 * it is. Each report is a sentence that says where: on the cover, under which heading.
 */
export function cleanDocument(document: Document): Cleaned<Document> {
  const reports = new Set<string>();
  let where = "In the title, banner or footer";
  const clean = (text: string): string => {
    const cleaned = cleanText(text);
    for (const report of cleaned.reports) reports.add(`${where}, ${report}.`);
    return cleaned.value;
  };
  const { banner } = document;
  const value = changed(document, {
    title: clean(document.title),
    author: clean(document.author),
    ...(document.subtitle === undefined ? {} : { subtitle: clean(document.subtitle) }),
    ...(document.footer === undefined ? {} : { footer: clean(document.footer) }),
    ...(banner ? { banner: changed(banner, { text: clean(banner.text) }) } : {}),
    blocks: each(document.blocks, (block) => {
      if (block.kind === "cover") where = "On the cover";
      const cleaned = cleanBlock(block, clean);
      if (cleaned.kind === "heading") where = `Under “${textOf(cleaned.runs)}”`;
      return cleaned;
    }),
  });
  return { value, reports: [...reports] };
}

type Clean = (text: string) => string;

function cleanBlock(block: Block, clean: Clean): Block {
  switch (block.kind) {
    case "heading":
    case "paragraph":
      return changed(marked(block, clean), { runs: cleanRuns(block.runs, clean) });
    case "list":
      return cleanList(block, clean);
    case "table":
      return changed(marked(block, clean), {
        alt: clean(block.alt),
        rows: each(block.rows, (row) => each(row, (cell) => cleanCell(cell, clean))),
      });
    case "callout":
      return cleanCallout(block, clean);
    case "cover":
      return changed(marked(block, clean), {
        title: clean(block.title),
        lines: each(block.lines, clean),
        facts: each(block.facts, (fact) =>
          changed(fact, { name: clean(fact.name), value: clean(fact.value) }),
        ),
      });
    case "contents":
      return changed(block, { title: clean(block.title) });
    case "page-break":
    case "orientation":
      return block;
  }
}

const cleanRuns = (runs: readonly Run[], clean: Clean): readonly Run[] =>
  each(runs, (run) => changed(run, { text: clean(run.text) }));

const cleanCell = (cell: Cell, clean: Clean): Cell => changed(cell, { runs: cleanRuns(cell.runs, clean) });

const cleanList = (list: List, clean: Clean): List =>
  changed(marked(list, clean), { items: each(list.items, (item) => cleanItem(item, clean)) });

const cleanItem = (item: ListItem, clean: Clean): ListItem =>
  changed(marked(item, clean), {
    runs: cleanRuns(item.runs, clean),
    ...(item.note ? { note: cleanRuns(item.note, clean) } : {}),
  });

const cleanCallout = (callout: Callout, clean: Clean): Callout =>
  changed(marked(callout, clean), {
    title: clean(callout.title),
    blocks: each(callout.blocks, (block): Paragraph | List =>
      block.kind === "list"
        ? cleanList(block, clean)
        : changed(marked(block, clean), { runs: cleanRuns(block.runs, clean) }),
    ),
  });

/** A mark's words can be a person's own, and are printed. */
function marked<T extends { readonly marking?: Marking }>(block: T, clean: Clean): T {
  const { marking } = block;
  if (!marking) return block;
  const cleaned = changed(marking, { level: clean(marking.level), caveats: each(marking.caveats, clean) });
  return cleaned === marking ? block : { ...block, marking: cleaned };
}

/** Each of a list, changed; the same list when none did. */
function each<T>(items: readonly T[], change: (item: T) => T): readonly T[] {
  const result = items.map(change);
  return result.every((item, index) => item === items[index]) ? items : result;
}

/** A whole with some parts replaced; the same whole when they are what they were. */
function changed<T extends object>(whole: T, parts: Partial<T>): T {
  const names = Object.keys(parts) as (keyof T)[];
  return names.every((name) => whole[name] === parts[name]) ? whole : { ...whole, ...parts };
}

/** The text of runs, one after the other. */
export const textOf = (runs: readonly Run[]): string => runs.map((run) => run.text).join("");
