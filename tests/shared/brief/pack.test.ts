import { describe, expect, it } from "vitest";
import { composePack, type PackContext } from "../../../shared/brief/pack.ts";
import { packSections } from "../../../shared/brief/sections.ts";
import type { Block, Document } from "../../../shared/document/document.ts";
import { all, type Dossier } from "../../../shared/dossier/dossier.ts";
import { recordKind } from "../../../shared/dossier/record-ref.ts";
import type { PackOptions } from "../../../shared/ipc-contract.ts";
import { blockText, documentText, headingsOf } from "./document-text.ts";
import { everyRecord } from "./every-record.ts";
import { dossierKey, makeDossier, meetingOf, sampleDossier, uuidOf } from "./make-dossier.ts";

const now = "2010-03-08T16:00:00Z";
const packOf = (
  dossier: Dossier,
  options: Partial<PackOptions> = {},
  more: Partial<PackContext> = {},
): Document => composePack(dossier, { variant: "full", without: [], ...options }, { now, ...more }).document;
const sectionText = (document: Document, name: string): string => {
  const start = document.blocks.findIndex(
    (block) => block.kind === "heading" && block.level === 1 && blockText(block) === name,
  );
  const next = document.blocks.findIndex(
    (block, index) => index > start && block.kind === "heading" && block.level === 1,
  );
  return document.blocks
    .slice(start, next === -1 ? undefined : next)
    .map(blockText)
    .join("\n");
};

describe("the whole pack", () => {
  const { given, tokens } = everyRecord();
  const dossier = makeDossier(given);
  const document = packOf(dossier);

  it("says everything that the records say", () => {
    const text = documentText(document);
    expect(tokens.filter(({ word }) => !text.includes(word))).toEqual([]);
    expect(tokens.length).toBeGreaterThan(70);
  });

  it("has its sections in the order of the briefing, each said once in the list of sections", () => {
    const wanted = packSections.map(({ name }) => name as string);
    const headings = headingsOf(document);
    expect(headings).toEqual(wanted.filter((name) => headings.includes(name)));
    expect(headings).toHaveLength(wanted.length - 4); // cover, contents, and no earlier edition or meeting
    expect(document.blocks.slice(0, 4).map(({ kind }) => kind)).toEqual([
      "cover",
      "page-break",
      "contents",
      "page-break",
    ]);
  });

  it.each(packSections.map(({ id, name }) => ({ id, name })))(
    "leaves no trace of $name when it is switched off",
    ({ id, name }) => {
      const without = packOf(dossier, { without: [id] });
      expect(headingsOf(without)).not.toContain(name);
      expect(without.blocks.some((block) => block.kind === (id as Block["kind"]))).toBe(false);
      const dead = linksOf(without.blocks).difference(idsOf(without.blocks));
      expect([...dead]).toEqual([]);
    },
  );

  it("knows for every paragraph, item and row which records it tells", () => {
    const told = new Set(refsOf(document.blocks));
    const kinds = new Set(tokens.map(({ ref }) => ref.kind));
    const keys = recordKind.options
      .filter((kind) => kinds.has(kind))
      .flatMap((kind) => all(dossier, kind).map(({ key }) => key));
    // A party is told where it has something to say; our own only by its name.
    expect(keys.filter((key) => !told.has(key))).toEqual(["country:CA", "country:US"]);
  });

  it("gives every heading an id of its own", () => {
    const ids = document.blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : []));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("goes down the heading levels one at a time", () => {
    let level = 0;
    for (const block of document.blocks) {
      if (block.kind !== "heading") continue;
      expect(block.level).toBeLessThanOrEqual(level + 1);
      ({ level } = block);
    }
  });
});

describe("the packs of the samples", () => {
  it.each(["paris-pact-2009", "cnd-2010-margins"])("say what the records of %s say", (slug) => {
    const dossier = sampleDossier(slug);
    const text = documentText(packOf(dossier)).replace(/\s+/g, " ");
    const kinds = [
      "objective",
      "talking-point",
      "position",
      "background-paragraph",
      "assessment",
      "watch-item",
      "bilateral",
      "action",
      "scenario-slot",
      "logistics-note",
      "party",
    ] as const;
    const missing = kinds.flatMap((kind) =>
      all(dossier, kind).flatMap(({ key, body }) => {
        if ("status" in body && body.status !== "open") return [];
        const fields = [
          "text",
          "trigger",
          "summary",
          "title",
          "note",
          "response",
          "ourAsk",
          "theirAsk",
          "aims",
        ];
        return fields.flatMap((field) => {
          const value = (body as Readonly<Record<string, unknown>>)[field];
          if (typeof value !== "string") return [];
          const paragraphs = value.split(/\n\s*\n/).map((part) => part.replace(/\s+/g, " ").trim());
          return paragraphs.every((part) => text.includes(part)) ? [] : [`${kind} ${key} ${field}`];
        });
      }),
    );
    expect(missing).toEqual([]);
  });

  it("are the same each time", () => {
    const dossier = sampleDossier("cnd-2010-margins");
    expect(packOf(dossier)).toEqual(packOf(dossier));
  });
});

