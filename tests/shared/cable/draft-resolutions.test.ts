import { describe, expect, it } from "vitest";
import { cableOf } from "../../../shared/cable/cable-reading.ts";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { namesOf } from "../../../shared/cable/draft-names.ts";
import { resolutionStatements } from "../../../shared/cable/draft-resolutions.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { writeCable } from "../../../shared/cable/write-cable.ts";
import { all, toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { DraftResolution } from "../../../shared/dossier/draft-resolution.ts";
import type { DossierRecord } from "../../../shared/dossier/record.ts";
import { record, sampleDossier } from "./sample-dossier.ts";

const { dossier: paris, profile } = sampleDossier("paris-pact-2009");
const key = (last: number): string => `01936000-0000-7000-8000-00000000000${last}`;
const resolution = (fields: Partial<DraftResolution>, last = 1): DossierRecord =>
  record("draft-resolution", key(last), {
    order: `a${last}`,
    title: "Precursor control",
    symbol: "E/CN.7/2010/L.3",
    coSponsors: [],
    status: "tabled",
    ...fields,
  });
const withMore = (...more: readonly DossierRecord[]): Dossier => {
  const own = Object.values(paris.records).flatMap((kind) => [...kind.values()] as DossierRecord[]);
  return toDossier(paris.id, [...own, ...more]);
};

describe("a draft resolution in the cable", () => {
  const named = 'draft resolution "Precursor control" (E/CN.7/2010/L.3)';
  it.each<readonly [Partial<DraftResolution>, string]>([
    [{}, `The ${named} was tabled.`],
    [{ coSponsors: ["country:FR"] }, `The ${named}, co-sponsored by France, was tabled.`],
    [
      { sponsor: "country:US", coSponsors: ["country:FR", "country:RU"] },
      `USDEL tabled the ${named}, co-sponsored by France and Russia.`,
    ],
    [
      { sponsor: "country:FR", status: "adopted" },
      `The ${named}, tabled by France, was adopted without a vote.`,
    ],
    [
      { sponsor: "country:FR", coSponsors: ["country:CA"], status: "withdrawn" },
      `The ${named}, tabled by France and co-sponsored by Canada, was withdrawn.`,
    ],
    [
      { status: "voted", votesFor: 30, votesAgainst: 5, abstentions: 1 },
      `The ${named} was put to the vote (30 for, 5 against, 1 abstention).`,
    ],
    [{ status: "voted" }, `The ${named} was put to the vote.`],
    [
      { status: "adopted", votesFor: 30, ourPosition: "Quietly content" },
      `The ${named} was adopted without a vote.`,
    ],
  ])("%j is told in a sentence", (fields, sentence) => {
    const dossier = withMore(resolution(fields));
    const [told] = resolutionStatements(dossier, namesOf(dossier), () => true);
    expect(told).toEqual({ text: sentence, rests: [{ kind: "draft-resolution", key: key(1) }] });
  });

  it("stands under its agenda item, else under a heading of its own, once, and rests on its record", () => {
    const items = all(paris, "agenda-item");
    const spoken = items.find(({ body }) => /working groups/i.test(body.title)) ?? items[0];
    const dossier = withMore(
      resolution({ agendaItem: spoken?.key, status: "adopted" }),
      resolution({ title: "Of no item", status: "withdrawn" }, 2),
      resolution({ title: "Of an item that is gone", agendaItem: key(9) }, 3),
    );
    const { cable, rests } = draftCable(dossier, profile, { at: "2009-12-01T10:00:00Z", serial: 548 });
    const headings = cable.blocks.map((block) => (block.kind === "heading" ? block.text : ""));
    const place = (words: string): readonly number[] =>
      cable.blocks.flatMap((block, at) =>
        block.kind === "paragraph" && block.text.includes(words) ? [at] : [],
      );
    const headingOver = (at: number): string => headings.slice(0, at).findLast((text) => text !== "") ?? "";
    const [first = 0] = place("Precursor control");
    expect(place("Precursor control")).toHaveLength(1);
    expect(headingOver(first)).toContain(spoken?.body.title.toUpperCase());
    expect(rests[first]).toContainEqual({ kind: "draft-resolution", key: key(1) });
    expect(place("Of no item").map(headingOver)).toEqual(["DRAFT RESOLUTIONS"]);
    expect(place("Of an item that is gone").map(headingOver)).toEqual(["DRAFT RESOLUTIONS"]);
  });
});

describe("the symbols of an item's documents in the cable", () => {
  const documented = (documents: readonly string[]): Dossier => {
    const items = all(paris, "agenda-item").map(({ key: of, body }) =>
      record("agenda-item", of, { ...body, documents }),
    );
    return withMore(...items);
  };
  const written = (documents: readonly string[]) =>
    writeCable(draftCable(documented(documents), profile, { at: "2009-12-01T10:00:00Z", serial: 548 }).cable);

  it("follow its title in the heading, and are read back from the text", () => {
    const { text, cable } = written(["E/CN.7/2010/L.3", "Draft work plan (awaited)", "E/CN.7/2010/2"]);
    const headings = cable.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(
      headings.filter((heading) => heading.endsWith("(E/CN.7/2010/L.3, E/CN.7/2010/2)")).length,
    ).toBeGreaterThan(0);
    const { cables } = readCables(text);
    expect(cables[0] && cableOf(cables[0]).blocks).toEqual(cable.blocks);
  });

  it("are as many as three short lines hold", () => {
    const { cable } = written(Array.from({ length: 20 }, (_, index) => `E/CN.7/2010/${index + 1}`));
    const headings = cable.blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
    expect(Math.max(...headings.map(({ length }) => length))).toBeLessThanOrEqual(120);
    expect(headings.some((heading) => heading.includes("E/CN.7/2010/1,"))).toBe(true);
  });
});
