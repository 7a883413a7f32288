import { expect, it, test } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { key } from "../log/note-meeting.ts";
import { record } from "./sample-dossier.ts";
import { draftOf, toldOf, typedLog } from "./typed-log.ts";

/** The dossier with an event on the floor after every line that has a time. */
function withEvents(dossier: Dossier, ...events: readonly object[]): Dossier {
  const records = Object.values(dossier.records).flatMap((kind) => [...kind.values()]);
  return toDossier(dossier.id, [
    ...records,
    ...events.map((event, index) => record("floor-event", key(900 + index), event)),
  ]);
}

const dossier = withEvents(
  typedLog([
    "~2009-11-26 10:02 rus says flows come first /3",
    "~2009-11-26 10:06 chair rules the point in order, asks all to keep to item 3",
    "~2009-11-26 10:20 fra thanks all /4",
  ]),
  {
    type: "point-of-order",
    at: "2009-11-26T09:04:00Z",
    party: "country:IR",
    note: "says Russia speaks on item 6",
  },
  { type: "break", at: "2009-11-26T09:10:00Z" },
  { type: "resumed", at: "2009-11-26T09:15:00Z" },
  { type: "point-of-order", at: "2009-11-26T09:21:00Z", party: "country:IN", note: "wrong document" },
  {
    type: "point-of-order",
    at: "2009-11-26T09:22:00Z",
    agendaItem: key(3),
    party: "country:CA",
    speaker: "Ann Roy",
  },
);
const draft = draftOf(dossier);
const text = draft.cable.blocks.map((block) => block.text).join("\n");

test("a point of order stands where it fell: who raised it, on what, and how the chair ruled", () => {
  expect(text).toContain(
    "Russia said flows come first. Iran raised a point of order, and said Russia speaks on item 6. The chair (Bernard Frahi) ruled the point in order, and asked all to keep to item 3.",
  );
  expect(text).toContain("France thanked all. India raised a point of order: wrong document.");
  expect(text).toMatch(/keep to item 3\. Canada raised a point of order\.\n/);
});

test("it is the source of its paragraph, and a break is not told", () => {
  const place = draft.cable.blocks.findIndex((block) => block.text.includes("Iran raised"));
  expect(draft.rests[place]).toContainEqual({ kind: "floor-event", key: key(900) });
  expect(draft.rests.flat()).not.toContainEqual({ kind: "floor-event", key: key(901) });
  expect(text).not.toMatch(/break|resum/i);
});

it.each([
  [
    "iran on a point of order: rus speaks on item 6",
    "Iran raised a point of order: Russia speaks on item 6.",
  ],
  ["iran point of order, asks for the list", "Iran raised a point of order, and asked for the list."],
  ["iran PoO: vote on the text illegal", "Iran raised a point of order: vote on the text illegal."],
  ["iran PoO", "Iran raised a point of order."],
  ["iran raises a point of order", "Iran raised a point of order."],
])("typed as an entry, %j is told the same way", (line, said) => expect(toldOf([line]).body).toContain(said));
