import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rosterFromText } from "../../../main/intake/roster.ts";
import {
  guessColumns,
  reviewRoster,
  rosterChanges,
  type RosterReview,
  type RosterReviewRow,
} from "../../../shared/delegations/roster.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { bodySchemas, isKeyOf, type DossierRecord } from "../../../shared/dossier/record.ts";
import { changeSchema } from "../../../shared/ipc-requests.ts";
import type { Change, RosterTable } from "../../../shared/ipc-contract.ts";

const id = "018f2c7e-0000-7000-8000-000000000001";
const other = "018f2c7e-0000-7000-8000-00000000ffff";
const keys = (): (() => string) => {
  let count = 0;
  return () => `018f2c7e-0000-7000-8000-${String((count += 1)).padStart(12, "0")}`;
};

function record(kind: DossierRecord["kind"], key: string, body: unknown): DossierRecord {
  return {
    dossier: id,
    kind,
    key,
    body: bodySchemas[kind].parse(body),
    heads: [key],
    author: "A",
    clock: "",
    made: { author: "A", device: id },
  } as DossierRecord;
}

const meeting = record("meeting", "meeting", {
  title: "T",
  slug: "t",
  timeZone: "Europe/Vienna",
  language: "en",
  ourParty: "country:US",
  defaultMarking: { scheme: "us", level: "UNCLASSIFIED", caveats: [] },
});

/** The dossier that a list of people, imported into an empty one, leaves. */
function dossierOf(csv: string): Dossier {
  const changes = rosterChanges(review(csv, toDossier(id, [meeting])), keys());
  return applied(toDossier(id, [meeting]), changes);
}

function applied(dossier: Dossier, changes: readonly Change[]): Dossier {
  const records = new Map<string, DossierRecord>();
  for (const byKey of Object.values(dossier.records))
    for (const known of byKey.values()) records.set(`${known.kind}/${known.key}`, known);
  for (const { kind, key, fields } of changes) {
    const known = records.get(`${kind}/${key}`);
    records.set(`${kind}/${key}`, record(kind, key, { ...known?.body, ...fields }));
  }
  return toDossier(id, records.values());
}

