import { resolve } from "node:path";
import type { AppError } from "../../shared/app-error.ts";
import { all, type Dossier } from "../../shared/dossier/dossier.ts";
import type { ListRequest } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { exportList, makeList } from "../services/lists.ts";
import { withWriter } from "./house-style.ts";
import { printExported } from "./pack.ts";
import { readInstant, required, text, withDossier, wrongUsage, type Arguments } from "./session.ts";

/** `hand-out participants | statement | log`: a list of a dossier as Word and PDF, and as CSV where it has rows. */
export async function handOut(given: Arguments): Promise<Result<number, AppError>> {
  const [of, name] = given.rest;
  if (of !== "participants" && of !== "statement" && of !== "log")
    return err(wrongUsage("Say what to hand out: participants, statement or log."));
  if (of !== "statement" && text(given, "item") !== undefined)
    return err(wrongUsage("--item is for a statement."));
  const out = required(given, "out");
  if (!out.ok) return out;
  const at = readInstant(given);
  if (!at.ok) return at;
  return withWriter(given, (writer) =>
    withDossier(given, name, async (workspace, id) => {
      const item = readItem(text(given, "item"), workspace.dossier(id));
      if (!item.ok) return item;
      const request: ListRequest = of === "statement" ? { of, ...item.value } : { of };
      const list = makeList(workspace, id, request, at.value);
      const exported = await exportList(writer, list, resolve(out.value));
      if (!exported.ok) return exported;
      printExported(exported.value);
      return ok(0);
    }),
  );
}

const either = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** The agenda item of a number, or `none`: what is said under no item. */
function readItem(
  number: string | undefined,
  dossier: Dossier,
): Result<{ readonly item?: string | null }, AppError> {
  if (number === undefined) return ok({});
  if (number === "none") return ok({ item: null });
  const items = all(dossier, "agenda-item");
  const [only, another] = items.filter(({ body }) => body.number === number);
  if (only && !another) return ok({ item: only.key });
  const choices = either.format([...items.map(({ body }) => body.number), "none"]);
  return err(
    wrongUsage(
      only
        ? `Several agenda items have the number “${number}”.`
        : `There is no agenda item “${number}”: --item takes ${choices}.`,
    ),
  );
}
