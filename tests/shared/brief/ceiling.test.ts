import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyCeiling } from "../../../shared/brief/ceiling.ts";
import { composePack } from "../../../shared/brief/pack.ts";
import type { Block, Cell, Document } from "../../../shared/document/document.ts";
import type { PackOptions } from "../../../shared/ipc-contract.ts";
import type { Marking } from "../../../shared/marking/marking.ts";
import { parseMarking } from "../../../shared/marking/parse-marking.ts";
import { bannerText, isAbove } from "../../../shared/marking/schemes.ts";
import { documentText } from "./document-text.ts";
import { everyRecord } from "./every-record.ts";
import { makeDossier, meetingBody } from "./make-dossier.ts";

const now = "2010-03-08T16:00:00Z";
const mark = (level: string, ...caveats: string[]): Marking => ({ scheme: "us", level, caveats });
const [open, secret] = [mark("UNCLASSIFIED"), mark("SECRET")];
const records = [{ kind: "objective", key: "o" }] as const;
const high = { records, marking: secret } as const;
const low = { records } as const;

const documentOf = (blocks: readonly Block[]): Document => ({
  title: "T",
  author: "A",
  language: "en",
  createdAt: "2010-01-01T00:00:00Z",
  page: "a4",
  blocks,
});
const cut = (blocks: readonly Block[], ceiling = open) => applyCeiling(documentOf(blocks), ceiling, open);
const paragraph = (text: string, source: object = low): Block => ({
  kind: "paragraph",
  style: "body",
  ...source,
  runs: [{ text }],
});
const heading = (level: 1 | 2 | 3, text: string, source: object = {}): Block => ({
  kind: "heading",
  level,
  id: text,
  ...source,
  runs: [{ text }],
});
const cell = (text: string, source: object = {}): Cell => ({ runs: [{ text }], ...source });
const table = (style: "grid" | "matrix", rows: readonly (readonly Cell[])[]): Block => ({
  kind: "table",
  alt: "Table",
  widths: rows[0]?.map(() => 1) ?? [],
  headerRows: 1,
  headerColumn: style === "matrix",
  style,
  rows,
});
const list = (...items: readonly (readonly [string, object])[]): Block => ({
  kind: "list",
  ordered: true,
  items: items.map(([text, source]) => ({ runs: [{ text }], ...source })),
});

