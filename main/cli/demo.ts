import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { v7 as newUuid } from "uuid";
import type { AppError } from "../../shared/app-error.ts";
import { all } from "../../shared/dossier/dossier.ts";
import { logContext } from "../../shared/log/log-context.ts";
import { ok, type Result } from "../../shared/result.ts";
import { openDocumentWriter, type DocumentWriter } from "../documents/document-writer.ts";
import { draftDossierCable } from "../services/cable.ts";
import { exportCable } from "../services/export-files.ts";
import { createSamples } from "../services/samples.ts";
import { openWorkspace, type Workspace } from "../workspace/workspace.ts";
import { enterLine } from "./log.ts";
import { printExported, writePack } from "./pack.ts";
import { required, type Arguments } from "./session.ts";

/** The session that is prepared, three lines of its floor, and the meeting before it, which is reported. */
const prepared = "cnd-2010-margins";
const held = "paris-pact-2009";
const packAt = "2010-03-05T10:00:00Z";
const cableAt = "2009-12-04T12:16:00Z";
const lines = [
  "~2010-03-11 10:20 rus prefers a group on financial flows as well #financial-flows++",
  "~2010-03-11 10:24 fra backs the chair's summary of November #precursors++ #border-security++",
  "~2010-03-11 10:31 iran asks for the papers earlier !action secretariat to circulate papers by 31 March",
];

/** `demo`: the whole loop on the sample, in a workspace of its own that is gone afterwards. */
export async function demo(given: Arguments): Promise<Result<number, AppError>> {
  const out = required(given, "out");
  if (!out.ok) return out;
  const folder = resolve(out.value);
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(tmpdir(), "aide-demo-"));
  const workspace = openWorkspace({
    folder: own,
    key: null,
    writer: { device: newUuid(), author: () => "Demo", nowMs: Date.now },
  });
  if (!workspace.ok) return workspace;
  const writer = openDocumentWriter();
  try {
    const done = await runLoop(workspace.value, writer, folder);
    return done.ok ? ok(0) : done;
  } finally {
    await writer.close();
    workspace.value.close();
    rmSync(own, { recursive: true, force: true });
  }
}

async function runLoop(
  workspace: Workspace,
  writer: DocumentWriter,
  folder: string,
): Promise<Result<null, AppError>> {
  const created = createSamples(workspace);
  if (!created.ok) return created;
  const [next, last] = [workspace.findDossier(prepared), workspace.findDossier(held)];
  if (!next.ok) return next;
  if (!last.ok) return last;

  const options = { variant: "full", without: [] } as const;
  const target = { writer, folder, formats: ["docx", "pdf"], now: packAt } as const;
  const pack = await writePack(workspace, next.value.id, options, target);
  if (!pack.ok) return pack;

  for (const line of lines) {
    const context = logContext(workspace.dossier(next.value.id), new Date().toISOString());
    const entered = enterLine(workspace, next.value.id, line, context);
    if (!entered.ok) return entered;
    process.stdout.write(`logged  ${line}\n`);
  }
  const entries = all(workspace.dossier(next.value.id), "intervention").length;
  process.stdout.write(`${entries} interventions in the log of ${next.value.title}\n`);

  const drafted = draftDossierCable(workspace, last.value.id, { at: cableAt });
  const reported = workspace.dossier(last.value.id);
  const path = join(folder, "cable.txt");
  const exported = await exportCable(writer, reported, drafted, cableAt, path, ["txt", "docx", "pdf"]);
  if (!exported.ok) return exported;
  printExported(exported.value);
  return ok(null);
}
