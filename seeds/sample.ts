import { v5 as uuidV5 } from "uuid";
import { z } from "zod";
import { dossierId, instant, slug, uuid } from "../shared/dossier/identity.ts";
import { recordKey, recordKind } from "../shared/dossier/record-ref.ts";
import { tick } from "../shared/revision/clock.ts";
import type { Revision } from "../shared/revision/revision.ts";
import cndMargins from "./cnd-2010-margins.json" with { type: "json" };
import parisPact from "./paris-pact-2009.json" with { type: "json" };

/** A dossier as the commits that made it. A record written again holds only the fields that changed. */
const sampleSchema = z.strictObject({
  slug,
  dossier: dossierId,
  device: uuid,
  author: z.string(),
  commits: z
    .array(
      z.strictObject({
        id: uuid,
        label: z.string(),
        at: instant,
        author: z.string().optional(), // where it is not the sample's own
        records: z
          .array(
            z.strictObject({
              kind: recordKind,
              key: recordKey,
              dossier: dossierId.optional(), // a post profile belongs to none
              body: z.record(z.string(), z.json()).readonly(),
            }),
          )
          .readonly(),
      }),
    )
    .readonly(),
});
export type Sample = Readonly<z.infer<typeof sampleSchema>>;

/** The meeting that was held, and the one that is prepared from it. */
export const samples: readonly Sample[] = [sampleSchema.parse(parisPact), sampleSchema.parse(cndMargins)];

/**
 * The revisions of a sample, oldest first. Ids, clocks and device are fixed, so the samples of two laptops
 * are the same revisions and merge to nothing new.
 */
export function sampleRevisions(sample: Sample): readonly Revision[] {
  const revisions: Revision[] = [];
  const heads = new Map<string, string>();
  let clock: string | null = null;
  for (const commit of sample.commits) {
    for (const record of commit.records) {
      const name = `${record.kind}/${record.key}`;
      const id = uuidV5(name, commit.id);
      const parent = heads.get(name);
      clock = tick(clock, Date.parse(commit.at), sample.device);
      heads.set(name, id);
      revisions.push({
        id,
        commit: commit.id,
        undoes: null,
        dossier: record.dossier ?? sample.dossier,
        kind: record.kind,
        key: record.key,
        author: commit.author ?? sample.author,
        device: sample.device,
        clock,
        parents: parent === undefined ? [] : [parent],
        fields: record.body,
        deleted: null,
        label: commit.label,
      });
    }
  }
  return revisions;
}
