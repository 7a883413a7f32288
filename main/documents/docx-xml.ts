import type { ParagraphChild } from "docx";

/**
 * A piece of WordprocessingML as the library holds it just before it writes: an element's name, and what is in it. Runs
 * and tables are made so: a pack has thousands of cells, and the library's own objects for them weigh some thirty
 * options each before they come to the same.
 */
export type Xml = Readonly<Record<string, unknown>>;

type Attributes = Readonly<Record<string, string | number>>;

/** An element of these parts: text, or further elements. */
export const xml = (name: string, ...parts: readonly (Xml | string)[]): Xml => ({ [name]: parts });

/** An element with attributes: `<w:tcW w:w="623" w:type="dxa"/>`. */
export const attributed = (
  name: string,
  attributes: Attributes,
  ...parts: readonly (Xml | string)[]
): Xml => ({
  [name]: parts.length === 0 ? { _attr: attributes } : [{ _attr: attributes }, ...parts],
});

/** An element that says one thing: `<w:keepNext/>`, `<w:jc w:val="center"/>`. */
export const property = (name: string, value?: string | number): Xml =>
  value === undefined ? { [name]: {} } : attributed(name, { "w:val": value });

/** What stands in one of the library's paragraphs. It hands on what it does not know as its own. */
export const inParagraph = (parts: readonly Xml[]): readonly ParagraphChild[] =>
  parts as unknown as readonly ParagraphChild[];