describe("a dossier with a meeting and nothing else", () => {
  it("makes a cover and no empty page", () => {
    const document = packOf(makeDossier([meetingOf()]));
    expect(document.blocks.map(({ kind }) => kind)).toEqual(["cover"]);
    expect(document.banner?.text).toBe("UNCLASSIFIED");
  });

  it("makes an empty card of a pocket card, with the banner of the dossier", () => {
    const sbu = { scheme: "us", level: "UNCLASSIFIED", caveats: ["SENSITIVE"] } as const;
    const document = packOf(makeDossier([meetingOf({ defaultMarking: sbu })]), { variant: "pocket" });
    expect(document.banner?.text).toBe("SENSITIVE BUT UNCLASSIFIED");
  });
});

describe("the cover", () => {
  it("says what, where, when, which edition, and what an unmarked paragraph is", () => {
    const document = packOf(sampleDossier("cnd-2010-margins"), {}, { edition: 2 });
    const [cover] = document.blocks;
    expect(cover && blockText(cover)).toMatch(
      /10–11 March 2010[\s\S]*Edition 2[\s\S]*Prepared 8 March 2010, 17:00[\s\S]*paragraphs without a mark are UNCLASSIFIED/,
    );
    expect(document.footer).toContain("edition 2, 8 March 2010");
  });
});

describe("the banner", () => {
  it("is the highest mark of what is inside, not of the dossier", () => {
    const secret = { scheme: "us", level: "SECRET", caveats: ["NOFORN"] } as const;
    const dossier = makeDossier([
      meetingOf(),
      ["objective", uuidOf("o"), { type: "objective", order: "a0", text: "Aim", marking: secret }],
      ["logistics-note", uuidOf("l"), { heading: "Badge", text: "Gate 1", order: "a0" }],
    ]);
    expect(packOf(dossier).banner?.text).toBe("SECRET//NOFORN");
    expect(packOf(dossier, { without: ["purpose"] }).banner?.text).toBe("UNCLASSIFIED");
  });

  it("counts what a table's row, a list's item and a named person are marked", () => {
    const secret = { scheme: "us", level: "SECRET", caveats: [] } as const;
    const action = makeDossier([
      meetingOf(),
      ["action", uuidOf("a"), { text: "Call", status: "open", marking: secret }],
    ]);
    expect(packOf(action).banner?.text).toBe("SECRET");
    expect(sectionText(packOf(action), "Open actions")).toContain("(S) Call");
    const speaker = makeDossier([
      meetingOf(),
      ["person", uuidOf("p"), { name: "A. Person", marking: secret }],
      ["talking-point", uuidOf("t"), { lane: "deliver", order: "a0", text: "Point", speaker: uuidOf("p") }],
    ]);
    expect(packOf(speaker).banner?.text).toBe("SECRET");
  });
});

describe("talking points", () => {
  const point = (name: string, words: number) =>
    [
      "talking-point",
      uuidOf(name),
      {
        lane: "deliver",
        order: "a0",
        text: Array.from({ length: words }, () => "word").join(" "),
        agendaItem: uuidOf("item"),
      },
    ] as const;
  const item = [
    "agenda-item",
    uuidOf("item"),
    { order: "a0", number: "1", title: "Opening", documents: [] },
  ] as const;

  it("count their speaking time at 130 words a minute against the floor limit", () => {
    const within = packOf(
      makeDossier([meetingOf({ nationalLimitSeconds: 120 }), item, point("a", 130), point("b", 65)]),
    );
    expect(sectionText(within, "Talking points")).toContain(
      "2 points to deliver, about 1 min 30 s of the 2 min allowed.",
    );
    const over = packOf(makeDossier([meetingOf({ nationalLimitSeconds: 60 }), item, point("a", 195)]));
    expect(sectionText(over, "Talking points")).toContain("30 s over the 1 min allowed");
  });

  it("go by a group's limit where we speak for a group", () => {
    const document = packOf(
      makeDossier([
        meetingOf({ ourParty: "group:EU", groupLimitSeconds: 300, nationalLimitSeconds: 60 }),
        item,
        point("a", 130),
        point("b", 130),
      ]),
    );
    expect(sectionText(document, "Talking points")).toContain("about 2 min of the 5 min allowed");
  });

  it("keep a point whose item is gone", () => {
    const document = packOf(makeDossier([meetingOf(), point("a", 3)]));
    expect(sectionText(document, "Talking points")).toContain("word word word");
  });

  it("let what is not cleared stand out, on the point and on the clearance page", () => {
    const document = packOf(
      makeDossier([
        meetingOf(),
        item,
        point("a", 3),
        [
          "clearance",
          uuidOf("c"),
          { point: uuidOf("a"), step: "cleared", by: "Legal", state: "open", note: "asks for time" },
        ],
      ]),
    );
    expect(sectionText(document, "Talking points")).toContain("not cleared by Legal yet: asks for time");
    expect(sectionText(document, "Clearance")).toContain("Cleared by Legal");
  });
});

