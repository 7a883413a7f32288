import { join } from "node:path";
import Sqlite from "better-sqlite3-multiple-ciphers";
import fc from "fast-check";
import { expect, it } from "vitest";
import { v7 as newUuid } from "uuid";
import { all } from "../../../shared/dossier/dossier.ts";
import { recordKind, type RecordKind } from "../../../shared/dossier/record-ref.ts";
import type { Change } from "../../../shared/ipc-contract.ts";
import { tick } from "../../../shared/revision/clock.ts";
import type { Fields } from "../../../shared/revision/fold.ts";
import type { Json } from "../../../shared/revision/json.ts";
import { searchText } from "../../../shared/search/search-text.ts";
import { isAbout, subjectKinds, subjectOf } from "../../../shared/search/subject.ts";
import type { Workspace } from "../../../main/workspace/workspace.ts";
import {
  commit,
  meetingFields,
  must,
  open,
  point,
  put,
  startDossier,
  temporaryFolder,
  tryOpen,
} from "./rooms.ts";

const idOf = (group: number, number: number): string => `00000000-0000-4000-8000-00000000${group}00${number}`;
const dossiers = [idOf(1, 0), idOf(1, 1)] as const;
const text = fc.constantFrom("Borders", "chemicals first", "Ana Roe", "阿富汗的海洛因问题");
const day = fc.constantFrom("2010-03-08", "2010-03-09", "2010-03-11", null);
const party = fc.constantFrom("country:IR", "country:RU", "own:host-city");
const at = fc.constantFrom("2010-03-08T23:30:00Z", "2010-03-09T03:00:00Z");

/** A body of a record that rests on others, or that others rest on. */
const bodies = {
  meeting: fc
    .record({
      ...Object.fromEntries(Object.entries(meetingFields).map(([name, value]) => [name, fc.constant(value)])),
      title: text,
      startsOn: day,
      endsOn: day,
      timeZone: fc.constantFrom("Europe/Vienna", "America/New_York"),
    })
    .filter(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn),
  person: fc.record({ name: text, office: fc.option(text) }),
  role: fc.record({
    person: fc.constantFrom(idOf(2, 0), idOf(2, 1)),
    party,
    role: fc.constantFrom("head", "expert"),
    seat: fc.option(text),
    order: fc.constant("a0"),
    attends: fc.constant([]),
  }),
  party: fc.record({ name: text, aims: fc.option(text) }),
  issue: fc.record({ name: text, aliases: fc.array(text, { maxLength: 1 }), order: fc.constant("a0") }),
  position: fc.record({
    party,
    issue: fc.constant("precursors"),
    stance: fc.constantFrom("supports", "opposes"),
    summary: text,
    source: fc.constant({ type: "assessment", by: "Us" }),
    asOf: fc.constantFrom("2009-11-26", "2010-03-09"),
    confidence: fc.constant("stated"),
  }),
  "talking-point": fc.record({ lane: fc.constant("deliver"), order: fc.constant("a0"), text }),
  intervention: fc.record({
    at,
    line: text,
    text,
    party: fc.option(party),
    stances: fc.constantFrom<Json>([], [{ issue: "precursors", stance: "opposes" }]),
    delivers: fc.constant([]),
    echoes: fc.constant([]),
  }),
} satisfies Partial<Record<RecordKind, fc.Arbitrary<unknown>>>;

const keys: Readonly<Record<keyof typeof bodies, readonly [string, ...string[]]>> = {
  meeting: ["meeting"],
  person: [idOf(2, 0), idOf(2, 1)],
  role: [idOf(3, 0), idOf(3, 1)],
  party: ["country:IR", "own:host-city"],
  issue: ["precursors"],
  position: [idOf(4, 0)],
  "talking-point": [idOf(5, 0)],
  intervention: [idOf(6, 0)],
};
const kinds = Object.keys(bodies) as (keyof typeof bodies)[];
const putOf = (kind: keyof typeof bodies, key: string): fc.Arbitrary<Change> =>
  bodies[kind].map((fields) => put(kind, key, fields as Change["fields"]));
