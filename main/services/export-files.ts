import { extname } from "node:path";
import { cableDocument } from "../../shared/cable/cable-document.ts";
import { markingOf } from "../../shared/cable/draft-marks.ts";
import { writeCable } from "../../shared/cable/write-cable.ts";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { CableDraft } from "../../shared/dossier/cable-draft.ts";
import type { Dossier } from "../../shared/dossier/dossier.ts";
import type { Document } from "../../shared/document/document.ts";
import type { ExportedFile, FileFormat } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { DocumentWriter, WriteOptions, WrittenDocument } from "../documents/document-writer.ts";
import { saveFile } from "../documents/save-file.ts";

export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly warnings: readonly string[];
  readonly isWhole: boolean; // false where a PDF lacks characters that the accessible PDF has
}

/** How the names of files of a format end. */
export const endingOf = (format: FileFormat): string => (format === "accessible" ? "accessible.pdf" : format);

/** The path with another ending: `pack.docx` and `pdf` give `pack.pdf`, and so does `pack.accessible.pdf`. */
export const withFormat = (path: string, format: FileFormat): string => {
  const stem = path.slice(0, path.length - extname(path).length).replace(/\.accessible$/, "");
  return `${stem}.${endingOf(format)}`;
};

const onlyInTheWindow = appError(
  "invalid-input",
  "The accessible PDF is printed by the app's window.",
  "Export it from Brief in the app, or choose docx, pdf or html here.",
);

/** Prints a page of HTML as a tagged PDF: the window can, the command line cannot. */
export type Print = (html: string, signal?: AbortSignal) => Promise<Result<Uint8Array, AppError>>;

export interface PrintOptions extends WriteOptions {
  readonly print?: Print;
  readonly printsIncomplete?: boolean; // a PDF that lacks characters is the printed one then
}

/** Writes one document in several formats beside each other. No file appears before all of them are made. */
export async function exportDocument(
  writer: DocumentWriter,
  document: Document,
  path: string,
  formats: readonly FileFormat[],
  options: PrintOptions = {},
): Promise<Result<Exported, AppError>> {
  const made: { format: FileFormat; written: WrittenDocument }[] = [];
  for (const format of formats) {
    if (format === "txt" || format === "csv") {
      return err(
        appError("invalid-input", `A pack is not written as ${format} here.`, "Choose docx, pdf or html."),
      );
    }
    const written = await make(writer, document, format, options);
    if (!written.ok) return written;
    made.push({ format, written: written.value });
  }
  const files: ExportedFile[] = [];
  for (const { format, written } of made) {
    const saved = await saveFile(withFormat(path, format), written.bytes);
    if (!saved.ok) return saved;
    files.push({ format, ...saved.value });
  }
  const warnings = new Set(made.flatMap(({ written }) => written.warnings));
  return ok({ files, warnings: [...warnings], isWhole: made.every(({ written }) => written.isWhole) });
}

async function make(
  writer: DocumentWriter,
  document: Document,
  format: Exclude<FileFormat, "txt" | "csv">,
  { printsIncomplete, ...options }: PrintOptions,
): Promise<Result<WrittenDocument, AppError>> {
  if (format === "accessible") return printed(writer, document, options);
  const written = await writer.write(document, format, options);
  const isPrinted = written.ok && !written.value.isWhole && printsIncomplete && options.print;
  return isPrinted ? printed(writer, document, options) : written;
}

/** The accessible edition: the page that the writer makes for it, printed. */
async function printed(
  writer: DocumentWriter,
  document: Document,
  { print, ...options }: PrintOptions,
): Promise<Result<WrittenDocument, AppError>> {
  if (!print) return err(onlyInTheWindow);
  const page = await writer.write(document, "printable", options);
  if (!page.ok) return page;
  options.onStep?.("Printing", 0, 1);
  const bytes = await print(new TextDecoder().decode(page.value.bytes), options.signal);
  return bytes.ok ? ok({ ...page.value, bytes: bytes.value }) : bytes;
}

/** Writes a cable of a dossier as text, and as documents where that is asked. */
export async function exportCable(
  writer: DocumentWriter,
  dossier: Dossier,
  { cable, rests }: CableDraft,
  at: string,
  path: string,
  formats: readonly FileFormat[],
  options: WriteOptions = {},
): Promise<Result<Exported, AppError>> {
  const files: ExportedFile[] = [];
  const warnings: string[] = [];
  if (formats.includes("txt")) {
    const { text, problems } = writeCable(cable);
    const saved = await saveFile(withFormat(path, "txt"), new TextEncoder().encode(text));
    if (!saved.ok) return saved;
    files.push({ format: "txt", ...saved.value });
    warnings.push(...problems.map((problem) => problem.message));
  }
  const others = formats.filter((format) => format !== "txt");
  const document = cableDocument(cable, at, markingOf(dossier, rests.flat()));
  const exported = await exportDocument(writer, document, path, others, options);
  if (!exported.ok) return exported;
  return ok({
    files: [...files, ...exported.value.files],
    warnings: [...warnings, ...exported.value.warnings],
    isWhole: exported.value.isWhole,
  });
}