function table(csv: string): RosterTable {
  const read = rosterFromText(csv);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function review(csv: string, dossier: Dossier): RosterReview {
  const read = table(csv);
  return reviewRoster(read, guessColumns(read), dossier);
}

const empty = toDossier(id, [meeting]);
const outcomes = (rows: RosterReview): readonly string[] => rows.rows.map(({ outcome }) => outcome);
const only = (reviewed: RosterReview): RosterReviewRow => {
  const [row] = reviewed.rows;
  if (!row || reviewed.rows.length > 1) throw new Error("not one row");
  return row;
};
const people = (dossier: Dossier): readonly DossierRecord<"person">[] => [
  ...(dossier.records.person?.values() ?? []),
];
const partyOf = (text: string): string => {
  const row = only(review(`Name\tCountry\nAna Gil\t${text}`, empty));
  return row.candidate?.party ?? row.why;
};

describe("somebody who came to another meeting", () => {
  const elsewhere = {
    key: "018f2c7e-0000-7000-8000-00000000beef",
    party: "country:FR",
    person: { name: "Anne Exemple", office: "Quai", title: "Director" },
    meeting: "The meeting before",
  } as const;
  const reviewed = (csv: string, dossier = empty): RosterReview => {
    const read = table(csv);
    return reviewRoster(read, guessColumns(read), dossier, { known: [elsewhere] });
  };

  it("keeps their key, and what is known of them where the line has nothing", () => {
    const review = reviewed("Name,Country,Title\nExemple Anne,France,Ambassador\n");
    expect(review.rows.map(({ outcome, why }) => [outcome, why])).toEqual([
      ["new", "Came to: The meeting before."],
    ]);
    const [, person, role] = rosterChanges(review, keys());
    expect(person).toMatchObject({
      kind: "person",
      key: elsewhere.key,
      fields: { name: "Exemple Anne", office: "Quai", title: "Ambassador" },
    });
    expect(role).toMatchObject({ kind: "role", fields: { person: elsewhere.key } });
  });

  it("is nobody else: not of another country, nor a second of the name in the list", () => {
    const other = rosterChanges(reviewed("Name,Country\nAnne Exemple,Spain\n"), keys());
    expect(other.map(({ key }) => key)).not.toContain(elsewhere.key);
    const twice = reviewed("Name,Country\nAnne Exemple,France\nAnne Exemple,France\n");
    expect(outcomes(twice)).toEqual(["new", "duplicate"]);
    const added = rosterChanges(twice, keys(), new Map([[3, { action: "add" }]]));
    expect(added.filter(({ kind }) => kind === "person").map(({ key }) => key === elsewhere.key)).toEqual([
      true,
      false,
    ]);
  });
});

describe("columns", () => {
  it("are known by their headings in several languages", () => {
    const guess = (heading: string): unknown => guessColumns(table(`${heading}\nx\tx\tx\tx`));
    expect(guess("Name\tCountry\tTitle\tE-mail")).toEqual({ name: 0, party: 1, title: 2, email: 3 });
    expect(guess("Nom\tPays\tFonction\tCourriel")).toEqual({ name: 0, party: 1, title: 2, email: 3 });
    expect(guess("Nombre\tPaís\tCargo\tCorreo electrónico")).toEqual({
      name: 0,
      party: 1,
      title: 2,
      email: 3,
    });
    expect(guess("Имя\tФамилия\tСтрана\tДолжность")).toEqual({ given: 0, family: 1, party: 2, title: 3 });
  });

  it("named Title that hold Mr and Ms are no title of office", () => {
    const read = table("Title\tFirst name\tLast name\tPosition\nMr\tBo\tEk\tClerk\nMs.\tAna\tGil\tAide");
    expect(guessColumns(read)).toEqual({ given: 1, family: 2, title: 3 });
  });

  it("named Nom and Prénom are the two parts of a name", () => {
    const read = table("Pays\tNom\tPrénom\nEspagne\tGarcía Núñez\tJosé");
    expect(guessColumns(read)).toEqual({ party: 0, family: 1, given: 2 });
    expect(reviewRoster(read, guessColumns(read), empty).rows[0]?.name).toBe("José García Núñez");
  });

  it("named Function that hold roles are roles, and leave Rank to be the title", () => {
    const read = table(
      "Delegation\tTitle\tName\tFunction\tRank\nSpain\tMr\tGIL, Bo\tHead of delegation\tAmbassador\nSpain\tMs\tEK, Ana\tAdviser\tExpert",
    );
    expect(guessColumns(read)).toEqual({ party: 0, name: 2, role: 3, title: 4 });
  });

  it("without headings are never the name when they hold Mr and Ms", () => {
    const read = table("Spain\tMr\tBo Gil\nSweden\tMs\tAna Ek");
    expect(guessColumns(read)).toEqual({ party: 0, name: 2 });
  });

  it("without headings are known by what stands in them", () => {
    const read = table(
      "Ana Gil\tSpain\thead of delegation\ta@example.org\t+43 1 555 0100\nBo Ek\tSweden\tadviser\tb@example.org\t+43 1 555 0101",
    );
    expect(guessColumns(read)).toEqual({ name: 0, party: 1, role: 2, email: 3, phone: 4 });
  });
});

describe("parties", () => {
  it.each([
    ["Russian Federation", "country:RU"],
    ["RUSSIA", "country:RU"],
    ["FRA", "country:FR"],
    ["fr", "country:FR"],
    ["Iranian", "country:IR"],
    ["Delegation of France", "country:FR"],
    ["UNODC", "org:UNODC"],
    ["Côte d’Ivoire", "country:CI"],
    ["Host City Committee", "own:host-city-committee"],
  ])("%s is %s", (text, party) => {
    expect(partyOf(text)).toBe(party);
  });

  it("that the reference list lacks and that have no Latin letters are refused with what to do", () => {
    expect(partyOf("主办城市")).toMatch(/not on the list of parties\. Write its name in Latin letters/);
  });

  it("missing from a line are refused where the table has a column for them", () => {
    const reviewed = review("Name\tCountry\nAna Gil\tSpain\nBo Ek\t", empty);
    expect(reviewed.rows[1]).toMatchObject({
      outcome: "refused",
      name: "Bo Ek",
      why: "This line names no country or organization.",
    });
  });

  it("without a column are ours, or the one given", () => {
    const read = table("Name\nAna Gil");
    const under = (party?: string): string | undefined =>
      reviewRoster(read, guessColumns(read), empty, party === undefined ? {} : { party }).rows[0]?.candidate
        ?.party;
    expect(under()).toBe("country:US");
    expect(under("country:CA")).toBe("country:CA");
  });
});

describe("a review", () => {
  const known = dossierOf(
    "Name,Country,Title,Role,E-mail\nZoë Lefèvre,France,Counsellor,Head of delegation,z@example.org\nJohn Arthur Smith,Canada,Clerk,,\n",
  );

  it("of forty people into an empty dossier finds forty new ones, with their parties, heads and offices", () => {
    const csv = readFileSync(new URL("../../fixtures/rosters/participants.csv", import.meta.url), "utf8");
    const reviewed = review(csv, empty);
    expect(outcomes(reviewed)).toEqual(Array.from({ length: 40 }, () => "new"));
    expect(reviewed.rows.filter(({ candidate }) => candidate?.party.startsWith("own:"))).toEqual([]);
    const dossier = applied(empty, rosterChanges(reviewed, keys()));
    expect(people(dossier)).toHaveLength(40);
    expect(dossier.records.role?.size).toBe(40);
    expect(dossier.records.party?.size).toBe(28);
    expect(outcomes(review(csv, dossier))).toEqual(Array.from({ length: 40 }, () => "same"));
  });

  it("tells what changes for somebody of the same name in the same party", () => {
    const row = only(review("Name,Country,Title,Role\nZoë Lefèvre,France,Minister,Adviser\n", known));
    expect(row).toMatchObject({
      outcome: "changed",
      why: "Title: “Minister”, was “Counsellor”; Role: “Adviser”, was “Head of delegation”.",
      matches: [people(known).find(({ body }) => body.name === "Zoë Lefèvre")?.key],
    });
  });

  it("takes what a line does not mention for no change", () => {
    expect(outcomes(review("Name,Country\nZoë Lefèvre,France\n", known))).toEqual(["same"]);
  });

  it.each([
    ["without accents", "Zoe Lefevre,France"],
    ["in capitals", "ZOË LEFÈVRE,France"],
    ["family name first", "Lefèvre Zoë,France"],
    ["with an initial", "Z. Lefèvre,France"],
    ["with an honorific", "Mme Zoë Lefèvre,France"],
    ["without the middle name", "John Smith,Canada"],
    ["with middle initials", "John A. Smith,Canada"],
    ["in another party", "Zoë Lefèvre,Belgium"],
  ])("11: shows a name %s as a possible duplicate", (_, line) => {
    expect(only(review(`Name,Country\n${line}\n`, known))).toMatchObject({
      outcome: "duplicate",
      matches: [expect.any(String)],
    });
  });

  it.each([
    ["Jörg MÜLLER", "Joerg MUELLER"],
    ["Jörg MÜLLER", "MUELLER, Joerg"],
    ["Jörg Müller", "J. Mueller"],
    ["Joerg Mueller", "Jorg Muller"],
    ["Änne Weiß", "Aenne Weiss"],
    ["Håkon Åse", "Haakon Aase"],
    ["Søren Bjørnsæter", "Soeren Bjoernsaeter"],
    ["Søren Bjørnsæter", "Soren Bjornsater"],
    ["Kjell Høegh", "Kjell Hoeegh"],
    ["Íñigo Muñoz", "Inigo Munoz"],
    ["Łucja Wałęsa", "Lucja Walesa"],
    ["Nikolina Đurić", "Nikolina Djuric"],
    ["Živa Žižek", "Ziva Zizek"],
    ["Þóra Guðmundsdóttir", "Thora Gudmundsdottir"],
    ["Əli Məmmədov", "Ali Mammadov"],
    ["Ħal Żebbuġ", "Hal Zebbug"],
  ])(
    "11: shows %s and %s as a possible duplicate, either way, and keeps both where a person says so",
    (a, b) => {
      for (const [first, second] of [
        [a, b],
        [b, a],
      ] as const) {
        const dossier = dossierOf(`Name\tCountry\n${first}\tNorway\n`);
        const reviewed = review(`Name\tCountry\n${second}\tNorway\n`, dossier);
        expect(outcomes(reviewed)).toEqual(["duplicate"]);
        expect(rosterChanges(reviewed, keys())).toEqual([]);
        const added = rosterChanges(reviewed, () => other, new Map([[2, { action: "add" }]]));
        expect(added.map(({ kind }) => kind)).toEqual(["person", "role"]);
        expect(people(applied(dossier, added))).toHaveLength(2);
      }
    },
  );

  it("39: knows a name in composed and decomposed letters as the same", () => {
    const decomposed = "Zoë Lefèvre".normalize("NFD");
    expect(outcomes(review(`Name,Country\n${decomposed},France\n`, known))).toEqual(["same"]);
  });

  it("11: shows the same e-mail address under another name", () => {
    expect(only(review("Name,Country,E-mail\nZ. Martin,France,Z@Example.org\n", known))).toMatchObject({
      outcome: "duplicate",
      why: "May be Zoë Lefèvre, already in this dossier: same e-mail address.",
    });
  });

  it.each([
    ["Zoë Martin,France"],
    ["Paul Lefèvre,France"],
    ["P. Lefèvre,France"],
    ["Jane Smith,Canada"],
    ["Lefèvre,France"],
  ])("knows %s for somebody else", (line) => {
    expect(outcomes(review(`Name,Country\n${line}\n`, known))).toEqual(["new"]);
  });

  it("11: shows the second of two equal lines, with the line of the first", () => {
    const reviewed = review("Name,Country\nAna Gil,Spain\nBo Ek,Sweden\nAna Gil,Spain\n", empty);
    expect(outcomes(reviewed)).toEqual(["new", "new", "duplicate"]);
    expect(reviewed.rows[2]?.why).toBe("May be the person in line 2: same name.");
  });

  it("refuses a line without a name, and a cell that is too long, and keeps both in view", () => {
    const reviewed = review(`Name,Country,Title\n,Spain,Clerk\nBo Ek,Sweden,${"x".repeat(501)}\n`, empty);
    expect(reviewed.rows.map(({ line, outcome, why }) => [line, outcome, why])).toEqual([
      [2, "refused", "There is no name in this line."],
      [3, "refused", "The title is longer than 500 characters; shorten it."],
    ]);
  });

  it("14 and 15: takes formulas and names of object parts for plain text", () => {
    const reviewed = review("Name,Country,Title\n=1+1,Spain,__proto__\nconstructor,__proto__,x\n", empty);
    expect(reviewed.rows.map(({ candidate }) => candidate?.person.name)).toEqual(["=1+1", "constructor"]);
    expect(reviewed.rows[1]?.candidate?.party).toBe("own:proto");
  });

  it("keeps a role it does not know as the title", () => {
    expect(only(review("Name,Role\nAna Gil,Third Secretary\n", empty)).candidate).toMatchObject({
      role: null,
      person: { title: "Third Secretary" },
    });
  });

  it("keeps a role it does not know beside the title, once", () => {
    const { rows } = review(
      "Country,Name,Role,Title\nNorway,Ida Strand,Chair,Ambassador\nNorway,Kari Lie,Consul,Consul\n",
      empty,
    );
    expect(rows.map(({ candidate }) => [candidate?.role, candidate?.person.title])).toEqual([
      [null, "Ambassador, Chair"],
      [null, "Consul"],
    ]);
  });

  it("finds the family name before a comma, in its own column, or in capitals", () => {
    const family = (csv: string): unknown => only(review(csv, empty)).candidate?.person;
    expect(family('Name\n"GIL PEÑA, Ana"')).toEqual({ name: "Ana GIL PEÑA", familyName: "GIL PEÑA" });
    expect(family("Given name,Surname\nAna,Gil Peña")).toEqual({
      name: "Ana Gil Peña",
      familyName: "Gil Peña",
    });
    expect(family("Name\nZHANG Wenhua")).toEqual({ name: "ZHANG Wenhua", familyName: "ZHANG" });
  });

  it("12: of ten thousand people of one family and initial comes to an end", () => {
    const lines = Array.from(
      { length: 10_000 },
      (_, at) => `J${at.toString(36).replace(/\d/g, "x")}${at} Kim,France`,
    );
    expect(review(`Name,Country\n${lines.join("\n")}`, empty).rows).toHaveLength(10_000);
  });

  it("gives every line exactly once, whatever the table", () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "Ana Gil",
        "ana gil",
        "A. Gil",
        "France",
        "fr",
        "head",
        "__proto__",
        "=1",
        "Ž",
        "x".repeat(600),
      ),
    );
    const field = fc.option(fc.nat(6), { nil: undefined });
    const columns = fc.record(
      {
        name: field,
        given: field,
        family: field,
        party: field,
        office: field,
        title: field,
        role: field,
        email: field,
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 7 }), { maxLength: 12 }), columns, (rows, chosen) => {
        const read: RosterTable = {
          name: "any",
          header: [],
          rows: rows.map((cells, at) => ({ line: at + 2, cells, flags: [] })),
          problems: [],
        };
        const picked = Object.fromEntries(Object.entries(chosen).filter(([, at]) => at !== undefined));
        guessColumns(read);
        const reviewed = reviewRoster(read, picked, known);
        expect(reviewed.rows.map(({ line }) => line)).toEqual(read.rows.map(({ line }) => line));
        const changes = rosterChanges(reviewed, keys());
        const added = changes.filter(({ kind }) => kind === "person").length;
        expect(added).toBe(reviewed.rows.filter(({ outcome }) => outcome === "new").length);
        for (const change of changes) {
          expect(changeSchema.safeParse(change).success && isKeyOf(change.kind, change.key)).toBe(true);
          expect(bodySchemas[change.kind].safeParse(change.fields).success).toBe(true);
        }
      }),
    );
  });
});

