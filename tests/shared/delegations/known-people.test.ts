import { expect, test } from "vitest";
import { finderOf, knownPeople } from "../../../shared/delegations/known-people.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";

const plain = { scheme: "us", level: "UNCLASSIFIED", caveats: [] };
const secret = { scheme: "us", level: "SECRET", caveats: [] };

/** A meeting that one person came to. */
function meetingOf(id: string, startsOn: string, person: object, more: object = {}, key = "john"): Dossier {
  const record = (kind: string, name: string, body: object): DossierRecord =>
    ({ dossier: id, kind, key: name, body }) as unknown as DossierRecord;
  return toDossier(id, [
    record("meeting", "meeting", { title: `Meeting ${id}`, startsOn, defaultMarking: plain, ...more }),
    record("person", key, person),
    record("role", `role-${id}`, {
      person: key,
      party: "country:US",
      role: "head",
      order: "a0",
      attends: [],
    }),
  ]);
}
const here = toDossier("here", meetingOf("here", "2010-03-10", {}).records.meeting?.values() ?? []);

test("somebody is known as the latest other meeting knows them, once", () => {
  const known = knownPeople(
    [
      meetingOf("a", "2008-01-01", { name: "John Example", title: "Deputy" }),
      meetingOf("b", "2009-01-01", { name: "John Example", title: "Director", biography: "Long." }),
      meetingOf("here", "2010-03-10", { name: "John Example", title: "Here" }),
    ],
    here,
  );
  expect(known).toEqual([
    {
      key: "john",
      party: "country:US",
      person: { name: "John Example", title: "Director" },
      meeting: "Meeting b",
    },
  ]);
});

test("what is marked otherwise there, by itself or by default, does not come along unmarked", () => {
  const marked = meetingOf("a", "2009-01-01", { name: "John Example", title: "Director", marking: secret });
  const inSecret = meetingOf(
    "b",
    "2009-01-01",
    { name: "John Example", title: "Director" },
    { defaultMarking: secret },
  );
  for (const other of [marked, inSecret]) {
    expect(knownPeople([other], here).map(({ person }) => person)).toEqual([{ name: "John Example" }]);
  }
});

test("a person is found by the words of the name in any order, for the same party, and never where two are called so", () => {
  const one = meetingOf("a", "2009-01-01", { name: "EXAMPLE, John" });
  const find = finderOf(knownPeople([one], here));
  expect(find("John Example", "country:US")?.key).toBe("john");
  expect(find("John Example", "country:FR")).toBeNull();
  const other = meetingOf("b", "2009-01-01", { name: "John Example" }, {}, "another");
  expect(finderOf(knownPeople([one, other], here))("John Example", "country:US")).toBeNull();
});
