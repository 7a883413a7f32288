import { basename } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { nextEdition } from "../../shared/brief/editions.ts";
import { find } from "../../shared/dossier/dossier.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { ExportReport, FileFormat, Handlers } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { WriteOptions } from "../documents/document-writer.ts";
import type { FileFilter } from "./desktop.ts";
import { endingOf, exportCable, exportDocument, type Exported } from "./export-files.ts";
import { exportList, makeList } from "./lists.ts";
import { issueEdition, makePack } from "./pack.ts";
import type { Services } from "./services.ts";

const formatNames: Readonly<Record<FileFormat, string>> = {
  docx: "Word document",
  pdf: "PDF",
  html: "Web page",
  txt: "Text",
  csv: "Spreadsheet (CSV)",
  accessible: "Accessible PDF",
};
const closed = appError("cancelled", "Nothing was exported: no place was chosen.");
const unknownJob = appError("not-found", "That file was not written in this session.", "Export it again.");

/** Previews and exports. A job that runs can be cancelled; a file that was written can be opened. */
export function documentHandlers(services: Services): Handlers["documents"] {
  const running = new Map<string, AbortController>();
  const written = new Set<string>();
  const now = (): string => new Date(services.nowMs()).toISOString();

  const asJob = async <T>(job: string, work: (options: WriteOptions) => Promise<T>): Promise<T> => {
    const abort = new AbortController();
    running.set(job, abort);
    try {
      return await work({
        signal: abort.signal,
        onStep: (step, done, of) => services.emit("progress", { job, step, done, of }),
      });
    } finally {
      running.delete(job);
    }
  };
  const choose = (name: string, formats: readonly FileFormat[]): Promise<string | null> => {
    const [first = "pdf"] = formats;
    const filters: FileFilter[] = [
      { name: formatNames[first], extensions: [first === "accessible" ? "pdf" : first] },
    ];
    return services.desktop.chooseSave(`${name}.${endingOf(first)}`, filters);
  };
  /** Asks where to, writes, and remembers what was written. */
  const asFiles = async (
    job: string,
    name: string,
    formats: readonly FileFormat[],
    write: (
      path: string,
      options: WriteOptions,
    ) => Promise<Result<Exported & Partial<ExportReport>, AppError>>,
  ): Promise<Result<ExportReport, AppError>> => {
    const exported = await asJob(job, async (options) => {
      const path = await choose(name, formats);
      return path === null ? err(closed) : write(path, options);
    });
    if (!exported.ok) return exported;
    for (const file of exported.value.files) written.add(file.path);
    return ok({ leftOut: [], ...exported.value });
  };

  return {
    preview: async ({ dossier, job, options }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const pack = makePack(workspace.value, dossier, options, now());
      const pdf = await asJob(job, (write) => services.documents.write(pack.document, "pdf", write));
      if (!pdf.ok) return pdf;
      const report = {
        files: [],
        leftOut: pack.leftOut,
        warnings: pdf.value.warnings,
        isWhole: pdf.value.isWhole,
      };
      return ok({ pdf: pdf.value.bytes, report });
    },
    exportPack: async ({ dossier, job, options, formats, issue }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const meeting = find(workspace.value.dossier(dossier), "meeting", meetingKey);
      if (!meeting) return err(appError("not-found", "This dossier is not in the workspace."));
      const number = nextEdition(workspace.value.dossier(dossier), options.variant);
      const name = `${meeting.slug}-pack${issue ? `-edition-${number}` : ""}`;
      return asFiles(job, name, formats, async (path, write) => {
        const pack = makePack(workspace.value, dossier, options, now(), issue);
        const printing = { ...write, print: services.print };
        const exported = await exportDocument(services.documents, pack.document, path, formats, printing);
        if (!exported.ok) return exported;
        if (issue) {
          const issued = issueEdition(workspace.value, dossier, pack.edition);
          if (!issued.ok) return issued;
          services.emit("dossierChanged", { dossier });
        }
        return ok({ ...exported.value, leftOut: pack.leftOut });
      });
    },
    exportCable: async ({ dossier, job, draft, formats }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const records = workspace.value.dossier(dossier);
      const body = find(records, "cable-draft", draft);
      if (!body) return err(appError("not-found", "This cable is not in the dossier.", "Draft it again."));
      const slug = find(records, "meeting", meetingKey)?.slug ?? "meeting";
      const at = body.cable.header?.dateTimeGroup?.at ?? now();
      return asFiles(job, `${slug}-cable`, formats, (path, write) =>
        exportCable(services.documents, records, body, at, path, formats, write),
      );
    },
    exportList: async ({ dossier, job, list }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const found = workspace.value.findDossier(dossier);
      if (!found.ok) return found;
      return asFiles(job, `${found.value.slug}-${list.of}`, ["docx"], (path, write) =>
        exportList(services.documents, makeList(workspace.value, dossier, list, now()), path, {
          ...write,
          print: services.print,
        }),
      );
    },
    cancel: async ({ job }) => {
      running.get(job)?.abort();
      return ok(null);
    },
    openFile: async ({ path }) => {
      if (!written.has(path)) return err(unknownJob);
      const problem = await services.desktop.openFile(path);
      return problem === ""
        ? ok(null)
        : err(appError("failed", `${basename(path)} could not be opened.`, problem));
    },
    showInFolder: async ({ path }) => {
      if (!written.has(path)) return err(unknownJob);
      services.desktop.showInFolder(path);
      return ok(null);
    },
  };
}
