import { describe, expect, it } from "vitest";
import { composePack } from "../../../shared/brief/pack.ts";
import { heightOf, pageHeight } from "../../../shared/brief/pocket-height.ts";
import type { Document } from "../../../shared/document/document.ts";
import type { Dossier } from "../../../shared/dossier/dossier.ts";
import type { PackOptions } from "../../../shared/ipc-contract.ts";
import { documentText, headingsOf } from "./document-text.ts";
import { everyRecord } from "./every-record.ts";
import { makeDossier, meetingOf, sampleDossier, uuidOf, type Given } from "./make-dossier.ts";

const compose = (dossier: Dossier, variant: PackOptions["variant"]) =>
  composePack(dossier, { variant, without: [] }, { now: "2010-03-08T16:00:00Z" });
const packOf = (dossier: Dossier, variant: PackOptions["variant"]): Document =>
  compose(dossier, variant).document;

describe("the pack of one member", () => {
  const person = (name: string): Given => ["person", uuidOf(name), { name }];
  const point = (text: string, speaker?: string): Given => [
    "talking-point",
    uuidOf(text),
    { lane: "deliver", order: "a0", text, ...(speaker ? { speaker: uuidOf(speaker) } : {}) },
  ];
  const bilateral = (party: string, who: string): Given => [
    "bilateral",
    uuidOf(party),
    { party, attendees: [uuidOf(who)], points: [], ourAsk: `Ask of ${party}` },
  ];
  const dossier = makeDossier([
    meetingOf(),
    person("Ada"),
    person("Ben"),
    point("Said by Ada", "Ada"),
    point("Said by Ben", "Ben"),
    point("Said by nobody yet"),
    bilateral("country:FR", "Ada"),
    bilateral("country:CA", "Ben"),
    ["objective", uuidOf("o"), { type: "red-line", order: "a0", text: "No new posts" }],
  ]);
  const document = packOf(dossier, `member:${uuidOf("Ada")}`);
  const text = documentText(document);

  it("has the points that person delivers and no others", () => {
    expect(text).toContain("Said by Ada");
    expect(text).not.toMatch(/Said by Ben|Said by nobody/);
  });

  it("has the bilaterals they attend and no others", () => {
    expect(text).toContain("Ask of country:FR");
    expect(text).not.toContain("Ask of country:CA");
  });

  it("has the rest of the pack, and says whose it is", () => {
    expect(text).toContain("No new posts");
    expect(document.title).toBe("Briefing pack for Ada: Spring session");
  });
});

describe("the releasable copy", () => {
  const { given, tokens } = everyRecord();
  const { document, leftOut } = compose(makeDossier(given), "releasable");
  const text = documentText(document);
  const wordsOf = (
    kind: string,
    fits: (field: string, key: string) => boolean = () => true,
  ): readonly string[] =>
    tokens.filter(({ ref, field }) => ref.kind === kind && fits(field, ref.key)).map(({ word }) => word);

  it.each([
    [
      "red lines, fallbacks and trades",
      wordsOf("objective", (_, key) => key !== uuidOf("objective objective")),
    ],
    ["assessments", wordsOf("assessment")],
    ["the watch list", wordsOf("watch-item")],
    [
      "background that is not to be disclosed",
      wordsOf("background-paragraph", (_, key) => key === uuidOf("background-paragraph not-to-be-disclosed")),
    ],
    [
      "points kept as background",
      wordsOf("talking-point", (_, key) =>
        [uuidOf("talking-point background item"), uuidOf("talking-point background none")].includes(key),
      ),
    ],
    ["what we think others will want, and what we ask of them", wordsOf("party")],
    ["bilaterals", wordsOf("bilateral")],
    ["clearances", wordsOf("clearance")],
    ["our position on a draft resolution", wordsOf("draft-resolution", (field) => field === "ourPosition")],
  ])("never has %s", (_, words) => {
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => text.includes(word))).toEqual([]);
  });

  it("has the objectives, the points to deliver, the positions and the open background", () => {
    expect(text).toContain(wordsOf("objective", (_, key) => key === uuidOf("objective objective"))[0]);
    expect(text).toContain(wordsOf("position", (field) => field === "summary")[0]);
    expect(headingsOf(document)).toEqual(
      expect.arrayContaining(["Talking points", "Positions", "Background"]),
    );
  });

  it("does not tell that there is a watch list, closed background, or how many copies there are", () => {
    expect(text).toContain("Press line");
    expect(text).not.toMatch(/Watch list|May be freely used|Not to be disclosed|Copy/);
  });

  it("has the scheme's lowest mark for a ceiling when none is given", () => {
    const sbu = { scheme: "us", level: "UNCLASSIFIED", caveats: ["SENSITIVE"] } as const;
    const dossier = makeDossier([
      meetingOf(),
      ["action", uuidOf("a"), { text: "Keep quiet", status: "open", marking: sbu }],
    ]);
    expect(documentText(packOf(dossier, "full"))).toContain("Keep quiet");
    const released = compose(dossier, "releasable");
    expect(documentText(released.document)).not.toContain("Keep quiet");
    expect(released.document.banner?.text).toBe("UNCLASSIFIED");
  });

  it("reports what was left out, why and where", () => {
    expect(leftOut).toContainEqual({
      what: wordsOf("objective", (_, key) => key === uuidOf("objective red-line"))[0],
      why: "never on a releasable copy",
      where: "Purpose and objectives",
    });
    expect(leftOut).toContainEqual({
      what: "Bilateral with France",
      why: "internal to the delegation",
      where: "Bilaterals on the margins",
    });
    expect(leftOut).toContainEqual({
      what: "France: Our ask",
      why: "internal to the delegation",
      where: "Country by country",
    });
  });
});

