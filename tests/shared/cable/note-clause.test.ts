import { describe, expect, test } from "vitest";
import { pastClause } from "../../../shared/cable/note-clause.ts";

test.each([
  ["proposes two groups", "proposed two groups"],
  ["also supports our proposals", "also supported our proposals"],
  ["is interested in expert talks", "expressed interest in expert talks"],
  ["del likewise interested in expert talks", "likewise expressed interest in expert talks"],
  ["prefers that at least one group study flows", "preferred that at least one group study flows"],
  ["proposes to go deeper; opposes new regions", "proposed to go deeper, and opposed new regions"],
  ["praises TARCET, urges that CARICC go on", "praised TARCET, and urged that CARICC go on"],
  ["notes that no country offers to host", "noted that no country offered to host"],
  ["concludes that partners agree to launch", "concluded that partners agreed to launch"],
  ["asks that members support the text", "asked that members support the text"],
  ["reports that TARCET is in its second phase", "reported that TARCET is in its second phase"],
  ["welcomes proposals and requests from members", "welcomed proposals and requests from members"],
  ["replies that it cannot pay", "replied that it cannot pay"],
  ["stresses need for funds", "stressed need for funds"],
  ["says no", "said no"],
  [
    "expects a further 200,000 USD from France; nothing announced",
    "expected a further $200,000 from France; nothing was announced",
  ],
  ["welcomes partners, agenda adopted", "welcomed partners; the agenda was adopted"],
  ["supported the text", "supported the text"],
  ["oposes listing", "opposed listing"],
  ["suported the text, welcoms the paper", "supported the text, welcoms the paper"],
])("tells %j as %j", (note, clause) => expect(pastClause(note)).toBe(clause));

test.each([["nitazenes in 30 countries"], ["no new money"], ["10 - 12 June suits us"], [""], ["Sure"]])(
  "finds no verb in %j",
  (note) => expect(pastClause(note)).toBeNull(),
);

test.each([
  ["does not support the text", "did not support the text"],
  ["doesn't support the text", "did not support the text"],
  ["can't accept new regions", "could not accept new regions"],
])("keeps the negation of %j", (note, clause) => expect(pastClause(note)).toBe(clause));

describe("what may be a noun is no verb of who speaks", () => {
  test.each([
    ["notes calls for reform by others", "noted calls for reform by others"],
    ["notes requests for more time from india", "noted requests for more time from india"],
    ["noted demands for cuts", "noted demands for cuts"],
    ["notes pledges to fund fell", "noted pledges to fund fell"],
    ["says offers to pay were empty", "said offers to pay were empty"],
    ["welcomes proposals and offers to host", "welcomed proposals and offers to host"],
    ["welcomes proposals and requests for time", "welcomed proposals and requests for time"],
    ["says will pay", "said it would pay"],
  ])("tells %j as %j", (note, clause) => expect(pastClause(note)).toBe(clause));

  test.each([
    "attacks on civilians must stop",
    "arrests of activists are internal matter",
    "targets too high",
    "plastics: no, mercury: yes",
    "ldcs needed now",
    "offers to pay were empty",
    "reports of abuse are false",
    "concerned parties must act",
    "armed groups in the south",
    "united front needed",
    "opposed by us and UK",
    "can appears ready",
    "demands unmet",
    "votes counted twice",
    "doubts remain",
  ])("finds no verb in %j", (note) => expect(pastClause(note)).toBeNull());

  const byOne = { by: "one", hasColon: false } as const;
  const afterColon = { by: "one", hasColon: true } as const;

  test.each([
    ["has no view yet", "had no view yet"],
    ["both against it", "was both against it"],
    ["in favour of it", "was in favour of it"],
    ["pledges 500k usd", "pledged $500,000"],
    ["objects that the text is old", "objected that the text is old"],
    ["waits for capital", "waited for capital"],
    ["votes against it", "voted against it"],
    ["names three firms", "named three firms"],
  ])("tells %j as %j", (note, clause) => expect(pastClause(note)).toBe(clause));

  test("nor is a base form after one party, but after several it is", () => {
    expect(pastClause("vote on text illegal", byOne)).toBeNull();
    expect(pastClause("oppose the text", byOne)).toBeNull();
    expect(pastClause("oppose the text", { ...byOne, by: "several" })).toBe("opposed the text");
    expect(pastClause("are against the text", { ...byOne, by: "several" })).toBe("were against the text");
  });

  test("after a colon only a verb of reporting is one", () => {
    expect(pastClause("supports the text", afterColon)).toBe("supported the text");
    expect(pastClause("will pay", afterColon)).toBe("would pay");
    expect(pastClause("plans for the centre", afterColon)).toBeNull();
    expect(pastClause("shared responsibility is key", afterColon)).toBeNull();
    expect(pastClause("walks out", afterColon)).toBeNull();
    expect(pastClause("left out of talks", afterColon)).toBeNull();
    expect(pastClause("attacked 3 villages", afterColon)).toBeNull();
    expect(pastClause("repeated the offer", afterColon)).toBeNull();
    expect(pastClause("recalled the offer", afterColon)).toBe("recalled the offer");
    expect(pastClause("walks out", byOne)).toBe("walked out");
  });
});
