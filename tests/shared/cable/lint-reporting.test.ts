import { describe, expect, it } from "vitest";
import type { Cable } from "../../../shared/cable/cable.ts";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { draftOfText } from "../../../shared/cable/draft-of-text.ts";
import { lintReporting } from "../../../shared/cable/lint-reporting.ts";
import { unreportedEntries } from "../../../shared/cable/unreported.ts";
import { writeCable } from "../../../shared/cable/write-cable.ts";
import { sampleDossier } from "./sample-dossier.ts";

const { dossier, profile } = sampleDossier("paris-pact-2009");
const draft = draftCable(dossier, profile, { at: "2009-12-04T12:16:00Z", serial: 548 });
const { blocks } = draft.cable;
const withBlocks = (changed: Cable["blocks"]): Cable => ({ ...draft.cable, blocks: changed });
const at = (words: RegExp): number => blocks.findIndex(({ text }) => words.test(text));
const codes = (cable: Cable): readonly string[] =>
  lintReporting(writeCable(cable).text, [draft], dossier).map(({ code }) => code);

describe("the text of a cable beside its dossier", () => {
  it("rests on what its draft rests on", () => {
    expect(draftOfText(draft.cable, [draft])).toEqual(draft);
    expect(codes(draft.cable)).toEqual([]);
  });

  it("leaves out just what a paragraph that was taken away reported", () => {
    const missing = blocks.map((_, index) => {
      const without = { ...draft, rests: draft.rests.toSpliced(index, 1) };
      const told = draftOfText(withBlocks(blocks.toSpliced(index, 1)), [draft]);
      expect(unreportedEntries([told], dossier)).toEqual(unreportedEntries([without], dossier));
      return unreportedEntries([told], dossier).length;
    });
    expect(Math.max(...missing)).toBeGreaterThan(1);
  });

  it("may cut a paragraph in two, or make one of two", () => {
    const floor = at(/Russia preferred/);
    const [first, ...others] = (blocks[floor]?.text ?? "").split(/(?<=\.) (?=[A-Z])/);
    const one = blocks[floor];
    const another = blocks[at(/at least one geographic roundtable/)];
    if (one?.kind !== "paragraph" || another?.kind !== "paragraph") throw new Error("other paragraphs");
    const cut = [
      { ...one, text: first ?? "" },
      { ...one, text: others.join(" ") },
    ];
    expect(codes(withBlocks(blocks.toSpliced(floor, 1, ...cut)))).toEqual([]);
    const joined = { ...one, text: `${one.text} ${another.text}` };
    const made = blocks.toSpliced(floor, 1, joined).filter((block) => block !== another);
    expect(codes(withBlocks(made))).toEqual([]);
  });

  it("says of which entry a paragraph was cut to less than half", () => {
    const place = at(/opposed new regions/);
    const block = blocks[place];
    if (block?.kind !== "paragraph") throw new Error("another paragraph");
    const short = "UNODC announced at least one geographic roundtable in 2010. USDEL opposed new regions.";
    const found = lintReporting(
      writeCable(withBlocks(blocks.with(place, { ...block, text: short }))).text,
      [draft],
      dossier,
    );
    expect(found.map(({ code }) => code)).toEqual(["partly-reported"]);
    expect(found[0]?.message).toMatch(
      /^Logged and not wholly reported: United States: proposes to go deeper .* \(missing: deeper, .*advice\)$/,
    );
  });

  it("says nothing of a text that is no cable", () => {
    expect(lintReporting("Dear all, see you on Monday.", [draft], dossier)).toEqual([]);
  });
});
