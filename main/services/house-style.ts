import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { appError, type AppError } from "../../shared/app-error.ts";
import { cleanText } from "../../shared/document/clean-text.ts";
import { line } from "../../shared/dossier/identity.ts";
import type { HouseStyleSummary } from "../../shared/ipc-contract.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import type { HouseStyle } from "../documents/house-style.ts";
import { saveFile } from "../documents/save-file.ts";
import { maxPictureBytes, readPicture } from "../intake/picture.ts";
import { readLimited } from "../intake/read-limited.ts";
import { readStyles } from "../intake/word-styles.ts";
import { readWordTemplate } from "../intake/word-template.ts";

const keptTemplate = z.strictObject({ name: line, styles: z.string() });
const keptLogo = z.strictObject({ name: line, words: line, picture: z.base64() });
type KeptTemplate = z.infer<typeof keptTemplate>;
type KeptLogo = z.infer<typeof keptLogo>;

/** What a logo shows, until somebody says it better. */
const usualWords = "Logo of our ministry";

/** The styles of a template that a person chose. */
export async function templateFromFile(path: string): Promise<Result<KeptTemplate, AppError>> {
  const bytes = await readLimited(path, maxTemplateBytes, (name, megabytes) =>
    appError(
      "invalid-input",
      `The file ${name} has ${megabytes} MB; a template may have up to ${maxTemplateBytes / 1024 / 1024} MB.`,
      "Remove its pictures and text: only its styles are used.",
    ),
  );
  if (!bytes.ok) return bytes;
  const name = basename(path);
  const styles = readWordTemplate(bytes.value, name);
  return styles.ok ? ok({ name, styles: styles.value }) : styles;
}
const maxTemplateBytes = 32 * 1024 * 1024;

/** A logo that a person chose. */
export async function logoFromFile(path: string, words = usualWords): Promise<Result<KeptLogo, AppError>> {
  const bytes = await readLimited(path, 16 * maxPictureBytes, (name, megabytes) =>
    appError(
      "invalid-input",
      `The picture ${name} has ${megabytes} MB; a logo may have up to ${maxPictureBytes / 1024 / 1024} MB.`,
      "Save it smaller and choose it again.",
    ),
  );
  if (!bytes.ok) return bytes;
  const name = basename(path);
  const picture = readPicture(bytes.value, name);
  return picture.ok ? ok({ name, words, picture: Buffer.from(bytes.value).toString("base64") }) : picture;
}

/** What documents are written with. Both parts have been checked; the picture's size is read from it again. */
export function houseStyleOf(template: KeptTemplate | null, logo: KeptLogo | null): HouseStyle {
  const picture = logo ? readPicture(Buffer.from(logo.picture, "base64"), logo.name) : null;
  return {
    styles: template?.styles ?? null,
    logo: logo && picture?.ok ? { ...picture.value, words: cleanText(logo.words).value } : null,
  };
}

/** Keeps a ministry's styles and logo in a folder: only what documents need of the files that were chosen. */
export class HouseStyleKeeper {
  readonly notices: readonly string[]; // what could not be read, in plain words
  readonly #folder: string;
  #template: KeptTemplate | null;
  #logo: KeptLogo | null;

  constructor(folder: string) {
    this.#folder = folder;
    const template = readKept(
      join(folder, files.template),
      keptTemplate,
      ({ styles }) => readStyles(styles, {}).ok,
    );
    const logo = readKept(
      join(folder, files.logo),
      keptLogo,
      ({ picture, name }) => readPicture(Buffer.from(picture, "base64"), name).ok,
    );
    this.#template = template === "unreadable" ? null : template;
    this.#logo = logo === "unreadable" ? null : logo;
    this.notices = [
      ...(template === "unreadable" ? [lost("template with your ministry's Word styles")] : []),
      ...(logo === "unreadable" ? [lost("logo of your ministry")] : []),
    ];
  }

  current = (): HouseStyle => houseStyleOf(this.#template, this.#logo);

  summary = (): HouseStyleSummary => ({
    template: this.#template?.name ?? null,
    logo: this.#logo && { name: this.#logo.name, words: this.#logo.words },
  });

  async takeTemplate(path: string): Promise<Result<HouseStyleSummary, AppError>> {
    const template = await templateFromFile(path);
    if (!template.ok) return template;
    const saved = await this.#save(files.template, template.value);
    if (!saved.ok) return saved;
    this.#template = template.value;
    return ok(this.summary());
  }

  async takeLogo(path: string): Promise<Result<HouseStyleSummary, AppError>> {
    const logo = await logoFromFile(path, this.#logo?.words);
    return logo.ok ? this.#keepLogo(logo.value) : logo;
  }

  async describeLogo(words: string): Promise<Result<HouseStyleSummary, AppError>> {
    if (!this.#logo) return err(appError("not-found", "There is no logo.", "Choose one first."));
    return this.#keepLogo({ ...this.#logo, words });
  }

  async remove(part: keyof typeof files): Promise<Result<HouseStyleSummary, AppError>> {
    try {
      rmSync(join(this.#folder, files[part]), { force: true });
    } catch {
      return err(notKept);
    }
    if (part === "template") this.#template = null;
    else this.#logo = null;
    return ok(this.summary());
  }

  async #keepLogo(logo: KeptLogo): Promise<Result<HouseStyleSummary, AppError>> {
    const saved = await this.#save(files.logo, logo);
    if (!saved.ok) return saved;
    this.#logo = logo;
    return ok(this.summary());
  }

  /** Whole or not at all: what was there stays in force where it fails. */
  async #save(file: string, kept: object): Promise<Result<unknown, AppError>> {
    try {
      mkdirSync(this.#folder, { recursive: true });
    } catch {
      return err(notKept);
    }
    const saved = await saveFile(join(this.#folder, file), new TextEncoder().encode(JSON.stringify(kept)));
    return saved.ok ? saved : err(notKept);
  }
}

const notKept = appError(
  "disk",
  "This could not be kept, so what was there before stays in force.",
  "Is the disk full, or the app's own folder read-only?",
);
const files = { template: "template.json", logo: "logo.json" } as const;

const lost = (what: string): string =>
  `The ${what} could not be read, so documents are written without it. Choose it again in Settings.`;

function readKept<T>(
  path: string,
  schema: z.ZodType<T>,
  isSound: (kept: T) => boolean,
): T | null | "unreadable" {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ENOENT" ? null : "unreadable";
  }
  const kept = schema.safeParse(parsedJson(text));
  return kept.success && isSound(kept.data) ? kept.data : "unreadable";
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
