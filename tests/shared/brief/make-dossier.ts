import { v5 } from "uuid";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { meetingKey, type Meeting } from "../../../shared/dossier/meeting.ts";
import { bodySchemas, type BodyOf, type DossierRecord } from "../../../shared/dossier/record.ts";
import type { RecordKind } from "../../../shared/dossier/record-ref.ts";
import { samples } from "../../../seeds/sample.ts";
import { dossierOf } from "../../seeds/dossier-of.ts";

export const dossierKey = "01936000-0000-7000-8000-000000000001";
/** A fixed UUID for a name, so that tests can speak of records by name. */
export const uuidOf = (name: string): string => v5(name, dossierKey);

export type Given = { readonly [K in RecordKind]: readonly [K, string, BodyOf<K>] }[RecordKind];

/** A dossier of these records, in this order of writing; each body is checked against its schema. */
export function makeDossier(given: readonly Given[], id = dossierKey): Dossier {
  const records = given.map(([kind, key, body], index): DossierRecord => {
    bodySchemas[kind].parse(body);
    const clock = `${index.toString(16).padStart(12, "0")}-0000-${dossierKey}`;
    const made = { author: "Test", device: dossierKey };
    return { dossier: id, kind, key, body, heads: [], author: "Test", clock, made } as DossierRecord;
  });
  return toDossier(id, records);
}

export const meetingBody: Meeting = {
  title: "Spring session",
  slug: "spring-session",
  timeZone: "Europe/Vienna",
  language: "en",
  startsOn: "2010-03-10",
  endsOn: "2010-03-11",
  ourParty: "country:US",
  defaultMarking: { scheme: "us", level: "UNCLASSIFIED", caveats: [] },
};
export const meetingOf = (fields: Partial<Meeting> = {}): Given => [
  "meeting",
  meetingKey,
  { ...meetingBody, ...fields },
];

/** A sample dossier as its revisions leave it. */
export const sampleDossier = (slug: string): Dossier =>
  dossierOf(samples.find((sample) => sample.slug === slug));
