import { BookmarkEnd, BookmarkStart, BuilderElement, InternalHyperlink, Tab, TextRun } from "docx";
import type { IRunOptions, ParagraphChild } from "docx";
import { textOf } from "../../shared/document/clean-text.ts";
import type { Run } from "../../shared/document/document.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import type { Anchors } from "./anchors.ts";
import { toneStyle } from "./docx-styles.ts";

/** Runs as Word holds them, with their line breaks and links. A link to nothing is plain text. */
export function wordRuns(
  runs: readonly Run[],
  anchors: Anchors,
  look: IRunOptions = {},
): readonly ParagraphChild[] {
  const base = directionOf(textOf(runs));
  return runs.flatMap((run): readonly ParagraphChild[] => {
    const target = run.link === undefined ? undefined : anchors.get(run.link);
    if (!target) return directed(run.text, { ...lookOf(run), ...look }, base);
    const children = directed(run.text, { ...lookOf(run), ...look, style: "Hyperlink" }, base);
    return [new InternalHyperlink({ anchor: target.name, children })];
  });
}

/** A heading's runs within its bookmark, the target of links. */
export function bookmarked(
  id: string,
  children: readonly ParagraphChild[],
  anchors: Anchors,
): readonly ParagraphChild[] {
  const bookmark = anchors.get(id);
  if (!bookmark) return children;
  // The library's own Bookmark counts on from document to document, so equal input would not give equal bytes.
  const { name, number } = bookmark;
  return [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)] as readonly ParagraphChild[];
}

/** What stands before a marked block: its portion mark, and what became of it since the last edition. */
export function marksOf(block: {
  readonly marking?: Marking;
  readonly change?: "added" | "changed" | "withdrawn";
}): readonly TextRun[] {
  return [
    ...(block.marking ? [new TextRun(`${portionMark(block.marking)} `)] : []),
    ...(block.change ? [new TextRun({ text: `[${block.change}] `, style: "ChangeMark" })] : []),
  ];
}

function lookOf({ bold, italic, tone }: Run): IRunOptions {
  const named = tone ? toneStyle(tone) : bold ? "Strong" : italic ? "Emphasis" : undefined;
  return {
    ...(named === undefined ? {} : { style: named }),
    ...(bold && named !== "Strong" ? { bold: true } : {}),
    ...(italic && named !== "Emphasis" ? { italics: true } : {}),
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
export function directed(text: string, look: IRunOptions = {}, base = directionOf(text)): readonly TextRun[] {
  if (base === "ltr" && !isRightToLeft.test(text)) return text === "" ? [] : [wordRun(text, look)];
  const against = base === "ltr" ? rightToLeftStretch : leftToRightStretch;
  const runs: TextRun[] = [];
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

function wordRun(text: string, look: IRunOptions): TextRun {
  if (!/[\t\n]/.test(text)) return new TextRun({ ...look, text });
  const children = text
    .split(/([\t\n])/)
    .map((part) => (part === "\n" ? new BuilderElement({ name: "w:br" }) : part === "\t" ? new Tab() : part));
  return new TextRun({ ...look, children });
}
