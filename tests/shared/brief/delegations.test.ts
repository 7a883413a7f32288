import { expect, test } from "vitest";
import { composePack } from "../../../shared/brief/pack.ts";
import { blockText, headingsOf } from "./document-text.ts";
import { makeDossier, meetingOf, uuidOf, type Given } from "./make-dossier.ts";

const person = (
  name: string,
  party: string,
  role: "head" | "member",
  biography?: string,
): readonly Given[] => [
  ["person", uuidOf(name), { name, ...(biography === undefined ? {} : { biography }) }],
  ["role", uuidOf(`${name} role`), { person: uuidOf(name), party, role, order: "a0", attends: [] }],
];

const dossier = makeDossier([
  meetingOf(),
  ["party", "country:US", { name: "United States" }],
  ["party", "country:FR", { name: "France" }],
  ["party", "org:UNODC", { name: "UNODC" }],
  ...person("Ann Head", "country:US", "head"),
  ...person("Ben Frank", "country:FR", "member"),
  ...person("Claire Chef", "country:FR", "head", "Twenty years at sea."),
  ...person("Dan Hub", "org:UNODC", "member"),
]);

const { document } = composePack(dossier, { variant: "full", without: [] }, { now: "2010-03-08T16:00:00Z" });

test("ours stand first; all others share one table, each row with its delegation, heads first", () => {
  const headings = headingsOf(document, 2).filter((name) => /elegation/.test(name));
  expect(headings).toEqual(["Our delegation: United States", "Other delegations"]);
  const table = document.blocks.find((block) => block.kind === "table" && block.alt === "Other delegations");
  const rows = table?.kind === "table" ? table.rows.slice(1) : [];
  expect(rows.map((row) => row.map(({ runs }) => runs.map(({ text }) => text).join("")).slice(0, 3))).toEqual(
    [
      ["France", "Head of delegation", "Claire Chef"],
      ["France", "Member", "Ben Frank"],
      ["UNODC", "Member", "Dan Hub"],
    ],
  );
});

test("a biography under the table of others says whose it is", () => {
  expect(document.blocks.map(blockText)).toContain("Claire Chef (France). Twenty years at sea.");
});
