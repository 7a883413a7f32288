import type { AppError } from "../../shared/app-error.ts";
import { csvFile } from "../../shared/delegations/csv-cell.ts";
import { listOfParticipants, participantRows } from "../../shared/delegations/list-of-participants.ts";
import type { Document } from "../../shared/document/document.ts";
import type { ListRequest } from "../../shared/ipc-contract.ts";
import { earlierLines } from "../../shared/log/earlier-lines.ts";
import { logEntries } from "../../shared/log/filter-entries.ts";
import { logRows } from "../../shared/log/log-rows.ts";
import { logDocument } from "../../shared/log/transcript.ts";
import { statementCopy } from "../../shared/points/statement.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { DocumentWriter } from "../documents/document-writer.ts";
import { saveFile } from "../documents/save-file.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { exportDocument, withFormat, type Exported, type PrintOptions } from "./export-files.ts";

/** A list of a dossier: to read, and as rows for a spreadsheet where it has any. */
interface List {
  readonly document: Document;
  readonly rows?: readonly (readonly string[])[];
  readonly warnings?: readonly string[]; // what whoever hands it out should know
}

/** The list that is asked for, as of an instant. */
export function makeList(workspace: Workspace, id: string, list: ListRequest, at: string): List {
  const dossier = workspace.dossier(id);
  if (list.of === "participants") {
    return { document: listOfParticipants(dossier, { now: at }), rows: participantRows(dossier) };
  }
  if (list.of === "statement") return statementCopy(dossier, list.item, at);
  const wanted = list.entries && new Set(list.entries);
  const said = logEntries(dossier).filter(({ key }) => wanted?.has(key) ?? true);
  const earlier = earlierLines(workspace.revisions(id));
  return { document: logDocument(dossier, said, at, earlier), rows: logRows(dossier, said) };
}

/** Writes a list as Word and PDF, and as CSV where it has rows, beside each other. A PDF that would lack letters is printed, where there is a window. */
export async function exportList(
  writer: DocumentWriter,
  { document, rows, warnings = [] }: List,
  path: string,
  options: PrintOptions = {},
): Promise<Result<Exported, AppError>> {
  const exported = await exportDocument(writer, document, path, ["docx", "pdf"], {
    ...options,
    printsIncomplete: true,
  });
  if (!exported.ok) return exported;
  const written = { ...exported.value, warnings: [...warnings, ...exported.value.warnings] };
  if (!rows) return ok(written);
  const csv = await saveFile(withFormat(path, "csv"), new TextEncoder().encode(csvFile(rows)));
  if (!csv.ok) return csv;
  return ok({ ...written, files: [...written.files, { format: "csv", ...csv.value }] });
}
