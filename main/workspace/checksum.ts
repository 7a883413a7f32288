import { crc32 } from "node:zlib";

/** What the last column of a row holds: a checksum of the columns before it, so that damage shows. */
export const checksumOf = (columns: readonly unknown[]): number => crc32(JSON.stringify(columns));
