import { foldText } from "../delegations/names.ts";
import type { CableDraft } from "../dossier/cable-draft.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { searchText } from "../search/search-text.ts";
import type { Fields } from "../revision/fold.ts";
import { sentencesOf } from "./sentence.ts";

/** A sentence that says more than the records under its paragraph. */
export interface Unsupported {
  readonly index: number; // of the block
  readonly sentence: string;
}

export const toldUnsupported = (sentence: string): string => `“${sentence}” rests on nothing in the dossier.`;

const supportedShare = 0.6; // of a sentence's words that its sources or the drafted text have

/**
 * Sentences of a cable that rest on nothing: not as drafted, and with words or figures that neither the drafted text nor
 * the records under the paragraph have. A comment is judgement, and needs none.
 */
export function unsupportedSentences(draft: CableDraft, dossier: Dossier): readonly Unsupported[] {
  return draft.cable.blocks.flatMap((block, index) => {
    if (block.kind === "heading" || block.role === "comment") return [];
    const drafted = draft.drafted[index] ?? "";
    const told = stemsOf(
      [drafted, ...(draft.rests[index] ?? []).map((ref) => textOf(dossier, ref))].join(" "),
    );
    const known = new Set(sentencesOf(drafted));
    return sentencesOf(block.text)
      .filter((sentence) => !known.has(sentence) && !isSupported(sentence, told))
      .map((sentence) => ({ index, sentence }));
  });
}

function textOf(dossier: Dossier, { kind, key }: RecordRef): string {
  const record = dossier.records[kind]?.get(key);
  const line = record?.kind === "intervention" ? record.body.line : "";
  return record ? `${searchText(record.body as unknown as Fields)} ${line}` : "";
}

/** Figures have to be there; of the other words most. */
function isSupported(sentence: string, told: ReadonlySet<string>): boolean {
  const words = [...stemsOf(sentence)];
  const figures = words.filter((word) => /\d/.test(word));
  if (figures.some((figure) => !told.has(figure))) return false;
  const known = words.filter((word) => told.has(word)).length;
  return words.length === 0 || known / words.length >= supportedShare;
}

/** The words of a text that say something, as far as they do not bend; figures whole. */
export const stemsOf = (text: string): ReadonlySet<string> =>
  new Set(
    foldText(text)
      .split(" ")
      .filter((word) => word.length > 3 || /\d/.test(word))
      .map((word) => (/\d/.test(word) ? word : word.slice(0, 5))), // a stem: "supported" is "supports"
  );
