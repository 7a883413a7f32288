import { parseAddressee } from "./addressee.ts";
import type { CableHeader } from "./cable.ts";
import { parseDateTimeGroup } from "./date-time-group.ts";
import { headerLineKind, type HeaderLineKind } from "./header-line.ts";
import type { Problems } from "./problem.ts";
import type { Segment } from "./segments.ts";

/** The header while it is read: lists grow in place. */
type Draft = {
  -readonly [K in keyof CableHeader]: CableHeader[K] extends readonly (infer Item)[]
    ? Item[]
    : CableHeader[K];
};

export const emptyHeader = (): Draft => ({
  transmission: null,
  routing: [],
  origin: null,
  security: null,
  dateTimeGroup: null,
  from: null,
  to: [],
  info: [],
  xmt: [],
});

/** Reads the lines from the first of the header to its BT. Gives those it cannot place back, each with a problem. */
export function readHeader(
  segments: readonly Segment[],
  problems: Problems,
): { header: CableHeader; unplaced: readonly Segment[] } {
  const header = emptyHeader();
  const unplaced: Segment[] = [];
  let list: HeaderLineKind | null = null;
  for (const segment of segments) {
    if (segment.text === "") continue;
    const kind: HeaderLineKind | null = headerLineKind(segment.text) ?? continued(list, segment.text);
    if (kind && place(header, kind, segment, problems)) {
      list = kind;
      continue;
    }
    unplaced.push(segment);
    problems.add(
      "unplaced-line",
      segment.line,
      `Line ${segment.line} stands in the header but is no line of one.`,
    );
  }
  return { header, unplaced };
}

/** Lists go on without their label: more routing indicators, more addressees. */
function continued(list: HeaderLineKind | null, text: string): HeaderLineKind | null {
  if (list === "routing") return /^R[A-Z]{3,7}(?: R[A-Z]{3,7})*$/.test(text) ? list : null;
  if (list === "to" || list === "info" || list === "xmt") return /^[A-Z][A-Z]/.test(text) ? list : null;
  return null;
}

/** Puts one line in its place; false when that place is taken or the line makes no sense. */
function place(header: Draft, kind: HeaderLineKind, { line, text }: Segment, problems: Problems): boolean {
  switch (kind) {
    case "transmission":
      if (header.transmission !== null) return false;
      header.transmission = text;
      return true;
    case "routing":
      header.routing.push(text);
      return true;
    case "origin":
      if (header.origin !== null) return false;
      header.origin = readOrigin(text);
      return header.origin !== null;
    case "security":
      if (header.security !== null) return false;
      header.security = text;
      return true;
    case "dateTimeGroup":
      if (header.dateTimeGroup !== null) return false;
      header.dateTimeGroup = parseDateTimeGroup(text);
      if (header.dateTimeGroup === null) {
        problems.add(
          "bad-date-time",
          line,
          `"${text}" names a date or time that does not exist. Write it as P 041216Z DEC 09.`,
        );
      }
      return header.dateTimeGroup !== null;
    case "from":
      if (header.from !== null) return false;
      header.from = text.slice(3).trim();
      return true;
    case "to":
    case "info": {
      const addressee = parseAddressee(text.replace(/^(?:TO|INFO) /, ""));
      if (addressee) header[kind].push(addressee);
      return addressee !== null;
    }
    case "xmt":
      header.xmt.push(text.replace(/^XMT /, ""));
      return true;
    case "end":
      return true;
  }
}

function readOrigin(text: string): CableHeader["origin"] {
  const match = /^DE (R[A-Z]{3,7}) #(\d{4})(?:\/(\d{1,2}))? (\d{3}) ?(\d{4})$/.exec(text);
  if (!match) return null;
  const [, routingIndicator = "", serial = "", section, day, time = ""] = match;
  return {
    routingIndicator,
    serial,
    section: section ? Number(section) : null,
    dayOfYear: Number(day),
    time,
  };
}
