import { describe, expect, it } from "vitest";
import type { Pledge } from "../../../shared/dossier/pledge.ts";
import { pledgeLedger, type Ledger } from "../../../shared/pledges/ledger.ts";
import { makeDossier, meetingOf, sampleDossier, uuidOf } from "../brief/make-dossier.ts";

const ledgerOf = (...pledges: readonly Pledge[]): Ledger =>
  pledgeLedger(
    makeDossier([
      meetingOf(),
      ...pledges.map((pledge, index) => ["pledge", uuidOf(`pledge ${index}`), pledge] as const),
    ]),
  );
const usd = (
  party: string,
  status: Pledge["status"],
  amount: number,
  more: Partial<Pledge> = {},
): Pledge => ({
  party,
  status,
  amount,
  currency: "USD",
  ...more,
});

describe("the pledge ledger", () => {
  it("says what the sample's meeting left: 2.9 million required, 200,000 announced, 2.7 million missing", () => {
    expect(pledgeLedger(sampleDossier("paris-pact-2009")).totals[0]).toMatchObject({
      currency: "USD",
      required: 2_900_000,
      toStart: 700_000,
      announced: 200_000,
      anticipated: 200_000,
      gap: 2_700_000,
    });
  });

  it("does not add a part to the requirement it belongs to", () => {
    const { totals } = ledgerOf(
      usd("org:UNODC", "required", 900),
      usd("org:UNODC", "required", 300, { part: true }),
    );
    expect(totals[0]).toMatchObject({ required: 900, toStart: 300, gap: 900 });
  });

  it("keeps currencies apart, and figures without one", () => {
    const { totals } = ledgerOf(
      usd("org:UNODC", "required", 900),
      usd("country:FR", "announced", 100, { currency: "EUR" }),
      { party: "country:CA", status: "announced", amount: 5 },
    );
    expect(totals.map(({ currency, announced, gap }) => [currency, announced, gap])).toEqual([
      ["USD", 0, 900],
      ["EUR", 100, 0],
      [null, 5, 0],
    ]);
  });

  it("tells what may be counted twice, and counts it", () => {
    const dogs = { purpose: "Dogs" };
    const { totals, alike } = ledgerOf(
      usd("country:NO", "announced", 200),
      usd("country:NO", "announced", 200),
      usd("country:NO", "announced", 200, dogs),
      usd("country:NO", "announced", 200, { purpose: "Labs" }),
      usd("country:NO", "announced", 200, { ...dogs, term: "a year" }),
      usd("country:NO", "anticipated", 200, { on: "2011-01-01" }),
      usd("country:NO", "announced", 300),
      usd("country:NO", "announced", 200, { currency: "EUR" }),
      usd("country:SE", "announced", 200),
    );
    expect(totals[0]).toMatchObject({ announced: 1500 });
    expect(alike.size).toBe(4);
    const apart = ledgerOf(
      usd("country:NO", "announced", 200, dogs),
      usd("country:NO", "announced", 200, { purpose: "Labs" }),
      usd("country:NO", "announced", 200, { purpose: "Dogs", term: "a year" }),
    );
    expect(apart.alike.size).toBe(1);
  });

  it("lists a pledge without a figure and adds it to nothing", () => {
    const { lines, totals } = ledgerOf({ party: "country:US", status: "requested", currency: "USD" });
    expect(lines).toHaveLength(1);
    expect(totals).toEqual([]);
  });

  it("no longer counts as expected what the same party has since announced or declined", () => {
    const expected = usd("country:FR", "anticipated", 200, { on: "2009-11-27" });
    const { totals, answered } = ledgerOf(
      expected,
      usd("country:FR", "announced", 150, { on: "2010-03-11" }),
    );
    expect(totals[0]).toMatchObject({ anticipated: 0, announced: 150 });
    expect([...answered]).toEqual([uuidOf("pledge 0")]);
  });

  it("does not take another purpose, another currency or an earlier line for an answer", () => {
    const asked = usd("country:FR", "requested", 200, { purpose: "Start", on: "2010-01-01" });
    const others = [
      usd("country:FR", "announced", 1, { purpose: "Training", on: "2010-03-11" }),
      usd("country:FR", "announced", 1, { currency: "EUR", on: "2010-03-11" }),
      usd("country:FR", "announced", 1, { on: "2009-01-01" }),
      usd("country:CA", "announced", 1, { on: "2010-03-11" }),
    ];
    expect(ledgerOf(asked, ...others).answered.size).toBe(0);
  });
});
