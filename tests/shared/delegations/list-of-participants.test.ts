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
    if (block.kind !== "list") return [];
    return block.items.map(({ runs, note }) => [...runs, ...(note ?? [])].map(({ text }) => text).join(": "));
  });
}

describe("the list of participants", () => {
  it("gives states before organizations, heads first, with title and office", () => {
    expect(textOf(paris)).toEqual([
      "List of participants",
      "Paris Pact Initiative: 7th Policy Consultative Group",
      "United States",
      "John Sullivan: Head of delegation, Director, Office of Policy Planning and Coordination, INL",
      "Christine Cline: INL",
      "Adam Davis: UNVIE",
      "Stephen Johnston: AFRICOM",
      "Michael Overby: INL",
      "Christopher Shahidi: UNVIE",
      "Howard Steers: EUCOM",
      "UNODC",
      "Bernard Frahi: Head of delegation, Deputy Director, Division for Operations, UNODC",
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
    expect(banner(dossierOf(samples[0], [person, role]))).toBe("SECRET");
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
