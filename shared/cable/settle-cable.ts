import { toAscii } from "./ascii.ts";
import {
  endsComment,
  endsSummary,
  opensActionRequest,
  opensComment,
  opensSummary,
  roleUnderHeading,
  rolesOf,
  withRole,
} from "./block-role.ts";
import type { Cable, CableBlock, CableHeader } from "./cable.ts";
import { classificationWords } from "./classification-line.ts";
import { dayOfYear, timeOf, toMinute } from "./date-time-group.ts";

type Paragraph = Extract<CableBlock, { kind: "paragraph" }>;

/** Told about each character that has no plain spelling, and the part of the cable it stood in. */
type OnLost = (character: string, where: string) => void;

/**
 * The cable as it can be sent: plain characters, single blanks, headings in capitals, the words that open and
 * close a summary or comment in place, and every fact the form repeats (serials, times, prosign) taken from
 * where it is first said. A settled cable settles to itself.
 */
export function settleCable(cable: Cable, onLost: OnLost = () => undefined): Cable {
  const plain = (where: string) => (text: string) => tidy(text, where, onLost);
  const orNull = (text: string | null, where: string): string | null =>
    text === null ? null : tidy(text, where, onLost) || null;
  const serial = cable.serial && cable.serial.padStart(6, "0");
  const { signature } = cable.trailer ?? { signature: null };
  return {
    ...cable,
    header: cable.header && settleHeader(cable.header, { ...cable, serial }, plain("Header")),
    serial,
    station: orNull(cable.station, "Station")?.toUpperCase() ?? null,
    captions: cable.captions.map(plain("Captions")),
    attention: cable.attention.map(plain("Attention lines")),
    tags: cable.tags.map(plain("TAGS")),
    subject: orNull(cable.subject, "Subject"),
    references: cable.references.map(plain("References")),
    classifiedBy: orNull(cable.classifiedBy, "Classified By"),
    blocks: settleBlocks(cable.blocks, onLost),
    trailer: cable.trailer && {
      signature: orNull(signature, "Signature")?.toUpperCase() ?? null,
      serial: serial ? serial.slice(-4) : cable.trailer.serial,
    },
  };
}

function tidy(text: string, where: string, onLost: OnLost): string {
  const { text: ascii, lost } = toAscii(text);
  for (const character of lost) onLost(character, where);
  return ascii.replace(/\s+/g, " ").trim();
}

function settleHeader(
  header: CableHeader,
  cable: Pick<Cable, "serial" | "classification">,
  plain: (text: string) => string,
): CableHeader {
  const group = header.dateTimeGroup && {
    ...header.dateTimeGroup,
    at: toMinute(new Date(header.dateTimeGroup.at)),
  };
  const letter = cable.classification && classificationWords[cable.classification].letter;
  const addressees = (list: CableHeader["to"]): CableHeader["to"] =>
    list.map((addressee) => ({ ...addressee, name: plain(addressee.name) }));
  return {
    ...header,
    origin: header.origin && {
      ...header.origin,
      serial: cable.serial ? cable.serial.slice(-4) : header.origin.serial,
      dayOfYear: group ? dayOfYear(group.at) : header.origin.dayOfYear,
      time: group ? timeOf(group.at) : header.origin.time,
    },
    security:
      header.security && letter ? `ZN${letter === "U" ? "R" : "Y"} ${letter.repeat(5)} ZZH` : header.security,
    dateTimeGroup: group,
    from: header.from === null ? null : plain(header.from),
    to: addressees(header.to),
    info: addressees(header.info),
    xmt: header.xmt.map(plain),
  };
}

function settleBlocks(blocks: Cable["blocks"], onLost: OnLost): Cable["blocks"] {
  const plain = blocks.flatMap((block, index): CableBlock[] => {
    const text = tidy(block.text, nameOf(block, index), onLost);
    if (block.kind === "heading") return text ? [{ ...block, text: text.toUpperCase() }] : [];
    return text || block.number !== null ? [{ ...block, text }] : [];
  });
  const worded = withRoleWords(plain);
  const roles = rolesOf(worded);
  return worded.map((block, index) => withRole(block, roles[index] ?? null));
}

const nameOf = (block: CableBlock, index: number): string =>
  block.kind === "heading"
    ? `Heading "${block.text}"`
    : `Paragraph ${block.number ?? `in place ${index + 1}`}`;

/** Puts `SUMMARY: … END SUMMARY.` and its like where a role asks for it and no heading says it. */
function withRoleWords(blocks: Cable["blocks"]): Cable["blocks"] {
  let heading: Paragraph["role"] = null;
  return blocks.map((block, index) => {
    if (block.kind === "heading") {
      heading = roleUnderHeading(block.text);
      return block;
    }
    if (block.role === null || block.role === heading) return block;
    const isSummary = (neighbour: CableBlock | undefined): boolean =>
      neighbour?.kind === "paragraph" && neighbour.role === "summary";
    return {
      ...block,
      text: wordsFor(block, !isSummary(blocks[index - 1]), !isSummary(blocks[index + 1])),
    };
  });
}

function wordsFor({ role, text }: Paragraph, isFirst: boolean, isLast: boolean): string {
  if (role === "summary") {
    const opening = isFirst && !opensSummary(text) ? "SUMMARY: " : "";
    return `${opening}${text}${isLast && !endsSummary(text) ? " END SUMMARY." : ""}`;
  }
  if (role === "comment") {
    return `${opensComment(text) ? "" : "COMMENT: "}${text}${endsComment(text) ? "" : " END COMMENT."}`;
  }
  return opensActionRequest(text) ? text : `ACTION REQUEST: ${text}`;
}
