import type { Action } from "../../dossier/action.ts";
import type { Decision } from "../../dossier/decision.ts";
import type { PartyId } from "../../dossier/identity.ts";
import type { Pledge } from "../../dossier/pledge.ts";
import type { Position } from "../../dossier/position.ts";
import type { Role } from "../../dossier/role.ts";
import { periodText } from "../../dossier/dates.ts";
import { stanceDisplay } from "../../dossier/stance.ts";
import type { WatchItem } from "../../dossier/watch-item.ts";
import { referenceParty } from "../../reference/parties.ts";
import { cableAmount } from "../../pledges/amount-text.ts";

/** What a cable says of the meeting itself. */
export interface MeetingFacts {
  readonly title: string;
  readonly startsOn?: string; // date
  readonly endsOn?: string;
  readonly place?: string;
}

/** Somebody a cable names as part of a delegation. */
export interface Delegate {
  readonly name: string;
  readonly office?: string;
  readonly title?: string;
  readonly party: PartyId;
  readonly role: Role["role"];
  readonly seat?: string;
}

/** A fact of a cable that may become a record: refused, changed or accepted by a person. */
export type Proposal = Said &
  (
    | { readonly kind: "meeting"; readonly body: MeetingFacts }
    | { readonly kind: "delegate"; readonly body: Delegate }
    | { readonly kind: "position"; readonly body: Omit<Position, "source"> }
    | { readonly kind: "pledge"; readonly body: Omit<Pledge, "source"> }
    | { readonly kind: "decision"; readonly body: Omit<Decision, "source"> }
    | { readonly kind: "action"; readonly body: Omit<Action, "source"> }
    | { readonly kind: "watch-item"; readonly body: Omit<WatchItem, "source"> }
  );
export type ProposalKind = Proposal["kind"];

/** Where a fact is said. */
export interface Said {
  readonly sentence: string;
  readonly paragraph: number | null; // its number in the cable
}

/** A sentence of a cable, and what its paragraph said before it. */
export interface Sentence extends Said {
  readonly before: readonly string[];
  readonly role: "summary" | "comment" | "action-request" | null;
}

/** A proposal in one line, as lists show it. */
export function proposalText(proposal: Proposal): string {
  const name = (party: PartyId): string => referenceParty(party)?.name ?? party;
  switch (proposal.kind) {
    case "meeting": {
      const { title, startsOn, endsOn, place } = proposal.body;
      return [title, periodText(startsOn, endsOn), place].filter((part) => part).join(", ");
    }
    case "delegate": {
      const { name: who, office, title, party, role, seat } = proposal.body;
      return [who, title ?? office, `${name(party)}, ${seat?.toLowerCase() ?? role}`]
        .filter((part) => part)
        .join(", ");
    }
    case "position": {
      const { party, issue, stance, summary } = proposal.body;
      return `${name(party)} on ${issue.replaceAll("-", " ")}: ${stanceDisplay[stance].name}. ${summary}.`;
    }
    case "pledge": {
      const { party, status, amount, currency, purpose } = proposal.body;
      const money = amount === undefined ? "" : ` ${cableAmount(amount, currency)}`;
      return `${name(party)}: ${status}${money}${purpose === undefined ? "" : ` for ${purpose}`}`;
    }
    case "action":
      return [proposal.body.owner, proposal.body.text, proposal.body.due].filter((part) => part).join(": ");
    case "decision":
    case "watch-item":
      return proposal.body.text;
  }
}
