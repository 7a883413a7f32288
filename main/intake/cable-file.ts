import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";
import { decodeText } from "./decode-text.ts";

const largestFile = 16 * 1024 * 1024; // bytes: years of a post's traffic

/** The text of a file of cables, whatever its encoding. */
export async function readCableFile(path: string): Promise<Result<{ name: string; text: string }, AppError>> {
  try {
    const { size } = await stat(path);
    if (size > largestFile)
      return err(appError("invalid-input", "The file is larger than 16 MB.", "Cut it into smaller files."));
    const text = decodeText(await readFile(path));
    return text.ok ? ok({ name: basename(path), text: text.value }) : text;
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return err(
      appError("not-found", `The file ${path} cannot be read.`, "Is it still there, and may you read it?"),
    );
  }
}