const changeOf = (kind: keyof typeof bodies): fc.Arbitrary<Change> =>
  fc.constantFrom(...keys[kind]).chain((key) => {
    const other = fc.constantFrom<Change["action"]>("delete", "restore");
    return fc.oneof(
      { weight: 3, arbitrary: putOf(kind, key) },
      { weight: 1, arbitrary: other.map((action): Change => ({ kind, key, action, fields: {} })) },
    );
  });
const changes = fc.uniqueArray(fc.constantFrom(...kinds, "meeting", "role").chain(changeOf), {
  minLength: 1,
  maxLength: 4,
  selector: ({ kind, key }) => `${kind} ${key}`,
});
/** Of each record one, to begin with: the meeting last. */
const beginning = fc.tuple(
  ...kinds.toReversed().flatMap((kind) => keys[kind].map((key) => putOf(kind, key))),
);
const refused: Change = put("talking-point", idOf(5, 9), { lane: "shout" });

/** Two laptops write, take back, purge, and merge what the other has. */
type Step =
  | { readonly do: "commit"; readonly changes: readonly Change[]; readonly isRefused: boolean }
  | { readonly do: "purge"; readonly kind: "person" | "role" | "position" | "intervention" }
  | { readonly do: "merge"; readonly every: number } // of the other's revisions: one in so many
  | { readonly do: "newer"; readonly which: number }
  | { readonly do: "undo" | "redo" | "preview" | "open" };
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant("commit" as const),
      changes,
      isRefused: fc.nat(5).map((luck) => luck === 0),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("merge" as const), every: fc.constantFrom(1, 1, 2) }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom("undo" as const, "undo", "redo") }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom("preview" as const, "open") }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("newer" as const), which: fc.nat(30) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant("purge" as const),
      kind: fc.constantFrom("person" as const, "role", "position", "intervention"),
    }),
  },
);
const plan = fc.array(
  fc.record({ isFirst: fc.boolean(), dossier: fc.constantFrom(...dossiers, dossiers[0]), step }),
  { minLength: 6, maxLength: 18, size: "max" },
);

interface Laptop {
  readonly folder: string;
  readonly device: string;
  workspace: Workspace;
}

/** Those a dossier can have: a position that two dossiers have alike is found by name in one of them only. */
const of = (dossier: string, several: readonly Change[]): readonly Change[] =>
  several.filter(({ kind }) => kind !== "position" || dossier === dossiers[0]);

/** A revision by a newer version of the app, with a field that is not known here: of a record, or of a new one. */
function takeNewer({ workspace }: Laptop, dossier: string, which: number): void {
  const known = workspace.revisions(dossier);
  const over = known[which % known.length];
  if (!over) return;
  const { purged: _, ...rest } = over;
  const device = idOf(9, 3);
  const where =
    which % 2 === 0 && over.kind !== "meeting" ? { key: newUuid(), parents: [] } : { parents: [over.id] };
  const clock = tick(known.at(-1)?.clock ?? null, 0, device);
  const made = { id: newUuid(), commit: newUuid(), undoes: null, device, clock, deleted: null };
  must(workspace.merge([{ ...rest, ...where, ...made, fields: { shade: "borders" } }]));
}

function take(step: Step, dossier: string, laptop: Laptop, other: Laptop): void {
  const { workspace } = laptop;
  const theirs = other.workspace.revisions(dossier);
  if (step.do === "commit") {
    commit(workspace, dossier, ...of(dossier, step.changes), ...(step.isRefused ? [refused] : []));
  } else if (step.do === "purge") workspace.purge(dossier, [{ kind: step.kind, key: keys[step.kind][0] }]);
  else if (step.do === "merge") must(workspace.merge(theirs.filter((_, index) => index % step.every === 0)));
  else if (step.do === "newer") takeNewer(laptop, dossier, step.which);
  else if (step.do === "preview") must(workspace.previewMerge(theirs));
  else if (step.do === "open") {
    workspace.close();
    laptop.workspace = must(tryOpen(laptop));
  } else workspace[step.do](dossier);
}

interface Scanned {
  readonly name: string;
  readonly text: string;
  readonly about: string;
}

