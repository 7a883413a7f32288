import { resolve } from "node:path";
import type { AppError } from "../../shared/app-error.ts";
import { ok, type Result } from "../../shared/result.ts";
import { openDocumentWriter, type DocumentWriter } from "../documents/document-writer.ts";
import type { HouseStyle } from "../documents/house-style.ts";
import { houseStyleOf, logoFromFile, templateFromFile } from "../services/house-style.ts";
import { text, type Arguments } from "./session.ts";

/** Runs what writes documents, in the style that the command names, and lets the writer go whatever happens. */
export async function withWriter<T>(
  given: Arguments,
  work: (writer: DocumentWriter) => Promise<Result<T, AppError>>,
): Promise<Result<T, AppError>> {
  const houseStyle = await readHouseStyle(given);
  if (!houseStyle.ok) return houseStyle;
  const writer = openDocumentWriter(() => houseStyle.value);
  try {
    return await work(writer);
  } finally {
    await writer.close();
  }
}

/** `--style F.dotx --logo F.png --logo-words TEXT`: what Word files are written in. Nothing of the app's settings is read. */
async function readHouseStyle(given: Arguments): Promise<Result<HouseStyle, AppError>> {
  const [style, picture] = [text(given, "style"), text(given, "logo")];
  const template = style === undefined ? null : await templateFromFile(resolve(style));
  if (template && !template.ok) return template;
  const logo = picture === undefined ? null : await logoFromFile(resolve(picture), text(given, "logo-words"));
  if (logo && !logo.ok) return logo;
  return ok(houseStyleOf(template?.value ?? null, logo?.value ?? null));
}
