import { expect, test } from "vitest";
import { outcomesByEntry } from "../../../shared/log/entry-outcomes.ts";
import { dossierKey, makeDossier, uuidOf } from "../brief/make-dossier.ts";

test("the outcomes of an entry are told beside it, those with another source are not", () => {
  const source = { type: "intervention", dossier: dossierKey, key: uuidOf("entry") } as const;
  const dossier = makeDossier([
    [
      "intervention",
      uuidOf("said"),
      { at: "2027-05-01T10:00:00Z", line: "x", text: "supports it,", stances: [], delivers: [], echoes: [] },
    ],
    ["decision", uuidOf("a"), { text: "Adopted as drafted", status: "adopted", source }],
    [
      "pledge",
      uuidOf("b"),
      { party: "country:CA", status: "announced", amount: 200_000, currency: "CAD", source },
    ],
    ["pledge", uuidOf("c"), { party: "country:CA", status: "declined", source }],
    ["action", uuidOf("d"), { text: "Send it", status: "open", owner: "Ireland", due: "2027-05-31", source }],
    ["action", uuidOf("e"), { text: "Typed by hand", status: "open" }],
    [
      "action",
      uuidOf("f"),
      { text: "send the text", status: "open", owner: "UNODC", source: { ...source, key: uuidOf("said") } },
    ],
    [
      "intervention",
      uuidOf("two"),
      { at: "2027-05-01T10:01:00Z", line: "y", text: "y", stances: [], delivers: [], echoes: [] },
    ],
    [
      "action",
      uuidOf("g"),
      { text: "send it", status: "open", owner: "UNODC", source: { ...source, key: uuidOf("two") } },
    ],
    ["action", uuidOf("h"), { text: "read it", status: "open", source: { ...source, key: uuidOf("two") } }],
  ]);
  expect([...outcomesByEntry(dossier)]).toEqual([
    [
      uuidOf("entry"),
      [
        "Decision, adopted",
        "Pledge: CAD 200,000, announced",
        "Pledge: declined",
        "Action, Ireland, by 31 May 2027",
      ],
    ],
    [uuidOf("two"), ["Action", "Action, UNODC"]],
    [uuidOf("said"), ["Action, UNODC: send the text"]],
  ]);
});
