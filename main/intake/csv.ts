import Papa from "papaparse";
import { appError, type AppError } from "../../shared/app-error.ts";
import { withoutGuard } from "../../shared/delegations/csv-cell.ts";
import type { RosterTable } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { maxRows, tooManyRows, toTable } from "./table.ts";

/** Reads separated text as a table of rows. `text` has plain line ends; `badLines` held bytes that are no UTF-8. */
export function readCsv(
  text: string,
  name: string,
  badLines: readonly number[] = [],
): Result<RosterTable, AppError> {
  const parsed = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), preview: maxRows + 2 });
  if (parsed.meta.truncated) return err(tooManyRows);
  const unclosed = parsed.errors.find((error) => error.code === "MissingQuotes");
  if (unclosed) return err(unclosedQuote(lineAt(text, unclosed.index ?? 0)));

  const odd = new Set(parsed.errors.map((error) => error.row));
  const bad = new Set(badLines);
  let line = 1;
  const rows = parsed.data.map((cells, index) => {
    const from = line;
    line += 1 + cells.reduce((count, cell) => count + newlines(cell), 0);
    const flags = [
      ...(odd.has(index) ? ["A quotation mark stands in the middle of a cell."] : []),
      ...(touches(bad, from, line)
        ? ["Some characters were damaged; they are shown as they most likely were."]
        : []),
    ];
    return { line: from, cells: cells.map(withoutGuard), flags };
  });
  return ok(toTable(name, rows));
}

const newlines = (text: string): number => text.split("\n").length - 1;
const lineAt = (text: string, index: number): number => newlines(text.slice(0, index)) + 1;

function touches(lines: ReadonlySet<number>, from: number, to: number): boolean {
  for (let line = from; line < to; line += 1) if (lines.has(line)) return true;
  return false;
}

const unclosedQuote = (line: number): AppError =>
  appError(
    "invalid-input",
    `A quotation mark opened in line ${line} is never closed.`,
    `Close it, or remove it, in line ${line} and import the file again.`,
  );

const delimiters = ["\t", ";", ",", "|"] as const;

/**
 * The separator with which the first lines make the best table: quotation marks where they belong, rows of one
 * width, many columns. A tab counts wherever it stands; the others must be in the first line, since commas occur
 * in names. A table of one column has no separator and gets one that does not occur.
 */
function delimiterOf(text: string): string {
  const tables = delimiters.flatMap((delimiter) => {
    if (!text.includes(delimiter)) return [];
    const { data, errors } = Papa.parse<string[]>(text, { delimiter, preview: 25, skipEmptyLines: "greedy" });
    if (delimiter !== "\t" && (data[0]?.length ?? 0) < 2) return [];
    const widths = data.map((cells) => cells.length);
    const columns = Math.max(...widths);
    const even = widths.filter((width) => width === columns).length / widths.length;
    return [{ delimiter, badQuotes: errors.length, even, columns }];
  });
  const [best] = tables.toSorted(
    (a, b) => a.badQuotes - b.badQuotes || b.even - a.even || b.columns - a.columns,
  );
  return best?.delimiter ?? "\u001f";
}
