import type { IssueId, PartyId } from "../dossier/identity.ts";
import type { Stance } from "../dossier/stance.ts";
import type { PledgeStatus } from "./money.ts";
import type { Aim } from "./read-aim.ts";
import type { ParsedAction } from "./read-action.ts";
import type { ParsedDecision } from "./read-decision.ts";

export interface ParsedPledge extends Aim {
  readonly party: PartyId | undefined; // whose it is; undefined where neither the pledge nor the line says it
  readonly amount?: number;
  readonly currency?: string;
  readonly status: PledgeStatus;
}

export interface ParsedStance {
  readonly issue: IssueId;
  readonly stance: Stance;
}

/** What a line says: the part of an entry that becomes records. */
export interface EntryStructure {
  readonly text: string; // the line without the signs that are shown as chips
  readonly continues: boolean;
  readonly isChair: boolean;
  readonly party: PartyId | undefined;
  readonly jointlyWith: readonly PartyId[]; // those who say the same with it
  readonly onBehalfOf: PartyId | undefined;
  readonly speaker: string | undefined;
  readonly agendaItem: string | undefined; // only where the line sets it
  readonly at: string | undefined; // instant; only where the line sets it
  readonly stances: readonly ParsedStance[];
  readonly verb: string | undefined; // key of a reporting verb
  readonly quotes: readonly string[]; // verbatim, without their marks
  readonly pledges: readonly ParsedPledge[];
  readonly decision: ParsedDecision | undefined;
  readonly actions: readonly ParsedAction[];
}

/** What one of the signs of a line was understood as: shown before Enter, mended with a key. */
export interface Chip {
  readonly kind:
    | "continues"
    | "chair"
    | "party"
    | "jointly"
    | "on-behalf"
    | "speaker"
    | "item"
    | "time"
    | "stance"
    | "verb"
    | "quote"
    | "pledge"
    | "decision"
    | "action";
  readonly start: number; // where it stands in the line
  readonly end: number;
  readonly label: string; // “Russia”, “◐ Working group on financial flows”
  readonly state: "given" | "proposed"; // proposed: nothing is recorded until a person takes it
  readonly stance?: Stance;
  readonly choice?: string; // under which a choice is kept; absent: nothing else it could be
  readonly candidates: readonly Candidate[]; // what it may be: the one taken first in their order is `chosen`
  readonly chosen: string; // value of the candidate that holds
}

/** One of the things a sign may mean. The value `""` means: it is text, or nothing. */
export interface Candidate {
  readonly value: string;
  readonly label: string;
}

/** A person's corrections of what was understood: by the key of a chip, the value chosen. */
export type Choices = ReadonlyMap<string, string>;

export interface ParsedEntry extends EntryStructure {
  readonly line: string; // exactly as typed
  readonly chips: readonly Chip[]; // by place
  readonly problems: readonly string[]; // what is missing, in plain words; never stops an entry
}
