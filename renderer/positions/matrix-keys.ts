import { matchKeybindingPress, parseKeybinding } from "tinykeys";
import { stanceDisplay, stanceSchema } from "../../shared/dossier/stance.ts";

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly page: CellPlace; // how many rows and columns are in sight
}

interface Move {
  readonly keys: string;
  readonly title: string;
  readonly to: (at: CellPlace, size: Size) => CellPlace;
}

/** What keys do in the matrix, as in a spreadsheet. The matrix binds them and the keyboard help prints them. */
const moves: readonly Move[] = [
  { keys: "ArrowUp", title: "To the party above", to: (at) => ({ ...at, row: at.row - 1 }) },
  { keys: "ArrowDown", title: "To the party below", to: (at) => ({ ...at, row: at.row + 1 }) },
  { keys: "ArrowLeft", title: "To the issue before", to: (at) => ({ ...at, column: at.column - 1 }) },
  { keys: "ArrowRight", title: "To the next issue", to: (at) => ({ ...at, column: at.column + 1 }) },
  { keys: "Home", title: "To the first issue", to: ({ row }) => ({ row, column: 0 }) },
  { keys: "End", title: "To the last issue", to: ({ row }, { columns }) => ({ row, column: columns }) },
  { keys: "$mod+Home", title: "To the first cell", to: () => ({ row: 0, column: 0 }) },
  {
    keys: "$mod+End",
    title: "To the last cell",
    to: (_at, size) => ({ row: size.rows, column: size.columns }),
  },
  { keys: "PageUp", title: "A page up", to: (at, { page }) => ({ ...at, row: at.row - page.row }) },
  { keys: "PageDown", title: "A page down", to: (at, { page }) => ({ ...at, row: at.row + page.row }) },
  {
    keys: "Alt+PageUp",
    title: "A page to the left",
    to: (at, { page }) => ({ ...at, column: at.column - page.column }),
  },
  {
    keys: "Alt+PageDown",
    title: "A page to the right",
    to: (at, { page }) => ({ ...at, column: at.column + page.column }),
  },
];

const signs = stanceSchema.options.map((stance) => stanceDisplay[stance]);

/** All of them, for the keyboard help. */
export const matrixKeys: readonly { readonly keys: string; readonly title: string }[] = [
  ...moves,
  { keys: "Enter", title: "Open the cell: its history" },
  ...signs.map(({ letter, sign, name }) => ({ keys: `${letter} or ${sign}`, title: name })),
  { keys: "$mod+v", title: "Paste a column of stances, or of parties and stances" },
];

const bindings = moves.map(({ keys, to }) => ({ to, press: parseKeybinding(keys)[0] }));
const within = (place: number, count: number): number => Math.max(0, Math.min(count - 1, place));

/** Where a key leads in the matrix; null where it leads nowhere. */
export function placeAfter(event: KeyboardEvent, at: CellPlace, size: Size): CellPlace | null {
  const binding = bindings.find(({ press }) => press && matchKeybindingPress(event, press));
  if (!binding) return null;
  const { row, column } = binding.to(at, size);
  return { row: within(row, size.rows), column: within(column, size.columns) };
}

/** The text that a key types, where it is typed alone: a letter or a sign of a stance. */
export const typedSign = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): string | null =>
  ctrlKey || metaKey || altKey || key.length !== 1 ? null : key;
