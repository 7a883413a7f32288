import { describe, expect, it } from "vitest";
import { samples } from "../../../seeds/sample.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import type { Intervention } from "../../../shared/dossier/intervention.ts";
import { interventionBody } from "../../../shared/log/entry-changes.ts";
import { logContext } from "../../../shared/log/log-context.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";

/** The records of a sample, each as it was last written. */
function dossierOf(slug: string): Dossier {
  const sample = samples.find((one) => one.slug === slug);
  if (!sample) throw new Error(`no sample ${slug}`);
  const { dossier, author } = sample;
  const records = sample.commits.flatMap(({ records: written }) =>
    written.map(({ kind, key, body }) => ({ dossier, kind, key, body, heads: [], author, clock: key })),
  );
  return toDossier(dossier, records as unknown as DossierRecord[]);
}

const dossier = dossierOf("paris-pact-2009");
const entries = [...(dossier.records.intervention?.values() ?? [])];

const said = ({ text, party, onBehalfOf, speaker, stances }: Partial<Intervention>): object => ({
  text,
  party,
  onBehalfOf,
  speaker,
  stances,
});

describe("the lines of the sample's own log", () => {
  it("are there", () => {
    expect(entries.length).toBeGreaterThan(20);
  });

  it.each(entries.map((entry) => [entry.body.line, entry] as const))(
    "reads %j as it is stored",
    (line, entry) => {
      const continued = entry.body.continues;
      const last = continued === undefined ? undefined : dossier.records.intervention?.get(continued);
      const context = { ...logContext(dossier, entry.body.at), last };
      const body = interventionBody(parseEntry(line, context), context) as Partial<Intervention>;
      expect(said(body)).toEqual(said(entry.body));
      expect(body.continues).toBe(continued);
    },
  );
});
