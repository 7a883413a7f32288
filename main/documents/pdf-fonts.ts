import { createRequire } from "node:module";
import { mainFamily, symbolFamilies } from "./fonts.ts";

interface SetFont {
  layoutCache?: Record<string, unknown>;
  ascender: number; // above the baseline, in thousandths of the size
  descender: number; // below it, so negative
}
type ProvideFont = (family: string, bold: boolean, italics: boolean) => SetFont;
interface FontDocument {
  readonly getFontFile: (family: string, bold: boolean, italics: boolean) => unknown;
  provideFont: ProvideFont;
}

const mostWords = 50_000; // of one file of a font
const known = new Map<string, Record<string, unknown>>();

/**
 * Prepares fonts as pdfmake opens them. Call before each document.
 *
 * Shaping words is the dearest part of setting a page, and pdfmake forgets them with each document. A warm worker sets
 * the same pack again and again: it keeps the words of each font file as pdfkit's own cache holds them, which is by
 * text, for one font at one scale; a cache that has grown too large begins anew.
 *
 * A line is as high as the highest font in it, and the symbol fonts are made for far higher signs than a stance's: they
 * take the height of the text around them, so that lines keep their distance.
 */
export function prepareFonts(): void {
  for (const [file, words] of known) if (Object.keys(words).length > mostWords) known.delete(file);
  if (isPrepared) return;
  isPrepared = true;
  const provide = pdfDocument.provideFont;
  pdfDocument.provideFont = function (this: FontDocument, family, bold, italics) {
    const font = provide.call(this, family, bold, italics);
    font.layoutCache = wordsOf(String(this.getFontFile(family, bold, italics)));
    if (symbolFamilies.has(family)) {
      const { ascender, descender } = this.provideFont(mainFamily, false, false);
      Object.assign(font, { ascender, descender });
    }
    return font;
  };
}
let isPrepared = false;

const pdfmakeDocument = createRequire(import.meta.url)("pdfmake/js/PDFDocument.js") as {
  readonly default: { readonly prototype: FontDocument };
};
const pdfDocument = pdfmakeDocument.default.prototype;

function wordsOf(file: string): Record<string, unknown> {
  const words = known.get(file) ?? (Object.create(null) as Record<string, unknown>);
  known.set(file, words);
  return words;
}
