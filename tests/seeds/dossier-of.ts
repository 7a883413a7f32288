import { sampleRevisions, type Sample } from "../../seeds/sample.ts";
import { toDossier, type Dossier } from "../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../shared/dossier/record.ts";
import { foldRecord } from "../../shared/revision/fold.ts";

/** A sample as the dossier it makes: its own records, folded, with `more` beside them. */
export function dossierOf(sample: Sample | undefined, more: readonly object[] = []): Dossier {
  if (!sample) throw new Error("no sample");
  const own = sampleRevisions(sample).filter(({ dossier }) => dossier === sample.dossier);
  const byRecord = Map.groupBy(own, ({ kind, key }) => `${kind}/${key}`);
  const records = [...byRecord.values()].map((revisions): object => {
    const { body, heads, author, clock } = foldRecord(revisions);
    const { kind, key } = revisions[0] ?? {};
    return { dossier: sample.dossier, kind, key, body, heads, author, clock };
  });
  return toDossier(sample.dossier, [...records, ...more] as DossierRecord[]);
}
