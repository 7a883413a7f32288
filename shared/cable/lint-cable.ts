import type { Dossier } from "../dossier/dossier.ts";
import type { CableProblem } from "./cable.ts";
import { lintAgainstDossier } from "./lint-dossier.ts";
import { lintBody } from "./lint-body.ts";
import { lintFrontMatter } from "./lint-front-matter.ts";
import { lintHeader } from "./lint-header.ts";
import { lintLines } from "./lint-lines.ts";
import { lintAmounts } from "./pledged-amounts.ts";
import { Problems } from "./problem.ts";
import { readCables } from "./read-cables.ts";
import { splitLines } from "./segments.ts";

/**
 * Checks the text of one or more cables, written here or imported: what the reader found odd, and whether the rules of
 * the form are kept. With a dossier, also dates, names and figures that contradict it. Problems come by line; an
 * `error` would have the cable rejected, a `warning` looks wrong, a `note` is for information. Codes: docs/cable.md.
 */
export function lintCable(text: string, dossier?: Dossier): readonly CableProblem[] {
  const reading = readCables(text);
  const lines = splitLines(text);
  const problems = new Problems();
  problems.found.push(...reading.problems);
  for (const cable of reading.cables) {
    problems.found.push(...cable.problems);
    lintHeader(cable, problems);
    lintFrontMatter(cable, problems);
    lintBody(cable, problems);
    lintLines(cable, lines, problems);
    lintAmounts(cable, problems);
    if (dossier) lintAgainstDossier(cable, dossier, problems);
  }
  return problems.sorted();
}
