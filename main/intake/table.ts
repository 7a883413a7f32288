import { appError } from "../../shared/app-error.ts";
import { looksLikeHeading } from "../../shared/delegations/columns.ts";
import type { RosterTable } from "../../shared/ipc-contract.ts";

/** The largest conferences register some ten thousand people; beyond this it is the wrong file. */
export const maxRows = 20_000;
export const tooManyRows = appError(
  "invalid-input",
  `The table has more than ${maxRows.toLocaleString("en")} rows.`,
  "Check that it is the roster, or split it into smaller files.",
);

type Row = RosterTable["rows"][number];

/** Rows as they came, made into a table: heading found, blank rows left out, ragged ones flagged. */
export function toTable(name: string, all: readonly Row[], found: readonly string[] = []): RosterTable {
  const filled = all
    .map((row) => ({ ...row, cells: row.cells.map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some((cell) => cell !== ""));
  if (filled.length === 0)
    return { name, header: [], rows: [], problems: [...found, "The table holds no text."] };

  const at = headingAt(filled);
  const heading = filled[at];
  const rows = filled.slice(at + 1);
  const width = heading?.cells.length ?? Math.max(...rows.map((row) => row.cells.length));
  const header = heading?.cells ?? Array.from({ length: width }, (_, column) => `Column ${column + 1}`);
  return {
    name,
    header,
    rows: rows.map((row) => (row.cells.length === width ? row : flagRagged(row, width))),
    problems: [
      ...found,
      ...filled.slice(0, Math.max(at, 0)).map(leftAbove),
      ...(heading ? repeatedHeadings(header) : [noHeading]),
      ...(heading && rows.length === 0 ? ["There is a heading line and no rows below it."] : []),
    ],
  };
}

/** Where the headings stand: in the first line, or under a title of a line or a few; -1 where nowhere. */
function headingAt(rows: readonly Row[]): number {
  if (looksLikeHeading(rows[0]?.cells ?? [])) return 0;
  const firstWide = rows.findIndex(({ cells }) => cells.filter((cell) => cell !== "").length > 2);
  return firstWide > 0 && firstWide < 10 && looksLikeHeading(rows[firstWide]?.cells ?? [], 2)
    ? firstWide
    : -1;
}

const leftAbove = ({ line, cells }: Row): string =>
  `Line ${line} stands above the headings and was left out: “${cells.filter((cell) => cell !== "").join(" ")}”.`;

const noHeading =
  "The first line has none of the usual headings (Name, Country, Title, …), so it was read as a person. Check which column is which.";

/** Excel drops empty cells at the end of a line: only what is missing before, or left over, is worth a flag. */
function flagRagged(row: Row, width: number): Row {
  const cells =
    row.cells.length > width && row.cells.slice(width).every((cell) => cell === "")
      ? row.cells.slice(0, width)
      : row.cells;
  if (cells.length === width) return { ...row, cells };
  const flag = `This line has ${cells.length} cells where ${width} are expected; check that each is in its column.`;
  return { ...row, cells, flags: [...row.flags, flag] };
}

function repeatedHeadings(header: readonly string[]): readonly string[] {
  const places = Map.groupBy(
    header.map((text, at) => ({ text, column: at + 1 })).filter(({ text }) => text !== ""),
    ({ text }) => text.toLowerCase(),
  );
  return [...places.values()].flatMap((same) => {
    const [first, second, ...more] = same;
    if (!first || !second) return [];
    const called = `called “${first.text.slice(0, 100)}”. Check which one is meant.`;
    return more.length === 0
      ? [`Columns ${first.column} and ${second.column} are both ${called}`]
      : [`Columns ${first.column}, ${second.column} and ${more.length} more are all ${called}`];
  });
}
