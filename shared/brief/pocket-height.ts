import { textOf } from "../document/clean-text.ts";
import type { Block, ListItem, Paragraph, Run } from "../document/document.ts";

/**
 * How tall blocks are on an A5 card, in points, as both writers set them: measured on their pages. A few points are
 * kept back, so that a card which fits here fits there.
 */
export const pageHeight = 514;
const pageWidth = 355;
const indent = 16; // of lists, and again of boxes

const sizes = { 1: 12.5, 2: 9.75, 3: 8.6, text: 8.2, note: 7 } as const; // points
const lineHeight = 1.4; // of the size
const signLift = 2.8; // a line with a stance's sign is taller

export const heightOf = (blocks: readonly Block[], width = pageWidth): number =>
  blocks.reduce((sum, block) => sum + heightOfBlock(block, width), 0);

function heightOfBlock(block: Block, width: number): number {
  if (block.kind === "list") {
    return block.items.reduce((sum, item) => sum + heightOfItem(item, width - indent), 0);
  }
  if (block.kind === "callout") return 30 + heightOf(block.blocks, width - indent);
  if (block.kind === "paragraph") return heightOfParagraph(block, width);
  if (block.kind !== "heading") return 0;
  return heightOfText(block.runs, sizes[block.level], width) + (block.level === 1 ? 13 : 8);
}

function heightOfParagraph({ runs, style }: Paragraph, width: number): number {
  if (style === "note") return heightOfText(runs, sizes.note, width) + 4;
  const lines = linesOf(runs, width / sizes.text);
  return lines * (sizes.text * lineHeight + signLift) + 4;
}

function heightOfItem({ runs, marking }: ListItem, width: number): number {
  const mark: Run[] = marking ? [{ text: "(SBU/NF) " }] : [];
  const text = heightOfText([...mark, ...runs], sizes.text, width);
  return text + signLift * Math.min(runs.filter(isSign).length, 3) + 2.2;
}

const isSign = ({ text, tone }: Run): boolean => tone !== undefined && text.trim().length === 1;

const heightOfText = (runs: readonly Run[], size: number, width: number): number =>
  linesOf(runs, width / size) * size * lineHeight;

/** How many lines a text takes, word by word, in a column so many ems wide. */
function linesOf(runs: readonly Run[], ems: number): number {
  const isBold = runs.length > 0 && runs.every((run) => run.bold === true);
  let lines = 1;
  let used = 0;
  for (const word of textOf(runs).split(/ +/)) {
    const width = emsOf(word) * (isBold ? 1.08 : 1);
    if (used > 0 && used + width > ems) {
      lines += 1;
      used = 0;
    }
    lines += Math.floor(width / ems);
    used += (width % ems) + 0.27;
  }
  return lines;
}

/** The width of a word in ems, by the kind of its letters. */
function emsOf(word: string): number {
  let ems = 0;
  for (const letter of word) {
    if (/[iljtfr.,;:'’!|()[\]]/.test(letter)) ems += 0.34;
    else if (/[mwMW@%…]/.test(letter)) ems += 0.92;
    else if (/\p{Lu}/u.test(letter)) ems += 0.68;
    else if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(letter))
      ems += 1;
    else ems += 0.58;
  }
  return ems;
}
