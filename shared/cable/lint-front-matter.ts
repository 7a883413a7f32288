import { isKnownTag, isSubjectTag } from "../reference/tags.ts";
import type { ReadCable } from "./cable-reading.ts";
import { knownCaptions } from "./front-label.ts";
import type { Problems } from "./problem.ts";

/** Captions, E.O. line, TAGS and subject. */
export function lintFrontMatter(cable: ReadCable, problems: Problems): void {
  const line = cable.frontMatter.lines?.[0] ?? null;
  lintCaptions(cable, line, problems);
  lintExecutiveOrder(cable, line, problems);
  lintTags(cable, line, problems);
  if (cable.serial && !/^\d{6}$/.test(cable.serial)) {
    problems.add("serial-length", line, `The serial ${cable.serial} should have six digits.`);
  }
  if (cable.classification && !cable.station) {
    problems.add("missing-station", line, "The classification line names no station.");
  }
  if (cable.subject && cable.subject.length > 195) {
    problems.add("subject-long", line, "The subject is longer than three lines. Shorten it.");
  }
}

function lintCaptions(
  { captions, classification }: ReadCable,
  line: number | null,
  problems: Problems,
): void {
  const places = captions.map((caption) => knownCaptions.indexOf(caption)).filter((place) => place >= 0);
  if (places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0))) {
    problems.add(
      "caption-order",
      line,
      `The captions should run from the most to the least restrictive; these are ${captions.join(", ")}.`,
    );
  }
  for (const caption of captions) {
    if (!knownCaptions.includes(caption)) {
      problems.add("unknown-caption", line, `"${caption}" is no caption we know.`);
    }
  }
  if (captions.includes("SENSITIVE") && classification && classification !== "UNCLASSIFIED") {
    problems.add("sensitive-classified", line, "SENSITIVE belongs on unclassified cables only.");
  }
}

function lintExecutiveOrder(cable: ReadCable, line: number | null, problems: Problems): void {
  const { executiveOrder, classification, header } = cable;
  if (!executiveOrder) return;
  const { order, declassify } = executiveOrder;
  const at = header.dateTimeGroup?.at;
  if (order === null) problems.add("executive-order-number", line, "The E.O. line names no order.");
  if (at && order === "13526" && at < "2009-12-29") {
    problems.add(
      "executive-order-date",
      line,
      "E.O. 13526 was signed on 29 December 2009, after this cable. Use E.O. 12958.",
    );
  }
  if (at && order === "12958" && at >= "2010-06-27") {
    problems.add("executive-order-date", line, "E.O. 13526 has replaced 12958 since 27 June 2010.");
  }
  const isClassified = classification === "CONFIDENTIAL" || classification === "SECRET";
  if (isClassified && (declassify === null || declassify === "N/A")) {
    problems.add(
      "missing-declassification",
      line,
      "A classified cable says when to declassify it: DECL: MM/DD/YYYY.",
    );
  } else if (isClassified && declassify && !/^\d{2}\/\d{2}\/\d{4}$/.test(declassify)) {
    problems.add("declassification-form", line, `"${declassify}" is no date of the form MM/DD/YYYY.`);
  }
  if (classification === "UNCLASSIFIED" && declassify !== "N/A") {
    problems.add("declassification-unclassified", line, "An unclassified cable has N/A on the E.O. line.");
  }
  if (isClassified && cable.classifiedBy === null) {
    problems.add(
      "missing-classified-by",
      line,
      "A classified cable says who classified it and why: Classified By: NAME, TITLE. Reason: 1.4 (b).",
    );
  }
}

function lintTags({ tags }: ReadCable, line: number | null, problems: Problems): void {
  if (tags.length > 0 && !tags.some(isSubjectTag)) {
    problems.add(
      "missing-subject-tag",
      line,
      "None of the TAGS is a subject, such as PREL or SNAR. At least one must be.",
    );
  }
  for (const tag of tags) {
    if (tag.startsWith("(") || isKnownTag(tag)) continue;
    problems.add(
      "unknown-tag",
      line,
      `"${tag}" is not among the TAGS we know. TAGS for countries are not those of ISO: Russia is RS.`,
    );
  }
}
