import type { Dossier } from "../dossier/dossier.ts";
import type { Intervention } from "../dossier/intervention.ts";
import { namesOf } from "./draft-names.ts";
import { isChairLine } from "./draft-turns.ts";
import { listOf } from "./sentence.ts";

/** Who said an entry, and for whom: "the chair", "Canada and Mexico", "Norway, on behalf of Iceland,"; null where nobody was recognised. */
export function whoSpoke(entry: Intervention, dossier: Dossier): string | null {
  if (isChairLine(entry)) return "the chair";
  const { of, plain } = namesOf(dossier);
  const parties = [entry.party ?? [], entry.jointlyWith ?? []].flat();
  if (parties.length === 0) return entry.speaker ?? null;
  const whom = entry.onBehalfOf === undefined ? "" : `, on behalf of ${plain(entry.onBehalfOf)},`;
  return `${listOf(parties.map(of))}${whom}`;
}
