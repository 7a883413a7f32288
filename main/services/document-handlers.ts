import { basename } from "node:path";
import { appError } from "../../shared/app-error.ts";
import { nextEdition } from "../../shared/brief/editions.ts";
import { find } from "../../shared/dossier/dossier.ts";
import { meetingKey } from "../../shared/dossier/meeting.ts";
import type { FileFormat, Handlers } from "../../shared/ipc-contract.ts";
import { err, ok } from "../../shared/result.ts";
import type { WriteOptions } from "../documents/document-writer.ts";
import type { FileFilter } from "./desktop.ts";
import { endingOf, exportCable, exportDocument } from "./export-files.ts";
import { exportLog } from "./log.ts";
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
      const path = await choose(`${meeting.slug}-pack${issue ? `-edition-${number}` : ""}`, formats);
      if (path === null) return err(closed);
      const pack = makePack(workspace.value, dossier, options, now(), issue);
      const exported = await asJob(job, (write) =>
        exportDocument(services.documents, pack.document, path, formats, { ...write, print: services.print }),
      );
      if (!exported.ok) return exported;
      if (issue) {
        const issued = issueEdition(workspace.value, dossier, pack.edition);
        if (!issued.ok) return issued;
        services.emit("dossierChanged", { dossier });
      }
      for (const file of exported.value.files) written.add(file.path);
      return ok({ ...exported.value, leftOut: pack.leftOut });
    },
    exportCable: async ({ dossier, job, draft, formats }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const records = workspace.value.dossier(dossier);
      const body = find(records, "cable-draft", draft);
      if (!body) return err(appError("not-found", "This cable is not in the dossier.", "Draft it again."));
      const slug = find(records, "meeting", meetingKey)?.slug ?? "meeting";
      const path = await choose(`${slug}-cable`, formats);
      if (path === null) return err(closed);
      const at = body.cable.header?.dateTimeGroup?.at ?? now();
      const exported = await asJob(job, (write) =>
        exportCable(services.documents, body.cable, at, path, formats, write),
      );
      if (!exported.ok) return exported;
      for (const file of exported.value.files) written.add(file.path);
      return ok({ ...exported.value, leftOut: [] });
    },
    exportLog: async ({ dossier, job, entries }) => {
      const workspace = services.workspace();
      if (!workspace.ok) return workspace;
      const found = workspace.value.findDossier(dossier);
      if (!found.ok) return found;
      const path = await choose(`${found.value.slug}-log`, ["docx"]);
      if (path === null) return err(closed);
      const exported = await asJob(job, (write) =>
        exportLog(services.documents, workspace.value, dossier, { path, at: now(), entries }, write),
      );
      if (!exported.ok) return exported;
      for (const file of exported.value.files) written.add(file.path);
      return ok({ ...exported.value, leftOut: [] });
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
