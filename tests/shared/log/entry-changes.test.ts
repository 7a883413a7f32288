import { describe, expect, it } from "vitest";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { bodySchemas, isKeyOf, type DossierRecord } from "../../../shared/dossier/record.ts";
import { changeSchema } from "../../../shared/ipc-requests.ts";
import type { Change } from "../../../shared/ipc-contract.ts";
import { entryChanges } from "../../../shared/log/entry-changes.ts";
import { entryCorrection } from "../../../shared/log/entry-correction.ts";
import { afterEntry, logContext } from "../../../shared/log/log-context.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { noteLines } from "./note-lines.ts";
import { key, noteDossier, noteMeeting, noteNow, noteRecords } from "./note-meeting.ts";

const context = logContext(noteMeeting, noteNow);

function keys(): () => string {
  let next = 200;
  return () => key((next += 1));
}

const changesOf = (line: string): readonly Change[] =>
  entryChanges(parseEntry(line, context), context, keys()).changes;

const source = { type: "intervention", dossier: noteDossier, key: key(201) };

describe("what an entry writes", () => {
  it("is one intervention, with the time now and the item under discussion", () => {
    expect(changesOf("rus supports it #precursors++")).toEqual([
      {
        kind: "intervention",
        key: key(201),
        action: "put",
        fields: {
          at: noteNow,
          line: "rus supports it #precursors++",
          text: "supports it",
          party: "country:RU",
          agendaItem: key(3),
          stances: [{ issue: "precursors", stance: "supports" }],
          verb: "support",
          delivers: [],
          echoes: [],
        },
      },
    ]);
  });

  it("takes the time and the item that the line sets", () => {
    const [entry] = changesOf("~11:31 rus supports it /5");
    expect(entry?.fields).toMatchObject({ at: "2009-11-27T10:31:00Z", agendaItem: key(5) });
  });

  it("names the entry it goes on with, and keeps its party", () => {
    const [entry] = changesOf("> also supports borders");
    expect(entry?.fields).toMatchObject({ continues: key(91), party: "country:RU" });
  });

  it("adds a pledge, sourced to the entry, of the group where one is spoken for", () => {
    expect(changesOf("rus pledges !pledge 200k USD")[1]).toEqual({
      kind: "pledge",
      key: key(202),
      action: "put",
      fields: {
        party: "country:RU",
        status: "announced",
        amount: 200_000,
        currency: "USD",
        on: "2009-11-27",
        source,
      },
    });
    expect(changesOf("swe for eu pledges !pledge 1m EUR")[1]?.fields).toMatchObject({ party: "group:EU" });
  });

  it("adds no pledge of nobody, and says what is missing", () => {
    expect(changesOf("!pledge 200k USD").map(({ kind }) => kind)).toEqual(["intervention"]);
    expect(parseEntry("!pledge 200k USD", context).problems).toEqual([
      "Whose pledge is it? Begin the line with the party, or write it after !pledge.",
    ]);
  });

  it("adds a decision in the words of the entry", () => {
    const [, decision] = changesOf("chair concludes that two groups meet !decision adopted");
    expect(decision?.fields).toEqual({
      text: "concludes that two groups meet",
      status: "adopted",
      on: "2009-11-27",
      agendaItem: key(3),
      source,
    });
  });

  it("adds an action with its owner, its date, and the words of a time that is no date", () => {
    const [, action] = changesOf("unodc presents a questionnaire !action partners by 30 April");
    expect(action?.fields).toEqual({
      text: "presents a questionnaire",
      owner: "partners",
      due: "2010-04-30",
      status: "open",
      agendaItem: key(3),
      source,
    });
    const [, later] = changesOf("unodc presents it !action partners by the next session");
    expect(later?.fields["text"]).toBe("presents it (by the next session)");
  });

  it("dates outcomes by the meeting's day, not by UTC", () => {
    const late = { ...context, now: "2009-11-27T23:30:00Z" };
    const { changes } = entryChanges(parseEntry("rus !pledge 5 USD", late), late, keys());
    expect(changes[1]?.fields["on"]).toBe("2009-11-28");
  });

  it("is accepted by the schemas of its records, whatever the line", () => {
    for (const [line] of noteLines) {
      for (const change of changesOf(line)) {
        expect(changeSchema.parse(change)).toEqual(change);
        expect(bodySchemas[change.kind].parse(change.fields)).toEqual(change.fields);
        expect(isKeyOf(change.kind, change.key)).toBe(true);
      }
    }
  });

  it("is what the next line goes on with", () => {
    const { key: entry, changes } = entryChanges(parseEntry("fra backs it /5", context), context, keys());
    const body = bodySchemas.intervention.parse(changes[0]?.fields);
    const next = afterEntry(context, { key: entry, body });
    const { changes: more } = entryChanges(parseEntry("> and more", next), next, () => key(300));
    expect(more[0]?.fields).toMatchObject({ continues: entry, party: "country:FR", agendaItem: key(5) });
  });
});

