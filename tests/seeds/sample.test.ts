import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { samples, sampleRevisions, type Sample } from "../../seeds/sample.ts";
import { noDossier } from "../../shared/dossier/identity.ts";
import { bodySchemas, isKeyOf } from "../../shared/dossier/record.ts";
import type { RecordKind } from "../../shared/dossier/record-ref.ts";
import { sourceSchema } from "../../shared/dossier/source.ts";
import { foldRecord } from "../../shared/revision/fold.ts";
import { revisionSchema, type Revision } from "../../shared/revision/revision.ts";

const seedFile = new URL("../../../shared/seed/09UNVIEVIENNA548.txt", import.meta.url);

function recordsOf(sample: Sample): ReadonlyMap<string, readonly Revision[]> {
  return Map.groupBy(sampleRevisions(sample), (revision) => `${revision.kind}/${revision.key}`);
}

function bodiesOf(kind: RecordKind): readonly unknown[] {
  return samples.flatMap((sample) =>
    [...recordsOf(sample).values()]
      .filter((revisions) => revisions[0]?.kind === kind)
      .map((revisions) => foldRecord(revisions).body),
  );
}

/** Every string in a JSON value. */
function stringsOf(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(stringsOf);
}

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(text: string, length: number): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.map((_, at) => words.slice(at, at + length).join(" ")).slice(0, 1 - length));
}

const sourceOf = (body: unknown): unknown =>
  typeof body === "object" && body !== null && "source" in body ? body.source : undefined;

/** Keys of records that a body points at, by field. */
function linksOf(body: unknown): readonly string[] {
  if (typeof body !== "object" || body === null) return [];
  const names = ["agendaItem", "point", "points", "person", "speaker", "attendees", "attends", "continues"];
  return [...names, "delivers", "echoes"]
    .flatMap((name) => (Object.hasOwn(body, name) ? stringsOf(Reflect.get(body, name)) : []))
    .filter((text) => /^[0-9a-f-]{36}$/.test(text));
}

describe.each(samples.map((sample) => [sample.slug, sample] as const))("the sample %s", (_, sample) => {
  it("has a valid body in every record, and a key that fits its kind", () => {
    const wrong = [...recordsOf(sample)].filter(([, revisions]) => {
      const { body, conflicts } = foldRecord(revisions);
      const { kind, key } = revisions[0] ?? { kind: "meeting", key: "" };
      return conflicts.length > 0 || !bodySchemas[kind].safeParse(body).success || !isKeyOf(kind, key);
    });
    expect(wrong).toEqual([]);
  });

  it("gives the same valid revisions each time, each with its own id and a later clock", () => {
    const revisions = sampleRevisions(sample);
    expect(sampleRevisions(sample)).toEqual(revisions);
    for (const revision of revisions) expect(revisionSchema.safeParse(revision).success).toBe(true);
    expect(new Set(revisions.map((revision) => revision.id)).size).toBe(revisions.length);
    expect(revisions.map((revision) => revision.clock).toSorted()).toEqual(
      revisions.map((revision) => revision.clock),
    );
  });

  it("has one meeting, whose slug is its own", () => {
    const meetings = sampleRevisions(sample).filter((revision) => revision.kind === "meeting");
    expect(meetings.map((meeting) => meeting.fields["slug"])).toEqual([sample.slug]);
  });

  it("points only at records it has", () => {
    const records = recordsOf(sample);
    const keys = new Set([...records.values()].map((revisions) => revisions[0]?.key));
    const lost = [...records].flatMap(([name, revisions]) =>
      linksOf(foldRecord(revisions).body).flatMap((key) => (keys.has(key) ? [] : [`${name} → ${key}`])),
    );
    expect(lost).toEqual([]);
  });

  it("names only parties and issues it has", () => {
    const revisions = sampleRevisions(sample);
    const names = new Set(revisions.map((revision) => `${revision.kind}/${revision.key}`));
    const used = revisions.flatMap(({ fields }) =>
      ["party", "issue"].flatMap((kind) =>
        typeof fields[kind] === "string" ? [`${kind}/${fields[kind]}`] : [],
      ),
    );
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => !names.has(name))).toEqual([]);
  });

  it("holds no e-mail address", () => {
    expect(stringsOf(sample).filter((text) => text.includes("@") && !/(^| )@[a-z]+ /.test(text))).toEqual([]);
  });

  it.skipIf(!existsSync(seedFile))(
    "repeats no eight words of the report it rests on (skipped where that is absent)",
    () => {
      const report = runsOf(readFileSync(seedFile, "utf8"), 8);
      const repeated = stringsOf(sample).flatMap((text) =>
        [...runsOf(text, 8)].filter((run) => report.has(run)),
      );
      expect(repeated).toEqual([]);
    },
  );
});

describe("the two samples together", () => {
  it("share no revision", () => {
    const ids = samples.flatMap((sample) => sampleRevisions(sample).map((revision) => revision.id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("know people, parties and issues by the same keys", () => {
    const [paris, margins] = samples.map((sample) => [...recordsOf(sample).keys()]);
    for (const kind of ["person", "party", "issue"]) {
      const shared = (names: readonly string[] | undefined): readonly string[] =>
        (names ?? []).filter((name) => name.startsWith(`${kind}/`)).toSorted();
      expect(shared(margins)).toEqual(shared(paris));
    }
  });

  it("keep the sources of what was carried over: a paragraph of the report or an entry of the earlier log", () => {
    const entries = new Set(
      samples
        .flatMap((sample) => sampleRevisions(sample))
        .flatMap((revision) => (revision.kind === "intervention" ? [revision.key] : [])),
    );
    const sources = bodiesOf("position").map((body) => sourceSchema.parse(sourceOf(body)));
    const lost = sources.filter((source) => source.type === "intervention" && !entries.has(source.key));
    expect(sources.map((source) => source.type)).toContain("cable");
    expect(lost).toEqual([]);
  });

  it("keep the post's profile outside both dossiers", () => {
    const profiles = samples
      .flatMap((sample) => sampleRevisions(sample))
      .filter((revision) => revision.kind === "post-profile");
    expect(profiles.map((profile) => profile.dossier)).toEqual([noDossier]);
  });

  it("tell the ledger as reported: 2.9 million required, 700,000 of it to start, Russia's pledge the only one announced", () => {
    const ledger = bodiesOf("pledge").slice(0, 5);
    expect(ledger).toMatchObject([
      { party: "org:UNODC", status: "required", amount: 2_900_000 },
      { party: "org:UNODC", status: "required", amount: 700_000, part: true },
      { party: "country:RU", status: "announced", amount: 200_000 },
      { party: "country:FR", status: "anticipated", amount: 200_000 },
      { party: "country:US", status: "requested" },
    ]);
    expect(ledger.at(-1)).not.toHaveProperty("amount");
  });
});
