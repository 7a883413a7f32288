import { expect, test } from "vitest";
import type { Marking } from "../../../shared/marking/marking.ts";
import { cableDocument } from "../../../shared/cable/cable-document.ts";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { sampleDossier } from "./sample-dossier.ts";

const { dossier, profile } = sampleDossier("paris-pact-2009");
const unmarked: Marking = { scheme: "us", level: "UNCLASSIFIED", caveats: [] };
const { cable } = draftCable(dossier, profile, { at: "2009-12-04T12:16:00Z", serial: 548 });
const at = "2009-12-04T12:16:00Z";

test("prints every paragraph and heading of the cable, in order, under its banner", () => {
  const document = cableDocument(cable, at, unmarked);
  const texts = document.blocks.flatMap((block) =>
    block.kind === "paragraph" || block.kind === "heading"
      ? [block.runs.map(({ text }) => text).join("")]
      : [],
  );
  expect(texts).toEqual([
    cable.subject,
    ...cable.blocks.map((block) =>
      block.kind === "heading" ? block.text : `${block.number}. ${block.text}`,
    ),
  ]);
  expect(document).toMatchObject({
    banner: { text: "UNCLASSIFIED" },
    footer: "UNVIE VIENNA 000548",
    createdAt: at,
  });
});

test("leaves no row for what the cable lacks", () => {
  const bare = { ...cable, header: null, tags: [], references: [] };
  const table = cableDocument(bare, at, unmarked).blocks.find(({ kind }) => kind === "table");
  const names = table?.kind === "table" ? table.rows.map(([name]) => name?.runs[0]?.text) : [];
  expect(names).toEqual(["From", "Reference", "Captions", "Attention", "E.O."]);
});

test("shows marks before paragraphs, and captions that limit readers in the banner", () => {
  const sensitive = {
    ...cable,
    captions: ["NOFORN", "SENSITIVE", "SIPDIS"],
    blocks: cable.blocks.flatMap((block) =>
      block.kind === "paragraph" ? [{ ...block, portion: "SBU" }] : [],
    ),
  };
  const document = cableDocument(sensitive, at, unmarked);
  expect(document.banner?.text).toBe("SENSITIVE BUT UNCLASSIFIED // NOFORN");
  const first = document.blocks.find(({ kind }) => kind === "paragraph");
  expect(first?.kind === "paragraph" && first.runs[0]).toMatchObject({ text: "1. (SBU) ", bold: true });
});

test("takes the mark of its records for the banner where a telegram has no word for it", () => {
  const amber: Marking = { scheme: "tlp", level: "AMBER", caveats: [] };
  const document = cableDocument({ ...cable, classification: null, captions: [] }, at, amber);
  expect(document.banner?.text).toBe("TLP:AMBER");
});
