import { describe, expect, it } from "vitest";
import { v7 as newUuid } from "uuid";
import { cableOf } from "../../../shared/cable/cable-reading.ts";
import { draftCable } from "../../../shared/cable/draft-cable.ts";
import { importChanges, cableReference } from "../../../shared/cable/import/import-changes.ts";
import { proposalText, type Proposal } from "../../../shared/cable/import/proposal.ts";
import { proposalsOf } from "../../../shared/cable/import/proposals.ts";
import { lintCable } from "../../../shared/cable/lint-cable.ts";
import { readCables } from "../../../shared/cable/read-cables.ts";
import { writeCable } from "../../../shared/cable/write-cable.ts";
import { newDossierChanges } from "../../../shared/dossier/new-dossier.ts";
import { toDossier, type Dossier } from "../../../shared/dossier/dossier.ts";
import type { Change } from "../../../shared/ipc-contract.ts";
import { reports, type Report } from "../../fixtures/reports/reports.ts";
import { archivedCable, fixture } from "./fixture.ts";
import { record } from "./sample-dossier.ts";

const ours = "country:US";
const archived = archivedCable();
const read = (text: string) => readCables(text).cables[0] ?? expect.fail("no cable was read");

const short = (party: string | undefined): string => party?.replace(/^(?:country|org|group):/, "") ?? "";

/** A proposal as the fixtures write it. */
function factOf({ kind, body }: Proposal): string {
  switch (kind) {
    case "meeting":
      return `meeting: ${body.title} ${body.startsOn} ${body.endsOn}`;
    case "delegate":
      return `delegate: ${body.name} ${body.role} ${body.office ?? body.seat}`;
    case "position":
      return `position: ${short(body.party)} ${body.issue} ${body.stance}`;
    case "pledge":
      return `pledge: ${[short(body.party), body.status, body.amount, body.currency].filter((part) => part !== undefined).join(" ")}`;
    case "decision":
      return `decision: ${body.status} ${body.text}`;
    case "action":
      return `action: ${body.owner} ${body.due ?? ""}`.trim();
    case "watch-item":
      return `watch-item: ${short(body.party)}`;
  }
}

describe("what no record could hold", () => {
  const telling = (subject: string, sentence: string) =>
    proposalsOf(
      read(`UNCLAS LAKEVIEW 000231\n\nSUBJECT: ${subject}\n\n1. ${sentence}\n\n2. The perch are fewer.\n`),
      null,
      ours,
    );
  const meetingOf = (sentence: string) =>
    telling("PERCH", sentence).find((one) => one.kind === "meeting")?.body ?? expect.fail("no meeting");

  it.each(["November 31", "February 30-31", "March 12-11", "April 0", "May 5, 0000"])(
    "gives a meeting on %s no day",
    (day) => {
      expect(meetingOf(`The meeting of the 3rd Regional Forum on ${day} took place.`)).toEqual({
        title: "3rd Regional Forum",
      });
    },
  );

  it("gives a meeting on a day of the calendar that day", () => {
    expect(meetingOf("The meeting of the 3rd Regional Forum on March 30-31, 2010 took place.")).toMatchObject(
      {
        startsOn: "2010-03-30",
        endsOn: "2010-03-31",
      },
    );
  });

  it("clips a title to what a line can hold, and says so", () => {
    const text = fixture("plain").replace(/SUBJECT: .*/, `SUBJECT: ${"PERCH ".repeat(200)}`);
    const [meeting] = proposalsOf(read(text), null, ours);
    expect(meeting?.kind === "meeting" && meeting.body.title).toMatch(/^PERCH .{480,}…$/);
  });

  it("is no proposal: an amount beyond all money, a decision of 30,000 characters", () => {
    const kinds = (sentence: string): readonly string[] => telling("PERCH", sentence).map(({ kind }) => kind);
    expect(kinds("France pledged $200,000 for the fund.")).toContain("pledge");
    expect(kinds("France pledged $200,000,000,000,000,000,000 for the fund.")).not.toContain("pledge");
    expect(kinds("Participants agreed to adopt the text.")).toContain("decision");
    expect(kinds(`Participants agreed ${"at length ".repeat(3_000)}to adopt the text.`)).not.toContain(
      "decision",
    );
  });
});

