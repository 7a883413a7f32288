import type { CableDraft } from "../dossier/cable-draft.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { speakersText } from "../log/who-spoke.ts";
import { entryText } from "../log/entry-changes.ts";
import type { CableProblem } from "./cable.ts";
import { cableOf } from "./cable-reading.ts";
import { draftOfText } from "./draft-of-text.ts";
import { problemOf } from "./problem.ts";
import { readCables } from "./read-cables.ts";
import { partlyReported, unreportedEntries } from "./unreported.ts";
import { toldUnsupported, unsupportedSentences } from "./unsupported.ts";

/**
 * What a text of cables says that rests on nothing in the dossier, and what of the log it leaves out; its paragraphs rest
 * on what those of the dossier's drafts rest on. Nothing where the text holds no cable. Codes: docs/cable.md.
 */
export function lintReporting(
  text: string,
  drafts: readonly CableDraft[],
  dossier: Dossier,
): readonly CableProblem[] {
  const { cables } = readCables(text);
  if (cables.length === 0) return [];
  const read = cables.map((cable) => ({ cable, draft: draftOfText(cableOf(cable), drafts) }));
  const unsupported = read.flatMap(({ cable, draft }) =>
    unsupportedSentences(draft, dossier).map(({ index, sentence }) =>
      problemOf("no-source", cable.blocks[index]?.lines[0] ?? null, toldUnsupported(sentence)),
    ),
  );
  const told = read.map(({ draft }) => draft);
  const said = ({ body }: DossierRecord<"intervention">): string =>
    `${body.party === undefined ? "" : `${speakersText(dossier, body)}: `}${entryText(body)}`;
  const unreported = unreportedEntries(told, dossier).map((entry) =>
    problemOf("not-reported", null, `Logged and not reported: ${said(entry)}`),
  );
  const partly = partlyReported(told, dossier).map(({ entry, missing }) =>
    problemOf(
      "partly-reported",
      null,
      `Logged and not wholly reported: ${said(entry)} (missing: ${missing.join(", ")})`,
    ),
  );
  return [...unsupported, ...unreported, ...partly];
}
