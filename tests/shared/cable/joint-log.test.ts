import { expect, test } from "vitest";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { filterEntries, logEntries } from "../../../shared/log/filter-entries.ts";
import { logRows } from "../../../shared/log/log-rows.ts";
import { logDocument } from "../../../shared/log/transcript.ts";
import { noteDossier, noteNow } from "../log/note-meeting.ts";
import { typedLog } from "./typed-log.ts";

/** A sitting at which several spoke as one. */
const lines = [
  "us proposes a group on precursors #precursors++ /3",
  "canada & mexico back the proposal #precursors++",
  "> also ask for dates",
  "Norway, also on behalf of Iceland and Liechtenstein, supports a group on borders #borders++",
  "ind & chn: oppose listing #flows--",
  "egypt and jordan on behalf of the arab group ask for funds",
  "uk and us will reply in writing !action usa to reply by 2010-01-15",
  "!action ind & chn to meet",
];

const dossier = typedLog(lines, noteNow);
const made = { author: "Note-taker", device: noteDossier };
const entries = logEntries(dossier).map((entry) => ({ ...entry, made }));
const { cable } = draftCable(dossier, null, { at: noteNow, serial: 1 });
const text = cable.blocks
  .map((block) => block.text)
  .join("\n")
  .replaceAll("\n", " ");

test.each([
  "Canada and Mexico backed the proposal. They also asked for dates.",
  "Norway, Iceland and Liechtenstein supported a group on borders.",
  "India and China opposed listing.",
  "Egypt and Jordan, on behalf of the Arab Group, asked for funds.",
  "By January 15, 2010, the United States is to reply.",
  "India and China are to meet.",
  "The United Kingdom and USDEL would reply in writing.",
])("the cable says: %s", (said) => expect(text).toContain(said));

test("everyone of them is in the TAGS", () => {
  for (const tag of ["CA", "MX", "NO", "IC", "CH", "IN"]) expect(cable.tags).toContain(tag);
});

test("an entry is found by each who spoke, and by their names", () => {
  const found = (filter: Parameters<typeof filterEntries>[1]): readonly string[] =>
    filterEntries(dossier, filter).map(({ body }) => body.line);
  expect(found({ party: "country:MX" })).toEqual(lines.slice(1, 3));
  expect(found({ party: "country:LI" })).toEqual(lines.slice(3, 4));
  expect(found({ text: "china" })).toEqual(lines.slice(4, 5));
});

test("a spreadsheet and a printed log name all of them", () => {
  const [head = [], , joint = []] = logRows(dossier, entries);
  expect([joint[head.indexOf("Party")], joint[head.indexOf("Jointly with")]]).toEqual(["Canada", "Mexico"]);
  expect(JSON.stringify(logDocument(dossier, entries, noteNow))).toContain(
    "Norway, Iceland and Liechtenstein",
  );
});
