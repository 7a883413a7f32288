import { basename } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { ok, type Result } from "../../shared/result.ts";
import { decodeText } from "./decode-text.ts";
import { readLimited } from "./read-limited.ts";

const largestFile = 16 * 1024 * 1024; // bytes: years of a post's traffic

const tooLarge = (): AppError =>
  appError("invalid-input", "The file is larger than 16 MB.", "Cut it into smaller files.");

/** The text of a file of cables, whatever its encoding. */
export async function readCableFile(path: string): Promise<Result<{ name: string; text: string }, AppError>> {
  const bytes = await readLimited(path, largestFile, tooLarge);
  if (!bytes.ok) return bytes;
  const text = decodeText(bytes.value);
  return text.ok ? ok({ name: basename(path), text: text.value }) : text;
}
