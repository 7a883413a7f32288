/** What was mended in a text that had been through an archive. */
export type Repair = "mis-decoded" | "html-entity";

const entities: Readonly<Record<string, string>> = {
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  para: "¶",
  ndash: "–",
  mdash: "—",
  lsquo: "‘",
  rsquo: "’",
  ldquo: "“",
  rdquo: "”",
  eacute: "é",
};

/** Windows-1252 characters that stand where Latin-1 has controls, at 0x80 and on. */
const windows1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/**
 * Mends one line: UTF-8 that was decoded as Windows-1252 (`Â¶`, `â€™`), HTML entities. Tells of each kind
 * of repair. A text without such traces comes back as it is.
 */
export function repairLine(line: string, onRepair: (repair: Repair) => void): string {
  let text = line;
  if (/[ÂÃâÅÄÐÑØÙ][\u0080-\u2122]/.test(text)) {
    const mended = text.replace(/[\u0080-\u024f\u02c6-\u2122]{2,200}/g, decodeTwice);
    if (mended !== text) onRepair("mis-decoded");
    text = mended;
  }
  if (text.includes("&")) {
    const mended = decodeEntities(text);
    if (mended !== text) onRepair("html-entity");
    text = mended;
  }
  return text;
}

/** `&amp;` last, so that what it leaves is not taken for another entity. */
function decodeEntities(text: string): string {
  let decoded = text;
  if (decoded.includes("&#")) decoded = decoded.replace(/&#(?:(\d{1,6})|x([0-9a-f]{1,5}));/gi, decodeNumber);
  for (const [name, character] of Object.entries(entities))
    decoded = decoded.replaceAll(`&${name};`, character);
  return decoded.replaceAll("&amp;", "&");
}

function decodeNumber(whole: string, decimal?: string, hex?: string): string {
  const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal);
  const isCharacter = code >= 32 && !(code >= 0xd8_00 && code < 0xe0_00);
  return isCharacter ? String.fromCodePoint(code) : whole;
}

/** Reads a run of characters as the bytes of Windows-1252 and these as UTF-8, where they make whole characters. */
function decodeTwice(run: string): string {
  let decoded = "";
  for (let at = 0; at < run.length;) {
    const bytes = [
      run.charCodeAt(at),
      run.charCodeAt(at + 1),
      run.charCodeAt(at + 2),
      run.charCodeAt(at + 3),
    ].map(byteOf);
    const size = sequenceLength(bytes);
    decoded += size > 1 ? fromUtf8(bytes.slice(0, size)) : run.charAt(at);
    at += size;
  }
  return decoded;
}

/** The byte a character was read from; -1 for none, so also past the end. */
function byteOf(code: number): number {
  if (code < 0x100) return code;
  const at = Number.isNaN(code) ? -1 : windows1252.indexOf(String.fromCharCode(code));
  return at < 0 ? -1 : at + 0x80;
}

function sequenceLength(bytes: readonly number[]): number {
  const lead = bytes[0] ?? -1;
  const size = lead >= 0xf0 && lead < 0xf5 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc2 ? 2 : 1;
  if (lead >= 0xf5) return 1;
  const rest = bytes.slice(1, size);
  return rest.length === size - 1 && rest.every((byte) => byte >= 0x80 && byte < 0xc0) ? size : 1;
}

function fromUtf8(bytes: readonly number[]): string {
  const [lead = 0, ...rest] = bytes;
  const first = lead & (0xff >> (bytes.length + 1));
  const code = rest.reduce((value, byte) => value * 64 + (byte & 0x3f), first);
  return code < 0x11_0000 && !(code >= 0xd8_00 && code < 0xe0_00) ? String.fromCodePoint(code) : "";
}
