import { expect, it } from "vitest";
import { toDossier } from "../../../shared/dossier/dossier.ts";
import { pledgesInWords } from "../../../shared/log/pledges-in-words.ts";
import { record } from "../cable/sample-dossier.ts";
import { typedLog } from "../cable/typed-log.ts";

it("pledges in plain words that nobody took are found, and recorded as Tab would have", () => {
  const log = typedLog([
    "norway pledges 500k usd for labs over 2 yrs",
    "fra !pledge 200k USD",
    "fra announces 200k usd", // recorded before
    "uk offers 3 experts",
    "italy pledges support",
    "canada confirms it will pay",
    "> gives 100k cad for training",
  ]);
  const found = pledgesInWords(log);
  expect(found.map(({ entry, label }) => `${entry.body.party} ${label}`)).toEqual([
    "country:NO USD 500,000 announced: labs, over 2 years",
    "country:CA CAD 100,000 announced: training",
  ]);
  const [first] = found;
  const key = "01253100-0000-7000-8000-00000000ffff";
  const [change, ...others] = first?.record(() => key) ?? [];
  expect(others).toEqual([]);
  expect(change).toMatchObject({
    kind: "pledge",
    key,
    fields: {
      party: "country:NO",
      amount: 500_000,
      currency: "USD",
      status: "announced",
      purpose: "labs",
      term: "over 2 years",
      source: { type: "intervention", key: first?.entry.key },
    },
  });
  const records = Object.values(log.records).flatMap((kind) => [...kind.values()]);
  const changed = { ...change?.fields, amount: 600_000 }; // by hand, afterwards
  const after = toDossier(log.id, [...records, record("pledge", key, changed)]);
  expect(pledgesInWords(after).map(({ entry }) => entry.body.party)).toEqual(["country:CA"]);
});
