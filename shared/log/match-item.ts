import type { IssueId } from "../dossier/identity.ts";
import { all, type Dossier } from "../dossier/dossier.ts";
import { foldText } from "../delegations/names.ts";
import { squash } from "./match-issue.ts";

/** An item of the agenda as the log knows it. */
export interface KnownItem {
  readonly key: string;
  readonly number: string; // as printed
  readonly squashed: string;
  readonly words: readonly string[]; // of its title
  readonly issues: readonly IssueId[]; // that its points and objectives are about
}

/** The agenda, each item with the issues that points and objectives under it are about. */
export function knownItems(dossier: Dossier): readonly KnownItem[] {
  const issues = new Map<string, Set<IssueId>>();
  for (const { body } of [...all(dossier, "talking-point"), ...all(dossier, "objective")]) {
    if (body.agendaItem === undefined || body.issue === undefined) continue;
    const under = issues.get(body.agendaItem) ?? new Set();
    issues.set(body.agendaItem, under.add(body.issue));
  }
  return all(dossier, "agenda-item").map(({ key, body }) => ({
    key,
    number: body.number,
    squashed: squash(body.number),
    words: foldText(body.title).split(" "),
    issues: [...(issues.get(key) ?? [])],
  }));
}

/**
 * The items `/3`, `/5a`, `/minist` or `/precursors` may mean: by key, by number, by the beginning of a word of the
 * title, or by an issue that is treated under the item. Words need three letters.
 */
export function matchItem(
  typed: string,
  items: readonly KnownItem[],
  issuesMeant: readonly IssueId[],
): readonly string[] {
  const byKey = items.filter(({ key }) => key === typed);
  if (byKey.length > 0) return byKey.map(({ key }) => key);
  const word = squash(typed);
  if (word === "") return [];
  const byNumber = items.filter(({ squashed }) => squashed === word);
  if (byNumber.length > 0) return byNumber.map(({ key }) => key);
  if (word.length < 3 || !/^\p{L}/u.test(word)) return [];
  const byTitle = items.filter(({ words }) => words.some((title) => title.startsWith(word)));
  const byIssue = issuesMeant.flatMap((issue) => items.filter(({ issues }) => issues.includes(issue)));
  return [...new Set([...byTitle, ...byIssue].map(({ key }) => key))];
}
