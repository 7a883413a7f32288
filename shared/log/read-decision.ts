import type { Decision } from "../dossier/decision.ts";

/** That the entry records a decision, whose words are the text of the entry. */
export interface ParsedDecision {
  readonly status: Decision["status"];
}

const keyword = /!decision(?=[.,;:)]*(?:$|\s))/iy;
const status = /^\s+(adopted|agreed|provisional|deferred)\s*(?=$|[#@/~!])/i;

/** `!decision [adopted|agreed|provisional|deferred]`; the status counts only where no text follows. Agreed if unsaid. */
export function readDecision(
  line: string,
  at: number,
): { readonly end: number; readonly decision: ParsedDecision } | undefined {
  keyword.lastIndex = at;
  const word = keyword.exec(line)?.[0];
  if (word === undefined) return undefined;
  const end = at + word.length;
  const match = status.exec(line.slice(end, end + 100));
  if (!match) return { end, decision: { status: "agreed" } };
  const [whole, given = "agreed"] = match;
  return {
    end: end + whole.trimEnd().length,
    decision: { status: given.toLowerCase() as Decision["status"] },
  };
}
