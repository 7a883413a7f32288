import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";

export interface DecodedText {
  readonly text: string; // without a byte order mark, line ends as "\n"
  readonly encoding: "UTF-8" | "UTF-16LE" | "UTF-16BE" | "windows-1252";
  readonly isGuess: boolean; // nothing but the look of the accents speaks for the encoding
  readonly badLines: readonly number[]; // lines with bytes that are no UTF-8, read as Windows-1252
}

/** The text of a file, whatever usual encoding it is in. Refuses what is no text. */
export function decodeText(bytes: Uint8Array): Result<string, AppError> {
  const decoded = readText(bytes);
  return decoded.ok ? ok(decoded.value.text) : decoded;
}

/**
 * Decodes by byte order mark, else by what the bytes look like: UTF-16 by its zero bytes, then UTF-8, then
 * Windows-1252. Single bad bytes in a UTF-8 file keep their Windows-1252 reading and have their line told.
 */
export function readText(bytes: Uint8Array): Result<DecodedText, AppError> {
  const utf16 = utf16Of(bytes);
  if (utf16) return ok(certain(new TextDecoder(utf16).decode(bytes), utf16));
  if (bytes.includes(0)) return err(notText);
  const strict = decodeStrictly(bytes);
  if (strict !== null) return ok(certain(strict, "UTF-8"));
  return ok(hasMultibyteUtf8(bytes) ? mixed(bytes) : windows1252(bytes));
}

const notText = appError(
  "invalid-input",
  "This is not a text file.",
  "Choose a text file: a table saved as CSV (UTF-8), or a cable saved as plain text.",
);

const certain = (text: string, encoding: DecodedText["encoding"]): DecodedText => ({
  text: withPlainLineEnds(text),
  encoding,
  isGuess: false,
  badLines: [],
});

export const withPlainLineEnds = (text: string): string =>
  text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replaceAll("\r", "\n");

/** UTF-16 by its mark, or by zero bytes that stand on one side of the pairs only. */
function utf16Of(bytes: Uint8Array): "UTF-16LE" | "UTF-16BE" | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "UTF-16LE";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "UTF-16BE";
  if (bytes.length < 2 || bytes.length % 2 === 1) return null;
  const head = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  head.forEach((byte, index) => {
    if (byte !== 0) return;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  });
  const many = head.length / 8;
  if (odd > many && even === 0) return "UTF-16LE";
  if (even > many && odd === 0) return "UTF-16BE";
  return null;
}

function decodeStrictly(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return null; // the decoder's only way of saying that it is no UTF-8
  }
}

/** The length of the UTF-8 sequence at a place, 0 when there is none. Overlong forms and surrogates are none. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  for (let next = 1; next < length; next += 1) {
    const [lowest, highest] = next === 1 ? secondByteRange(first) : [0x80, 0xbf];
    const byte = bytes[at + next] ?? 0;
    if (byte < lowest || byte > highest) return 0;
  }
  return length;
}

function secondByteRange(first: number): readonly [number, number] {
  if (first === 0xe0) return [0xa0, 0xbf];
  if (first === 0xed) return [0x80, 0x9f];
  if (first === 0xf0) return [0x90, 0xbf];
  if (first === 0xf4) return [0x80, 0x8f];
  return [0x80, 0xbf];
}

function hasMultibyteUtf8(bytes: Uint8Array): boolean {
  for (let at = 0; at < bytes.length; at += 1) {
    if ((bytes[at] ?? 0) >= 0xc2 && sequenceLength(bytes, at) > 1) return true;
  }
  return false;
}

/** UTF-8 with stray bytes: valid stretches as they are, each stray byte as Windows-1252 has it. */
function mixed(bytes: Uint8Array): DecodedText {
  const parts: string[] = [];
  const badLines = new Set<number>();
  let line = 1;
  let from = 0;
  const flush = (to: number): void => {
    if (to > from) parts.push(new TextDecoder().decode(bytes.subarray(from, to)));
  };
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      const byte = bytes[at];
      if (byte === 0x0a || (byte === 0x0d && bytes[at + 1] !== 0x0a)) line += 1;
      at += length;
      continue;
    }
    flush(at);
    parts.push(latinLetters.charAt(bytes[at] ?? 0));
    badLines.add(line);
    at += 1;
    from = at;
  }
  flush(bytes.length);
  return {
    text: withPlainLineEnds(parts.join("")),
    encoding: "UTF-8",
    isGuess: false,
    badLines: [...badLines],
  };
}

const latin = new TextDecoder("windows-1252");
const latinLetters = latin.decode(Uint8Array.from({ length: 256 }, (_, byte) => byte)); // one a byte

/** Letters Western names are written with, and the punctuation of word processors; anything else makes us doubt. */
const usualLatin = /^[\0-\x7fÀÁÂÃÄÅÆÇÈÉÊËÍÎÏÑÓÔÖØÚÜßàáâãäåæçèéêëíîïñóôõöøùúûüŠšŽžŒœ€‚„…‘’“”–—«»°ºª·\u00a0]*$/;

function windows1252(bytes: Uint8Array): DecodedText {
  const text = latin.decode(bytes);
  const isGuess = !usualLatin.test(text) || /[^\0-\x7f]{4}/.test(text);
  return { text: withPlainLineEnds(text), encoding: "windows-1252", isGuess, badLines: [] };
}
