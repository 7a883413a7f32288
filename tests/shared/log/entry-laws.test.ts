import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { structureOf } from "../../../shared/log/entry-structure.ts";
import { logContext } from "../../../shared/log/log-context.ts";
import { nextChoice } from "../../../shared/log/choices.ts";
import { parseEntry } from "../../../shared/log/parse-entry.ts";
import { printEntry } from "../../../shared/log/print-entry.ts";
import type { Choices, EntryStructure, ParsedEntry } from "../../../shared/log/parsed-entry.ts";
import { eveningLines } from "./evening-lines.ts";
import { noteLines } from "./note-lines.ts";
import { noteMeeting, noteNow } from "./note-meeting.ts";

const context = logContext(noteMeeting, noteNow);

/** Pieces of lines, so that chance puts signs where nobody expects them. */
const piece = fc.oneof(
  fc.constantFrom(
    ..."rus fra usa us iran's EU chair the no can united kingdom south côte d'ivoire own:host-city country:RU".split(
      " ",
    ),
    ..."for EU supports opposes does not cannot support and of asks #precursors #prec++ #flows- #x++ #AA0 #funding=? #".split(
      " ",
    ),
    ...'@frahi @x @"A B" /3 /5(a) /minist /zz ~11:31 ~9:05:07 ~2009-06-01T23:59 ~2009-02-30 ~30:00 > \\ \\# " “ ” « » \'tis ( ) (#prec++ — - -- + 0 ?'.split(
      " ",
    ),
    ..."!pledge 200k USD US$1.5m announced declined 10 !decision adopted !action partners to send report will Review: group by 2010-04-30 Friday . , : ;".split(
      " ",
    ),
    "&",
    "+",
    "mexico,",
    "mexico & norway",
    "swe and fin:",
    "also on behalf of",
    "its members",
    "for border training over 3 yrs",
    "gives EUR 2m",
    "\t",
    "\u00a0",
    "\n",
    "cafe\u0301",
    "Россия",
    "\u202e",
    "\ud800",
  ),
  fc.string({ unit: "binary", maxLength: 6 }),
);
/** Pieces of what stands after `!action`. */
const actionPiece = fc.constantFrom(
  ..."IRL ind can EU & , us unodc no NO Share send Send: report review, group will must to by Friday 2010-04-30 X : , study".split(
    " ",
  ),
);
const line = fc.oneof(
  fc.array(actionPiece, { maxLength: 9 }).map((pieces) => ["!action", ...pieces].join(" ")),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(" ")),
  fc
    .array(fc.tuple(piece, fc.constantFrom("", " ", "  ")), { maxLength: 14 })
    .map((pieces) => pieces.flat().join("")),
  fc.constantFrom(...[...noteLines, ...eveningLines].map(([text]) => text)),
);

const units = (text: string): readonly string[] => text.split("");

const isSubsequence = (part: string, whole: string): boolean => {
  let at = 0;
  for (const unit of units(whole)) if (part[at] === unit) at += 1;
  return at === part.length;
};

/** What printing keeps: stances in any order. */
const kept = (entry: EntryStructure): EntryStructure => ({
  ...structureOf(entry),
  stances: entry.stances.toSorted((a, b) => (a.issue < b.issue ? -1 : 1)),
});

const withChoices = (text: string, turns: readonly number[]): ParsedEntry => {
  let choices: Choices = new Map();
  let entry = parseEntry(text, context, choices);
  for (const turn of turns) {
    const chips = entry.chips.filter(({ kind, choice }) => choice !== undefined && kind !== "verb");
    const chip = chips[turn % Math.max(1, chips.length)];
    if (!chip) return entry;
    choices = nextChoice(choices, chip);
    entry = parseEntry(text, context, choices);
  }
  return entry;
};

describe("laws of quick entry", () => {
  it("makes an entry of any line, and keeps the line as it was typed", () => {
    fc.assert(
      fc.property(line, (text) => {
        expect(parseEntry(text, context).line).toBe(text);
      }),
      { numRuns: 1_500 },
    );
  });

  it("prints a line that reads as the same entry", () => {
    fc.assert(
      fc.property(line, (text) => {
        const entry = parseEntry(text, context);
        expect(kept(parseEntry(printEntry(entry, context), context))).toEqual(kept(entry));
      }),
      { numRuns: 3_000 },
    );
  });

  it("prints a line that reads as the same entry after a person's choices", () => {
    fc.assert(
      fc.property(line, fc.array(fc.nat({ max: 9 }), { maxLength: 5 }), (text, turns) => {
        const entry = withChoices(text, turns);
        expect(kept(parseEntry(printEntry(entry, context), context))).toEqual(kept(entry));
      }),
      { numRuns: 1_500 },
    );
  });

  it("loses no character but those of signs: the text is the line less the chips", () => {
    fc.assert(
      fc.property(line, (text) => {
        const entry = parseEntry(text, context);
        expect(isSubsequence(entry.text, text)).toBe(true);
        const signs = entry.chips.filter(({ kind }) => kind !== "quote" && kind !== "verb");
        const isSign = (at: number): boolean => signs.some(({ start, end }) => at >= start && at < end);
        const outside = units(text)
          .map((character, at) => ({ character, at }))
          .filter(({ character, at }) => !/[\s\\]/.test(character) && !isSign(at))
          .map(({ character }) => character)
          .join("");
        expect(isSubsequence(outside, entry.text)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it("places every chip within the line, and gives it a candidate that is chosen", () => {
    fc.assert(
      fc.property(line, (text) => {
        for (const chip of parseEntry(text, context).chips) {
          expect(chip.start).toBeGreaterThanOrEqual(0);
          expect(chip.end).toBeLessThanOrEqual(text.length);
          expect(chip.start).toBeLessThan(chip.end);
          const values = chip.candidates.map(({ value }) => value);
          expect(chip.choice === undefined || values.includes(chip.chosen)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
