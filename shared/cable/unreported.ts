import type { CableDraft } from "../dossier/cable-draft.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { RecordRef } from "../dossier/record-ref.ts";
import { entryText } from "../log/entry-changes.ts";
import { fullText, isOpening } from "./draft-turns.ts";
import { wordsBeyondLedger } from "./says-more.ts";
import { untoldWords } from "./untold-words.ts";

type Entry = DossierRecord<"intervention">;

/** Entries of the log that no paragraph of these cables rests on, nor on an outcome made from them. */
export function unreportedEntries(drafts: readonly CableDraft[], dossier: Dossier): readonly Entry[] {
  const reported = paragraphsOf(drafts, dossier);
  return all(dossier, "intervention").filter(({ key }) => !reported.has(key));
}

/** An entry of which a cable leaves words out, and these. */
export interface PartlyReported {
  readonly entry: Entry;
  readonly missing: readonly string[];
}

/**
 * Entries that paragraphs rest on without telling all their words, in whatever form; the verb, small words, and those with
 * which a ledger is spoken of, do not count. Who edited a paragraph, or the decision made of an entry, may say it otherwise:
 * then more than half has to be missing.
 */
export function partlyReported(drafts: readonly CableDraft[], dossier: Dossier): readonly PartlyReported[] {
  const reported = paragraphsOf(drafts, dossier);
  const decided = new Map(
    all(dossier, "decision").flatMap(({ body: { source, text } }) =>
      source?.type === "intervention" ? [[source.key, text] as const] : [],
    ),
  );
  const pledged = new Set(
    all(dossier, "pledge").flatMap(({ body: { source } }) =>
      source?.type === "intervention" ? [source.key] : [],
    ),
  );
  return all(dossier, "intervention").flatMap((entry) => {
    const paragraphs = reported.get(entry.key);
    if (!paragraphs) return [];
    const untold = pledged.has(entry.key) ? wordsBeyondLedger : untoldWords;
    const { text } = fullText(entry.body, dossier);
    if (isOpening(text)) return [];
    const missing = untold(text, paragraphs.map((paragraph) => paragraph.text).join(" "));
    const decision = decided.get(entry.key);
    const isEdited =
      paragraphs.some((paragraph) => paragraph.isEdited) ||
      (decision !== undefined && decision !== entryText(entry.body));
    const enough = isEdited ? untold(text, "").length / 2 : 0;
    return missing.length > enough ? [{ entry, missing }] : [];
  });
}

interface Paragraph {
  readonly text: string;
  readonly isEdited: boolean;
}

/** The paragraphs that rest on each entry, or on an outcome that was made from it. */
function paragraphsOf(
  drafts: readonly CableDraft[],
  dossier: Dossier,
): ReadonlyMap<string, readonly Paragraph[]> {
  const found = new Map<string, Paragraph[]>();
  for (const { cable, rests, drafted } of drafts) {
    for (const [index, refs] of rests.entries()) {
      const text = cable.blocks[index]?.text ?? "";
      const paragraph = { text, isEdited: text !== drafted[index] };
      for (const key of new Set(refs.flatMap((ref) => [ref.key, ...sourceOf(dossier, ref)])))
        found.set(key, [...(found.get(key) ?? []), paragraph]);
    }
  }
  return found;
}

/** The entry of the log that an outcome was made from. */
function sourceOf(dossier: Dossier, { kind, key }: RecordRef): readonly string[] {
  if (kind !== "decision" && kind !== "pledge" && kind !== "action") return [];
  const { source } = find(dossier, kind, key) ?? {};
  return source?.type === "intervention" ? [source.key] : [];
}