/** The dossier after a line was entered. */
function entered(line: string): { dossier: Dossier; entry: DossierRecord<"intervention"> } {
  const { key: entryKey, changes } = entryChanges(parseEntry(line, context), context, keys());
  const records = changes.map(
    ({ kind, key: recordKey, fields }) =>
      ({
        dossier: noteDossier,
        kind,
        key: recordKey,
        body: fields,
        heads: [recordKey],
        author: "Note-taker",
        clock: recordKey,
      }) as unknown as DossierRecord,
  );
  const dossier = toDossier(noteDossier, [...noteRecords, ...records]);
  const entry = dossier.records.intervention?.get(entryKey);
  if (!entry) throw new Error("no entry");
  return { dossier, entry };
}

const corrected = (line: string, by: string): readonly Change[] => {
  const { dossier, entry } = entered(line);
  const later = { ...logContext(dossier, "2009-11-27T10:50:00Z"), last: context.last };
  return entryCorrection(parseEntry(by, later), entry, dossier, later, () => key(900));
};

describe("what a correction writes", () => {
  it("is nothing where nothing changed", () => {
    expect(corrected("rus backs it !pledge 200k USD", "rus backs it !pledge 200k USD")).toEqual([]);
  });

  it("is only the fields that changed, with the heads that were seen; the entry keeps its time", () => {
    expect(corrected("rus backs it", "fra backs it")).toEqual([
      {
        kind: "intervention",
        key: key(201),
        action: "put",
        fields: { line: "fra backs it", party: "country:FR" },
        seen: [key(201)],
      },
    ]);
  });

  it("clears what the line no longer says", () => {
    const [change] = corrected("rus backs it #precursors++", "it is backed");
    expect(change?.fields).toMatchObject({ party: null, verb: null, stances: [] });
  });

  it("changes the words of a decision and the task of an action that are their own", () => {
    const changes = corrected(
      "rus backs it !decision two groups !action ind to host",
      "rus backs it !decision three groups !action ind to pay",
    );
    expect(changes.map(({ kind, fields }) => [kind, fields["text"]])).toEqual([
      ["intervention", undefined],
      ["decision", "three groups"],
      ["action", "pay"],
    ]);
  });

  it("changes a pledge, adds one, and deletes one that is gone", () => {
    expect(corrected("rus !pledge 200k USD", "rus !pledge 300k USD")[1]).toMatchObject({
      kind: "pledge",
      key: key(202),
      fields: { amount: 300_000 },
    });
    expect(corrected("rus backs it", "rus backs it !pledge 1k USD")[1]).toMatchObject({
      kind: "pledge",
      key: key(900),
    });
    expect(corrected("rus backs it !pledge 1k USD", "rus backs it")[1]).toEqual({
      kind: "pledge",
      key: key(202),
      action: "delete",
      fields: {},
      seen: [key(202)],
    });
  });
});
