import type { ReadCable } from "./cable-reading.ts";
import { isRule } from "./heading-rule.ts";
import type { Problems } from "./problem.ts";

const widest = 69;
const sectionLines = 93;

/** Width and characters of the body's lines, rules of headings, length of sections. */
export function lintLines(cable: ReadCable, lines: readonly string[], problems: Problems): void {
  const from = cable.blocks[0]?.lines[0];
  const to = cable.blocks.at(-1)?.lines[1];
  if (from === undefined || to === undefined) return;
  let wide = 0;
  for (let number = from; number <= to; number += 1) {
    const line = plain(lines[number - 1] ?? "");
    if (line.length > widest) {
      wide += 1;
      if (wide <= 20)
        problems.add(
          "width",
          number,
          `Line ${number} has ${line.length} columns; at most ${widest} can be sent.`,
        );
    }
    const odd = [...new Set(line.match(/(?!\s)[^ -~]/gu))];
    if (odd.length > 0) {
      problems.add(
        "character",
        number,
        `Line ${number} holds ${odd
          .slice(0, 5)
          .map((character) => `"${character}"`)
          .join(", ")}, which a telegram cannot carry.`,
      );
    }
  }
  if (wide > 20) problems.add("width", from, `${wide} lines in all have more than ${widest} columns.`);
  lintRules(cable, lines, problems);
  lintSections(cable, problems);
}

/** Without trailing blanks, and without the pilcrow that archives add and the reader has told already. */
const plain = (line: string): string => line.trimEnd().replace(/^\ufeff|(?:Â)?¶(?=[\s\p{L}\d(])/gu, "");

function lintRules(cable: ReadCable, lines: readonly string[], problems: Problems): void {
  for (const block of cable.blocks) {
    if (block.kind !== "heading") continue;
    const rules = lines
      .slice(block.lines[0] - 1, block.lines[1])
      .map((line) => line.trim())
      .filter(isRule);
    if (rules.length === 0) {
      problems.add("heading-bare", block.lines[0], `The heading "${block.text}" stands without rules.`);
    } else if (rules.length === 1) {
      problems.add(
        "heading-rule",
        block.lines[0],
        `The heading "${block.text}" has one rule instead of two.`,
      );
    } else if (rules.some((rule) => !/^-+$/.test(rule)) || new Set(rules).size > 1) {
      problems.add(
        "heading-rule",
        block.lines[0],
        `The rules of the heading "${block.text}" are not of one length and of dashes.`,
      );
    }
  }
}

function lintSections(cable: ReadCable, problems: Problems): void {
  if (cable.markers.length === 0 && !cable.sections) return;
  const starts = [cable.frontMatter.lines?.[0] ?? 1, ...cable.markers.map(({ line }) => line)];
  const end = (cable.trailer.lines ?? cable.blocks.at(-1)?.lines)?.[1] ?? 0;
  starts.forEach((start, index) => {
    const height = (starts[index + 1] ?? end + 1) - start;
    if (height > sectionLines) {
      problems.add(
        "section-long",
        start,
        `Section ${index + 1} has ${height} lines; ${sectionLines} are the most we write.`,
      );
    }
  });
  cable.markers.forEach(({ line, section, of }, index) => {
    const previous = cable.markers[index - 1]?.section ?? 1;
    if (section !== previous + 1)
      problems.add("section-order", line, `Section ${section} follows section ${previous}.`);
    if (cable.sections !== null && of !== cable.sections) {
      problems.add(
        "section-total",
        line,
        `This line counts ${of} sections, the classification line ${cable.sections}.`,
      );
    }
  });
}
