import { samples, sampleRevisions } from "../../../seeds/sample.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { postProfileSchema, type PostProfile } from "../../../shared/dossier/post-profile.ts";
import { bodySchemas, type DossierRecord } from "../../../shared/dossier/record.ts";
import { recordKind, type RecordKind } from "../../../shared/dossier/record-ref.ts";
import { foldRecord } from "../../../shared/revision/fold.ts";
import type { Revision } from "../../../shared/revision/revision.ts";
import type { Json } from "../../../shared/revision/json.ts";

/** One record of a dossier, checked by its schema. */
export function record(kind: RecordKind, key: string, body: unknown, clock = ""): DossierRecord {
  const parsed = bodySchemas[kind].parse(body);
  return {
    dossier: "00000000-0000-4000-8000-000000000000",
    kind,
    key,
    body: parsed,
    heads: [],
    author: "Note-taker",
    clock,
  } as unknown as DossierRecord;
}

/** A sample as the store would show it, with the post profile that goes with it. */
export function sampleDossier(slug: string): { dossier: Dossier; profile: PostProfile } {
  const sample = samples.find((one) => one.slug === slug);
  if (!sample) throw new Error(`There is no sample ${slug}`);
  const histories = new Map<string, Revision[]>();
  for (const revision of sampleRevisions(sample)) {
    const name = `${revision.kind}/${revision.key}`;
    histories.set(name, [...(histories.get(name) ?? []), revision]);
  }
  const records: DossierRecord[] = [];
  let profile: Json | undefined;
  for (const history of histories.values()) {
    const [first] = history;
    const folded = foldRecord(history);
    if (!first || folded.isDeleted || folded.body === null) continue;
    if (first.kind === "post-profile") profile = folded.body as Json;
    else records.push(record(recordKind.parse(first.kind), first.key, folded.body, folded.clock));
  }
  return {
    dossier: toDossier(sample.dossier, records),
    profile: postProfileSchema.parse(profile ?? parisProfile),
  };
}

const parisProfile = {
  station: "UNVIE VIENNA",
  from: "USMISSION UNVIE VIENNA",
  routingIndicator: "RUEHUNV",
  precedence: "PRIORITY",
  to: [{ routingIndicator: "RUEHC", name: "SECSTATE WASHDC", precedence: "PRIORITY", number: "0381" }],
  info: [],
  captions: ["SIPDIS"],
  attention: [],
  nextSerial: 548,
};
