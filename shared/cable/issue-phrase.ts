import { lowerFirst, listOf } from "./sentence.ts";

/**
 * The names of issues in a sentence: "Working group on precursors" and "Working group on border security" are "working
 * groups on precursors and border security"; a lone one takes its article.
 */
export function issuePhrase(names: readonly string[]): string {
  const [first = ""] = names;
  const head = /^(.*?) (on|for|of|in) /.exec(first);
  const prefix = head?.[0];
  if (names.length > 1 && head?.[1] && prefix && names.every((name) => name.startsWith(prefix))) {
    const rest = names.map((name) => name.slice(prefix.length));
    return `${plural(lowerFirst(head[1]))} ${head[2]} ${listOf(rest)}`;
  }
  return listOf(names.map(withArticle));
}

const plural = (noun: string): string =>
  /s$/.test(noun) ? noun : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

function withArticle(name: string): string {
  const text = lowerFirst(name);
  if (
    !/^(?:working group|ministerial meeting|roundtable|meeting|resolution|declaration|working party|task force|fund|conference)\b/.test(
      text,
    )
  )
    return text;
  return /^[aeiou]/.test(text) ? `an ${text}` : `a ${text}`;
}
