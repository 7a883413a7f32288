import type { Decision } from "../dossier/decision.ts";

/** That the entry records a decision: in words of its own, else in those of the entry. */
export interface ParsedDecision {
  readonly status: Decision["status"];
  readonly text?: string;
}

const keyword = /!decision(?=[.,;:)]*(?:$|\s))/iy;
const status = /^\s+(adopted|agreed|provisional|deferred)(?:\s*(?=$|[#@/~!])|\s*[:,](?=\s|$))/i;

/**
 * `!decision [adopted|agreed|provisional|deferred] [what]`, up to the next sign (`until`); the status counts only where a
 * colon or comma, a sign or nothing follows it. Agreed if unsaid. What follows is the decision where words of the entry
 * stand before (`isAfterWords`), else it is text.
 */
export function readDecision(
  line: string,
  at: number,
  until: number,
  isAfterWords: boolean,
): { readonly end: number; readonly decision: ParsedDecision } | undefined {
  keyword.lastIndex = at;
  const word = keyword.exec(line)?.[0];
  if (word === undefined) return undefined;
  const start = at + word.length;
  const [whole = "", given = "agreed"] = status.exec(line.slice(start, Math.min(until, start + 100))) ?? [];
  const decision = { status: given.toLowerCase() as Decision["status"] };
  const end = start + whole.trimEnd().length;
  const rest = line.slice(end, until).trimEnd();
  const text = rest.replace(/^\s*(?:[,:;][#@/~!]*\s*)*|[\s.,;]+$/g, ""); // what is glued to a colon is no sign
  if (!isAfterWords || !/[\p{L}\p{N}]/u.test(text)) return { end, decision };
  return { end: end + rest.length, decision: { ...decision, text } };
}
