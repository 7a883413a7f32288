import { endsSummary, opensSummary } from "./block-role.ts";
import type { ReadCable } from "./cable-reading.ts";
import type { Problems } from "./problem.ts";

/** Tells which parts a cable lacks or has only half of. */
export function noteWhatIsMissing(cable: ReadCable, problems: Problems): void {
  const top = cable.frontMatter.lines?.[0] ?? 1;
  if (!cable.header.lines) problems.add("missing-header", null, "There is no header above the text.");
  if (!cable.classification) {
    problems.add(
      "missing-classification",
      top,
      "There is no classification line, such as UNCLAS UNVIE VIENNA 000548.",
    );
  }
  if (!cable.executiveOrder) {
    problems.add(
      "missing-executive-order",
      top,
      "There is no E.O. line. Write E.O. 13526: N/A, or when to declassify.",
    );
  }
  if (cable.tags.length === 0)
    problems.add("missing-tags", top, "There are no TAGS. At least one subject TAG is needed.");
  if (!cable.subject) problems.add("missing-subject", top, "There is no subject.");
  if (cable.references.length === 0) problems.add("missing-ref", top, "There are no references.");
  if (!cable.trailer.lines)
    problems.add("missing-trailer", null, "There is no signer, BT or NNNN at the end.");
  if (cable.blocks.length === 0) problems.add("missing-body", null, "There is no text below the subject.");
  noteSummary(cable, problems);
  noteSections(cable, problems);
  noteCut(cable, problems);
  noteRedactions(cable, problems);
}

function noteSummary(cable: ReadCable, problems: Problems): void {
  const summary = cable.blocks.filter((block) => block.kind === "paragraph" && block.role === "summary");
  const [first] = summary;
  if (!first) return;
  const opens = summary.some(({ text }) => opensSummary(text));
  const ends = summary.some(({ text }) => endsSummary(text));
  if (opens && !ends) problems.add("summary-unended", first.lines[0], "The summary has no END SUMMARY.");
  if (!opens && ends)
    problems.add("summary-unopened", first.lines[0], "There is an END SUMMARY but no SUMMARY.");
}

function noteSections(cable: ReadCable, problems: Problems): void {
  if (cable.sections === null) {
    const [marker] = cable.markers;
    if (marker)
      problems.add(
        "unexpected-section",
        marker.line,
        "A later section begins, but the classification line names no sections.",
      );
    return;
  }
  for (let section = 2; section <= Math.min(cable.sections, 99); section += 1) {
    if (cable.markers.some((marker) => marker.section === section)) continue;
    problems.add(
      "missing-section",
      null,
      `Section ${section} of ${cable.sections} is missing, or its first line is.`,
    );
  }
}

/** A file that stops in the middle of a sentence was cut. */
function noteCut(cable: ReadCable, problems: Problems): void {
  const last = cable.blocks.at(-1);
  if (!last || cable.trailer.lines || last.kind === "heading") return;
  if (/[.!?:;)"'\]]$/.test(last.text) || endsSummary(last.text)) return;
  problems.add(
    "cut-off",
    last.lines[1],
    "The text stops in the middle of a sentence: the file may have been cut.",
  );
}

function noteRedactions(cable: ReadCable, problems: Problems): void {
  const block = cable.blocks.find(({ text }) => /\b[xX]{5,}\b/.test(text));
  if (block) problems.add("redaction", block.lines[0], "Names have been struck out in this copy (xxxxx).");
}
