import type { Marking } from "../marking/marking.ts";
import { bannerOf } from "../marking/schemes.ts";
import { bold, run, type Banner, type Block, type Document, type Run } from "../document/document.ts";
import { formatAddressee } from "./addressee.ts";
import type { Cable, CableBlock } from "./cable.ts";
import type { Classification } from "./classification-line.ts";
import { formatDateTimeGroup } from "./date-time-group.ts";
import { settleCable } from "./settle-cable.ts";

/**
 * A cable as a printed telegram for .docx and .pdf: banner, a table of who sends what to whom, the subject as
 * title, then headings and numbered paragraphs set as text. Words are those of the telegram; wrapping is the page's.
 * Where a telegram has no word for the level (TLP:AMBER), the banner is `marking`, that of what the cable rests on.
 */
export function cableDocument(cable: Cable, at: string, marking: Marking): Document {
  const settled = settleCable(cable);
  const subject = settled.subject ?? "Reporting cable";
  const reference = [settled.station, settled.serial].filter(Boolean).join(" ");
  return {
    title: subject,
    ...(reference ? { subtitle: reference } : {}),
    author: settled.header?.from ?? settled.station ?? "",
    language: "en-US",
    createdAt: at,
    page: "letter",
    banner: settled.classification ? telegramBanner(settled, settled.classification) : bannerOf(marking),
    footer: reference || subject,
    blocks: [
      {
        kind: "heading",
        level: 1,
        id: "subject",
        runs: [run(`${mark(settled.subjectPortion)}${subject}`)],
      },
      facts(settled),
      ...settled.blocks.map(toBlock),
      ...signature(settled),
    ],
  };
}

const mark = (portion: string | null): string => (portion ? `(${portion}) ` : "");

const colours = { UNCLASSIFIED: "#00692c", CONFIDENTIAL: "#0033a0", SECRET: "#b5121b" } as const;

/** The classification with the captions that limit who may read it. */
function telegramBanner({ captions }: Cable, classification: Classification): Banner {
  const limits = captions.filter((caption) => caption !== "SIPDIS");
  if (classification === "UNCLASSIFIED" && limits.includes("SENSITIVE")) {
    const others = limits.filter((caption) => caption !== "SENSITIVE");
    return { text: ["SENSITIVE BUT UNCLASSIFIED", ...others].join(" // "), colour: "#502b85" };
  }
  return { text: [classification, ...limits].join(" // "), colour: colours[classification] };
}

/** Header and front matter, each line by its name; what the cable lacks leaves no row. */
function facts(cable: Cable): Block {
  const { header } = cable;
  const rows: readonly (readonly [name: string, value: string | null])[] = [
    ["From", header?.from ?? cable.station],
    ["To", listed((header?.to ?? []).map(formatAddressee))],
    ["Info", listed((header?.info ?? []).map(formatAddressee))],
    ["Date", header?.dateTimeGroup ? formatDateTimeGroup(header.dateTimeGroup) : null],
    ["Reference", [cable.station, cable.serial].filter(Boolean).join(" ") || null],
    ["Captions", listed(cable.captions)],
    ["Attention", listed(cable.attention)],
    ["E.O.", executiveOrder(cable)],
    ["TAGS", cable.tags.join(", ") || null],
    [
      "References",
      listed(
        cable.references.map((reference, index) => `${letter(index, cable.references.length)}${reference}`),
      ),
    ],
    ["Classified by", cable.classifiedBy],
  ];
  return {
    kind: "table",
    alt: "Header of the cable: sender, addressees, date, captions, TAGS and references",
    widths: [1, 5],
    headerRows: 0,
    headerColumn: true,
    style: "plain",
    rows: rows.flatMap(([name, value]) => (value ? [[{ runs: [bold(name)] }, { runs: [run(value)] }]] : [])),
  };
}

const listed = (lines: readonly string[]): string | null => lines.join("; ") || null;
const letter = (index: number, count: number): string =>
  count > 1 ? `${String.fromCodePoint(65 + (index % 26))}. ` : "";

function executiveOrder({ executiveOrder }: Cable): string | null {
  if (!executiveOrder) return null;
  const { order, declassify } = executiveOrder;
  const value = declassify === null || declassify === "N/A" ? declassify : `declassify ${declassify}`;
  return [order, value].filter(Boolean).join(": ") || null;
}

function toBlock(block: CableBlock, index: number): Block {
  if (block.kind === "heading") {
    return { kind: "heading", level: 2, id: `block-${index + 1}`, runs: [run(block.text)] };
  }
  const number = block.number === null ? "" : `${block.number}. `;
  const opening: readonly Run[] = number || block.portion ? [bold(`${number}${mark(block.portion)}`)] : [];
  return { kind: "paragraph", style: "body", runs: [...opening, run(block.text)] };
}

function signature({ trailer }: Cable): readonly Block[] {
  return trailer?.signature ? [{ kind: "paragraph", style: "body", runs: [bold(trailer.signature)] }] : [];
}
