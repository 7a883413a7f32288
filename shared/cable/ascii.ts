/** Characters of our own scripts that have a plain spelling; accents are taken off by decomposition. */
const spellings: Readonly<Record<string, string>> = {
  "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‟": '"', "″": '"',
  "‘": "'", "’": "'", "‚": "'", "‛": "'", "′": "'", "´": "'", "`": "`",
  "–": "-", "—": "-", "‒": "-", "―": "-", "‐": "-", "‑": "-", "−": "-", "­": "",
  "…": "...", "•": "-", "·": "-", "×": "x", "÷": "/", "±": "+/-", "≤": "<=", "≥": ">=", "≈": "about ",
  "€": "EUR ", "£": "GBP ", "¥": "JPY ", "¢": " cents", "°": " degrees", "§": "section ", "¶": "",
  "½": "1/2", "¼": "1/4", "¾": "3/4", "№": "No. ", "©": "(c)", "®": "(R)", "™": "(TM)", "→": "->", "←": "<-",
  "ß": "ss", "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ð": "d",
  "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L", "ı": "i", "ħ": "h", "Ħ": "H", "ŋ": "ng", "ə": "a", "Ə": "A",
  "ʻ": "'", "ʼ": "'", "ʹ": "'", "º": "o", "ª": "a",
}; // prettier-ignore

export interface Transliterated {
  readonly text: string;
  readonly lost: readonly string[]; // characters that have no plain spelling, each once; a "?" stands for them
}

/**
 * Spells a text in printable ASCII, the only characters a telegram carries: é becomes e, curly quotes straight,
 * long dashes short. Line ends and tabs become blanks. What cannot be spelled becomes "?" and is reported.
 */
export function toAscii(text: string): Transliterated {
  if (/^[ -~]*$/.test(text)) return { text, lost: [] };
  const lost = new Set<string>();
  const spelled = text.normalize("NFC").replace(/[^ -~]/gu, (character) => spell(character, lost));
  return { text: spelled, lost: [...lost] };
}

function spell(character: string, lost: Set<string>): string {
  if (/[ -~]/.test(character)) return character;
  if (/\s/.test(character)) return " ";
  if (/[\p{Cc}\p{Cf}\p{Mn}]/u.test(character)) return spellings[character] ?? "";
  const known = spellings[character];
  if (known !== undefined) return known;
  const plain = character.normalize("NFKD").replace(/\p{Mn}/gu, "");
  if (/^[ -~]+$/.test(plain)) return plain;
  lost.add(character);
  return "?";
}