describe("the scenario", () => {
  it("is in the meeting's zone, whatever the day is in UTC", () => {
    const slot = (name: string, startsAt: string) =>
      ["scenario-slot", uuidOf(name), { startsAt, title: name, access: "open" }] as const;
    const dossier = makeDossier([
      meetingOf({ timeZone: "Asia/Tokyo" }),
      slot("late", "2010-03-10T16:00:00Z"),
      slot("early", "2010-03-10T01:00:00Z"),
    ]);
    expect(sectionText(packOf(dossier), "Scenario")).toMatch(
      /Wednesday 10 March 2010[\s\S]*10:00[\s\S]*Thursday 11 March 2010[\s\S]*01:00/,
    );
  });
});

describe("positions typed by sign, and all of one source", () => {
  const position = (party: string, stance: "supports" | "opposes", summary: string, by = "Ana") =>
    [
      "position",
      uuidOf(party),
      {
        party,
        issue: "funding",
        stance,
        summary,
        source: { type: "assessment", by },
        asOf: "2010-03-01",
        confidence: "reported",
      },
    ] as const;
  const base = [
    meetingOf(),
    ["issue", "funding", { name: "Funding", order: "a0", aliases: [] }] as const,
    ...["US", "FR", "DE", "AF"].map(
      (code) => ["party", `country:${code}`, { name: `Party ${code}` }] as const,
    ),
  ];
  const textOf = (...positions: readonly ReturnType<typeof position>[]): string =>
    sectionText(packOf(makeDossier([...base, ...positions])), "Positions");

  it("say a stance once, and the source once for all", () => {
    const text = textOf(
      position("country:FR", "opposes", "Opposes."),
      position("country:DE", "supports", "If reviewed."),
    );
    expect(text).not.toContain("Opposes.");
    expect(text).toContain("If reviewed.");
    expect(text.match(/assessment by Ana/g)).toHaveLength(1);
    expect(text).toContain("All reported: assessment by Ana, 1 March 2010.");
  });

  it("say each source where there are two", () => {
    const text = textOf(
      position("country:FR", "opposes", "No."),
      position("country:DE", "supports", "Yes.", "Bo"),
    );
    expect(text).toMatch(/assessment by Ana[\s\S]*assessment by Bo|assessment by Bo[\s\S]*assessment by Ana/);
    expect(text).not.toContain("All reported");
  });

  it("quote words once where the summary has them already", () => {
    const [kind, key, body] = position("country:FR", "opposes", "“No list by class”, said twice.");
    const pack = packOf(makeDossier([...base, [kind, key, { ...body, quote: "No list by class" }]]));
    expect(sectionText(pack, "Positions").match(/No list by class/g)).toHaveLength(1);
  });

  it("tell what changed since the last meeting, not what was said again the same day", () => {
    const [kind, key, body] = position("country:FR", "opposes", "Opposes.");
    const again = [kind, `${key.slice(0, -1)}f`, body] as const;
    const before = [
      kind,
      `${key.slice(0, -1)}e`,
      { ...body, stance: "supports", asOf: "2009-11-05" },
    ] as const;
    const textWith = (...positions: readonly (typeof again)[]): string =>
      documentText(packOf(makeDossier([...base, [kind, key, body], ...positions])));
    expect(textWith(again)).not.toContain("before that");
    expect(textWith(again, before as unknown as typeof again).match(/before that/g)).toHaveLength(1);
  });

  it("name those without a position, and not ourselves", () => {
    expect(textOf(position("country:FR", "opposes", "No."))).toMatch(
      /No position recorded: Party AF, Party DE\./,
    );
  });

  it("are what is recorded of some countries, which is said after those of which more is", () => {
    const source = { type: "statement", title: "Statement of Party DE" } as const;
    const [kind, key, body] = position("country:DE", "supports", "Yes.");
    const dossier = makeDossier([
      ...base,
      position("country:FR", "opposes", "No."),
      [kind, key, { ...body, source }],
      ["pledge", uuidOf("pledge"), { party: "country:FR", status: "announced", amount: 7, source }],
    ]);
    const pack = packOf(dossier);
    const text = sectionText(pack, "Country by country");
    expect(text).toMatch(/7 announced\.[\s\S]*Only where they stand is recorded: Party DE\.$/);
    expect(JSON.stringify(pack.blocks)).toContain('{"text":"Party DE","link":"position-country-DE"}');
    const alone = packOf(makeDossier([...base, position("country:DE", "supports", "Yes.")]));
    expect(headingsOf(alone)).not.toContain("Country by country");
    const releasable = documentText(packOf(dossier, { variant: "releasable" }));
    expect(releasable).toMatch(/Country by country\nParty FR/);
    expect(releasable).not.toContain("Only where they stand");
  });
});

