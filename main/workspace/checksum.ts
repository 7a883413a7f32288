import { crc32 } from "node:zlib";

/**
 * What the last column of a row holds: a checksum of the columns before it, so that damage shows. SQLite keeps text as
 * UTF-8, which has no halves of surrogate pairs: they come back as U+FFFD, and count as that from the beginning.
 */
export const checksumOf = (columns: readonly unknown[]): number =>
  crc32(
    JSON.stringify(columns, (_, value: unknown) =>
      typeof value === "string" ? value.toWellFormed() : value,
    ),
  );
