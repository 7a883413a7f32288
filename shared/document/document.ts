import type { Marking } from "../marking/marking.ts";
import type { RecordRef } from "../dossier/record-ref.ts";

/**
 * The one document model behind every file we hand over. Composers (brief, cable, log) build it, the
 * writers of main/documents turn it into docx, pdf, html and text. It says what things are, not how they look.
 */
export interface Document {
  readonly title: string;
  readonly subtitle?: string;
  readonly author: string;
  readonly language: string; // BCP 47
  readonly createdAt: string; // instant; the writers take no other clock, so equal input gives equal files
  readonly page: "a4" | "a5" | "letter";
  readonly banner?: Banner; // top and bottom of every page
  readonly footer?: string; // "Edition 2, 9 March 2010"; the writers add "page X of Y"
  readonly blocks: readonly Block[];
}

/** The highest marking of what is inside, as text, with the scheme's colour. */
export interface Banner {
  readonly text: string;
  readonly colour: string; // #rrggbb of the text, dark enough on white
}

export type Block =
  | Heading
  | Paragraph
  | List
  | Table
  | Callout
  | Cover
  | { readonly kind: "contents"; readonly title: string }
  | { readonly kind: "page-break" }
  | { readonly kind: "orientation"; readonly to: "portrait" | "landscape" };

/** What every block with content may carry: where it came from, and its own mark, which is printed before it. */
interface Sourced {
  readonly records?: readonly RecordRef[];
  readonly marking?: Marking;
  readonly change?: "added" | "changed" | "withdrawn"; // shown in the margin of a later edition
}

export interface Heading extends Sourced {
  readonly kind: "heading";
  readonly level: 1 | 2 | 3;
  readonly id: string; // bookmark and link target, unique in the document
  readonly runs: readonly Run[];
}

export interface Paragraph extends Sourced {
  readonly kind: "paragraph";
  readonly style: "body" | "lead" | "quote" | "note" | "preformatted" | "spoken"; // spoken: large, to be read out
  readonly runs: readonly Run[];
}

export interface List extends Sourced {
  readonly kind: "list";
  readonly ordered: boolean;
  readonly items: readonly ListItem[];
}

export interface ListItem extends Sourced {
  readonly runs: readonly Run[];
  readonly note?: readonly Run[]; // a second, quieter line under the item
}

export interface Table extends Sourced {
  readonly kind: "table";
  readonly alt: string; // what the table shows, for a screen reader
  readonly widths: readonly number[]; // relative, one a column
  readonly headerRows: number; // repeated on every page
  readonly headerColumn: boolean; // the first cell of a row names it
  readonly style: "grid" | "plain" | "matrix"; // matrix: small, centred cells
  readonly rows: readonly (readonly Cell[])[];
}

/** A cell says where it came from and how it is marked, as a block does; its mark is printed by its own runs. */
export interface Cell extends Sourced {
  readonly runs: readonly Run[];
  readonly tone?: Tone; // background
  readonly align?: "start" | "centre" | "end";
}

/** A set-off box: red lines, open clearances, the press line. */
export interface Callout extends Sourced {
  readonly kind: "callout";
  readonly tone: "warning" | "note";
  readonly title: string;
  readonly blocks: readonly (Paragraph | List)[];
}

export interface Cover extends Sourced {
  readonly kind: "cover";
  readonly title: string;
  readonly lines: readonly string[]; // body, place, dates
  readonly facts: readonly { readonly name: string; readonly value: string }[]; // edition, copy, drafter
}

/** A stretch of text with one look. `link` is the id of a heading. */
export interface Run {
  readonly text: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly tone?: Tone; // colour of the text; never the only sign of anything
  readonly link?: string;
}

export type Tone =
  | "supports"
  | "supports-with-conditions"
  | "neutral"
  | "has-reservations"
  | "opposes"
  | "silent"
  | "quiet"
  | "warning";

export const run = (text: string): Run => ({ text });
export const bold = (text: string): Run => ({ text, bold: true });
