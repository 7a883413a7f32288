import { describe, expect, it } from "vitest";
import { samples } from "../../../seeds/sample.ts";
import { rosterFromText } from "../../../main/intake/roster.ts";
import { csvFile } from "../../../shared/delegations/csv-cell.ts";
import { listOfParticipants, participantRows } from "../../../shared/delegations/list-of-participants.ts";
import { guessColumns, reviewRoster } from "../../../shared/delegations/roster.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import { dossierOf } from "../../seeds/dossier-of.ts";

const paris = dossierOf(samples[0]);
const now = "2009-12-01T12:00:00Z";

function textOf(dossier: Dossier): readonly string[] {
  return listOfParticipants(dossier, { now }).blocks.flatMap((block) => {
    if (block.kind === "heading" || block.kind === "paragraph") return block.runs.map(({ text }) => text);
    if (block.kind !== "table") return [];
    return block.rows.map((row) => row.map(({ runs }) => runs.map(({ text }) => text).join("")).join(" | "));
  });
}

describe("the list of participants", () => {
  const columns = "Role | Name | Title and organisation | Attends";

  it("gives ours, then theirs, heads first, with title, organisation and what they attend", () => {
    const [items, head] = [paris.records["agenda-item"], paris.records.role?.values().toArray()[0]];
    const attends = [...(items?.keys() ?? [])].slice(1, 3);
    const role = { ...head, body: { ...head?.body, attends } };
    expect(textOf(dossierOf(samples[0], [role]))).toEqual([
      "List of participants",
      "Paris Pact Initiative: 7th Policy Consultative Group",
      "United States",
      columns,
      "Head of delegation | John Sullivan | Director, Office of Policy Planning and Coordination, INL | 2, 3",
      "Member | Christine Cline | INL | All items",
      "Member | Adam Davis | UNVIE | All items",
      "Member | Stephen Johnston | AFRICOM | All items",
      "Member | Michael Overby | INL | All items",
      "Member | Christopher Shahidi | UNVIE | All items",
      "Member | Howard Steers | EUCOM | All items",
      "UNODC",
      columns,
      "Head of delegation | Bernard Frahi | Deputy Director, Division for Operations, UNODC | All items",
    ]);
  });

  it("has the highest mark of the people in it, and no mark of what it leaves out", () => {
    const banner = (dossier: Dossier): string | undefined =>
      listOfParticipants(dossier, { now }).banner?.text;
    expect(banner(paris)).toBe("UNCLASSIFIED");
    const key = "018f2c7e-0000-7000-8000-000000000002";
    const marking = { scheme: "us", level: "SECRET", caveats: [] };
    const person = { dossier: paris.id, kind: "person", key, body: { name: "X", marking }, heads: [] };
    const body = { person: key, party: "country:US", role: "expert", order: "b00", attends: [] };
    const role = { dossier: paris.id, kind: "role", key, body, heads: [] };
    expect(banner(dossierOf(samples[0], [person]))).toBe("UNCLASSIFIED");
    const marked = dossierOf(samples[0], [person, role]);
    expect(banner(marked)).toBe("SECRET");
    expect(textOf(marked)).toContain("Expert | (S) X |  | All items");
    expect(
      participantRows(marked)
        .find(([name]) => name === "X")
        ?.at(-1),
    ).toBe("SECRET");
  });

  it("of nobody says so", () => {
    expect(textOf(toDossier(paris.id, []))).toEqual([
      "List of participants",
      "No participants are recorded yet.",
    ]);
  });

  it("as a CSV file is a roster that brings nothing new", () => {
    const read = rosterFromText(csvFile(participantRows(paris)));
    const table = read.ok ? read.value : null;
    expect(table?.rows).toHaveLength(8);
    const reviewed = table && reviewRoster(table, guessColumns(table), paris);
    expect(reviewed?.rows.map(({ outcome }) => outcome)).toEqual(Array.from({ length: 8 }, () => "same"));
  });
});
