import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { composePack } from "../../../shared/brief/pack.ts";
import { wordDifference } from "../../../shared/brief/word-difference.ts";
import type { Document } from "../../../shared/document/document.ts";
import { blockText, documentText } from "./document-text.ts";
import { makeDossier, meetingOf, uuidOf, type Given } from "./make-dossier.ts";

const point = (name: string, text: string, order = "a0"): Given => [
  "talking-point",
  uuidOf(name),
  { lane: "deliver", order, text },
];
const packOf = (then: readonly Given[], now: readonly Given[], ceiling?: "UNCLASSIFIED"): Document =>
  composePack(
    makeDossier([meetingOf(), ...now]),
    {
      variant: "full",
      without: [],
      ...(ceiling ? { ceiling: { scheme: "us", level: ceiling, caveats: [] } } : {}),
    },
    {
      now: "2010-03-09T16:00:00Z",
      edition: 2,
      since: { number: 1, issuedAt: "2010-03-08T10:00:00Z", dossier: makeDossier([meetingOf(), ...then]) },
    },
  ).document;
const changesText = (document: Document): string => {
  const at = document.blocks.findIndex((block) => block.kind === "heading" && block.id === "section-changes");
  if (at === -1) return "";
  const end = document.blocks.findIndex(
    (block, index) => index > at && block.kind === "heading" && block.level === 1,
  );
  return document.blocks
    .slice(at, end === -1 ? undefined : end)
    .map(blockText)
    .join("\n");
};

describe("what changed since an edition", () => {
  it("lists by section what was added, changed and withdrawn", () => {
    const then = [
      point("kept", "The same."),
      point("edited", "We ask for two groups."),
      point("gone", "Old words."),
    ];
    const now = [
      point("kept", "The same."),
      point("edited", "We ask for three groups."),
      point("new", "New words."),
    ];
    const text = changesText(packOf(then, now));
    expect(text).toMatch(/Since edition 1 of 8 March 2010, 11:00\.[\s\S]*Talking points/);
    expect(text).toContain("Added: New words.");
    expect(text).toContain("Withdrawn: Old words.");
    expect(text).toMatch(/Changed: We ask for three groups\.[\s\S]*Text: We ask for \[two\] three groups\./);
    expect(text).not.toContain("The same.");
  });

  it("sets the words that came in bold", () => {
    const { blocks } = packOf([point("edited", "two groups")], [point("edited", "three groups")]);
    const item = blocks
      .flatMap((block) => (block.kind === "list" ? block.items : []))
      .find(({ note }) => note?.some((run) => run.bold));
    expect(item?.note?.filter((run) => run.bold).map(({ text }) => text.trim())).toEqual(["three"]);
  });

  it("marks what is new and what changed where it stands", () => {
    const { blocks } = packOf([point("edited", "Before")], [point("edited", "After"), point("new", "New")]);
    const items = blocks.flatMap((block) => (block.kind === "list" ? block.items : []));
    const changeOf = (text: string) =>
      items.filter(({ runs }) => runs.some((run) => run.text === text)).map(({ change }) => change);
    expect(changeOf("After")).toContain("changed");
    expect(changeOf("New")).toContain("added");
  });

  it("says nothing when nothing changed but the order of a list or a record that is in no pack", () => {
    const log: Given = ["floor-event", uuidOf("break"), { type: "break", at: "2010-03-10T10:00:00Z" }];
    expect(changesText(packOf([point("a", "Same", "a0")], [point("a", "Same", "a5"), log]))).toBe("");
  });

  it("tells keys, dates and stances in words", () => {
    const item: Given = [
      "agenda-item",
      uuidOf("item"),
      { order: "a0", number: "2", title: "Funds", documents: [] },
    ];
    const action = (more: object): Given => [
      "action",
      uuidOf("a"),
      { text: "Call", status: "open", ...more },
    ];
    const text = changesText(
      packOf([item, action({})], [item, action({ due: "2010-04-01", agendaItem: uuidOf("item") })]),
    );
    expect(text).toContain("Due: 1 April 2010");
    expect(text).toContain("Agenda item: 2. Funds");
  });

  it("tells times in the meeting's zone and choices in words", () => {
    const slot = (startsAt: string, access: "open" | "closed"): Given => [
      "scenario-slot",
      uuidOf("slot"),
      { startsAt, title: "Plenary", access },
    ];
    const text = changesText(
      packOf([slot("2010-03-10T08:00:00Z", "open")], [slot("2010-03-10T09:30:00Z", "closed")]),
    );
    expect(text).toMatch(/Starts at: 10 March 2010, \[09:00\] 10:30/);
    expect(text).toContain("Access: [open] closed");
  });

  it("marks a change as high as the words that went were", () => {
    const marked = (text: string, level: string): Given => [
      "logistics-note",
      uuidOf("note"),
      { heading: "Room", text, order: "a0", marking: { scheme: "us", level, caveats: [] } },
    ];
    const document = packOf([marked("Held here", "SECRET")], [marked("Held there", "UNCLASSIFIED")]);
    expect(document.banner?.text).toBe("SECRET");
  });

  it("tells nothing above a ceiling, then or now", () => {
    const marking = { scheme: "us", level: "SECRET", caveats: [] } as const;
    const secret = (name: string, text: string): Given => [
      "objective",
      uuidOf(name),
      { type: "objective", order: "a0", text, marking },
    ];
    const text = documentText(
      packOf(
        [secret("gone", "Hidden before"), point("a", "Open")],
        [secret("new", "Hidden now")],
        "UNCLASSIFIED",
      ),
    );
    expect(text).not.toMatch(/Hidden/);
    expect(text).toContain("Withdrawn: Open");
  });
});

describe("the difference between two texts", () => {
  const words = fc
    .array(fc.constantFrom("we", "ask", "for", "two", "groups.", "now\n"), { maxLength: 30 })
    .map((all) => all.join(" "));
  const join = (stretches: ReturnType<typeof wordDifference>, without: string): string =>
    stretches.flatMap(({ text, change }) => (change === without ? [] : [text])).join("");
  const squeezed = (text: string): string => text.replace(/\s+/g, " ").trim();

  it("holds both texts", () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const stretches = wordDifference(before, after);
        expect(squeezed(join(stretches, "added"))).toBe(squeezed(before));
        expect(squeezed(join(stretches, "removed"))).toBe(squeezed(after));
      }),
    );
  });

  it("is nothing between a text and itself", () => {
    fc.assert(
      fc.property(words, (text) => {
        expect(wordDifference(text, text).filter(({ change }) => change !== "same")).toEqual([]);
      }),
    );
  });

  it("takes texts too long to compare for changed as a whole", () => {
    const long = "a ".repeat(3_000);
    expect(wordDifference(long, `${long}b`)).toHaveLength(2);
  });
});
