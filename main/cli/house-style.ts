import { resolve } from "node:path";
import type { AppError } from "../../shared/app-error.ts";
import { ok, type Result } from "../../shared/result.ts";
import type { HouseStyle } from "../documents/house-style.ts";
import { houseStyleOf, logoFromFile, templateFromFile } from "../services/house-style.ts";
import { text, type Arguments } from "./session.ts";

/** `--style F.dotx --logo F.png --logo-words TEXT`: what Word files are written in. Nothing of the app's settings is read. */
export async function readHouseStyle(given: Arguments): Promise<Result<HouseStyle, AppError>> {
  const [style, picture] = [text(given, "style"), text(given, "logo")];
  const template = style === undefined ? null : await templateFromFile(resolve(style));
  if (template && !template.ok) return template;
  const logo = picture === undefined ? null : await logoFromFile(resolve(picture), text(given, "logo-words"));
  if (logo && !logo.ok) return logo;
  return ok(houseStyleOf(template?.value ?? null, logo?.value ?? null));
}
