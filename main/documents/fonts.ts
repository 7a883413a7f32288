import { createRequire } from "node:module";
import { openSync as openFont, type Font } from "fontkit";
import { rightToLeft } from "./look.ts";

/** A family the PDF can be set in: its name there, its files, and where it has them bold and italic. */
interface Family {
  readonly name: string;
  readonly files: {
    readonly normal: string;
    readonly bold: string;
    readonly italics: string;
    readonly bolditalics: string;
  };
}

const resolve = createRequire(import.meta.url).resolve;
const folder = "@expo-google-fonts";

function family(
  name: string,
  pack: string,
  prefix: string,
  weights: { bold?: boolean; italic?: boolean },
): Family {
  const file = (weight: string): string => `${folder}/${pack}/${weight}/${prefix}_${weight}.ttf`;
  const normal = file("400Regular");
  const bold = weights.bold ? file("700Bold") : normal;
  return {
    name,
    files: {
      normal,
      bold,
      italics: weights.italic ? file("400Regular_Italic") : normal,
      bolditalics: weights.italic ? file("700Bold_Italic") : bold,
    },
  };
}

const found = ({ normal, bold, italics, bolditalics }: Family["files"]): Family["files"] => ({
  normal: resolve(normal),
  bold: resolve(bold),
  italics: resolve(italics),
  bolditalics: resolve(bolditalics),
});

/**
 * The families in the order they are asked for a character: Latin, Cyrillic and Greek first; the large ones of East
 * Asia last, so they are only opened when a text needs them.
 */
const families: readonly Family[] = [
  family("Noto Sans", "noto-sans", "NotoSans", { bold: true, italic: true }),
  family("Symbols 2", "noto-sans-symbols-2", "NotoSansSymbols2", {}),
  family("Symbols", "noto-sans-symbols", "NotoSansSymbols", { bold: true }),
  family("Math", "noto-sans-math", "NotoSansMath", {}),
  family("Armenian", "noto-sans-armenian", "NotoSansArmenian", { bold: true }),
  family("Georgian", "noto-sans-georgian", "NotoSansGeorgian", { bold: true }),
  family("Devanagari", "noto-sans-devanagari", "NotoSansDevanagari", { bold: true }),
  family("Thai", "noto-sans-thai", "NotoSansThai", { bold: true }),
  family("Chinese", "noto-sans-sc", "NotoSansSC", { bold: true }),
  family("Japanese", "noto-sans-jp", "NotoSansJP", { bold: true }),
  family("Korean", "noto-sans-kr", "NotoSansKR", { bold: true }),
];
export const mainFamily = "Noto Sans";
/** Families that have signs and no letters. */
export const symbolFamilies: ReadonlySet<string> = new Set(["Symbols 2", "Symbols", "Math"]);

/** The families as pdfmake takes them: paths of files. */
export const fontFiles: Readonly<Record<string, Family["files"]>> = Object.fromEntries(
  families.map(({ name, files }) => [name, found(files)]),
);
const allowed = new Set(Object.values(fontFiles).flatMap((files) => Object.values(files)));

/** Whether a path is one of our font files: the only files the PDF library may read. */
export const isFontFile = (path: string): boolean => allowed.has(path);

const opened = new Map<string, Font>();
function fontOf(name: string): Font {
  const known = opened.get(name);
  if (known) return known;
  const font = openFont(fontFiles[name]?.normal ?? "");
  if (!("hasGlyphForCodePoint" in font)) throw new Error(`The font ${name} is a collection`);
  opened.set(name, font);
  return font;
}

const familyOfCharacter = new Map<number, string | null>();

/** The first family that has a character; null where none has. Japanese and Korean text is told by its own script. */
function familyOf(codePoint: number, preferred: string | null): string | null {
  if (preferred !== null && fontOf(preferred).hasGlyphForCodePoint(codePoint)) return preferred;
  const known = familyOfCharacter.get(codePoint);
  if (known !== undefined) return known;
  // Some symbol fonts have single Arabic letters: a word set in them would be unreadable.
  const isUnset = rightToLeft.test(String.fromCodePoint(codePoint));
  const found = isUnset
    ? null
    : families.find(({ name }) => fontOf(name).hasGlyphForCodePoint(codePoint))?.name;
  familyOfCharacter.set(codePoint, found ?? null);
  return found ?? null;
}

