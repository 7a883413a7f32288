import type { CableDraft } from "../dossier/cable-draft.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";
import type { RecordRef } from "../dossier/record-ref.ts";

/** Entries of the log that no paragraph of these cables rests on, nor on an outcome made from them. */
export function unreportedEntries(
  drafts: readonly CableDraft[],
  dossier: Dossier,
): readonly DossierRecord<"intervention">[] {
  const refs = drafts.flatMap(({ rests }) => rests.flat());
  const reported = new Set(refs.flatMap((ref) => [ref.key, ...sourceOf(dossier, ref)]));
  return all(dossier, "intervention").filter(({ key }) => !reported.has(key));
}

/** The entry of the log that an outcome was made from. */
function sourceOf(dossier: Dossier, { kind, key }: RecordRef): readonly string[] {
  if (kind !== "decision" && kind !== "pledge" && kind !== "action") return [];
  const { source } = find(dossier, kind, key) ?? {};
  return source?.type === "intervention" ? [source.key] : [];
}
