/** Lines that a spreadsheet would run as a formula, or that a tab or line end puts out of place. */
const risky = /^(?:\s*[=+\-@]|[\t\r\n])/;

/**
 * A cell of a CSV file. Where a spreadsheet would take a line of it for a formula (`= + - @`, also after blanks;
 * a leading tab or line end), that line gets a leading apostrophe. Quoted where CSV needs it.
 */
export function csvCell(text: string): string {
  const guarded = text
    .split(/(?<=\r\n|\r(?!\n)|\n)/)
    .map((line) => (risky.test(line) ? `'${line}` : line))
    .join("");
  return /[",;\t\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** The text of a cell without the apostrophes that `csvCell` puts before risky lines. */
export const withoutGuard = (text: string): string => text.replace(/(^|\n)'(?=\s*[=+\-@]|[\t\r\n])/g, "$1");

/** A CSV file that Excel opens as UTF-8, wherever it runs. */
export const csvFile = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((cells) => `${cells.map(csvCell).join(",")}\r\n`).join("")}`;
