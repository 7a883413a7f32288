import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { isOldOffice, isZip } from "./xlsx.ts";
import { readStyles, type ThemeFonts } from "./word-styles.ts";
import { readXml, type XmlElement, type XmlFault } from "./xml.ts";
import { unpackZip } from "./zip.ts";

const limits = { entries: 2000, bytes: 48 * 1024 * 1024 };
const maxStyleBytes = 4 * 1024 * 1024;

/**
 * The styles of a Word document or template, as the XML of a styles part that stands alone: nothing of the text, the
 * pictures or the theme is kept. Refused, with a sentence: what is no Word file, holds macros, or has no styles.
 */
export function readWordTemplate(bytes: Uint8Array, name: string): Result<string, AppError> {
  if (bytes.length === 0) return err(refusal(`The file ${name} is empty.`));
  if (isOldOffice(bytes)) return err(oldOffice(name));
  if (!isZip(bytes)) return err(noWordFile(name));
  const files = unpackZip(bytes, limits);
  if (!files.ok) return files;
  const types = contentTypes(files.value, name);
  if (!types.ok) return types;
  if (hasMacros(types.value, files.value, name)) return err(macros(name));
  if (!types.value.some(({ type }) => wordTypes.has(type))) return err(noWordFile(name));
  const styles = partOf(types.value, stylesType, files.value);
  if (!styles) return err(noStyles(name));
  if (styles.length > maxStyleBytes) return err(tooMuch(name));
  const fonts = themeFonts(partOf(types.value, themeType, files.value));
  const read = fonts.ok ? readStyles(textOf(styles), fonts.value) : fonts;
  return read.ok ? read : err(faults[read.error](name));
}

// ---- the parts of the package --------------------------------------------------------------------------

interface PartType {
  readonly part: string; // path in the archive; empty where it goes for an ending
  readonly type: string;
}

const wordprocessing = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
const wordTypes = new Set([`${wordprocessing}document.main+xml`, `${wordprocessing}template.main+xml`]);
const stylesType = `${wordprocessing}styles+xml`;
const themeType = "application/vnd.openxmlformats-officedocument.theme+xml";
const typesNamespace = { "http://schemas.openxmlformats.org/package/2006/content-types": "" };
const drawingNamespace = { "http://schemas.openxmlformats.org/drawingml/2006/main": "a" };

type Files = ReadonlyMap<string, Uint8Array>;

/** What each part of the package says it is. */
function contentTypes(files: Files, name: string): Result<readonly PartType[], AppError> {
  const part = files.get("[Content_Types].xml");
  if (!part) return err(noWordFile(name));
  const types = readXml(textOf(part), typesNamespace);
  if (!types.ok) return err(faults[types.error](name));
  return ok(
    types.value.children.map(({ attributes }) => ({
      part: (attributes["PartName"] ?? "").replace(/^\//, ""),
      type: attributes["ContentType"] ?? "",
    })),
  );
}

const partOf = (types: readonly PartType[], wanted: string, files: Files): Uint8Array | undefined =>
  files.get(types.find(({ part, type }) => type === wanted && part !== "")?.part ?? "");

const hasMacros = (types: readonly PartType[], files: Files, name: string): boolean =>
  /\.(docm|dotm)$/i.test(name) ||
  types.some(({ type }) => /macroenabled|vbaproject/i.test(type)) ||
  [...files.keys()].some((file) => /vba(project|data)/i.test(file));

/** Text in UTF-8, as Word writes it. Of anything else comes what is no XML. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return "";
  }
}

/** The names that the theme gives to fonts; none where there is no theme. */
function themeFonts(part: Uint8Array | undefined): Result<ThemeFonts, XmlFault> {
  if (!part) return ok({});
  const theme = readXml(textOf(part), drawingNamespace);
  if (!theme.ok) return theme;
  const fonts: Record<string, string> = {};
  for (const kind of ["major", "minor"] as const) {
    const named = find(theme.value, `a:${kind}Font`)?.children ?? [];
    for (const { name, attributes } of named) {
      const typeface = attributes["typeface"] ?? "";
      if (typeface === "") continue;
      if (name === "a:latin") fonts[`${kind}Ascii`] = fonts[`${kind}HAnsi`] = typeface;
      if (name === "a:ea") fonts[`${kind}EastAsia`] = typeface;
      if (name === "a:cs") fonts[`${kind}Bidi`] = typeface;
    }
  }
  return ok(fonts);
}

function find(element: XmlElement, name: string): XmlElement | undefined {
  if (element.name === name) return element;
  for (const child of element.children) {
    const found = find(child, name);
    if (found) return found;
  }
  return undefined;
}

// ---- what is said --------------------------------------------------------------------------------------

const another = "Choose a Word document (.docx) or template (.dotx) with your styles.";
const refusal = (message: string, action = another): AppError => appError("invalid-input", message, action);

const noWordFile = (name: string): AppError =>
  refusal(`The file ${name} is not a Word document or template.`);
const oldOffice = (name: string): AppError =>
  refusal(
    `The file ${name} is protected by a password, or of Word's old form (.doc, .dot).`,
    "Open it in Word, remove the password, and save it as a Word template (.dotx).",
  );
const macros = (name: string): AppError =>
  refusal(
    `The file ${name} holds macros, which are programs, so it was not taken.`,
    "Open it in Word and save it as a Word template without macros (.dotx).",
  );
const noStyles = (name: string): AppError =>
  refusal(
    `The file ${name} has no styles.`,
    "Open it in Word, save it as a Word template (.dotx) and try again.",
  );
const tooMuch = (name: string): AppError =>
  refusal(
    `The styles in ${name} take more than ${maxStyleBytes / 1024 / 1024} MB.`,
    "Remove the ones nobody uses.",
  );

const faults: Readonly<Record<"doctype" | "malformed" | "strict" | "circle", (name: string) => AppError>> = {
  doctype: (name) =>
    refusal(
      `The file ${name} declares a document type of its own, which Word files never do.`,
      "Ask where it came from.",
    ),
  malformed: (name) =>
    appError(
      "damaged",
      `The styles in ${name} cannot be read: the file is damaged.`,
      "Open it in Word, save it anew and try again.",
    ),
  strict: (name) =>
    refusal(
      `The file ${name} is saved as Strict Open XML, which is not read here.`,
      "Open it in Word and save it as a Word template (.dotx).",
    ),
  circle: (name) =>
    refusal(
      `Styles in ${name} are based on each other in a circle.`,
      "Open it in Word, mend them and save it anew.",
    ),
};