describe("a ceiling over a document", () => {
  it("leaves out a paragraph above it, and says what, why and where", () => {
    const { document, leftOut } = cut([heading(1, "Aims"), paragraph("Stays"), paragraph("Goes", high)]);
    expect(documentText(document)).toContain("Stays");
    expect(documentText(document)).not.toContain("Goes");
    expect(leftOut).toEqual([{ what: "Goes", why: "marked SECRET, above UNCLASSIFIED", where: "Aims" }]);
  });

  it("leaves out an item of a list, and the list when none is left", () => {
    expect(cut([list(["Stays", low], ["Goes", high])]).document.blocks).toEqual([list(["Stays", low])]);
    expect(cut([list(["Goes", high])]).document.blocks).toEqual([]);
  });

  it("leaves out a row of a table, and the table when only its header is left", () => {
    const head = [cell("Who"), cell("What")];
    const rows = [head, [cell("Stays", low), cell("a")], [cell("b"), cell("Goes", high)]];
    expect(documentText(cut([table("grid", rows)]).document)).not.toMatch(/Goes|b/);
    expect(documentText(cut([table("grid", rows)]).document)).toContain("Stays");
    expect(cut([table("grid", [head, [cell("Goes", high), cell("b")]])]).document.blocks).toEqual([]);
  });

  it("blanks a cell of a matrix, and takes out a party or an issue that is itself above it", () => {
    const blocks = cut([
      table("matrix", [
        [cell("Issue"), cell("A"), cell("B", high)],
        [cell("x"), cell("Stays", low), cell("gone")],
        [cell("y"), cell("Goes", high), cell("gone")],
        [cell("z", high), cell("Also", low), cell("gone")],
      ]),
    ]).document.blocks;
    const [left] = blocks;
    expect(left).toMatchObject({ widths: [1, 1] });
    expect(left?.kind === "table" && left.rows.map((row) => row.map(({ runs }) => runs[0]?.text))).toEqual([
      ["Issue", "A"],
      ["x", "Stays"],
      ["y", undefined],
    ]);
  });

  it("leaves out parts of a callout, and the callout when nothing is left or it is above itself", () => {
    const callout = (source: object, ...inner: readonly Block[]): Block =>
      ({ kind: "callout", tone: "warning", title: "Red lines", ...source, blocks: inner }) as Block;
    const stays = callout({}, paragraph("Stays"), list(["Goes", high], ["Also", low]));
    expect(documentText(cut([stays]).document)).toMatch(/Stays[\s\S]*Also/);
    expect(documentText(cut([stays]).document)).not.toContain("Goes");
    expect(cut([callout({}, paragraph("Goes", high))]).document.blocks).toEqual([]);
    expect(cut([callout(high, paragraph("Goes"))]).document.blocks).toEqual([]);
  });

  it("leaves out all that stands under a heading above it, and headings over nothing, from the contents too", () => {
    const { document } = cut([
      { kind: "contents", title: "Contents" },
      { kind: "page-break" },
      heading(1, "Item", high),
      heading(2, "Under"),
      paragraph("Goes"),
      heading(1, "Bare"),
      paragraph("Also", high),
    ]);
    expect(document.blocks).toEqual([]);
  });

  it("keeps the frame, which comes from no record, whatever the ceiling", () => {
    const legend: Block = { kind: "paragraph", style: "note", runs: [{ text: "Legend" }] };
    const cover: Block = { kind: "cover", title: "Title", lines: [], facts: [] };
    const blocks = [cover, heading(1, "Head"), legend];
    expect(applyCeiling(documentOf(blocks), open, secret).document.blocks).toEqual(blocks);
  });

  it("takes what has no mark for what is unmarked, never for unclassified", () => {
    const { document, leftOut } = applyCeiling(documentOf([paragraph("Goes")]), open, secret);
    expect(document.blocks).toEqual([]);
    expect(leftOut).toHaveLength(1);
  });

  it("is a turn of the page that goes with what it was for", () => {
    const blocks: readonly Block[] = [
      paragraph("One"),
      { kind: "orientation", to: "landscape" },
      paragraph("Goes", high),
      { kind: "orientation", to: "portrait" },
      paragraph("Two"),
    ];
    expect(cut(blocks).document.blocks).toEqual([paragraph("One"), paragraph("Two")]);
  });

  it.each([
    [mark("UNCLASSIFIED", "SENSITIVE"), open, true],
    [mark("UNCLASSIFIED", "SENSITIVE"), mark("CONFIDENTIAL"), false],
    [mark("CONFIDENTIAL", "NOFORN"), secret, true],
    [mark("CONFIDENTIAL", "REL TO FRA"), mark("CONFIDENTIAL"), false],
    [mark("CONFIDENTIAL"), mark("CONFIDENTIAL", "REL TO FRA"), true],
    [mark("SECRET", "EXDIS"), mark("SECRET", "NODIS"), false],
    [mark("SECRET", "ORCON"), secret, true],
    [{ scheme: "tlp", level: "CLEAR", caveats: [] } as const, secret, true],
  ])("follows the caveats: %j under %j", (marking, ceiling, goes) => {
    const { document, leftOut } = cut([paragraph("Text", { records, marking })], ceiling);
    expect(document.blocks).toHaveLength(goes ? 0 : 1);
    expect(leftOut).toHaveLength(goes ? 1 : 0);
  });

  it("sets the banner to the highest mark of what is left, never above the ceiling", () => {
    const blocks = [paragraph("a", { records, marking: mark("CONFIDENTIAL") }), paragraph("b", high)];
    expect(cut(blocks, mark("CONFIDENTIAL")).document.banner?.text).toBe("CONFIDENTIAL");
    expect(cut(blocks, mark("SECRET")).document.banner?.text).toBe("SECRET");
    expect(cut(blocks, open).document.banner?.text).toBe("UNCLASSIFIED");
  });
});

const anyMark = fc.record({
  scheme: fc.constant("us" as const),
  level: fc.constantFrom("UNCLASSIFIED", "CONFIDENTIAL", "SECRET"),
  caveats: fc.uniqueArray(fc.constantFrom("SENSITIVE", "NOFORN", "REL TO FRA", "REL TO GBR", "EXDIS"), {
    maxLength: 2,
  }),
});

/** Kinds that are told whatever else is left out, so that each of their words must be there. */
const toldAlone = new Set([
  "objective",
  "scenario-slot",
  "agenda-item",
  "party",
  "position",
  "pledge",
  "background-paragraph",
  "assessment",
  "watch-item",
  "bilateral",
  "logistics-note",
  "draft-resolution",
  "action",
]);

