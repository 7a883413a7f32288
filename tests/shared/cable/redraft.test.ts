import { describe, expect, it } from "vitest";
import type { Cable, CableBlock } from "../../../shared/cable/cable.ts";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { redraft, staleEdits } from "../../../shared/cable/redraft.ts";
import { unsupportedSentences } from "../../../shared/cable/unsupported.ts";
import type { CableDraft } from "../../../shared/dossier/cable-draft.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { sampleDossier } from "./sample-dossier.ts";

const { dossier, profile } = sampleDossier("paris-pact-2009");
const at = { at: "2009-12-04T12:16:00Z", serial: 548 };
const drafted = draftCable(dossier, profile, at);

const texts = ({ cable }: CableDraft): readonly string[] => cable.blocks.map(({ text }) => text);
const paragraph = (draft: CableDraft, words: RegExp): number =>
  draft.cable.blocks.findIndex(({ kind, text }) => kind === "paragraph" && words.test(text));

/** A draft in which one block says something else. */
const edit = (draft: CableDraft, index: number, text: string): CableDraft => ({
  ...draft,
  cable: {
    ...draft.cable,
    blocks: draft.cable.blocks.map((block, one) => (one === index ? { ...block, text } : block)),
  },
});

/** The dossier with one entry of the log saying something else. */
function withEntry(words: RegExp, text: string): Dossier {
  const records = Object.values(dossier.records).flatMap((kind) => [...kind.values()]);
  const changed = records.map((record) =>
    record.kind === "intervention" && words.test(record.body.text)
      ? { ...record, body: { ...record.body, text } }
      : record,
  );
  return toDossier(dossier.id, changed);
}

describe("drafting anew", () => {
  it("changes nothing where nothing was edited and nothing changed", () => {
    expect(redraft(drafted, drafted)).toEqual(drafted);
  });

  it("keeps an edit, and lets the other paragraphs follow the dossier", () => {
    const pledges = paragraph(drafted, /\$2\.9 million.*needed/);
    const edited = edit(drafted, pledges, "Money was short.");
    const now = draftCable(
      withEntry(/prefers that at least one/, "insists on a group for money flows"),
      profile,
      at,
    );
    const again = redraft(edited, now);
    expect(again.cable.blocks[pledges]?.text).toBe("Money was short.");
    const others = (all: readonly string[]) => all.filter((_, index) => index !== pledges);
    expect(others(texts(again))).toEqual(others(texts(now)));
    expect(texts(again).join(" ")).toContain("money flows");
    expect(staleEdits(again, now)).toEqual([]);
  });

  it("tells an edit whose sources changed afterwards, until a person decides", () => {
    const floor = paragraph(drafted, /While Russia preferred/);
    const edited = edit(drafted, floor, "Russia stood alone.");
    const now = draftCable(
      withEntry(/prefers that at least one/, "insists on a group for money flows"),
      profile,
      at,
    );
    expect(staleEdits(edited, drafted)).toEqual([]);
    const [stale] = staleEdits(edited, now);
    expect(stale).toMatchObject({ index: floor, before: drafted.cable.blocks[floor]?.text });
    expect(stale?.now).toContain("money flows");
    const again = redraft(edited, now);
    expect(again.cable.blocks[floor]?.text).toBe("Russia stood alone.");
    expect(staleEdits(again, now)).toHaveLength(1);
  });

  it("keeps what a person added where it stood, and numbers the paragraphs anew", () => {
    const second = paragraph(drafted, /headed the U\.S\. delegation/);
    const added: CableBlock = {
      kind: "paragraph",
      number: null,
      portion: null,
      role: null,
      text: "Added by hand.",
    };
    const withAdded: CableDraft = {
      ...drafted,
      cable: { ...drafted.cable, blocks: drafted.cable.blocks.toSpliced(second + 1, 0, added) },
      rests: drafted.rests.toSpliced(second + 1, 0, []),
      drafted: drafted.drafted.toSpliced(second + 1, 0, ""),
    };
    const again = redraft(withAdded, drafted);
    expect(texts(again)).toEqual(texts(withAdded));
    const numbers = again.cable.blocks.flatMap((block) => (block.kind === "paragraph" ? [block.number] : []));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  });

  it("keeps subject, TAGS and addressees as they were edited", () => {
    const cable: Cable = { ...drafted.cable, subject: "Our own subject", tags: ["SNAR"] };
    expect(redraft({ ...drafted, cable }, drafted).cable).toMatchObject({
      subject: "Our own subject",
      tags: ["SNAR"],
    });
  });
});

describe("sentences without a source", () => {
  it("are none in a draft", () => {
    expect(unsupportedSentences(drafted, dossier)).toEqual([]);
  });

  it("are what a person added that no record says, and figures that no record has", () => {
    const floor = paragraph(drafted, /While Russia preferred/);
    const text = drafted.cable.blocks[floor]?.text ?? "";
    const edited = edit(
      drafted,
      floor,
      `${text} Belgium threatened to leave the room. Russia prefers the study of remittance.`,
    );
    expect(unsupportedSentences(edited, dossier)).toEqual([
      { index: floor, sentence: "Belgium threatened to leave the room." },
    ]);
    const pledges = paragraph(drafted, /\$2\.9 million.*needed/);
    const dearer = edit(drafted, pledges, texts(drafted)[pledges]?.replaceAll("$200,000", "$250,000") ?? "");
    expect(
      unsupportedSentences(dearer, dossier).every(
        ({ index, sentence }) => index === pledges && sentence.includes("250,000"),
      ),
    ).toBe(true);
    expect(unsupportedSentences(dearer, dossier).length).toBeGreaterThan(0);
  });
});
