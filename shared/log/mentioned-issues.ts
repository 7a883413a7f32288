import type { IssueId } from "../dossier/identity.ts";
import type { KnownIssue } from "./match-issue.ts";
import type { Word } from "./words.ts";

export interface Mention {
  readonly issue: IssueId;
  readonly start: number;
  readonly end: number;
}

const longest = 6; // words

type Names = ReadonlyMap<string, IssueId>;
const namesOfIssues = new WeakMap<readonly KnownIssue[], Names>(); // of each list, once a line was read against it

/** Every name of the issues, folded; of two alike the first. */
function namesOf(issues: readonly KnownIssue[]): Names {
  const known = namesOfIssues.get(issues);
  if (known) return known;
  const names = new Map<string, IssueId>();
  for (const { id, plain } of issues) for (const name of plain) if (!names.has(name)) names.set(name, id);
  namesOfIssues.set(issues, names);
  return names;
}

/** Issues that plain words of a sentence name, whole: by slug, name or alias; the first mention of each. */
export function mentionedIssues(words: readonly Word[], issues: readonly KnownIssue[]): readonly Mention[] {
  const found = new Map<IssueId, Mention>();
  const names = namesOf(issues);
  for (let at = 0; at < words.length; at += 1) {
    for (let count = Math.min(longest, words.length - at); count > 0; count -= 1) {
      const taken = words.slice(at, at + count);
      const name = taken.map(({ folded }) => folded).join(" ");
      const issue = names.get(name);
      const [first] = taken;
      const last = taken.at(-1);
      if (issue === undefined || !first || !last) continue;
      if (!found.has(issue)) found.set(issue, { issue, start: first.start, end: last.end });
      at += count - 1;
      break;
    }
  }
  return [...found.values()];
}