describe("a pack with a ceiling", () => {
  const anyMarks = fc.array(fc.option(anyMark, { nil: undefined }), { minLength: 5, maxLength: 5 });
  const anyVariant = fc.constantFrom<PackOptions["variant"]>("full", "pocket", "releasable");

  /** A dossier whose records have these marks in turn. */
  function marked(base: Marking, marks: readonly (Marking | undefined)[]) {
    let next = 0;
    const { given, tokens } = everyRecord(() => {
      next += 1;
      return marks[(next * 7) % marks.length];
    });
    const bodies = given.map((one) =>
      one[0] === "meeting" ? ([one[0], one[1], { ...one[2], defaultMarking: base }] as const) : one,
    );
    const dossier = makeDossier(bodies);
    const frame = new Set(["title", "body", "place"]); // of the meeting: on every cover
    const words = tokens.map(({ word, ref, field }) => {
      const body: object = dossier.records[ref.kind]?.get(ref.key)?.body ?? {};
      const marking = "marking" in body ? (body.marking as Marking) : base;
      return { word, kind: ref.kind, marking, isFrame: ref.kind === "meeting" && frame.has(field) };
    });
    return { dossier, words: words.filter(({ isFrame }) => !isFrame) };
  }

  it("says no word of a record above the ceiling, and in the whole pack every word of the others", () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMarks, anyVariant, (base, ceiling, marks, variant) => {
        const { dossier, words } = marked(base, marks);
        const { document } = composePack(dossier, { variant, without: [], ceiling }, { now });
        const text = documentText(document);
        for (const { word, kind, marking } of words) {
          const isIn = text.includes(word);
          if (isAbove(marking, ceiling)) expect(isIn, `${kind} ${bannerText(marking)}`).toBe(false);
          else if (variant === "full" && toldAlone.has(kind)) expect(isIn, kind).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("has a banner that covers what is inside and is not above the ceiling", () => {
    fc.assert(
      fc.property(anyMark, anyMark, anyMarks, anyVariant, (base, ceiling, marks, variant) => {
        const { dossier, words } = marked(base, marks);
        const { document } = composePack(dossier, { variant, without: [], ceiling }, { now });
        const banner = parseMarking(document.banner?.text ?? "", "us");
        const inside = words.filter(({ word }) => documentText(document).includes(word));
        expect(banner && isAbove(banner, ceiling)).toBe(false);
        expect(inside.filter(({ marking }) => banner && isAbove(marking, banner))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("reports what it left out by section, and keeps quiet about records that are in no pack", () => {
    const { given } = everyRecord((kind) => (kind === "objective" ? secret : undefined));
    const { leftOut } = composePack(
      makeDossier(given),
      { variant: "full", without: [], ceiling: open },
      { now },
    );
    expect(leftOut.map(({ where }) => where)).toEqual(
      Array.from({ length: 4 }, () => "Purpose and objectives"),
    );
    expect(leftOut[0]?.why).toBe("marked SECRET, above UNCLASSIFIED");
  });

  it("takes nothing of the meeting before that is above it", () => {
    const previous = makeDossier(
      [
        ["meeting", "meeting", { ...meetingBody, startsOn: "2009-01-01", endsOn: "2009-01-02" }],
        ["decision", "01936000-0000-7000-8000-0000000000d1", { text: "Openly decided", status: "agreed" }],
        [
          "decision",
          "01936000-0000-7000-8000-0000000000d2",
          { text: "Closely held", status: "agreed", marking: secret },
        ],
      ],
      "01936000-0000-7000-8000-000000000002",
    );
    const pack = (ceiling: Marking) =>
      composePack(
        makeDossier([["meeting", "meeting", meetingBody]]),
        { variant: "full", without: [], ceiling },
        { now, previous },
      ).document;
    expect(documentText(pack(open))).toContain("Openly decided");
    expect(documentText(pack(open))).not.toContain("Closely held");
    expect(pack(secret).banner?.text).toBe("SECRET");
  });

  it("does not tell that a party moved where what it said before is above it", () => {
    const position = (stance: "supports" | "opposes", asOf: string, marking?: Marking) => ({
      party: "country:FR",
      issue: "funding",
      stance,
      summary: "Said so",
      source: { type: "statement", title: "Statement" } as const,
      asOf,
      confidence: "stated" as const,
      ...(marking ? { marking } : {}),
    });
    const earlier = makeDossier(
      [
        ["meeting", "meeting", { ...meetingBody, startsOn: "2009-01-01", endsOn: "2009-01-02" }],
        ["position", "01936000-0000-7000-8000-0000000000e1", position("opposes", "2009-01-02", secret)],
      ],
      "01936000-0000-7000-8000-000000000002",
    );
    const dossier = makeDossier([
      ["meeting", "meeting", meetingBody],
      ["position", "01936000-0000-7000-8000-0000000000e2", position("supports", "2010-03-01")],
    ]);
    const options = { variant: "full", without: [] } as const;
    const context = { now, previous: earlier };
    const whole = composePack(dossier, options, context).document;
    expect(documentText(whole)).toMatch(/Moved: opposes/);
    expect(whole.banner?.text).toBe("SECRET");
    const under = composePack(dossier, { ...options, ceiling: open }, context).document;
    expect(documentText(under)).not.toMatch(/Moved: |opposes \(|● S ⚑/);
    expect(documentText(under)).toContain("Said so");
  });
});
