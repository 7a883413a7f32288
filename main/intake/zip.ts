import { Inflate, zipSync } from "fflate";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** What a zip-based file may hold; counted on real bytes, whatever its directory says. */
export interface ZipLimits {
  readonly entries: number;
  readonly bytes: number; // of all entries, unpacked
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number; // of the local header
  readonly isEncrypted: boolean;
  readonly isLink: boolean;
}

/**
 * Unpacks an archive from somebody else. Refuses paths that lead outside it, symbolic links, names that are
 * equal or differ by case only, passwords, and more entries or bytes than the limits; stops unpacking there.
 */
export function unpackZip(
  bytes: Uint8Array,
  limits: ZipLimits,
): Result<ReadonlyMap<string, Uint8Array<ArrayBuffer>>, AppError> {
  const entries = readDirectory(bytes, limits.entries);
  if (!entries.ok) return entries;
  const unsafe = unsafeReason(entries.value);
  if (unsafe !== null) return err(refused(unsafe));
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  let left = limits.bytes;
  for (const entry of entries.value) {
    const content = unpackEntry(bytes, entry, left);
    if (content === null) return err(damaged);
    if (content === "too large") return err(refused(`it unpacks to more than ${megabytes(limits.bytes)} MB`));
    left -= content.length;
    if (!entry.name.endsWith("/")) files.set(entry.name, content);
  }
  return ok(files);
}

/** Packs files again, uncompressed: what another reader then opens is what was checked here. */
export const packZip = (files: ReadonlyMap<string, Uint8Array>): Uint8Array<ArrayBuffer> =>
  zipSync(Object.fromEntries(files), { level: 0 });

const refused = (why: string): AppError =>
  appError(
    "invalid-input",
    `The file was not opened: ${why}.`,
    "Ask where it came from, or save it anew from its own program.",
  );
const damaged = appError(
  "damaged",
  "The file is damaged, or is not the kind of file its name says.",
  "Open it in its own program, save it anew and try again.",
);
const megabytes = (count: number): number => Math.round(count / 1024 / 1024);

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** The central directory. Archives that need the 64-bit form are beyond any limit here. */
function readDirectory(bytes: Uint8Array, maxEntries: number): Result<readonly Entry[], AppError> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOfDirectory(view);
  if (end === null) return err(damaged);
  const count = view.getUint16(end + 10, true);
  if (count > maxEntries) return err(refused(`it holds ${count.toLocaleString("en")} files or more`));
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature) return err(damaged);
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      isLink: view.getUint32(at + 38, true) >>> 28 === 0xa, // the Unix file type, when made there
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const isMore = at + 4 <= end && view.getUint32(at, true) === entrySignature; // the count goes up to 65,535 only
  return isMore ? err(refused("it holds more files than it says")) : ok(entries);
}

/** The end record stands last, before a comment of up to 65,535 bytes. */
function endOfDirectory(view: DataView): number | null {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  return null;
}

function unsafeReason(entries: readonly Entry[]): string | null {
  const seen = new Set<string>();
  for (const { name, isLink, isEncrypted } of entries) {
    if (isEncrypted) return "it is protected by a password";
    if (isLink) return `“${name}” in it is a link to somewhere else`;
    if (leadsOutside(name)) return `“${name}” in it is a path that leads outside the file`;
    const folded = name.normalize("NFC").toLowerCase();
    if (seen.has(folded)) return `it holds two files named “${name}”`;
    seen.add(folded);
  }
  return null;
}

const leadsOutside = (name: string): boolean =>
  name === "" ||
  name.startsWith("/") ||
  /[\\\0]/.test(name) ||
  /^[A-Za-z]:/.test(name) ||
  name.split("/").some((part) => part === ".." || part === ".");

/** Small steps, so that a bomb is stopped soon after the limit and not after it went off. */
const step = 4096;

function unpackEntry(
  bytes: Uint8Array,
  entry: Entry,
  limit: number,
): Uint8Array<ArrayBuffer> | "too large" | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== localSignature) return null;
  const from =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const to = from + entry.packed;
  if (to > bytes.length) return null;
  if (entry.method === 0) return entry.packed > limit ? "too large" : bytes.slice(from, to);
  if (entry.method !== 8) return null;
  return inflate(bytes.subarray(from, to), limit);
}

function inflate(packed: Uint8Array, limit: number): Uint8Array<ArrayBuffer> | "too large" | null {
  const parts: Uint8Array[] = [];
  const sizeOf = (): number => parts.reduce((sum, part) => sum + part.length, 0);
  const inflater = new Inflate((part) => parts.push(part));
  try {
    for (let at = 0; at < packed.length; at += step) {
      inflater.push(packed.subarray(at, at + step), at + step >= packed.length);
      if (sizeOf() > limit) return "too large";
    }
  } catch {
    return null; // fflate's way of saying that the data is damaged
  }
  const size = sizeOf();
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
