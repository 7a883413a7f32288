import { formatAddressee } from "./addressee.ts";
import type { Cable, CableBlock, CableHeader, CableProblem } from "./cable.ts";
import { formatClassificationLine } from "./classification-line.ts";
import { formatDateTimeGroup } from "./date-time-group.ts";
import { problemOf } from "./problem.ts";
import { settleCable } from "./settle-cable.ts";
import { wrapText, writeWidth } from "./wrap-text.ts";
import { joinSections, splitSections, type BodyLine } from "./write-sections.ts";

export interface WrittenCable {
  readonly text: string;
  readonly cable: Cable; // as it was written: what reading the text gives back
  readonly problems: readonly CableProblem[];
}

/**
 * Writes a cable as the text of a telegram: 65 columns, printable ASCII, sections of at most 93 lines, ending in
 * a line feed. Serials, times and the prosign of the header follow from the serial, the date-time group and
 * the classification. Never refuses: what could not be written as it stands is told as a problem.
 * The rules of the form are in docs/cable.md.
 */
export function writeCable(cable: Cable): WrittenCable {
  const problems: CableProblem[] = [];
  const lost = new Map<string, Set<string>>();
  const settled = settleCable(cable, (character, where) => {
    lost.set(where, (lost.get(where) ?? new Set()).add(character));
  });
  for (const [where, characters] of lost) problems.push(lostCharacters(where, [...characters]));
  problems.push(...longWords(settled.blocks));

  const header = settled.header ? [...headerLines(settled.header), "BT"] : [];
  const front = frontMatter(settled);
  const body = [...bodyLines(settled.blocks), ...trailerLines(settled.trailer)];
  const sections = splitSections(body, header.length + front.length + 1);
  const canSplit = settled.station !== null && settled.serial !== null;
  if (sections.length > 1 && !canSplit) problems.push(unsplit);

  const count = canSplit && sections.length > 1 ? sections.length : null;
  const written: Cable = {
    ...settled,
    sections: count,
    header: settled.header && withSection(settled.header, count),
  };
  const first = [
    ...(written.header ? [...headerLines(written.header), "BT"] : []),
    ...frontMatter(written),
    "",
  ];
  const rest = count
    ? joinSections(sections, settled.station ?? "", settled.serial ?? "")
    : body.map((line) => line.text);
  return { text: `${[...first, ...rest].join("\n").trimEnd()}\n`, cable: written, problems };
}

const withSection = (header: CableHeader, sections: number | null): CableHeader => ({
  ...header,
  origin: header.origin && { ...header.origin, section: sections === null ? null : 1 },
});

function headerLines(header: CableHeader): readonly string[] {
  const { origin, dateTimeGroup } = header;
  const section = origin?.section ? `/${String(origin.section).padStart(2, "0")}` : "";
  const day = String(origin?.dayOfYear).padStart(3, "0");
  const labelled = (label: string, lines: readonly string[]): readonly string[] =>
    lines.map((line, index) => (index === 0 ? `${label} ${line}` : line));
  return [
    header.transmission,
    ...header.routing,
    origin && `DE ${origin.routingIndicator} #${origin.serial}${section} ${day}${origin.time}`,
    header.security,
    dateTimeGroup && formatDateTimeGroup(dateTimeGroup),
    header.from && `FM ${header.from}`,
    ...labelled("TO", header.to.map(formatAddressee)),
    ...labelled("INFO", header.info.map(formatAddressee)),
    ...labelled("XMT", header.xmt),
  ].filter((line): line is string => Boolean(line));
}