export interface FontRun {
  readonly text: string;
  readonly family: string;
}

const plain = /^[\u0020-\u024F\u2010-\u2027\u20AC]*$/;
const dependent = /[\s\p{M}]/u;
const eastAsianLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const kana = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const hangul = /\p{Script=Hangul}/u;

/**
 * Splits a text into runs that one family can set. Spaces, marks and digits stay with what they follow. What no
 * family has is replaced by U+FFFD, and listed.
 */
export function splitByFont(text: string): {
  readonly runs: readonly FontRun[];
  readonly missing: readonly string[];
} {
  if (plain.test(text)) return { runs: [{ text, family: mainFamily }], missing: [] };
  const eastAsian = kana.test(text) ? "Japanese" : hangul.test(text) ? "Korean" : null;
  const runs: { text: string; family: string }[] = [];
  const missing: string[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    if (isInvisible(codePoint) && last) {
      last.text += character;
      continue;
    }
    const stays = last && dependent.test(character) && fontOf(last.family).hasGlyphForCodePoint(codePoint);
    const preferred = eastAsianLetter.test(character) ? eastAsian : null;
    const found = stays
      ? last.family
      : character === "\n"
        ? (last?.family ?? mainFamily)
        : familyOf(codePoint, preferred);
    if (found === null) missing.push(character);
    const name = found ?? mainFamily;
    const shown = found === null ? "\uFFFD" : character;
    if (last?.family === name) last.text += shown;
    else runs.push({ text: shown, family: name });
  }
  return { runs, missing };
}

interface Embeddable {
  readonly name: string;
  readonly letters: string; // those it is used for, as CSS has it
  readonly files: readonly {
    readonly path: string;
    readonly weight: "normal" | "bold";
    readonly style: "normal" | "italic";
  }[];
}

/** Everything but the blocks written from right to left: single letters of a symbol font would tear a word of Arabic. */
const leftToRight = "U+0-58F,U+900-FB1C,U+FE00-FE6F,U+FF00-107FF,U+11000-1E7FF,U+1F000-10FFFF";

/** What Chromium sets from right to left, and pdfmake cannot. Of Noto’s Arabic, readers of a PDF find words torn apart. */
const printed = [
  {
    ...family("Vazirmatn", "vazirmatn", "Vazirmatn", { bold: true }),
    letters: "U+600-6FF,U+750-77F,U+8A0-8FF,U+FB50-FDFF,U+FE70-FEFF",
    isIn: /\p{Script=Arabic}/u,
  },
  {
    ...family("Noto Sans Hebrew", "noto-sans-hebrew", "NotoSansHebrew", { bold: true }),
    letters: "U+590-5FF,U+FB1D-FB4F",
    isIn: /\p{Script=Hebrew}/u,
  },
];

/** The families a page of HTML needs, the main one first, each with its different files. */
export function embeddable(html: string): readonly Embeddable[] {
  const used = new Set([mainFamily]);
  for (const text of html.split(/[<>\n]/))
    for (const { family: name } of splitByFont(text).runs) used.add(name);
  return [
    ...families
      .filter(({ name }) => used.has(name))
      .map(({ name, files }) => ({ name, letters: leftToRight, files: different(found(files)) })),
    ...printed
      .filter(({ isIn }) => isIn.test(html))
      .map(({ name, letters, files }) => ({ name, letters, files: different(found(files)) })),
  ];
}

function different({ normal, bold, italics, bolditalics }: Family["files"]): Embeddable["files"] {
  const files: Embeddable["files"][number][] = [{ path: normal, weight: "normal", style: "normal" }];
  if (bold !== normal) files.push({ path: bold, weight: "bold", style: "normal" });
  if (italics !== normal) files.push({ path: italics, weight: "normal", style: "italic" });
  if (bolditalics !== bold) files.push({ path: bolditalics, weight: "bold", style: "italic" });
  return files;
}

/** Joiners and variation selectors have no glyph of their own. */
const isInvisible = (codePoint: number): boolean =>
  codePoint === 0x200b ||
  codePoint === 0x200c ||
  codePoint === 0x200d ||
  (codePoint >= 0xfe00 && codePoint <= 0xfe0f);