describe("a pledge made on the floor", () => {
  it("has its day once", () => {
    const source = { type: "intervention", dossier: dossierKey, key: uuidOf("said") } as const;
    const text = documentText(
      packOf(
        makeDossier([
          meetingOf(),
          [
            "intervention",
            uuidOf("said"),
            { at: "2010-03-10T10:00:00Z", line: "x", text: "x", stances: [], delivers: [], echoes: [] },
          ],
          [
            "pledge",
            uuidOf("p"),
            { party: "country:FR", status: "announced", amount: 1, on: "2010-03-10", source },
          ],
        ]),
      ),
    );
    expect(text).toContain("on the floor, 10 March 2010");
    expect(text).not.toContain("10 March 2010, 10 March 2010");
  });
});

describe("since the last meeting", () => {
  it("says what was decided, what is provisional, who moved, what was pledged and what is open", () => {
    const previous = sampleDossier("paris-pact-2009");
    const text = sectionText(
      packOf(sampleDossier("cnd-2010-margins"), {}, { previous }),
      "Since the last meeting",
    );
    expect(text).toMatch(
      /26–27 November 2009[\s\S]*Provisional: to be confirmed[\s\S]*Russia: USD 200,000, announced[\s\S]*5 actions are still open/,
    );
  });
});

describe("a matrix of 20 issues and 50 parties", () => {
  const codes = "ABCDE"
    .split("")
    .flatMap((first) => "ABCDEFGHIJ".split("").map((second) => `country:${first}${second}`));
  const issues = Array.from({ length: 20 }, (_, index) => `issue-${index + 1}`);
  const dossier = makeDossier([
    meetingOf(),
    ...issues.map(
      (key, index) =>
        [
          "issue",
          key,
          { name: `Issue number ${index + 1}`, order: `a${"0123456789abcdefghij"[index]}`, aliases: [] },
        ] as const,
    ),
    ...codes.flatMap((party) =>
      issues.map(
        (issue) =>
          [
            "position",
            uuidOf(`${party} ${issue}`),
            {
              party,
              issue,
              stance: "supports",
              summary: "Yes.",
              source: { type: "assessment", by: "us" },
              asOf: "2010-01-01",
              confidence: "reported",
            },
          ] as const,
      ),
    ),
  ]);
  const { blocks } = packOf(dossier, {
    without: packSections.flatMap(({ id }) => (id === "positions" ? [] : [id])),
  });

  it("turns the page for the matrix and back after it, and repeats its header", () => {
    const at = blocks.findIndex((block) => block.kind === "table");
    const table = blocks[at];
    expect(table).toMatchObject({ headerRows: 1, style: "matrix", headerColumn: true });
    expect(
      table?.kind === "table" && [table.rows.length, table.rows[0]?.length, table.widths.length],
    ).toEqual([51, 21, 21]);
    const turns = blocks.flatMap((block, index) =>
      block.kind === "orientation" ? [[block.to, index < at]] : [],
    );
    expect(turns).toEqual([
      ["landscape", true],
      ["portrait", false],
    ]);
  });

  it("has the heading of its section on the turned page", () => {
    const turn = blocks.findIndex(({ kind }) => kind === "orientation");
    expect(blocks[turn + 1]).toMatchObject({ kind: "heading", id: "section-positions" });
  });

  it("numbers the issues and gives the key", () => {
    expect(blocks.map(blockText).join("\n")).toContain("20 Issue number 20");
  });
});

const idsOf = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(blocks.flatMap((block) => (block.kind === "heading" ? [block.id] : [])));

/** Every value of a name, anywhere in a document. */
function valuesOf(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((one) => valuesOf(one, name));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === name ? [inner] : valuesOf(inner, name)));
}
const linksOf = (blocks: readonly Block[]): ReadonlySet<string> =>
  new Set(valuesOf(blocks, "link").map(String));
const refsOf = (blocks: readonly Block[]): readonly string[] =>
  valuesOf(blocks, "records").flatMap((refs) => (refs as readonly { key: string }[]).map(({ key }) => key));
