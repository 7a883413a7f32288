import { basename } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { RosterTable } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { readCsv } from "./csv.ts";
import { readLimited } from "./read-limited.ts";
import { readText, withPlainLineEnds } from "./decode-text.ts";
import { isVcard, readVcard } from "./vcard.ts";
import { readWorkbook } from "./workbook.ts";
import { isOldOffice, isZip, refuseOldOffice } from "./xlsx.ts";

const maxBytes = 32 * 1024 * 1024;

/** A table pasted from a spreadsheet, a mail or a list. */
export function rosterFromText(text: string): Result<RosterTable, AppError> {
  const plain = withPlainLineEnds(text);
  if (plain.trim() === "") {
    return err(
      appError("invalid-input", "Nothing was pasted.", "Copy the cells of the roster and paste again."),
    );
  }
  return isVcard(plain) ? ok(readVcard(plain, "Pasted cards")) : readCsv(plain, "Pasted table");
}

/** A roster file (CSV, XLSX or vCard, told by its content) as a table of text, with what was odd about it in plain sentences. Nothing is imported yet. */
export async function rosterFromFile(path: string): Promise<Result<RosterTable, AppError>> {
  const read = await readLimited(path, maxBytes, tooLarge);
  if (!read.ok) return read;
  const name = basename(path);
  const bytes = read.value;
  if (bytes.length === 0) {
    return err(appError("invalid-input", `The file ${name} is empty.`, "Choose another file."));
  }
  if (isZip(bytes)) return readWorkbook({ bytes, name });
  if (isOldOffice(bytes)) return err(refuseOldOffice(bytes, name));
  const decoded = readText(bytes);
  if (!decoded.ok) return decoded;
  const { text, isGuess, badLines } = decoded.value;
  const table = isVcard(text) ? ok(readVcard(text, name)) : readCsv(text, name, badLines);
  if (!table.ok || !isGuess) return table;
  return ok({ ...table.value, problems: [...table.value.problems, doubtfulEncoding(text)] });
}

function doubtfulEncoding(text: string): string {
  const sample =
    text
      .split(/[\s,;"|\p{Cc}]+/u)
      .find((word) => /[^\0-\x7f]/.test(word))
      ?.slice(0, 40) ?? "";
  return `The file does not say how its letters are encoded; Windows-1252 was assumed, which gives “${sample}”. If that is wrong, save the file as CSV UTF-8 and import it again.`;
}

const tooLarge = (name: string, megabytes: number): AppError =>
  appError(
    "invalid-input",
    `The file ${name} has ${megabytes} MB; a roster may have up to ${maxBytes / 1024 / 1024} MB.`,
    "Check that it is the roster, or save only the sheet that holds it.",
  );
