import type { IssueId } from "../dossier/identity.ts";
import type { Stance } from "../dossier/stance.ts";
import type { ParsedAction } from "./read-action.ts";
import type { ParsedDecision } from "./read-decision.ts";
import type { PartyMatch } from "./match-party.ts";
import type { PledgeRead } from "./read-pledge.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A part of a line that says something to the log: what is shown as a chip. */
export type Mark =
  | (Span & { readonly kind: "escape" }) // a backslash that makes what follows text
  | (Span & { readonly kind: "continues" })
  | (Span & { readonly kind: "chair"; readonly isPossessive: boolean })
  | (Span & { readonly kind: "party"; readonly match: PartyMatch })
  | (Span & { readonly kind: "jointly"; readonly match: PartyMatch })
  | (Span & { readonly kind: "on-behalf"; readonly match: PartyMatch })
  | (Span & { readonly kind: "speaker"; readonly typed: string })
  | (Span & { readonly kind: "item"; readonly typed: string; readonly candidates: readonly string[] })
  | (Span & { readonly kind: "time"; readonly date: string | undefined; readonly time: string })
  | IssueMark
  | (Span & { readonly kind: "pledge"; readonly pledge: PledgeRead })
  | (Span & { readonly kind: "decision"; readonly decision: ParsedDecision })
  | (Span & { readonly kind: "action"; readonly action: ParsedAction });

/** `#precursors++`, or an issue without a sign. */
export type IssueMark = Span & {
  readonly kind: "issue";
  readonly typed: string;
  readonly candidates: readonly IssueId[];
  readonly stance: Stance | undefined; // undefined: no sign given
};

/** Where a sign may begin: at the start of the line, after a space or an opening bracket. */
export const mayBeginAt = (line: string, at: number): boolean =>
  at === 0 || /[\s([—]/.test(line[at - 1] ?? "");

/** What may follow a sign. */
export const mayEndAt = (line: string, at: number): boolean =>
  at >= line.length || /[\s.,;:!?)\]—]/.test(line[at] ?? "");
