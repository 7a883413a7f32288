import type { PageNumberEstimator } from "docx";
import type { Document } from "../../shared/document/document.ts";

export interface Numbering {
  readonly estimate: PageNumberEstimator;
  readonly isSure: (anchors: readonly string[]) => boolean; // that all of these are right; asked once the document is written
}

/**
 * Page numbers for the contents, from the library's own layout of the pages as Word would lay them out. Guesses are
 * wanted: it knows no width for signs Arial lacks, like those of a positions matrix, and would stop at the first. But
 * pages in a font that it does not know at all are Word's to number.
 */
export async function pageNumbering(): Promise<Numbering> {
  const { estimatePageNumbersWith } = await import("docx/layout"); // large, so loaded only when it is used
  const layOut = estimatePageNumbersWith({ guess: true });
  let known: ReadonlyMap<string, string> = new Map();
  let isFontKnown = true;
  return {
    estimate: (body, context) => {
      const estimated = layOut(body, context);
      known = estimated.bookmarks;
      isFontKnown = !estimated.guesses?.some(({ reason }) => reason === unknownFont);
      return estimated;
    },
    isSure: (anchors) => isFontKnown && anchors.every((bookmark) => known.has(bookmark)),
  };
}

const unknownFont = "a font not in the width tables"; // the library's words

// Laying out costs some 15 µs a character and 0.5 ms a cell, ten times the writing: a second or two at the most.
const mostCharacters = 100_000;
const cellAsCharacters = 35;
const longestWord = 500; // its cost grows with the square of a word's length

/** Whether the pages of a document can be laid out in reasonable time. */
export function canNumberPages(document: Document): boolean {
  if (!document.blocks.some((block) => block.kind === "contents")) return false;
  const texts: string[] = [];
  let cells = 0;
  for (const block of document.blocks) {
    if (block.kind === "heading" || block.kind === "paragraph")
      texts.push(...block.runs.map((run) => run.text));
    if (block.kind === "table") {
      cells += block.rows.length * block.widths.length;
      texts.push(...block.rows.flat().flatMap((cell) => cell.runs.map((run) => run.text)));
    }
    const lists = block.kind === "list" ? [block] : block.kind === "callout" ? block.blocks : [];
    for (const part of lists) {
      const runs =
        part.kind === "list" ? part.items.flatMap((item) => [...item.runs, ...(item.note ?? [])]) : part.runs;
      texts.push(...runs.map((run) => run.text));
    }
  }
  const characters = texts.reduce((sum, text) => sum + text.length, 0) + cells * cellAsCharacters;
  return characters <= mostCharacters && !texts.some((text) => new RegExp(`\\S{${longestWord}}`).test(text));
}
