import { extname } from "node:path";
import { cableDocument } from "../../shared/cable/cable-document.ts";
import type { Cable } from "../../shared/cable/cable.ts";
import { writeCable } from "../../shared/cable/write-cable.ts";
import { appError, type AppError } from "../../shared/app-error.ts";
import type { Document } from "../../shared/document/document.ts";
import type { ExportedFile, FileFormat } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { DocumentWriter, WriteOptions } from "../documents/document-writer.ts";
import { saveFile } from "../documents/save-file.ts";

export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly warnings: readonly string[];
}

/** The path with another ending: `pack.docx` and `pdf` give `pack.pdf`. */
export const withFormat = (path: string, format: FileFormat): string => {
  const ending = format === "accessible" ? "accessible.pdf" : format;
  return `${path.slice(0, path.length - extname(path).length)}.${ending}`;
};

const onlyInTheWindow = appError(
  "invalid-input",
  "The accessible PDF is printed by the app's window.",
  "Export it from Brief in the app, or choose docx, pdf or html here.",
);

/** Prints a page of HTML as a tagged PDF: the window can, the command line cannot. */
export type Print = (html: string) => Promise<Uint8Array>;

/** Writes one document in several formats beside each other; stops at the first that fails. */
export async function exportDocument(
  writer: DocumentWriter,
  document: Document,
  path: string,
  formats: readonly FileFormat[],
  options: WriteOptions & { readonly print?: Print } = {},
): Promise<Result<Exported, AppError>> {
  const files: ExportedFile[] = [];
  const warnings = new Set<string>();
  for (const format of formats) {
    if (format === "txt" || format === "csv") {
      return err(
        appError("invalid-input", `A pack is not written as ${format} here.`, "Choose docx, pdf or html."),
      );
    }
    const { print } = options;
    const isAccessible = format === "accessible";
    if (isAccessible && !print) return err(onlyInTheWindow);
    const written = await writer.write(document, isAccessible ? "html" : format, options);
    if (!written.ok) return written;
    const { bytes } = written.value;
    const file = isAccessible && print ? await print(new TextDecoder().decode(bytes)) : bytes;
    const saved = await saveFile(withFormat(path, format), file);
    if (!saved.ok) return saved;
    files.push({ format, ...saved.value });
    for (const warning of written.value.warnings) warnings.add(warning);
  }
  return ok({ files, warnings: [...warnings] });
}

/** Writes a cable as text, and as documents where that is asked. */
export async function exportCable(
  writer: DocumentWriter,
  cable: Cable,
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
  const exported = await exportDocument(writer, cableDocument(cable, at), path, others, options);
  if (!exported.ok) return exported;
  return ok({
    files: [...files, ...exported.value.files],
    warnings: [...warnings, ...exported.value.warnings],
  });
}
