import { describe, expect, it } from "vitest";
import { choicesTaken, nextChoice, withChoice } from "../../../shared/log/choices.ts";
import { logContext } from "../../../shared/log/log-context.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import type { Chip, Choices, ParsedEntry } from "../../../shared/log/parsed-entry.ts";
import { toDossier } from "../../../shared/dossier/dossier.ts";
import { noteDossier, noteMeeting, noteNow, noteRecords } from "./note-meeting.ts";

const context = logContext(noteMeeting, noteNow);
const none: Choices = new Map();

const chipOf = (entry: ParsedEntry, kind: Chip["kind"]): Chip => {
  const chip = entry.chips.find((one) => one.kind === kind);
  if (!chip) throw new Error(`no ${kind} chip`);
  return chip;
};
const labels = (chip: Chip): readonly string[] => chip.candidates.map(({ label }) => label);

describe("what a party may mean", () => {
  it("ranks this meeting's participants before the rest of the world", () => {
    expect(labels(chipOf(parseEntry("ira agrees", context), "party")).slice(0, 2)).toEqual(["Iran", "Iraq"]);
    const guests = noteRecords.filter(({ key }) => key !== "country:IR");
    const other = logContext(toDossier(noteDossier, guests), noteNow);
    expect(parseEntry("in agrees", other).party).toBeUndefined();
    expect(labels(chipOf(parseEntry("aus agrees", context), "party"))).toEqual([
      "Australia",
      "Austria",
      "Text",
    ]);
  });

  it("takes a whole name before a participant that only begins so", () => {
    const nigeria = { ...noteRecords[1], kind: "party", key: "country:NG", body: { name: "Nigeria" } };
    const records = [...noteRecords, nigeria] as typeof noteRecords;
    const here = logContext(toDossier(noteDossier, records), noteNow);
    const chip = chipOf(parseEntry("niger agrees", here), "party");
    expect(labels(chip)).toEqual(["Niger", "Nigeria", "Text"]);
  });

  it("goes to the next with a key, then to text, then round again; the text is kept as typed", () => {
    const line = "aus agrees";
    const seen: (string | undefined)[] = [];
    const texts: string[] = [];
    let choices = none;
    for (let press = 0; press < 4; press += 1) {
      const entry = parseEntry(line, context, choices);
      seen.push(entry.party);
      texts.push(entry.text);
      choices = nextChoice(choices, chipOf(entry, "party"));
    }
    expect(seen).toEqual(["country:AU", "country:AT", undefined, "country:AU"]);
    expect(texts).toEqual(["agrees", "agrees", "aus agrees", "agrees"]);
  });

  it("goes back with the other key", () => {
    const entry = parseEntry("aus agrees", context);
    const back = nextChoice(none, chipOf(entry, "party"), -1);
    expect(parseEntry("aus agrees", context, back).party).toBeUndefined();
  });

  it("keeps a choice while the rest of the line goes on", () => {
    const choices = nextChoice(none, chipOf(parseEntry("aus", context), "party"));
    expect(parseEntry("aus agrees to it all", context, choices).party).toBe("country:AT");
    expect(parseEntry("aust agrees", context, choices).party).toBe("country:AU");
  });

  it("offers both Congos, both Koreas and both Dominicans", () => {
    expect(labels(chipOf(parseEntry("korea agrees", context), "party"))).toEqual([
      "South Korea",
      "North Korea",
      "Text",
    ]);
    expect(labels(chipOf(parseEntry("congo agrees", context), "party"))).toHaveLength(3);
    expect(labels(chipOf(parseEntry("dominican del agrees", context), "party"))).toHaveLength(3);
  });
});

describe("what plain words propose", () => {
  it("shows an issue named in plain words with the verb's stance, and records nothing", () => {
    const entry = parseEntry("canada supports the same two: precursors and borders", context);
    expect(entry.stances).toEqual([]);
    const proposed = entry.chips.filter(({ kind, state }) => kind === "stance" && state === "proposed");
    expect(proposed.map(({ label, stance }) => [label, stance])).toEqual([
      ["● Working group on precursor chemicals", "supports"],
      ["● Working group on border security", "supports"],
    ]);
  });

  it("records it when it is taken with a key", () => {
    const line = "canada supports precursors";
    const choices = nextChoice(none, chipOf(parseEntry(line, context), "stance"));
    expect(parseEntry(line, context, choices).stances).toEqual([{ issue: "precursors", stance: "supports" }]);
    expect(chipOf(parseEntry(line, context, choices), "stance").state).toBe("given");
  });

  it("proposes nothing where the verb tells no stance, or the sign is given", () => {
    const asked = parseEntry("canada asks about precursors", context);
    expect(asked.chips.map(({ kind }) => kind)).toEqual(["party", "verb"]);
    const given = parseEntry("canada supports precursors #precursors-", context);
    expect(given.chips.filter(({ kind }) => kind === "stance")).toHaveLength(1);
  });

  it("proposes a pledge that plain words tell, and records it when it is taken", () => {
    const line = "norway pledges 500k usd for labs";
    const entry = parseEntry(line, context);
    expect([entry.pledges, chipOf(entry, "pledge").state]).toEqual([[], "proposed"]);
    const choices = nextChoice(none, chipOf(entry, "pledge"));
    expect(parseEntry(line, context, choices).pledges).toEqual([
      { party: "country:NO", amount: 500_000, currency: "USD", status: "announced", purpose: "labs" },
    ]);
  });

  it("keeps what was taken when the line is corrected", () => {
    const line = "norway pledges 500k usd for funding #flows++";
    const stances = [
      { issue: "financial-flows", stance: "supports" as const },
      { issue: "funding", stance: "supports-with-conditions" as const },
    ];
    const taken = parseEntry(`${line} now`, context, choicesTaken({ line, stances }, true, context));
    expect(taken.stances).toEqual(stances);
    expect(taken.pledges).toMatchObject([{ amount: 500_000 }]);
    expect(choicesTaken({ line, stances: stances.slice(0, 1) }, false, context)).toEqual(new Map());
  });

  it("drops what was taken when the words go", () => {
    const choices = withChoice(none, "stance precursors", "supports");
    expect(parseEntry("canada asks for dates", context, choices).stances).toEqual([]);
  });
});

describe("chips", () => {
  it("stand where their sign stands", () => {
    const line = "rus for EU @frahi /3 backs it #precursors++ !pledge 5 USD ~11:31 !decision";
    const { chips } = parseEntry(line, context);
    expect(chips.map(({ kind, start, end }) => [kind, line.slice(start, end)])).toEqual([
      ["party", "rus"],
      ["on-behalf", "for EU"],
      ["speaker", "@frahi"],
      ["item", "/3"],
      ["verb", "backs"],
      ["stance", "#precursors++"],
      ["pledge", "!pledge 5 USD"],
      ["time", "~11:31"],
      ["decision", "!decision"],
    ]);
  });

  it("lets a wrong verb, item or speaker be text", () => {
    const line = "rus backs it /3 @frahi";
    for (const kind of ["verb", "item", "speaker"] as const) {
      const chip = chipOf(parseEntry(line, context), kind);
      const entry = parseEntry(line, context, withChoice(none, chip.choice ?? "", ""));
      expect(
        kind === "verb" ? entry.verb : kind === "item" ? entry.agendaItem : entry.speaker,
      ).toBeUndefined();
    }
  });
});