describe.skipIf(archived === null)("the archived cable", () => {
  const cable = read(archived ?? "");
  const proposals = proposalsOf(cable, null, ours);
  const facts = proposals.map((one) => `${one.paragraph} ${factOf(one)}`);

  it.each([
    "1 meeting: 7th Policy Consultative Group of the Paris Pact Initiative 2009-11-26 2009-11-27",
    "2 delegate: John Sullivan head INL",
    "2 delegate: Christine Cline member INL",
    "2 delegate: Adam Davis member UNVIE",
    "2 delegate: Stephen Johnston member AFRICOM",
    "2 delegate: Michael Overby member INL",
    "2 delegate: Christopher Shahidi member UNVIE",
    "2 delegate: Howard Steers member EUCOM",
    "9 position: RU financial-flows supports",
    "9 position: RU precursors supports",
    "9 position: RU border-security supports",
    "9 position: IR precursors supports",
    "9 position: IN precursors supports",
    "9 position: FR precursors supports",
    "9 position: FR border-security supports",
    "9 position: CA precursors supports",
    "9 position: CA border-security supports",
    "9 watch-item: UNODC",
    "9 watch-item: RU",
    "10 pledge: UNODC required 2900000 USD",
    "10 pledge: UNODC required 700000 USD",
    "10 pledge: RU announced 200000 USD",
    "10 pledge: FR anticipated 200000 USD",
    "10 pledge: US requested",
    "11 position: RU ministerial-meeting supports",
    "4 action: UNODC 2010-04-30",
  ])("proposes %s", (fact) => {
    expect(facts).toContain(fact);
  });

  it("proposes no other position, pledge, delegate or watch item", () => {
    const counts = Map.groupBy(proposals, ({ kind }) => kind);
    expect(counts.get("position")).toHaveLength(10);
    expect(counts.get("pledge")).toHaveLength(5);
    expect(counts.get("watch-item")).toHaveLength(2);
    expect(counts.get("delegate")).toHaveLength(8); // with the chair
  });

  it("keeps Russia's wish for France, and for itself, with the sentences that tell them", () => {
    const wish = proposals.find((one) => one.kind === "position" && one.body.issue === "ministerial-meeting");
    expect(wish?.kind === "position" && wish.body.summary).toMatch(/2010.*France to host.*2012/);
  });

  it("closes the loop: taken in whole, it drafts a cable that reads back without an error and says it all", () => {
    const dossier = imported(cable, proposals);
    const { text } = writeCable(draftCable(dossier, null, { at: "2009-12-04T12:16:00Z", serial: 548 }).cable);
    expect(lintCable(text).filter(({ severity }) => severity === "error")).toEqual([]);
    const again = read(text);
    expect(writeCable(cableOf(again)).text).toBe(text);
    const whole = again.blocks.map((block) => block.text).join(" ");
    for (const fact of [
      /John Sullivan.*headed/,
      /Russia.*preference.*financial flows/,
      /Russia also voiced support.*precursors and border security/,
      /Iran and India each expressed interest.*precursor/,
      /French and Canadian delegations both.*precursor chemicals and border security/,
      /provisional.*two TWGs.*no new regional roundtables/,
      /margins of the March 2010/,
      /secretariat may try.*Balkans/,
      /Russia may push.*financial flows/,
      /\$2\.9 million/,
      /\$700,000.*June 2010/,
      /Russia announced a pledge of \$200,000/,
      /\$200,000 is anticipated from France/,
      /United States was asked/,
      /\$100,000/,
      /Ministerial meeting.*2010/,
      /France to host/,
      /fourth Ministerial meeting in 2012/,
    ])
      expect(whole).toMatch(fact);
  });

  it("changes nothing when it is taken in again", () => {
    const dossier = imported(cable, proposals);
    const again = proposalsOf(cable, dossier, ours);
    expect(importChanges(again, dossier, cableReference(cable), newUuid)).toEqual([]);
  });
});

/** A dossier begun with the meeting of the cable, and everything it proposes. */
function imported(cable: ReturnType<typeof read>, proposals: readonly Proposal[]): Dossier {
  const meeting = proposals.find(({ kind }) => kind === "meeting");
  if (meeting?.kind !== "meeting") throw new Error("A cable proposes its meeting");
  const start = newDossierChanges({ ...meeting.body, ourParty: ours }, "imported", null, newUuid);
  const begun = withChanges(toDossier("d", []), start);
  return withChanges(begun, importChanges(proposals, begun, cableReference(cable), newUuid));
}

const withChanges = (dossier: Dossier, changes: readonly Change[]): Dossier =>
  toDossier(dossier.id, [
    ...Object.values(dossier.records).flatMap((kind) => [...kind.values()]),
    ...changes.map(({ kind, key, fields }) => record(kind, key, fields, "0126ad057100-0000-x")),
  ]);

/** A report as a cable of March 2009 or 2010. */
const asCable = ({ name, paragraphs }: Report): string =>
  [
    `P 051200Z ${name === "precursors-workshop" ? "MAR 09" : "MAR 10"}`,
    "FM USMISSION UNVIE VIENNA",
    "TO RUEHC/SECSTATE WASHDC PRIORITY 0001",
    "UNCLAS UNVIE VIENNA 000001",
    "",
    "E.O. 12958: N/A",
    "TAGS: SNAR",
    `SUBJECT: ${name}`,
    "",
    ...paragraphs.flatMap((text, index) => [`${index + 1}. ${text}`, ""]),
  ].join("\n");

describe("reports of our own", () => {
  const results = reports.map((report) => {
    const found = proposalsOf(read(asCable(report)), null, ours)
      .map(factOf)
      .filter((fact) => !fact.startsWith("meeting") || report.facts.some((one) => one.startsWith("meeting")));
    const isTold = (fact: string): boolean => report.facts.some((told) => fact.startsWith(told));
    const isFound = (told: string): boolean => found.some((fact) => fact.startsWith(told));
    return {
      report,
      found,
      wrong: found.filter((fact) => !isTold(fact)),
      missed: report.facts.filter((told) => !isFound(told)),
    };
  });

  it.each(results)("$report.name: proposes nothing that is not said", ({ wrong }) => {
    expect(wrong).toEqual([]);
  });

  it("finds most of what is said, and says how much", () => {
    const all = results.flatMap(({ found }) => found).length;
    const wrong = results.flatMap((one) => one.wrong).length;
    const told = results.flatMap(({ report }) => report.facts).length;
    const missed = results.flatMap((one) => one.missed);
    console.log(
      `Cable import on ${reports.length} reports: precision ${all - wrong} of ${all}, recall ${told - missed.length} of ${told}${missed.length > 0 ? `; missed: ${missed.join("; ")}` : ""}`,
    );
    expect(missed.length / told).toBeLessThan(0.15);
  });

  it("shows each proposal in one line", () => {
    for (const { report } of results)
      for (const proposal of proposalsOf(read(asCable(report)), null, ours))
        expect(proposalText(proposal)).toMatch(/^\S[^\n]+$/);
  });
});
