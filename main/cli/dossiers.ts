import { v7 as newUuid } from "uuid";
import { appError, type AppError } from "../../shared/app-error.ts";
import { guessColumns, reviewRoster, rosterChanges } from "../../shared/delegations/roster.ts";
import { bannerText } from "../../shared/marking/schemes.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { rosterFromFile } from "../intake/roster.ts";
import { createDossier } from "../services/new-dossier.ts";
import { createSamples } from "../services/samples.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { servedParty } from "./served-party.ts";
import { required, text, withWorkspace, type Arguments } from "./session.ts";

/** `sample`: puts the sample dossiers into the workspace and prints their ids. */
export function createSample(given: Arguments): Promise<Result<number, AppError>> {
  return withWorkspace(given, (workspace) => {
    const created = createSamples(workspace);
    if (!created.ok) return created;
    for (const id of created.value) process.stdout.write(`${id}\n`);
    return ok(0);
  });
}

/** `new`: starts a dossier, with a roster where one is given, and prints its id. */
export async function createNew(given: Arguments): Promise<Result<number, AppError>> {
  const title = required(given, "title");
  if (!title.ok) return title;
  return withWorkspace(given, async (workspace) => {
    const from = text(given, "from");
    const previous = from === undefined ? null : workspace.findDossier(from);
    if (previous && !previous.ok) return previous;
    const served = servedParty(given, workspace, previous?.value.id);
    if (!served.ok) return served;
    if (served.value === undefined)
      process.stderr.write("The dossier serves the United States; --party P names another.\n");
    const created = createDossier(workspace, {
      title: title.value,
      ourParty: served.value ?? "country:US",
      ...(previous ? { previous: previous.value.id } : {}),
      ...(given.options["with-roster"] === true ? { withRoster: true } : {}),
    });
    if (!created.ok) return created;
    process.stdout.write(`${created.value}\n`);
    const roster = text(given, "roster");
    return roster === undefined ? ok(0) : importRoster(workspace, created.value, roster);
  });
}

/** Takes in every row that is new beyond doubt, and lists the others: nobody is merged or dropped unseen. */
async function importRoster(
  workspace: Workspace,
  dossier: string,
  path: string,
): Promise<Result<number, AppError>> {
  const table = await rosterFromFile(path);
  if (!table.ok) return table;
  const review = reviewRoster(table.value, guessColumns(table.value), workspace.dossier(dossier));
  const changes = rosterChanges(review, newUuid);
  if (changes.length > 0) {
    const report = workspace.commit({ dossier, label: "Import a roster", changes });
    if (!report.ok) return report;
  }
  const left = review.rows.filter((row) => row.outcome !== "new");
  for (const problem of table.value.problems) process.stderr.write(`${problem}\n`);
  for (const row of left) process.stderr.write(`Line ${row.line}: ${row.outcome}: ${row.why}\n`);
  process.stderr.write(
    `${review.rows.length - left.length} people imported, ${left.length} left for review.\n`,
  );
  return ok(left.length + table.value.problems.length === 0 ? 0 : 1);
}

/** `list`: the dossiers of the workspace, one a line, or as JSON (version 1). */
export function list(given: Arguments): Promise<Result<number, AppError>> {
  return withWorkspace(given, (workspace) => {
    const dossiers = workspace.dossiers();
    if (given.options["json"] === true) {
      process.stdout.write(`${JSON.stringify({ version: 1, dossiers }, null, 2)}\n`);
      return ok(0);
    }
    for (const { id, slug, title, startsOn, highest } of dossiers) {
      process.stdout.write(
        `${id}  ${startsOn ?? "no date   "}  ${slug}  ${title}  [${bannerText(highest)}]\n`,
      );
    }
    if (dossiers.length === 0)
      process.stderr.write("No dossiers yet. Make one with `new`, or the samples with `sample`.\n");
    return ok(0);
  });
}

/** `verify`: the database is sound, and every record is the fold of its revisions. */
export function verify(given: Arguments): Promise<Result<number, AppError>> {
  return withWorkspace(given, (workspace) => {
    const problems = workspace.verify();
    for (const problem of problems) process.stderr.write(`${problem}\n`);
    if (problems.length > 0) {
      return err(
        appError("damaged", `${problems.length} problems were found.`, "Restore the newest good backup."),
      );
    }
    process.stdout.write("The database is sound, and every record is what its revisions make it.\n");
    return ok(0);
  });
}
