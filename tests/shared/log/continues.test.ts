import { describe, expect, it, test } from "vitest";
import { afterEntry, logContext } from "../../../shared/log/log-context.ts";
import { entryCorrection } from "../../../shared/log/entry-correction.ts";
import { entryChanges } from "../../../shared/log/entry-changes.ts";
import { interventionSchema } from "../../../shared/dossier/intervention.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import type { ParsedEntry } from "../../../shared/log/parsed-entry.ts";
import { key, noteMeeting, noteNow } from "./note-meeting.ts";

/** A line as it is read after another. */
function after(line: string, next: string): ParsedEntry {
  const context = logContext(noteMeeting, noteNow);
  const { changes } = entryChanges(parseEntry(line, context), context, () => key(95));
  return parseEntry(
    next,
    afterEntry(context, { key: key(95), body: interventionSchema.parse(changes[0]?.fields) }),
  );
}

test("a line that goes on is of the same party when it is corrected after others spoke", () => {
  let context = logContext(noteMeeting, noteNow);
  const lines = ["canada backs #flows++", "> pledges !pledge 10k USD", "norway asks for time"];
  const bodies = lines.map((line, index) => {
    const { changes } = entryChanges(parseEntry(line, context), context, () => key(95 + index));
    const body = interventionSchema.parse(changes[0]?.fields);
    context = afterEntry(context, { key: key(95 + index), body });
    return body;
  });
  const entry = { kind: "intervention", key: key(96), body: bodies[1], heads: [] } as never;
  const changes = entryCorrection(
    parseEntry("> opposes #borders-- !pledge 20k USD", context),
    entry,
    noteMeeting,
    context,
    () => key(99),
  );
  expect(changes.map(({ fields }) => fields)).toMatchObject([
    { line: "> opposes #borders-- !pledge 20k USD", verb: "oppose" },
    { party: "country:CA", amount: 20_000 },
  ]);
  expect(changes[0]?.fields).not.toHaveProperty("party");
});

describe("a line that goes on with the last entry", () => {
  it("is of all who spoke, and for whom", () => {
    expect(after("canada & mexico support #flows++", "> oppose #borders--")).toMatchObject({
      continues: true,
      party: "country:CA",
      jointlyWith: ["country:MX"],
    });
    expect(after("uk for eu supports #flows++", "> opposes #borders--")).toMatchObject({
      party: "country:GB",
      onBehalfOf: "group:EU",
    });
  });

  it.each([
    ["canada & mexico support #flows++", "> mexico opposes #borders--", "country:MX", "opposes borders"],
    ["canada & mexico support #flows++", "> mexico not ready #borders-", "country:MX", "not ready"],
    ["canada & mexico support #flows++", "> norway opposes #borders--", "country:NO", "opposes borders"],
    ["uk for eu supports #flows++", "> uk opposes #borders--", "country:GB", "opposes borders"],
  ])("is of one party alone that it names: %s / %s", (line, next, party, text) => {
    const entry = after(line, next);
    expect(entry).toMatchObject({ continues: false, party, jointlyWith: [], text });
    expect(entry.onBehalfOf).toBeUndefined();
    expect(entry.chips[0]).toMatchObject({ kind: "party", start: 0 });
  });

  it("is theirs still where it only tells of another", () => {
    expect(after("canada & mexico support #flows++", "> mexico text is better")).toMatchObject({
      continues: true,
      party: "country:CA",
      text: "mexico text is better",
    });
  });
});
