import { createInterface } from "node:readline";
import { v7 as newUuid } from "uuid";
import type { AppError } from "../../shared/app-error.ts";
import { entryChanges } from "../../shared/log/entry-changes.ts";
import { afterEntry, atTime, logContext, type LogContext } from "../../shared/log/log-context.ts";
import { parseEntry } from "../../shared/log/parse-entry.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { withDossier, type Arguments } from "./session.ts";

/** `log`: a quick-entry line a line of stdin; prints the entry's id once it is on disk. */
export async function log(given: Arguments): Promise<Result<number, AppError>> {
  const [name] = given.rest;
  return withDossier(given, name, async (workspace, id) => {
    let context = logContext(workspace.dossier(id), new Date().toISOString());
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
      if (line.trim() === "") continue;
      const entered = enterLine(workspace, id, line, atTime(context, new Date().toISOString()));
      if (!entered.ok) return entered;
      process.stdout.write(`${entered.value.key}\n`);
      context = entered.value.context;
    }
    return ok(0);
  });
}

/** Enters one line, and answers its key and what the next line is read against. */
export function enterLine(
  workspace: Workspace,
  dossier: string,
  line: string,
  context: LogContext,
): Result<{ key: string; context: LogContext }, AppError> {
  const { key, changes } = entryChanges(parseEntry(line, context), context, newUuid);
  const report = workspace.commit({ dossier, label: "Log an intervention", changes });
  if (!report.ok) return report;
  const record = report.value.records.find((one) => one.key === key);
  return ok({ key, context: record?.kind === "intervention" ? afterEntry(context, record) : context });
}
