import { describe, expect, it } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { bodySchemas, type DossierRecord } from "../../../shared/dossier/record.ts";
import type { Position } from "../../../shared/dossier/position.ts";
import { logContext } from "../../../shared/log/log-context.ts";
import { movedStances, positionChanges, stancesOf } from "../../../shared/log/moved.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { key, noteDossier, noteNow, noteRecords } from "./note-meeting.ts";

const position = (n: number, body: Partial<Position>): DossierRecord =>
  ({
    dossier: noteDossier,
    kind: "position",
    key: key(n),
    body: bodySchemas.position.parse({
      party: "country:RU",
      issue: "financial-flows",
      stance: "opposes",
      summary: "Saw no need for such a group.",
      source: { type: "statement", title: "Opening statement" },
      asOf: "2008-11-20",
      confidence: "stated",
      ...body,
    }),
    heads: [],
    author: "Desk officer",
    clock: String(n),
  }) as unknown as DossierRecord;

const dossierWith = (...positions: DossierRecord[]): Dossier =>
  toDossier(noteDossier, [...noteRecords, ...positions]);

const movedBy = (line: string, dossier: Dossier): ReturnType<typeof movedStances> =>
  movedStances(parseEntry(line, logContext(dossier, noteNow)), dossier);

describe("a stance that differs from the last known position", () => {
  it("is shown with what was said then, when, and how we know", () => {
    const dossier = dossierWith(position(1, { quote: "we see no need" }));
    expect(movedBy("rus prefers it #flows++", dossier)).toEqual([
      {
        party: "country:RU",
        issue: "financial-flows",
        from: "opposes",
        to: "supports",
        earlier: {
          words: "we see no need",
          isQuote: true,
          on: "2008-11-20",
          source: { type: "statement", title: "Opening statement" },
        },
      },
    ]);
  });

  it("is compared with the latest position by its date", () => {
    const dossier = dossierWith(
      position(1, {}),
      position(2, { stance: "supports", asOf: "2009-03-01" }),
      position(3, { asOf: "2007-01-01" }),
    );
    expect(movedBy("rus prefers it #flows++", dossier)).toEqual([]);
  });

  it("is no move where nothing was on record: that is not neutral", () => {
    expect(movedBy("iran prefers it #flows++", dossierWith(position(1, {})))).toEqual([]);
  });

  it("is the group's where somebody speaks for one", () => {
    const dossier = dossierWith(position(1, { party: "group:EU" }), position(2, { party: "country:SE" }));
    expect(movedBy("sweden for EU backs it #flows+", dossier)).toMatchObject([{ party: "group:EU" }]);
  });

  it("is told of each who speaks jointly, for itself", () => {
    const dossier = dossierWith(position(1, {}), position(2, { party: "country:CN", stance: "neutral" }));
    expect(movedBy("rus & chn & iran back it #flows++", dossier)).toMatchObject([
      { party: "country:RU", from: "opposes", to: "supports" },
      { party: "country:CN", from: "neutral", to: "supports" },
    ]);
  });

  it("does not compare an entry with the position taken from itself", () => {
    const entry = {
      party: "country:RU",
      stances: [{ issue: "financial-flows", stance: "supports" as const }],
    };
    const source = { type: "intervention" as const, dossier: noteDossier, key: key(91) };
    const own = position(2, { stance: "supports", asOf: "2009-11-27", source });
    expect(movedStances(entry, dossierWith(position(1, {}), own), key(91))).toMatchObject([
      { from: "opposes" },
    ]);
  });
});

describe("accepting a stance", () => {
  it("writes a new position, sourced to the entry, with the words that were quoted", () => {
    const body = bodySchemas.intervention.parse({
      at: noteNow,
      line: "rus says “we can go along” #flows+",
      text: "says “we can go along”",
      party: "country:RU",
      stances: [
        { issue: "financial-flows", stance: "supports-with-conditions" },
        { issue: "funding", stance: "neutral" },
      ],
      delivers: [],
      echoes: [],
    });
    const entry: DossierRecord<"intervention"> = {
      dossier: noteDossier,
      kind: "intervention",
      key: key(92),
      body,
      heads: [],
      author: "Note-taker",
      clock: "1",
      made: { author: "Note-taker", device: key(93) },
    };
    const changes = positionChanges(entry, stancesOf(body).slice(0, 1), "2009-11-27", () => key(500));
    expect(changes).toEqual([
      {
        kind: "position",
        key: key(500),
        action: "put",
        fields: {
          party: "country:RU",
          issue: "financial-flows",
          stance: "supports-with-conditions",
          summary: "says “we can go along”",
          quote: "we can go along",
          source: { type: "intervention", dossier: noteDossier, key: key(92) },
          asOf: "2009-11-27",
          confidence: "stated",
        },
      },
    ]);
    expect(bodySchemas.position.safeParse(changes[0]?.fields).success).toBe(true);
  });
});
