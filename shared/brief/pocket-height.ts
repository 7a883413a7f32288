import { textOf } from "../document/clean-text.ts";
import type { Block, ListItem } from "../document/document.ts";

/**
 * How tall blocks are on an A5 card, in lines of its text, as both writers set it: measured on their pages, and a
 * little more than they take, so that a card which fits here fits there.
 */
export const pageHeight = 41;
const charactersOfLine = 70;

export const heightOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + heightOfBlock(block), 0);

function heightOfBlock(block: Block): number {
  if (block.kind === "list") return block.items.reduce((sum, item) => sum + heightOfItem(item), 0);
  if (block.kind === "callout") return 2.6 + heightOf(block.blocks);
  if (block.kind === "paragraph") return heightOfText(textOf(block.runs), charactersOfLine) + 0.4;
  if (block.kind !== "heading") return 0;
  return heightOfText(textOf(block.runs), headingWidths[block.level]) * headingLines[block.level] + 0.7;
}

const headingWidths = { 1: 46, 2: 58, 3: 64 } as const; // characters
const headingLines = { 1: 1.6, 2: 1.25, 3: 1.1 } as const;

const heightOfItem = (item: ListItem): number =>
  heightOfText(textOf(item.runs) + (item.marking ? " (SBU/NF)" : ""), charactersOfLine - 4) + 0.35;

const heightOfText = (text: string, width: number): number =>
  text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0);
