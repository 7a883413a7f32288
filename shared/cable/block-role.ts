import type { Cable, CableBlock } from "./cable.ts";

export type BlockRole = Extract<CableBlock, { kind: "paragraph" }>["role"];

const summaryStart =
  /^(?:BEGIN )?SUMM?AR?Y(?: (?:AND|\/|&) (?:COMMENT|ACTION REQUEST|INTRODUCTION|RECOMMENDATIONS?))?(?: ?[:.;]| ?-{1,2} )/i;
const summaryEnd = /\bEND(?: OF)? SUMM?AR?Y\b/i;
const commentStart = /^\(?(?:BEGIN |POST )?COMMENTS?(?: (?:AND|\/|&) [A-Z ]{3,30})?(?: ?[:.;]| ?-{1,2} )/i;
const commentEnd = /\bEND(?: OF)? COMMENTS?\b/i;
const inlineComment = /\bCOMMENT ?:/i;
const actionStart = /^(?:ACTION REQUEST(?:ED)?\b|THIS IS AN ACTION REQUEST\b)/i;

const headingRoles: readonly { readonly words: RegExp; readonly role: BlockRole }[] = [
  { words: /^SUMM?AR?Y\b/i, role: "summary" },
  { words: /^COMMENTS?\b|\bCOMMENTS?$/i, role: "comment" },
  { words: /^ACTION REQUEST/i, role: "action-request" },
];

export const opensSummary = (text: string): boolean => summaryStart.test(text);
export const endsSummary = (text: string): boolean => summaryEnd.test(text);
export const opensComment = (text: string): boolean => commentStart.test(text);
export const endsComment = (text: string): boolean => commentEnd.test(text);
export const opensActionRequest = (text: string): boolean => actionStart.test(text);

/** What the heading above it makes of a paragraph. */
export const roleUnderHeading = (heading: string): BlockRole =>
  headingRoles.find(({ words }) => words.test(heading.trim().replace(/:$/, "")))?.role ?? null;

/**
 * Summary, comment or action request, told from the words of the paragraphs and the headings above them.
 * A summary runs from its opening to its END, which may be a few paragraphs on; inline notes change nothing.
 */
export function rolesOf(blocks: Cable["blocks"]): readonly BlockRole[] {
  let heading: BlockRole = null;
  let summaryOpen = 0; // paragraphs a summary without its END may still go on for
  return blocks.map((block, index) => {
    if (block.kind === "heading") {
      heading = roleUnderHeading(block.text);
      summaryOpen = 0;
      return null;
    }
    const own = ownRole(block.text);
    if (summaryOpen > 0) {
      summaryOpen = endsSummary(block.text) ? 0 : summaryOpen - 1;
      return "summary";
    }
    if (own === "summary" && !endsSummary(block.text)) summaryOpen = paragraphsToEnd(blocks, index);
    return own ?? heading;
  });
}

function ownRole(text: string): BlockRole {
  if (opensSummary(text) || endsSummary(text)) return "summary";
  if (opensActionRequest(text)) return "action-request";
  if (opensComment(text)) return "comment";
  if (endsComment(text) && !inlineComment.test(text)) return "comment";
  return null;
}

/** How many paragraphs after this one belong to its summary: up to the END, if that comes within four. */
function paragraphsToEnd(blocks: Cable["blocks"], from: number): number {
  for (let ahead = 1; ahead <= 4; ahead += 1) {
    const block = blocks[from + ahead];
    if (block?.kind !== "paragraph" || opensSummary(block.text)) return 0;
    if (endsSummary(block.text)) return ahead;
  }
  return 0;
}

/** A block with the role its words give it; headings have none. */
export function withRole<B extends CableBlock>(block: B, role: BlockRole): B {
  return block.kind === "heading" ? block : { ...block, role };
}
