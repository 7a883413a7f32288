import { describe, expect, it } from "vitest";
import {
  pastedChanges,
  readPastedPositions,
  type PastedPosition,
} from "../../../shared/positions/pasted-positions.ts";
import { positionSchema } from "../../../shared/dossier/position.ts";
import { makeDossier, meetingOf, uuidOf } from "../brief/make-dossier.ts";

const dossier = makeDossier([
  meetingOf(),
  ["party", "country:FR", { name: "France" }],
  ["party", "country:RU", { name: "Russia" }],
  ["party", "country:IN", { name: "India" }],
  ["issue", "funding", { name: "Funding", order: "a0", aliases: [] }],
  [
    "position",
    uuidOf("p"),
    {
      party: "country:RU",
      issue: "funding",
      stance: "supports",
      summary: "Backs it.",
      source: { type: "statement", title: "Statement" },
      asOf: "2010-03-01",
      confidence: "stated",
    },
  ],
]);
const place = { issue: "funding", parties: ["country:FR", "country:RU", "country:IN"] };
const read = (text: string): readonly PastedPosition[] => readPastedPositions(text, place, dossier);
const short = (text: string) => read(text).map(({ line, party, to, outcome }) => [line, party, to, outcome]);

describe("one column of stances", () => {
  it("goes to the parties from the focused one down, and an empty cell leaves its party as it is", () => {
    expect(short("S\n\n--\n")).toEqual([
      [1, "country:FR", "supports", "new"],
      [3, "country:IN", "opposes", "new"],
    ]);
    expect(short("\n●\r\n")).toEqual([[2, "country:RU", "supports", "same"]]);
  });

  it("has a heading where its first line names no stance; the stances then begin in the next", () => {
    expect(short("Funding\nS\nO")).toEqual([
      [1, null, null, "refused"],
      [2, "country:FR", "supports", "new"],
      [3, "country:RU", "opposes", "changed"],
    ]);
  });

  it("that is longer than the parties says so", () => {
    expect(read("S\nS\nS\nS").at(-1)).toMatchObject({ line: 4, outcome: "refused", note: /no more parties/ });
  });
});

describe("parties and stances", () => {
  it("are read whatever their order, with what they say", () => {
    expect(read("RUS\t-\t=if it must\nIndian\tneutral")).toMatchObject([
      { party: "country:RU", name: "Russia", from: "supports", to: "has-reservations", words: "=if it must" },
      { party: "country:IN", name: "India", from: null, to: "neutral" },
    ]);
  });

  it("are read as a spreadsheet copies them: cells with lines, tabs and quotes of their own", () => {
    const told = read('France\tS\t"Said ""yes"",\nthen\tmore"\r\nIndia\tO\t"only" a word\r\n');
    expect(told.map(({ party, words }) => [party, words])).toEqual([
      ["country:FR", 'Said "yes",\nthen\tmore'],
      ["country:IN", '"only" a word'],
    ]);
  });

  it("of more lines than are read at once say so, also where a quote is never closed", () => {
    const told = read('France\tS\t"\n'.repeat(20_000));
    expect(told).toHaveLength(2001);
    expect(told.at(-1)).toMatchObject({ outcome: "refused", note: "Only 2000 lines are read at once." });
  });

  it("lose no line: what cannot be read is refused with the reason", () => {
    const told = read("France\tperhaps\nS\n\tS\nfra\tS\nFrance\tO\nНигде\tS\nIndia\n");
    expect(told.map(({ line, outcome, note }) => [line, outcome, note ?? ""])).toEqual([
      [1, "refused", expect.stringContaining("“perhaps” is no stance.")],
      [2, "refused", expect.stringContaining("There is no stance")],
      [3, "refused", "There is no party in this line."],
      [4, "refused", "The same party as in line 1."],
      [5, "refused", "The same party as in line 4."],
      [6, "refused", expect.stringContaining("not on the list of parties")],
      [7, "refused", expect.stringContaining("There is no stance")],
    ]);
  });
});

it("what is taken in are positions of ours, after the parties that are new", () => {
  let count = 0;
  const changes = pastedChanges(read("Brazil\tS\nIndia\tC\twith a cap"), "funding", {
    by: "Ana",
    on: "2010-03-10",
    newKey: () => uuidOf(`new ${(count += 1)}`),
  });
  expect(changes.map(({ kind }) => kind)).toEqual(["party", "position", "position"]);
  const [brazil, india] = changes.slice(1).map(({ fields }) => positionSchema.parse(fields));
  expect(brazil).toMatchObject({ party: "country:BR", stance: "supports", summary: "Supports." });
  expect(india).toMatchObject({
    stance: "supports-with-conditions",
    summary: "with a cap",
    asOf: "2010-03-10",
    source: { type: "assessment", by: "Ana" },
  });
});