describe("the pocket card", () => {
  const lanes = ["deliver", "if-raised", "background"] as const;
  const words = (count: number, word: string): string => Array.from({ length: count }, () => word).join(" ");
  const cardOf = (records: readonly Given[]): string =>
    documentText(packOf(makeDossier([meetingOf(), ...records]), "pocket"));
  const issue: Given = ["issue", "funding", { name: "Funding", order: "a0", aliases: [] }];
  const item: Given = [
    "agenda-item",
    uuidOf("item"),
    { order: "a0", number: "3", title: "Funds", documents: [] },
  ];
  const points = (length: number): readonly Given[] =>
    lanes.map((lane, index) => [
      "talking-point",
      uuidOf(lane),
      {
        lane,
        order: `a${index}`,
        text: `Start of ${lane}. Then ${words(length, lane)}.`,
        agendaItem: uuidOf("item"),
      },
    ]);
  const parties: readonly Given[] = [
    ["party", "country:FR", { name: "France" }],
    ["party", "country:AF", { name: "Afghanistan" }],
    [
      "position",
      uuidOf("p"),
      {
        party: "country:FR",
        issue: "funding",
        stance: "opposes",
        summary: "No.",
        source: { type: "assessment", by: "us" },
        asOf: "2010-01-01",
        confidence: "reported",
      },
    ],
  ];

  it("is one A5 page with objectives, red lines, points by item and positions in signs", () => {
    const document = packOf(sampleDossier("cnd-2010-margins"), "pocket");
    expect(document.page).toBe("a5");
    const text = documentText(document);
    expect(text).toMatch(/Objectives[\s\S]*Red lines[\s\S]*Item 1[\s\S]*●/);
    expect(heightOf(document.blocks)).toBeLessThanOrEqual(pageHeight);
  });

  it("has everything when there is room", () => {
    const text = cardOf([issue, item, ...points(10), ...parties]);
    expect(text).toMatch(/Start of deliver[\s\S]*Start of if-raised[\s\S]*Start of background/);
    expect(text).toContain("✕ France");
    expect(text).toContain("No position recorded: Afghanistan.");
    expect(text).not.toContain("In the pack only");
  });

  it("has at most three points an item, and says that there are more", () => {
    const four = ["1", "2", "3", "4"].map((order): Given => [
      "talking-point",
      uuidOf(order),
      { lane: "deliver", order: `a${order}`, text: `Point ${order}.`, agendaItem: uuidOf("item") },
    ]);
    const text = cardOf([item, ...four]);
    expect(text).toContain("Point 3.");
    expect(text).not.toContain("Point 4.");
    expect(text).toContain("In the pack only: 1 further point.");
  });

  it.each([
    [110, /Start of deliver/, /Start of background/, /In the pack only: 1 background point\./],
    [
      300,
      /Start of deliver/,
      /Start of if-raised/,
      /1 point if raised, 1 background point|1 background point, 1 point if raised/,
    ],
  ])("leaves out background, then what is said if raised (%d words a point)", (length, there, gone, note) => {
    const text = cardOf([issue, item, ...points(length), ...parties]);
    expect(text).toMatch(there);
    expect(text).not.toMatch(gone);
    expect(text).toMatch(note);
    expect(text).toContain("Afghanistan");
  });

  it("then leaves out the parties without a position, then cuts points to their first sentence", () => {
    const text = cardOf([issue, item, ...points(800), ...parties]);
    expect(text).not.toContain("Afghanistan");
    expect(text).toContain("Start of deliver. …");
    expect(text).toMatch(/who has no position/);
    expect(text).toContain("“…”: the point goes on there.");
    expect(text).toContain("✕ France");
  });

  it("fits its page whatever there is", () => {
    const many = Array.from({ length: 40 }, (_, index): Given => [
      "objective",
      uuidOf(`o${index}`),
      { type: index % 2 ? "objective" : "red-line", order: "a0", text: words(30, "aim") },
    ]);
    for (const length of [20, 200, 1_400]) {
      const document = packOf(
        makeDossier([meetingOf(), issue, item, ...points(length), ...parties, ...many]),
        "pocket",
      );
      expect(heightOf(document.blocks)).toBeLessThanOrEqual(pageHeight);
      expect(documentText(document)).toContain("In the pack only");
    }
  });
});
