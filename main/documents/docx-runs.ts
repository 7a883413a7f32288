import { textOf } from "../../shared/document/clean-text.ts";
import type { Run } from "../../shared/document/document.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import type { Anchors } from "./anchors.ts";
import { toneStyle } from "./docx-styles.ts";
import { attributed, property, xml, type Xml } from "./docx-xml.ts";

/** How a run looks beyond the style of its paragraph. */
export interface RunLook {
  readonly style?: string; // of characters
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  readonly rightToLeft?: true;
}

/** Runs as Word holds them, with their line breaks and links. A link to nothing is plain text. */
export function wordRuns(runs: readonly Run[], anchors: Anchors, look: RunLook = {}): readonly Xml[] {
  const base = directionOf(textOf(runs));
  return runs.flatMap((run): readonly Xml[] => {
    const target = run.link === undefined ? undefined : anchors.get(run.link);
    if (!target) return directed(run.text, { ...lookOf(run), ...look }, base);
    const children = directed(run.text, { ...lookOf(run), ...look, style: "Hyperlink" }, base);
    return [linkTo(target.name, children)];
  });
}

/** A heading's runs within its bookmark, the target of links. */
export function bookmarked(id: string, children: readonly Xml[], anchors: Anchors): readonly Xml[] {
  const bookmark = anchors.get(id);
  if (!bookmark) return children;
  const { name, number } = bookmark;
  return [
    attributed("w:bookmarkStart", { "w:name": name, "w:id": number }),
    ...children,
    attributed("w:bookmarkEnd", { "w:id": number }),
  ];
}

/** Runs that lead to a bookmark. */
export const linkTo = (bookmark: string, runs: readonly Xml[]): Xml =>
  attributed("w:hyperlink", { "w:history": 1, "w:anchor": bookmark }, ...runs);

/** What stands before a marked block: its portion mark, and what became of it since the last edition. */
export function marksOf(block: {
  readonly marking?: Marking;
  readonly change?: "added" | "changed" | "withdrawn";
}): readonly Xml[] {
  return [
    ...(block.marking ? [wordRun(`${portionMark(block.marking)} `)] : []),
    ...(block.change ? [wordRun(`[${block.change}] `, { style: "ChangeMark" })] : []),
  ];
}

function lookOf({ bold, italic, tone }: Run): RunLook {
  const named = tone ? toneStyle(tone) : bold ? "Strong" : italic ? "Emphasis" : undefined;
  return {
    ...(named === undefined ? {} : { style: named }),
    ...(bold && named !== "Strong" ? { bold: true } : {}),
    ...(italic && named !== "Emphasis" ? { italic: true } : {}),
  };
}

const rightToLeftLetter = String.raw`[\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}]`;
const leftToRightLetter = String.raw`[\p{L}--${rightToLeftLetter}]`;
const isRightToLeft = new RegExp(rightToLeftLetter, "v");
/** From a letter to the last one before a letter that runs the other way; numbers go with left-to-right text. */
const rightToLeftStretch = new RegExp(String.raw`${rightToLeftLetter}(?:\P{L}*${rightToLeftLetter})*`, "gv");
const leftToRightStretch = new RegExp(
  String.raw`${leftToRightLetter}(?:[^\p{L}\p{Nd}]*[\p{Nd}${leftToRightLetter}])*`,
  "gv",
);

export type Direction = "ltr" | "rtl";

/** Which way a text runs: as its first letter does. */
export function directionOf(text: string): Direction {
  if (!isRightToLeft.test(text)) return "ltr";
  return isRightToLeft.test(/\p{L}/v.exec(text)?.[0] ?? "") ? "rtl" : "ltr";
}

/**
 * One text as runs, each of one direction. Word sets a run from right to left only where it is told to, and takes
 * signs and spaces at its ends along; so they belong to the paragraph's direction, not to the stretch beside them.
 */
export function directed(text: string, look: RunLook = {}, base = directionOf(text)): readonly Xml[] {
  if (base === "ltr" && !isRightToLeft.test(text)) return text === "" ? [] : [wordRun(text, look)];
  const against = base === "ltr" ? rightToLeftStretch : leftToRightStretch;
  const runs: Xml[] = [];
  let at = 0;
  const add = (part: string, direction: Direction): void => {
    if (part === "") return;
    runs.push(wordRun(part, direction === "rtl" ? { ...look, rightToLeft: true } : look));
  };
  for (const { 0: stretch, index } of text.matchAll(against)) {
    add(text.slice(at, index), base);
    add(stretch, base === "ltr" ? "rtl" : "ltr");
    at = index + stretch.length;
  }
  add(text.slice(at), base);
  return runs;
}

/** One run. Tabs and ends of lines in it are elements of their own. */
function wordRun(text: string, look: RunLook = {}): Xml {
  const properties = [
    ...(look.style === undefined ? [] : [property("w:rStyle", look.style)]),
    ...(look.bold ? [property("w:b"), property("w:bCs")] : []),
    ...(look.italic ? [property("w:i"), property("w:iCs")] : []),
    ...(look.strike ? [property("w:strike")] : []),
    ...(look.rightToLeft ? [property("w:rtl")] : []),
  ];
  const parts = /[\t\n]/.test(text) ? text.split(/([\t\n])/).filter((part) => part !== "") : [text];
  return xml(
    "w:r",
    ...(properties.length > 0 ? [xml("w:rPr", ...properties)] : []),
    ...parts.map((part) => breaks[part] ?? attributed("w:t", { "xml:space": "preserve" }, part)),
  );
}

const breaks: Readonly<Record<string, Xml>> = { "\t": property("w:tab"), "\n": property("w:br") };
