import { textOf } from "../document/clean-text.ts";
import type { Block, Callout, Cell, Document, List, Paragraph, Run, Table } from "../document/document.ts";
import { firstWords } from "../document/first-words.ts";
import { assertNever } from "../result.ts";
import type { Marking } from "../marking/marking.ts";
import { bannerOf, bannerText, highestMarking, isAbove, schemes } from "../marking/schemes.ts";
import type { LeftOut } from "./cut.ts";
import { withoutEmpties } from "./tidy.ts";

interface Marked {
  readonly records?: readonly unknown[];
  readonly marking?: Marking;
}

/**
 * A document without what is marked above a ceiling: paragraphs, list items, table rows, callouts, whole parts whose
 * heading is. What holds nothing any more is gone too. Says what was left out, why, and under which heading.
 * What came from a record and has no mark of its own counts as `unmarked`; headings, legends and the cover, which come
 * from none, are the frame and stay. The banner is then the highest mark of what is inside; the frame counts as
 * `unmarked` too, but where that is above the ceiling: then only what is public by itself is left of it.
 */
export function applyCeiling(
  document: Document,
  ceiling: Marking,
  unmarked: Marking,
): { readonly document: Document; readonly leftOut: readonly LeftOut[] } {
  const cutter = new Cutter(ceiling, unmarked);
  const blocks = withoutEmpties(document.blocks.flatMap((block) => cutter.block(block)));
  const frame = isAbove(unmarked, ceiling) ? null : unmarked;
  const banner = bannerOf(highestInside(blocks, unmarked, frame) ?? ceiling);
  return { document: { ...document, banner, blocks }, leftOut: cutter.leftOut };
}

/** The highest mark of what came from records, and of the frame where that has one; null where there is neither. */
export function highestInside(
  blocks: readonly Block[],
  unmarked: Marking,
  frame: Marking | null = unmarked,
): Marking | null {
  const marks = [...(frame ? [frame] : []), ...blocks.flatMap((block) => marksIn(block, unmarked))];
  return marks.length === 0 ? null : highestMarking(marks, schemes[unmarked.scheme]);
}

/** The mark of a block, list item or cell that came from a record. */
const markOf = (part: Marked, unmarked: Marking): Marking | null =>
  part.marking ?? (part.records && part.records.length > 0 ? unmarked : null);

/** The marks of what a block holds and that came from records; `unmarked` itself for what has none of its own. */
export function marksIn(block: Block, unmarked: Marking): readonly Marking[] {
  const marks = (part: Marked): readonly Marking[] => {
    const marking = markOf(part, unmarked);
    return marking === null ? [] : [marking];
  };
  switch (block.kind) {
    case "heading":
    case "paragraph":
    case "cover":
      return marks(block);
    case "list":
      return [...marks(block), ...block.items.flatMap(marks)];
    case "table":
      return [...marks(block), ...block.rows.flatMap((row) => row.flatMap(marks))];
    case "callout":
      return [...marks(block), ...block.blocks.flatMap((inner) => marksIn(inner, unmarked))];
    case "contents":
    case "page-break":
    case "orientation":
      return [];
    default:
      return assertNever(block);
  }
}

/** Goes through a document once, in order, so that it knows under which heading it is. */
class Cutter {
  readonly #ceiling: Marking;
  readonly #unmarked: Marking;
  readonly leftOut: LeftOut[] = [];
  #where = "Cover";
  #closedBelow: number | null = null; // the level of a heading that was left out: what is under it goes too

  constructor(ceiling: Marking, unmarked: Marking) {
    this.#ceiling = ceiling;
    this.#unmarked = unmarked;
  }

  block(block: Block): readonly Block[] {
    if (block.kind === "heading") {
      if (this.#closedBelow !== null && block.level > this.#closedBelow) return [];
      this.#closedBelow = null;
      if (!this.#stays(block, block.runs)) {
        this.#closedBelow = block.level;
        return [];
      }
      this.#where = textOf(block.runs);
      return [block];
    }
    if (block.kind === "page-break" || block.kind === "orientation") return [block];
    if (this.#closedBelow !== null) return [];
    if (block.kind === "paragraph") return this.#paragraph(block);
    if (block.kind === "list") return this.#list(block);
    if (block.kind === "callout") return this.#callout(block);
    if (block.kind === "table") return block.style === "matrix" ? this.#matrix(block) : this.#table(block);
    return [block];
  }

  #paragraph(block: Paragraph): readonly Paragraph[] {
    return this.#stays(block, block.runs) ? [block] : [];
  }

  #list(block: List): readonly List[] {
    if (!this.#stays(block, block.items[0]?.runs ?? [])) return [];
    const items = block.items.filter((item) => this.#stays(item, item.runs));
    return items.length === 0 ? [] : [{ ...block, items }];
  }

  #callout(block: Callout): readonly Callout[] {
    if (!this.#stays(block, [{ text: block.title }])) return [];
    const blocks = block.blocks.flatMap((inner): readonly (Paragraph | List)[] =>
      inner.kind === "list" ? this.#list(inner) : this.#paragraph(inner),
    );
    return blocks.length === 0 ? [] : [{ ...block, blocks }];
  }

  /** A row goes when one of its cells is above the ceiling: it would not read without it. */
  #table(block: Table): readonly Table[] {
    if (!this.#stays(block, [{ text: block.alt }])) return [];
    const rows = block.rows.filter((row, index) => {
      const tooHigh = row.find((cell) => this.#why(cell) !== null);
      return index < block.headerRows || !tooHigh || this.#stays(tooHigh, row.flatMap(spaced));
    });
    return rows.length <= block.headerRows ? [] : [{ ...block, rows }];
  }

  /** In a matrix a cell above the ceiling is as blank as one nobody knows anything of. */
  #matrix(block: Table): readonly Table[] {
    if (!this.#stays(block, [{ text: block.alt }])) return [];
    const named = block.rows.filter(
      (row, index) => index < block.headerRows || !row[0] || this.#stays(row[0], row[0].runs),
    );
    const heads = named[0] ?? [];
    const columns = heads.map((head, column) => column === 0 || this.#stays(head, head.runs));
    const rows = named.map((row, index) =>
      row
        .filter((_, column) => columns[column] ?? true)
        .map((cell): Cell => {
          const isName = index < block.headerRows || cell === row[0];
          if (isName || this.#stays(cell, [...(row[0]?.runs ?? []), ...cell.runs])) return cell;
          return { runs: [] };
        }),
    );
    return [{ ...block, rows, widths: block.widths.filter((_, column) => columns[column] ?? true) }];
  }

  #why(part: Marked): string | null {
    const marking = markOf(part, this.#unmarked);
    if (marking === null || !isAbove(marking, this.#ceiling)) return null;
    return `marked ${bannerText(marking)}, above ${bannerText(this.#ceiling)}`;
  }

  /** Whether a part may stay; notes it where it may not. */
  #stays(part: Marked, runs: readonly Run[]): boolean {
    const why = this.#why(part);
    if (why === null) return true;
    this.leftOut.push({ what: firstWords(textOf(runs), 80), why, where: this.#where });
    return false;
  }
}

const spaced = (cell: Cell): readonly Run[] => [...cell.runs, { text: " " }];
