import { crc32, inflateSync } from "node:zlib";
import { appError, type AppError } from "../../shared/app-error.ts";
import { err, ok, type Result } from "../../shared/result.ts";

/** A picture that was looked at byte by byte, and is what it says. */
export interface Picture {
  readonly type: "png" | "jpg";
  readonly width: number; // pixels
  readonly height: number;
  readonly bytes: Uint8Array;
}

export const maxPictureBytes = 2 * 1024 * 1024;
const longestSide = 4000;
const mostPixels = 8_000_000;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Reads a PNG or JPEG picture. Refused, with a sentence: other pictures, what is damaged, and what is very large. */
export function readPicture(bytes: Uint8Array, name: string): Result<Picture, AppError> {
  if (bytes.length === 0) return err(refusal(`The file ${name} is empty.`));
  const type = startsWith(bytes, pngSignature) ? "png" : startsWith(bytes, [0xff, 0xd8, 0xff]) ? "jpg" : null;
  if (!type)
    return err(
      looksLikeSvg(bytes, name) ? svg(name) : refusal(`The file ${name} is not a PNG or JPEG picture.`),
    );
  if (bytes.length > maxPictureBytes) return err(tooLarge(name, `${megabytes(bytes.length)} MB`, "2 MB"));
  const picture = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = type === "png" ? pngSize(picture) : jpegSize(picture);
  if (!size) return err(damaged(name));
  const { width, height } = size;
  if (Math.max(width, height) > longestSide || width * height > mostPixels) {
    const most = `${longestSide.toLocaleString("en")} pixels a side and ${mostPixels / 1e6} million in all`;
    return err(tooLarge(name, `${width.toLocaleString("en")} × ${height.toLocaleString("en")} pixels`, most));
  }
  if (type === "png" && !isWholePng(picture, size)) return err(damaged(name));
  return ok({ type, width, height, bytes });
}

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

const looksLikeSvg = (bytes: Uint8Array, name: string): boolean =>
  /\.svgz?$/i.test(name) ||
  /^[^]{0,1000}<svg[\s>]/i.test(Buffer.from(bytes.subarray(0, 1100)).toString("latin1"));

const megabytes = (count: number): string => (count / 1024 / 1024).toFixed(1);

const refusal = (message: string): AppError =>
  appError("invalid-input", message, "Choose a picture that ends in .png or .jpg.");
const svg = (name: string): AppError =>
  appError(
    "invalid-input",
    `The file ${name} is an SVG drawing, which can hold programs and which not every Word shows.`,
    "Save it as a PNG and choose that.",
  );
const tooLarge = (name: string, has: string, most: string): AppError =>
  appError(
    "invalid-input",
    `The picture ${name} has ${has}; a logo may have up to ${most}.`,
    "Save it smaller and choose it again.",
  );
const damaged = (name: string): AppError =>
  appError(
    "damaged",
    `The picture ${name} is damaged, or not the kind of picture it says.`,
    "Open it in its own program, save it anew and try again.",
  );

// ---- PNG -----------------------------------------------------------------------------------------------

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }; // by colour type
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const headerAt = 16; // of the contents of the first chunk

function pngSize(png: Buffer): Size | null {
  if (png.length < 45 || png.readUInt32BE(8) !== 13 || png.toString("latin1", 12, 16) !== "IHDR") return null;
  const [width, height] = [png.readUInt32BE(headerAt), png.readUInt32BE(headerAt + 4)];
  return width === 0 || height === 0 ? null : { width, height };
}

/** Whether every chunk has its checksum, and what is packed in them is just the pixels that the size asks for. */
function isWholePng(png: Buffer, size: Size): boolean {
  const packed: Buffer[] = [];
  let at = pngSignature.length;
  let type = "";
  let hasPalette = false;
  while (type !== "IEND") {
    if (at + 12 > png.length) return false;
    const end = at + 8 + png.readUInt32BE(at);
    if (end + 4 > png.length || crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) return false;
    type = png.toString("latin1", at + 4, at + 8);
    if (type === "PLTE") hasPalette = true;
    if (type === "IDAT") packed.push(png.subarray(at + 8, end));
    at = end + 4;
  }
  const [depth = 0, colour = 0, , , interlaced = 0] = png.subarray(headerAt + 8, headerAt + 13);
  if (!depths[colour]?.includes(depth) || interlaced > 1 || (colour === 3 && !hasPalette)) return false;
  const expected = rawBytes(size, (channels[colour] ?? 0) * depth, interlaced === 1);
  try {
    return inflateSync(Buffer.concat(packed), { maxOutputLength: expected }).length === expected;
  } catch {
    return false; // damaged, or more than its size asks for
  }
}

/** Where the seven passes of an interlaced picture begin, and how far apart their pixels are. */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/** Each line of pixels begins with the number of its filter. */
function rawBytes({ width, height }: Size, bits: number, isInterlaced: boolean): number {
  const lines = (across: number, down: number): number =>
    across <= 0 || down <= 0 ? 0 : down * (1 + Math.ceil((across * bits) / 8));
  if (!isInterlaced) return lines(width, height);
  return passes.reduce(
    (sum, [x, y, right, down]) => sum + lines(Math.ceil((width - x) / right), Math.ceil((height - y) / down)),
    0,
  );
}

// ---- JPEG ----------------------------------------------------------------------------------------------

const frames = new Set([0xc0, 0xc1, 0xc2]); // baseline, extended and progressive: what programs show
const otherFrames = new Set([0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]);

/** The size that a JPEG's frame names, where its segments follow each other up to the scan and the end is there. */
function jpegSize(jpeg: Buffer): Size | null {
  let size: Size | null = null;
  let at = 2;
  while (at + 4 <= jpeg.length) {
    if (jpeg[at] !== 0xff) return null;
    const marker = jpeg[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1; // padding
      continue;
    }
    const length = jpeg.readUInt16BE(at + 2);
    if (length < 2 || otherFrames.has(marker) || marker === 0xd8 || marker === 0xd9) return null;
    if (frames.has(marker)) size = frameSize(jpeg, at, length);
    if (marker === 0xda) {
      const end = jpeg.lastIndexOf(Buffer.from([0xff, 0xd9]));
      return end > at + 2 + length ? size : null;
    }
    at += 2 + length;
  }
  return null;
}

/** Eight bits a sample, and one, three or four of them a pixel: grey, colour, or the inks of a printer. */
function frameSize(jpeg: Buffer, at: number, length: number): Size | null {
  const components = (length - 8) / 3;
  if (![1, 3, 4].includes(components) || at + 2 + length > jpeg.length) return null;
  if (jpeg[at + 4] !== 8 || jpeg[at + 9] !== components) return null;
  const [height, width] = [jpeg.readUInt16BE(at + 5), jpeg.readUInt16BE(at + 7)];
  return width === 0 || height === 0 ? null : { width, height };
}