function frontMatter(cable: Cable): readonly string[] {
  const groups = [
    [formatClassificationLine(cable)],
    cable.attention,
    cable.captions,
    [
      executiveOrderLine(cable),
      ...(cable.tags.length > 0 ? wrapText(`TAGS: ${cable.tags.join(", ")}`) : []),
      ...(cable.subject ? wrapText(`SUBJECT: ${mark(cable.subjectPortion)}${cable.subject}`) : []),
      ...referenceLines(cable.references),
    ],
    cable.classifiedBy ? wrapText(`Classified By: ${cable.classifiedBy}`) : [],
  ];
  const filled = groups.map((group) => group.filter((line) => line !== null)).filter((group) => group.length);
  return filled.flatMap((group, index) => (index === 0 ? group : [""].concat(group)));
}

function executiveOrderLine({ executiveOrder }: Cable): string | null {
  if (!executiveOrder) return null;
  const { order, declassify } = executiveOrder;
  const value = declassify === null ? "" : declassify === "N/A" ? " N/A" : ` DECL: ${declassify}`;
  return `E.O.${order ? ` ${order}` : ""}:${value}`;
}

/** One reference stands alone; more are lettered, each on its own line. */
function referenceLines(references: readonly string[]): readonly string[] {
  if (references.length === 1) return wrapText(`REF: ${references[0]}`);
  return references.flatMap((reference, index) => {
    const letter = String.fromCodePoint(65 + (index % 26));
    const [first = "", ...more] = wrapText(`${letter}. ${reference}`, writeWidth - 5);
    return [`${index === 0 ? "REF: " : "     "}${first}`, ...more.map((line) => `     ${line}`)];
  });
}

const mark = (portion: string | null): string => (portion ? `(${portion}) ` : "");

function bodyLines(blocks: Cable["blocks"]): readonly BodyLine[] {
  return blocks.flatMap((block, index) => {
    const isNearHeading = blocks[index - 1]?.kind === "heading";
    const lines = block.kind === "heading" ? headingLines(block.text) : paragraphLines(block, isNearHeading);
    const gap = index === 0 || isNearHeading ? [] : [{ text: "", breakable: false }];
    return [...gap, ...lines];
  });
}

function headingLines(text: string): readonly BodyLine[] {
  const narrow = wrapText(text, 40); // a longer heading is read more easily in two or three short lines
  const isNarrow = text.length > 50 && narrow.length <= 3 && !/\S{40}/.test(text);
  const rows = isNarrow ? narrow : wrapText(text);
  const rule = "-".repeat(Math.max(8, ...rows.map((row) => row.length)));
  return [rule, ...rows, rule].map((row, index) => ({ text: row, breakable: index === 0 }));
}

type Paragraph = Extract<CableBlock, { kind: "paragraph" }>;

/** A section may begin with a numbered paragraph, or within one at a line that cannot be taken for a heading. */
function paragraphLines(block: Paragraph, isNearHeading: boolean): readonly BodyLine[] {
  const number = block.number === null ? "" : `${block.number}. `;
  return wrapText(`${number}${mark(block.portion)}${block.text}`).map((text, index) => ({
    text,
    breakable: index > 0 ? /[a-z]/.test(text) : block.number !== null && !isNearHeading,
  }));
}

function trailerLines(trailer: Cable["trailer"]): readonly BodyLine[] {
  if (!trailer) return [];
  const lines = [trailer.signature, "BT", trailer.serial && `#${trailer.serial}`, "NNNN"];
  return ["", ...lines.filter((line) => line !== null)].map((text) => ({ text, breakable: false }));
}

const unsplit = problemOf(
  "no-station",
  null,
  "The message is too long for one section, and without a station and a serial it could not be split.",
);

const lostCharacters = (where: string, characters: readonly string[]): CableProblem =>
  problemOf(
    "lost-character",
    null,
    `${where}: ${characters.map((character) => `"${character}"`).join(", ")} cannot be sent in a telegram; "?" was written instead.`,
  );

function longWords(blocks: Cable["blocks"]): readonly CableProblem[] {
  const words = blocks.flatMap(({ text }) => text.split(" ").filter((word) => word.length >= writeWidth));
  return words.map((word) =>
    problemOf("long-word", null, `"${word.slice(0, 20)}…" is longer than a line and was broken.`),
  );
}
