import type { Block, Cell, Run } from "../document/document.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { portionMark } from "../marking/schemes.ts";
import { sourced, type PackView } from "./pack-view.ts";

type CellText = string | readonly Run[];

const cellOf = (text: CellText): Cell => ({ runs: typeof text === "string" ? [{ text }] : text });

/** A row of column names. */
export const headerRow = (...names: readonly string[]): readonly Cell[] => names.map(cellOf);

/** A row told by records. The cell at `markAt` knows them, and prints their mark and their change. */
export function rowOf(
  view: PackView,
  records: readonly DossierRecord[],
  texts: readonly CellText[],
  markAt = 0,
): readonly Cell[] {
  const source = sourced(view, ...records);
  return texts.map((text, index) => {
    const cell = cellOf(text);
    if (index !== markAt) return cell;
    const mark = source.marking ? [{ text: `${portionMark(source.marking)} ` }] : [];
    const change = source.change ? [{ text: `[${source.change}] `, bold: true }] : [];
    return { ...source, runs: [...mark, ...change, ...cell.runs] };
  });
}

/** One side of a table of facts: its name, what it says, and the records that say so (the first one's mark is printed). */
export interface Fact {
  readonly name: string;
  readonly text: CellText;
  readonly records: readonly DossierRecord[];
}

/** A table of named facts, those without text left out; nothing when none is left. A mark is printed where it changes. */
export function factTable(view: PackView, alt: string, facts: readonly Fact[]): readonly Block[] {
  const told = facts.filter(({ text }) => cellOf(text).runs.some((run) => run.text.trim() !== ""));
  if (told.length === 0) return [];
  const rows = told.map(({ name, text, records }): readonly Cell[] => {
    const { marking, ...source } = sourced(view, ...records);
    const mark = marking ? [{ text: `${portionMark(marking)} ` }] : [];
    return [
      cellOf(name),
      { ...source, ...(marking ? { marking } : {}), runs: [...mark, ...cellOf(text).runs] },
    ];
  });
  return [{ kind: "table", alt, widths: [2.2, 7], headerRows: 0, headerColumn: true, style: "plain", rows }];
}

/** A second, quieter line of a cell; nothing where there is nothing to say. */
export const under = (text: string | null | undefined, before: string): readonly Run[] =>
  text ? [{ text: before === "" ? text : `\n${text}`, tone: "quiet" }] : [];