/** Every record that can be found, read from the records alone. */
const scan = (workspace: Workspace): readonly Scanned[] =>
  dossiers.flatMap((id) => {
    const dossier = workspace.part(id, recordKind.options);
    const bodyOf = (kind: RecordKind, key: string): Fields | undefined =>
      dossier.records[kind]?.get(key)?.body as unknown as Fields | undefined;
    const named = bodyOf("meeting", "meeting") ? subjectKinds : [];
    const filed = recordKind.options.filter((kind) => kind !== "role").flatMap((kind) => all(dossier, kind));
    return filed.map(({ kind, key, body }): Scanned => {
      const fields = body as unknown as Fields;
      const roles = all(dossier, "role").filter((role) => kind === "person" && role.body.person === key);
      const texts = [fields, ...roles.map((role) => role.body as unknown as Fields)].map(searchText);
      const about = named.some((one) => one === kind) ? subjectOf({ kind, key, fields }, bodyOf) : "";
      return { name: `${id} ${kind} ${key}`, text: texts.join(" ").toLowerCase(), about };
    });
  });

const queries = ["border", "ana roe", "russian", "host", "precursors", "海洛因", "head 2010"];

function expectFound(workspace: Workspace): void {
  expect(workspace.verify()).toEqual([]);
  const records = scan(workspace);
  for (const query of queries) {
    const begun = query.split(" ").map((word) => (word === "海洛因" ? /海洛因/ : new RegExp(`\\b${word}`)));
    const due = records.filter(
      ({ text: own, about }) => begun.every((word) => word.test(own)) || isAbout(about, query),
    );
    const { hits, count } = workspace.search({ text: query, limit: 100 });
    const found = hits.map(({ dossier, ref }) => `${dossier} ${ref.kind} ${ref.key}`);
    expect(found.toSorted()).toEqual(due.map(({ name }) => name).toSorted());
    expect(count).toBe(due.length);
  }
  expect(workspace.verify()).toEqual([]); // the searches have filed what waited
}

const laptopOf = (number: number): Laptop => {
  const [folder, device] = [temporaryFolder(), idOf(9, number)];
  return { folder, device, workspace: must(tryOpen({ folder, device })) };
};

it("what is found is what the records say, whatever was written, taken back, purged or merged", () => {
  fc.assert(
    fc.property(beginning, plan, (begun, steps) => {
      const [first, second] = [laptopOf(1), laptopOf(2)];
      try {
        for (const dossier of dossiers) must(commit(first.workspace, dossier, ...of(dossier, begun)));
        must(second.workspace.merge(first.workspace.revisions(dossiers[0])));
        for (const { isFirst, dossier, step: next } of steps) {
          take(next, dossier, ...(isFirst ? ([first, second] as const) : ([second, first] as const)));
          expectFound(isFirst ? first.workspace : second.workspace);
        }
      } finally {
        first.workspace.close();
        second.workspace.close();
      }
    }),
    { numRuns: 6, endOnFailure: true }, // what fails is long, and making it shorter takes long
  );
});

/** The records that wait to be filed, and those that can be found by words, of a workspace that is closed. */
function filedIn(folder: string): { readonly waiting: number; readonly indexed: number } {
  const db = new Sqlite(join(folder, "workspace.db"), { readonly: true });
  const count = (from: string): number =>
    db.prepare<[], number>(`select count(*) from ${from}`).pluck().get() ?? 0;
  const counts = { waiting: count("records where day is null"), indexed: count("words") };
  db.close();
  return counts;
}

it("new records wait to be filed, but many of one transaction, and are found all the same, also after the program has ended", () => {
  const folder = temporaryFolder();
  const workspace = must(tryOpen({ folder }));
  const dossier = startDossier(workspace);
  const points = (words: string, count: number): readonly Change[] =>
    Array.from({ length: count }, () => put("talking-point", newUuid(), point(words)));
  const found = (): number => workspace.search({ text: "naloxone", limit: 200 }).count;
  must(commit(workspace, dossier, ...points("Naloxone first", 1)));
  expect(found()).toBe(1);
  for (const change of points("Naloxone one by one", 60)) must(commit(workspace, dossier, change));
  must(commit(workspace, dossier, ...points("Naloxone all at once", 51)));
  workspace.close();
  expect(filedIn(folder)).toEqual({ waiting: 60, indexed: 53 });
  const again = open({ folder });
  expect(again.verify()).toEqual([]);
  expect(again.search({ text: "naloxone", limit: 200 }).count).toBe(112);
});
