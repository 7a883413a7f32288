import type { Block, Cell, List, ListItem, Paragraph, Run } from "../document/document.ts";

/**
 * A document's blocks without what holds nothing: headings with nothing under them, contents of no headings, breaks
 * and turns of the page with nothing between them.
 */
export function withoutEmpties(blocks: readonly Block[]): readonly Block[] {
  const told = withoutIdleTurns(withoutBareHeadings(blocks));
  const hasHeadings = told.some((block) => block.kind === "heading");
  return withoutIdleBreaks(told.filter((block) => block.kind !== "contents" || hasHeadings));
}

const content = 4; // deeper than any heading

/** Backwards: a heading stays when what comes next is content or a deeper heading that stayed. */
function withoutBareHeadings(blocks: readonly Block[]): readonly Block[] {
  let next = 0;
  const kept = blocks.toReversed().filter((block) => {
    if (block.kind === "heading") {
      if (next <= block.level) return false;
      next = block.level;
    } else if (block.kind !== "page-break" && block.kind !== "orientation") next = content;
    return true;
  });
  return kept.reverse();
}

/** Of turns that follow each other the last counts, and only where it turns the page and something is set on it. */
function withoutIdleTurns(blocks: readonly Block[]): readonly Block[] {
  const kept: Block[] = [];
  let set: "portrait" | "landscape" = "portrait";
  let wanted: "portrait" | "landscape" = "portrait";
  for (const block of blocks) {
    if (block.kind === "orientation") wanted = block.to;
    else {
      if (wanted !== set && block.kind !== "page-break") {
        kept.push({ kind: "orientation", to: wanted });
        set = wanted;
      }
      kept.push(block);
    }
  }
  return kept;
}

/** A break stays between two things that are set, and beside no turn, which is one. */
function withoutIdleBreaks(blocks: readonly Block[]): readonly Block[] {
  return blocks.filter((block, index) => {
    if (block.kind !== "page-break") return true;
    const next = blocks[index + 1];
    return index > 0 && next !== undefined && next.kind !== "page-break" && next.kind !== "orientation";
  });
}

/** The blocks with links only to headings that are there; a run whose link leads nowhere keeps its text. */
export function withoutDeadLinks(blocks: readonly Block[]): readonly Block[] {
  const ids = new Set(blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : [])));
  const live = (runs: readonly Run[]): readonly Run[] =>
    runs.map(({ link, ...run }) => (link !== undefined && ids.has(link) ? { ...run, link } : run));
  const liveItem = (item: ListItem): ListItem => ({
    ...item,
    runs: live(item.runs),
    ...(item.note ? { note: live(item.note) } : {}),
  });
  const liveText = <B extends Paragraph | List>(block: B): B =>
    block.kind === "list"
      ? { ...block, items: block.items.map(liveItem) }
      : { ...block, runs: live(block.runs) };
  return blocks.map((block): Block => {
    if (block.kind === "paragraph" || block.kind === "list") return liveText(block);
    if (block.kind === "callout") return { ...block, blocks: block.blocks.map(liveText) };
    if (block.kind !== "table") return block;
    const rows = block.rows.map((row) => row.map((cell): Cell => ({ ...cell, runs: live(cell.runs) })));
    return { ...block, rows };
  });
}
