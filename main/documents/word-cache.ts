import { createRequire } from "node:module";

interface SetFont {
  layoutCache?: Record<string, unknown>;
}
type ProvideFont = (family: string, bold: boolean, italics: boolean) => SetFont;
interface FontDocument {
  readonly getFontFile: (family: string, bold: boolean, italics: boolean) => unknown;
  provideFont: ProvideFont;
}

const mostWords = 50_000; // of one file of a font
const known = new Map<string, Record<string, unknown>>();

/**
 * Shaping words is the dearest part of setting a page, and pdfmake forgets them with each document. A warm worker sets
 * the same pack again and again: it keeps the words of each font file as pdfkit's own cache holds them, which is by
 * text, for one font at one scale. Call before each document: a cache that has grown too large begins anew.
 */
export function keepWordsAcrossDocuments(): void {
  for (const [file, words] of known) if (Object.keys(words).length > mostWords) known.delete(file);
  if (isKept) return;
  isKept = true;
  const provide = pdfDocument.provideFont;
  pdfDocument.provideFont = function (this: FontDocument, family, bold, italics) {
    const font = provide.call(this, family, bold, italics);
    font.layoutCache = wordsOf(String(this.getFontFile(family, bold, italics)));
    return font;
  };
}
let isKept = false;

const pdfmakeDocument = createRequire(import.meta.url)("pdfmake/js/PDFDocument.js") as {
  readonly default: { readonly prototype: FontDocument };
};
const pdfDocument = pdfmakeDocument.default.prototype;

function wordsOf(file: string): Record<string, unknown> {
  const words = known.get(file) ?? (Object.create(null) as Record<string, unknown>);
  known.set(file, words);
  return words;
}
