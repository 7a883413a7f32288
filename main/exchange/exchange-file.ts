import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";
import { z } from "zod";
import { appError, type AppError } from "../../shared/app-error.ts";
import { recordKind } from "../../shared/dossier/record-ref.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { revisionSchema, type Revision } from "../../shared/revision/revision.ts";
import type { Held } from "../workspace/merge.ts";
import { lock, unlock } from "./lock.ts";

/** The format of the files this version writes, and the newest it reads. */
const formatVersion = 1;
const limits = { unpackedBytes: 64 * 1024 * 1024, lines: 200_000, lineBytes: 1024 * 1024, depth: 32 };

const manifestSchema = z.object({
  format: z.literal("aide-memoire"),
  version: z.int().positive(),
  revisions: z.int().nonnegative(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export interface ExchangeContent {
  readonly revisions: readonly Revision[];
  readonly foreign: readonly Held[]; // of kinds this version does not know: held, never dropped
}

/** Packs revisions as a `.aide` file: JSON lines under a manifest, gzip, and age where there is a passphrase. */
export async function packExchange(revisions: readonly Revision[], passphrase?: string): Promise<Uint8Array> {
  const lines = revisions.map((revision) => `${JSON.stringify(revision)}\n`).join("");
  const manifest = {
    format: "aide-memoire",
    version: formatVersion,
    revisions: revisions.length,
    sha256: sha256(lines),
  };
  const packed = gzipSync(`${JSON.stringify(manifest)}\n${lines}`);
  if (passphrase === undefined) return packed;
  return lock(packed, passphrase);
}

const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");
const unread = (message: string, action = "Ask for the file again."): Result<never, AppError> =>
  err(appError("damaged", message, action));

/** Reads a `.aide` file whole, checking all of it: what it answers can be merged, and nothing has been yet. */
export async function readExchange(
  bytes: Uint8Array,
  passphrase?: string,
): Promise<Result<ExchangeContent, AppError>> {
  const opened = await unlock(bytes, passphrase);
  if (!opened.ok) return opened;
  const text = unpack(opened.value);
  return text.ok ? readLines(text.value) : text;
}

function unpack(bytes: Uint8Array): Result<string, AppError> {
  if (bytes.length === 0) return unread("The file is empty.");
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b)
    return unread("This is not an Aide-Mémoire file.", "Choose a file that ends in .aide.");
  try {
    const text = gunzipSync(bytes, { maxOutputLength: limits.unpackedBytes });
    return ok(new TextDecoder("utf-8", { fatal: true }).decode(text));
  } catch (error) {
    const isTooBig = error instanceof Error && "code" in error && error.code === "ERR_BUFFER_TOO_LARGE";
    return isTooBig
      ? unread("The file unpacks to more than 64 MB.", "It was not read. Is it from a trusted colleague?")
      : unread("The file is cut short or damaged.");
  }
}

function readLines(text: string): Result<ExchangeContent, AppError> {
  const end = text.indexOf("\n");
  const manifest = manifestSchema.safeParse(parseShallow(end < 0 ? text : text.slice(0, end)));
  if (!manifest.success)
    return unread("This is not an Aide-Mémoire file.", "Choose a file that ends in .aide.");
  if (manifest.data.version > formatVersion) {
    return err(
      appError(
        "newer-version",
        `This file has format ${manifest.data.version}; this version reads up to ${formatVersion}.`,
        "Install the newest Aide-Mémoire to read it.",
      ),
    );
  }
  const body = text.slice(end + 1);
  if (sha256(body) !== manifest.data.sha256)
    return unread("The file is cut short or changed: its checksum does not match.");
  const lines = body === "" ? [] : body.replace(/\n$/, "").split("\n");
  if (lines.length !== manifest.data.revisions)
    return unread("The file does not hold as many changes as it says.");
  if (lines.length > limits.lines)
    return unread(`The file has more than ${limits.lines} lines.`, "It was not read.");
  return readRevisions(lines);
}

function readRevisions(lines: readonly string[]): Result<ExchangeContent, AppError> {
  const revisions: Revision[] = [];
  const foreign: Held[] = [];
  for (const [index, line] of lines.entries()) {
    const where = `Line ${index + 2} of the file`;
    if (line.length > limits.lineBytes) return unread(`${where} is longer than 1 MB.`, "It was not read.");
    const value = parseShallow(line);
    const revision = revisionSchema.safeParse(value);
    if (revision.success) revisions.push(revision.data);
    else {
      const unknownKind = ofUnknownKind.safeParse(value);
      if (!unknownKind.success) return unread(`${where} is not a change this version understands.`);
      foreign.push({
        id: unknownKind.data.id,
        revision: line,
        why: "this version does not know its kind of record",
      });
    }
  }
  return ok({ revisions, foreign });
}

/** A revision of a kind some newer version knows: whole but for its kind. */
const ofUnknownKind = revisionSchema.extend({
  kind: z
    .string()
    .max(60)
    .refine((kind) => !recordKind.safeParse(kind).success),
});

/** Parses JSON that is not nested beyond the limit and names no prototype; anything else is undefined. */
function parseShallow(text: string): unknown {
  if (isDeep(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return namesPrototype(value) ? undefined : value;
  } catch {
    return undefined;
  }
}

function namesPrototype(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.hasOwn(value, "__proto__") || Object.values(value).some(namesPrototype);
}

function isDeep(text: string): boolean {
  let depth = 0;
  let isInString = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (isInString) {
      if (character === "\\") at += 1;
      else if (character === '"') isInString = false;
    } else if (character === '"') isInString = true;
    else if (character === "{" || character === "[") {
      depth += 1;
      if (depth > limits.depth) return true;
    } else if (character === "}" || character === "]") depth -= 1;
  }
  return false;
}
