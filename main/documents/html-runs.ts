import type { Run } from "../../shared/document/document.ts";
import type { Marking } from "../../shared/marking/marking.ts";
import { portionMark } from "../../shared/marking/schemes.ts";
import type { Anchors } from "./anchors.ts";
import { escapeMarkup } from "./markup.ts";

export interface Marked {
  readonly marking?: Marking;
  readonly change?: "added" | "changed" | "withdrawn";
}

/** Runs as HTML. A link to nothing is plain text. */
export const htmlRuns = (runs: readonly Run[], anchors: Anchors): string =>
  runs.map((run) => htmlRun(run, anchors)).join("");

function htmlRun({ text, bold, italic, tone, link }: Run, anchors: Anchors): string {
  let html = htmlText(text);
  if (italic) html = `<i>${html}</i>`;
  if (bold) html = `<b>${html}</b>`;
  if (tone) html = `<span class="tone-${tone}">${html}</span>`;
  const anchor = link === undefined ? undefined : anchors.get(link);
  return anchor ? `<a href="#${anchor.name}">${html}</a>` : html;
}

export const htmlText = (text: string): string => escapeMarkup(text).replaceAll("\n", "<br>");

/**
 * What stands before a marked block: its portion mark, and what became of it since the last edition.
 * Set apart, so that their Latin letters do not decide the direction of an Arabic paragraph.
 */
export const htmlMarks = ({ marking, change }: Marked): string =>
  (marking ? `<bdi>${escapeMarkup(portionMark(marking))}</bdi> ` : "") +
  (change ? `<bdi class="change">[${change}]</bdi> ` : "");
