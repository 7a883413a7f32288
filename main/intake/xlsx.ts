import type { Cell, Worksheet } from "@cj-tech-master/excelts";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { RosterTable } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { maxRows, tooManyRows, toTable } from "./table.ts";
import { packZip, unpackZip } from "./zip.ts";

const limits = { entries: 2000, bytes: 48 * 1024 * 1024 };
const maxColumns = 200;

/** Whether a file is an Excel workbook of today's form (a zip) or of the old one, by its first bytes. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
export const isOldOffice = (bytes: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);

/** A workbook in Office's old container: encrypted, or an .xls. */
export function refuseOldOffice(bytes: Uint8Array, name: string): AppError {
  const isEncrypted = Buffer.from(bytes).includes(Buffer.from("EncryptedPackage", "utf16le"));
  return isEncrypted
    ? appError(
        "invalid-input",
        `The workbook ${name} is protected by a password.`,
        "Open it in Excel, remove the password (File, Info, Protect Workbook) and import it again.",
      )
    : appError(
        "invalid-input",
        `The file ${name} is an Excel workbook of the old form (.xls), whatever its ending.`,
        "Open it in Excel and save it as .xlsx or CSV UTF-8.",
      );
}

/** The first visible sheet that holds text, as a table of what its cells show. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<Result<RosterTable, AppError>> {
  const files = unpackZip(bytes, limits);
  if (!files.ok) return files;
  if (!files.value.has("xl/workbook.xml")) return err(noWorkbook(name));
  if ([...files.value].some(([part, content]) => isSheet.test(part) && claimsTooMuch(content)))
    return err(noWorkbook(name));
  const { Workbook } = await import("@cj-tech-master/excelts"); // half a second: only when needed
  const workbook = new Workbook();
  try {
    await workbook.xlsx.load(packZip(files.value));
  } catch {
    return err(noWorkbook(name)); // the library throws for any damage
  }
  const sheets = workbook.worksheets.filter((sheet) => sheet.state === "visible" && sheet.actualRowCount > 0);
  const [sheet, ...others] = sheets;
  if (!sheet) return err(appError("invalid-input", `The workbook ${name} is empty.`, "Choose another file."));
  if (sheet.actualRowCount > maxRows + 1) return err(tooManyRows);
  const notRead =
    others.length === 0
      ? []
      : [
          `Only the sheet “${sheet.name}” was read, not ${others.map((other) => `“${other.name}”`).join(", ")}.`,
        ];
  return ok(toTable(`${name}, ${sheet.name}`, rowsOf(sheet), notRead));
}

const isSheet = /^xl\/worksheets\/[^/]+\.xml$/i;
const most = { columns: 16_384, rows: 1_048_576, merged: 1_000_000 }; // of a sheet, as Excel has them; of cells

/** Rows and columns no sheet has, or millions of cells merged: a few bytes that would keep the library busy for hours. */
function claimsTooMuch(content: Uint8Array): boolean {
  const xml = Buffer.from(content).toString("latin1");
  const rows = xml.matchAll(/\sr\s*=\s*["'][A-Z]*(\d+)["']/gi);
  const columns = xml.matchAll(/\smax\s*=\s*["'](\d+)["']/gi);
  const merged = xml.matchAll(/<mergeCell\s+ref\s*=\s*["']([A-Z]+)(\d+):([A-Z]+)(\d+)["']/gi);
  const cells = merged.reduce((sum, [, left = "", top, right = "", bottom]) => {
    const width = Math.abs(columnNumber(right) - columnNumber(left)) + 1;
    return sum + width * (Math.abs(Number(bottom) - Number(top)) + 1);
  }, 0);
  return (
    cells > most.merged ||
    rows.some(([, row]) => Number(row) > most.rows) ||
    columns.some(([, column]) => Number(column) > most.columns)
  );
}

/** A is 1, Z is 26, AA is 27. */
const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const noWorkbook = (name: string): AppError =>
  appError(
    "damaged",
    `The file ${name} is not an Excel workbook, or is damaged.`,
    "Open it in Excel, save it anew as .xlsx or as CSV UTF-8 and try again.",
  );

function rowsOf(sheet: Worksheet): RosterTable["rows"] {
  const rows: RosterTable["rows"][number][] = [];
  sheet.eachRow((row, line) => {
    const cells: string[] = [];
    const flags: string[] = [];
    const width = Math.min(row.cellCount, maxColumns);
    for (let column = 1; column <= width; column += 1) {
      const shown = shownIn(row.getCell(column));
      cells.push(shown.text);
      if (shown.flag !== null) flags.push(shown.flag);
    }
    while (cells.at(-1) === "") cells.pop();
    rows.push({ line, cells, flags });
  });
  return widened(rows);
}

/** A sheet has no ragged rows, only empty cells at the end. */
function widened(rows: RosterTable["rows"]): RosterTable["rows"] {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  return rows.map(({ line, cells, flags }) => ({
    line,
    flags,
    cells: [...cells, ...Array.from({ length: width - cells.length }, () => "")],
  }));
}

/** What a cell shows; of cells merged down a column each shows it, of cells merged across only the first. */
function shownIn(cell: Cell): { readonly text: string; readonly flag: string | null } {
  const source = cell.isMerged ? cell.master : cell;
  if (source.col !== cell.col) return { text: "", flag: null };
  const result: unknown = source.formula === undefined ? source.value : source.result;
  if (isError(result)) return { text: "", flag: `Cell ${cell.address} shows the error ${result.error}.` };
  if (source.formula !== undefined && (result === undefined || result === null)) {
    return { text: "", flag: `Cell ${cell.address} is a formula that was saved without its result.` };
  }
  if (result instanceof Date && Number.isNaN(result.getTime()))
    return { text: "", flag: `Cell ${cell.address} is a date that cannot be read.` };
  return { text: source.displayText, flag: null };
}

const isError = (value: unknown): value is { readonly error: string } =>
  typeof value === "object" && value !== null && "error" in value && typeof value.error === "string";
