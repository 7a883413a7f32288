import type { AppError } from "../../shared/app-error.ts";
import { earlierLines } from "../../shared/log/earlier-lines.ts";
import { logEntries } from "../../shared/log/filter-entries.ts";
import { logCsv } from "../../shared/log/log-csv.ts";
import { logDocument } from "../../shared/log/transcript.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { DocumentWriter, WriteOptions } from "../documents/document-writer.ts";
import { saveFile } from "../documents/save-file.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { exportDocument, withFormat, type Exported } from "./export-files.ts";

interface LogExport {
  readonly path: string;
  readonly at: string; // instant
  readonly entries: readonly string[] | undefined; // keys; undefined: all
}

/** Writes the log, or some of its entries, as Word, PDF and CSV beside each other. */
export async function exportLog(
  writer: DocumentWriter,
  workspace: Workspace,
  id: string,
  { path, at, entries }: LogExport,
  options: WriteOptions = {},
): Promise<Result<Exported, AppError>> {
  const dossier = workspace.dossier(id);
  const wanted = entries && new Set(entries);
  const said = logEntries(dossier).filter(({ key }) => wanted?.has(key) ?? true);
  const document = logDocument(dossier, said, at, earlierLines(workspace.revisions(id)));
  const exported = await exportDocument(writer, document, path, ["docx", "pdf"], options);
  if (!exported.ok) return exported;
  const csv = await saveFile(withFormat(path, "csv"), new TextEncoder().encode(logCsv(dossier, said)));
  if (!csv.ok) return csv;
  return ok({ ...exported.value, files: [...exported.value.files, { format: "csv", ...csv.value }] });
}
