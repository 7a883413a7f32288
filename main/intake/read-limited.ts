import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** The bytes of a file that a person chose; what is too large is not read. */
export async function readLimited(
  path: string,
  maxBytes: number,
  tooLarge: (name: string, megabytes: number) => AppError,
): Promise<Result<Uint8Array, AppError>> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    return size > maxBytes ? err(tooLarge(name, Math.ceil(size / 1024 / 1024))) : ok(await readFile(path));
  } catch {
    return err(
      appError(
        "not-found",
        `The file ${name} cannot be read.`,
        "Check that it is there and that you may open it.",
      ),
    );
  }
}
