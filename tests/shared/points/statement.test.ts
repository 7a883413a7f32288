import { describe, expect, it } from "vitest";
import { statementCopy } from "../../../shared/points/statement.ts";
import type { Marking } from "../../../shared/marking/marking.ts";
import { makeDossier, meetingOf, uuidOf, type Given } from "../brief/make-dossier.ts";
import { everyRecord } from "../brief/every-record.ts";

const now = "2010-03-09T12:00:00Z";
const secret: Marking = { scheme: "us", level: "SECRET", caveats: [] };
const [first, second] = [uuidOf("item 1"), uuidOf("item 2")];
const item = (key: string, number: string, more: object = {}): Given => [
  "agenda-item",
  key,
  { order: `a${number}`, number, title: `Title ${number}`, documents: [], ...more },
];
const point = (name: string, more: object = {}): Given => [
  "talking-point",
  uuidOf(name),
  { lane: "deliver", order: "a0", text: name, agendaItem: first, ...more },
];
const person = (name: string, more: object = {}): Given => ["person", uuidOf(name), { name, ...more }];

function linesOf(given: readonly Given[], of?: string | null): readonly string[] {
  const { document } = statementCopy(makeDossier([meetingOf({ place: "Vienna" }), ...given]), of, now);
  return document.blocks.map((block) =>
    block.kind === "heading" || block.kind === "paragraph"
      ? block.runs.map(({ text }) => text).join("")
      : `[${block.kind}]`,
  );
}

describe("the statement copy for interpreters", () => {
  it("has the check at its head, who speaks where and when, a point a paragraph, the time at its foot", () => {
    const given = [
      item(first, "1"),
      person("Ana"),
      point("One.", { speaker: uuidOf("Ana") }),
      point("Two.", { order: "a1", speaker: uuidOf("Ana") }),
      point("Another item.", { agendaItem: second }),
      item(second, "2"),
    ];
    expect(linesOf(given, first)).toEqual([
      "Check against delivery",
      "Statement by Ana, United States",
      "Spring session",
      "Agenda item 1. Title 1",
      "Vienna, 10–11 March 2010",
      "One.",
      "Two.",
      "About 0 s at 130 words a minute.",
    ]);
    const { document } = statementCopy(makeDossier([meetingOf(), ...given]), first, now);
    expect(document.footer).toBe("Ana, Spring session, item 1, 10–11 March 2010");
    const styles = document.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.style] : []));
    expect(styles.filter((style) => style === "spoken")).toHaveLength(2);
  });

  it("of all items begins each on a page of its own, and leaves out those with nothing to deliver", () => {
    const third = uuidOf("item 3");
    const given = [
      item(first, "1"),
      item(second, "2"),
      item(third, "3"),
      point("One."),
      point("Three.", { agendaItem: third }),
      point("Of no item.", { agendaItem: uuidOf("an item that has been deleted") }),
    ];
    const lines = linesOf(given);
    expect(lines.filter((line) => line === "[page-break]")).toHaveLength(2);
    expect(lines.filter((line) => line === "Check against delivery")).toHaveLength(3);
    expect(lines).toContain("Of no item.");
    expect(lines.join("\n")).not.toContain("Title 2");
    expect(linesOf(given, second)).toEqual(["No points to deliver are recorded here yet."]);
    expect(linesOf(given, null)).toContain("Of no item.");
  });

  it("dates an item by the scenario, and names each speaker where they take turns", () => {
    const lines = linesOf(
      [
        item(first, "1"),
        [
          "scenario-slot",
          uuidOf("slot"),
          { startsAt: "2010-03-10T23:30:00Z", title: "Night", access: "open", agendaItem: first },
        ],
        person("Ana"),
        person("Ben"),
        point("One.", { speaker: uuidOf("Ana") }),
        point("Two.", { order: "a1", speaker: uuidOf("Ben") }),
        point("Three.", { order: "a2", speaker: uuidOf("Ben") }),
        point("Four.", { order: "a3" }),
      ],
      first,
    );
    expect(lines).toContain("Vienna, 11 March 2010"); // in Vienna it is past midnight
    expect(lines[1]).toBe("Statement by Ana and Ben, United States");
    expect(lines.slice(5, -1)).toEqual([
      "Ana:",
      "One.",
      "Ben:",
      "Two.",
      "Three.",
      "Speaker to be named:",
      "Four.",
    ]);
  });

  it("has nothing internal and nothing marked above the default marking, and says what it leaves out", () => {
    const given = [
      item(first, "1", { title: "Secret title", marking: secret }),
      person("Hidden Name", { marking: secret }),
      point("Said.", { speaker: uuidOf("Hidden Name") }),
      point("Too high.", { order: "a1", marking: secret }),
      point("For France.", { order: "a2", forParty: "country:FR" }),
      point("If asked.", { lane: "if-raised", trigger: "They ask" }),
      point("Only to know.", { lane: "background" }),
    ] as const;
    const clearance: Given = [
      "clearance",
      uuidOf("clearance"),
      { point: uuidOf("Said."), step: "cleared", by: "Legal adviser", state: "open", note: "Ask again" },
    ];
    const lines = linesOf([...given, clearance], first);
    expect(lines).toEqual([
      "Check against delivery",
      "Statement, United States",
      "Spring session",
      "Vienna, 10–11 March 2010",
      "Said.",
      "About 0 s at 130 words a minute.",
    ]);
    const { document, warnings } = statementCopy(makeDossier([meetingOf(), ...given, clearance]), first, now);
    expect(document.banner?.text).toBe("UNCLASSIFIED");
    expect(document.footer).not.toContain("Hidden Name");
    expect(warnings).toEqual([
      "Left out, marked SECRET: “Too high.”",
      "Left out, for France only: “For France.”",
      "1 point is not cleared yet.",
    ]);
  });

  it("of a dossier with every kind of record has the words of the meeting, its items, people and points only", () => {
    const { given, tokens } = everyRecord();
    const text = JSON.stringify(statementCopy(makeDossier(given), undefined, now).document);
    const inside = tokens.filter(({ word }) => new RegExp(`\\b${word}\\b`).test(text));
    expect(inside.map(({ ref, field }) => `${ref.kind} ${field}`)).toEqual([
      "talking-point text",
      "meeting title",
      "meeting place",
      "meeting drafter", // of the file's properties
      "agenda-item title",
      "person name",
    ]);
  });
});
