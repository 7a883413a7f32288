import type { ReadCable } from "./cable-reading.ts";
import { isInCapitals } from "./heading-rule.ts";
import type { Problems } from "./problem.ts";

type Paragraph = Extract<ReadCable["blocks"][number], { kind: "paragraph" }>;

const bodyLinesForSummary = 63;
const summaryLines = 25;
const order = ["U", "SBU", "C", "S", "TS"];

/** Numbers, marks, summary, comment and headings. */
export function lintBody(cable: ReadCable, problems: Problems): void {
  const paragraphs = cable.blocks.filter(
    (block): block is Paragraph & ReadCable["blocks"][number] => block.kind === "paragraph",
  );
  lintNumbers(paragraphs, problems);
  lintMarks(cable, paragraphs, problems);
  lintSummary(cable, paragraphs, problems);
  lintComment(cable, problems);
  for (const block of cable.blocks) {
    if (block.kind === "heading" && !isInCapitals(block.text)) {
      problems.add("heading-case", block.lines[0], `The heading "${block.text}" is not in capitals.`);
    }
    if (block.kind === "heading" && block.text.length > 195) {
      problems.add("heading-long", block.lines[0], "A heading has one to three lines.");
    }
  }
}

type Lined<T> = readonly (T & { readonly lines: readonly [number, number] })[];

function lintNumbers(paragraphs: Lined<Paragraph>, problems: Problems): void {
  const [only] = paragraphs;
  if (paragraphs.length === 1 && only?.number !== null) {
    problems.add("lone-number", only?.lines[0] ?? null, "A lone paragraph is not numbered.");
  }
  const numbered = paragraphs.filter(({ number }) => number !== null);
  const first = paragraphs.find(({ number }) => number === null);
  if (paragraphs.length > 1 && numbered.length === 0 && first) {
    problems.add("no-numbers", first.lines[0], "The paragraphs are not numbered.");
  }
}

function lintMarks(cable: ReadCable, paragraphs: Lined<Paragraph>, problems: Problems): void {
  const numbered = paragraphs.filter(({ number }) => number !== null || paragraphs.length === 1);
  const marked = numbered.filter(({ portion }) => portion !== null);
  const bare = numbered.find(({ portion }) => portion === null);
  if (marked.length > 0 && bare) {
    problems.add(
      "marks-mixed",
      bare.lines[0],
      `Paragraph ${bare.number ?? ""} has no portion mark, others have. Mark all or none.`,
    );
  }
  const isClassified = cable.classification === "CONFIDENTIAL" || cable.classification === "SECRET";
  if (isClassified && numbered.length > 0 && marked.length === 0) {
    problems.add(
      "marks-missing",
      numbered[0]?.lines[0] ?? null,
      "A classified cable has a portion mark on every paragraph.",
    );
  }
  const ceiling =
    cable.classification === "SECRET"
      ? 3
      : cable.classification === "CONFIDENTIAL"
        ? 2
        : cable.captions.includes("SENSITIVE")
          ? 1
          : 0;
  for (const { number, portion, lines } of marked) {
    const level = order.indexOf(portion?.split(/[\s/-]/)[0] ?? "");
    if (level < 0) {
      problems.add(
        "unknown-mark",
        lines[0],
        `The portion mark (${portion ?? ""}) of paragraph ${number ?? ""} is not known.`,
      );
    } else if (level > ceiling && cable.classification) {
      const missing =
        level === 1
          ? "The caption SENSITIVE is missing."
          : "Raise the classification line or lower the mark.";
      problems.add(
        "mark-above",
        lines[0],
        `Paragraph ${number ?? ""} is marked (${portion ?? ""}), above the cable's own ${cable.classification}. ${missing}`,
      );
    }
    if (portion?.includes("//")) {
      problems.add(
        "mark-strokes",
        lines[0],
        `The portion mark (${portion}) has two strokes; telegrams write one.`,
      );
    }
  }
}

function lintSummary(cable: ReadCable, paragraphs: Lined<Paragraph>, problems: Problems): void {
  const summary = paragraphs.filter(({ role }) => role === "summary");
  const [first] = summary;
  const last = summary.at(-1);
  const bodyFrom = cable.blocks[0]?.lines[0] ?? 0;
  const bodyTo = cable.blocks.at(-1)?.lines[1] ?? 0;
  if (!first || !last) {
    if (bodyTo - bodyFrom + 1 > bodyLinesForSummary) {
      problems.add(
        "missing-summary",
        bodyFrom,
        "A cable of more than three pages (63 lines) opens with a summary.",
      );
    }
    return;
  }
  const height = last.lines[1] - first.lines[0] + 1;
  if (height > summaryLines) {
    problems.add(
      "summary-long",
      first.lines[0],
      `The summary has ${height} lines; ${summaryLines} are enough.`,
    );
  }
  const before = paragraphs
    .slice(0, paragraphs.indexOf(first))
    .filter(({ role }) => role !== "action-request");
  if (before.length > 0)
    problems.add("summary-late", first.lines[0], "The summary is not the first paragraph.");
}

function lintComment({ blocks }: ReadCable, problems: Problems): void {
  const comments = blocks.flatMap((block, index) =>
    block.kind === "paragraph" && block.role === "comment" ? [index] : [],
  );
  const last = comments.at(-1);
  const [first] = comments;
  if (last === undefined || first === undefined) return;
  if (blocks.slice(last + 1).some((block) => block.kind === "paragraph")) {
    problems.add("comment-early", blocks[first]?.lines[0] ?? null, "The comment is not the last section.");
  }
}
