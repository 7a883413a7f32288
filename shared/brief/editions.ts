import { all, toDossier, type Dossier } from "../dossier/dossier.ts";
import type { Edition } from "../dossier/edition.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { foldRecord } from "../revision/fold.ts";
import type { Revision } from "../revision/revision.ts";
import type { EarlierEdition } from "./changes.ts";

/** Editions of one variant, the first issued first. */
export const editionsOf = (dossier: Dossier, variant: string): readonly Edition[] =>
  all(dossier, "edition")
    .map(({ body }) => body)
    .filter((edition) => edition.variant === variant)
    .sort((a, b) => a.number - b.number || (a.issuedAt < b.issuedAt ? -1 : 1));

/** The number the next edition of a variant has. */
export const nextEdition = (dossier: Dossier, variant: string): number =>
  (editionsOf(dossier, variant).at(-1)?.number ?? 0) + 1;

/** The newest clock of each device among revisions: what an edition made now contains. */
export function seenIn(revisions: Iterable<Revision>): Readonly<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const { device, clock } of revisions) if (clock > (seen[device] ?? "")) seen[device] = clock;
  return seen;
}

/** The edition with the dossier as its readers have it: the fold of the revisions it contains. */
export function earlierEdition(
  { number, issuedAt, seen }: Edition,
  id: string,
  revisions: Iterable<Revision>,
): EarlierEdition {
  const contained = [...revisions].filter(({ device, clock }) => clock <= (seen[device] ?? ""));
  const records = [...Map.groupBy(contained, ({ kind, key }) => `${kind}/${key}`).values()].flatMap(recordOf);
  return { number, issuedAt, dossier: toDossier(id, records) };
}

function recordOf(revisions: readonly Revision[]): readonly DossierRecord[] {
  const [first] = revisions;
  const { body, isDeleted, heads, author, clock, made } = foldRecord(revisions);
  if (!first || body === null || isDeleted) return [];
  const { dossier, kind, key } = first;
  return [{ dossier, kind, key, body, heads, author, clock, made } as unknown as DossierRecord];
}