describe("the changes of a review", () => {
  const known = dossierOf("Name,Country,Title,Role\nZoë Lefèvre,France,Counsellor,Head of delegation\n");
  const reviewed = review(
    "Name,Country,Title\nZoe Lefevre,France,Minister\nBo Ek,Sweden,Clerk\nAna Gil,,\n",
    known,
  );

  it("add new people after the others, with the parties the dossier lacks, and leave the doubtful alone", () => {
    const changes = rosterChanges(reviewed, keys());
    expect(changes.map(({ kind, fields }) => [kind, fields["name"] ?? fields["role"]])).toEqual([
      ["party", "Sweden"],
      ["person", "Bo Ek"],
      ["role", "member"],
    ]);
    const last = [...(known.records.role?.values() ?? [])].at(-1)?.body.order ?? "";
    const order = changes.at(-1)?.fields["order"];
    expect(typeof order === "string" && order > last).toBe(true);
  });

  it("update somebody known where a person says so: only what differs, never the name, knowing what was seen", () => {
    const person = reviewed.rows[0]?.matches[0] ?? "";
    const changes = rosterChanges(
      reviewed,
      keys(),
      new Map([
        [2, { action: "update", person }],
        [3, { action: "skip" }],
      ]),
    );
    expect(changes).toEqual([
      { kind: "person", key: person, action: "put", fields: { title: "Minister" }, seen: [person] },
    ]);
  });

  it("add a doubtful line as a second person where a person says so", () => {
    const changes = rosterChanges(
      reviewed,
      keys(),
      new Map([
        [2, { action: "add" }],
        [3, { action: "skip" }],
      ]),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(["person", "role"]);
  });

  it("never take in a refused line", () => {
    const changes = rosterChanges(reviewed, keys(), new Map([[4, { action: "add" }]]));
    expect(changes.flatMap(({ fields }) => fields["name"] ?? [])).not.toContain("Ana Gil");
  });
});
