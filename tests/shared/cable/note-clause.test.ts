import { expect, test } from "vitest";
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
