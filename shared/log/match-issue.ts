import type { IssueId } from "../dossier/identity.ts";
import { foldText } from "../delegations/names.ts";

/** An issue as the log knows it. */
export interface KnownIssue {
  readonly id: IssueId;
  readonly name: string;
  readonly keys: readonly string[]; // ways to type it, squashed: the slug first, then aliases, then words of the slug
  readonly plain: readonly string[]; // as plain words: its slug, name and aliases, folded
}

/** Letters and figures only: “Border-Sec” is “bordersec”. */
export const squash = (text: string): string => foldText(text).replaceAll(" ", "");

/** An issue prepared for matching. */
export function knownIssue(id: IssueId, name: string, aliases: readonly string[]): KnownIssue {
  const words = id.split("-").slice(1);
  return {
    id,
    name,
    keys: [id, ...aliases, ...words].map(squash).filter((key) => key !== ""),
    plain: [...new Set([id, name, ...aliases].map(foldText))].filter((plain) => plain.length > 1),
  };
}

export interface IssueMatch {
  readonly score: number; // the smaller the surer
  readonly candidates: readonly IssueId[];
}

/**
 * The issues a typed word may mean, the likeliest first: the slug, an alias, the beginning of the slug, of an alias, of
 * a later word of the slug. Issues alike in this keep the order of the dossier.
 */
export function matchIssue(typed: string, issues: readonly KnownIssue[]): IssueMatch | undefined {
  const word = squash(typed);
  if (word === "") return undefined;
  const found = issues
    .map((issue) => ({ id: issue.id, score: scoreOf(word, issue) }))
    .filter(({ score }) => score < none)
    .sort((a, b) => a.score - b.score);
  const [best] = found;
  return best && { score: best.score, candidates: found.map(({ id }) => id) };
}

const none = 9;

function scoreOf(word: string, { id, keys }: KnownIssue): number {
  if (keys[0] === word) return 0;
  if (keys.includes(word)) return 1;
  if (keys[0]?.startsWith(word)) return 2;
  return keys.some((key) => key.startsWith(word) && key !== squash(id)) ? 3 : none;
}
