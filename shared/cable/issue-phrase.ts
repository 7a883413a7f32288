import { referenceParties } from "../reference/parties.ts";
import { listOf } from "./sentence.ts";

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
    return `${plural(lowerName(head[1]))} ${head[2]} ${listOf(rest)}`;
  }
  return listOf(names.map(withArticle));
}

const properNames: ReadonlySet<string> = new Set([
  ...referenceParties
    .flatMap(({ name, demonyms }) => [name].concat(demonyms))
    .map((name) => name.split(" ")[0] ?? ""),
  ..."Africa African America American Arab Asia Asian Balkan Balkans Baltic Black Caribbean Central Europe European Geneva Paris Vienna New North South East West Western Eastern".split(
    " ",
  ),
]);

/** Words of names that are words of their own as well: "New Zealand", "New regional roundtables". */
const adjectives = /^(?:New|North|South|East|West|Central|United|Black) [a-z]/;

/** Issues are written with a capital; within a sentence only names keep it. */
export function lowerName(name: string): string {
  const [first = ""] = name.split(/[ ,-]/);
  const isName =
    (properNames.has(first) && !adjectives.test(name)) || /[A-Z]/.test(first.slice(1)) || /\d/.test(first);
  return isName ? name : name.charAt(0).toLowerCase() + name.slice(1);
}

const plural = (noun: string): string =>
  noun.endsWith("s") ? noun : /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;

function withArticle(name: string): string {
  const text = lowerName(name);
  if (
    !/^(?:working group|ministerial meeting|roundtable|meeting|resolution|declaration|working party|task force|fund|conference)\b/.test(
      text,
    )
  )
    return text;
  return /^[aeiou]/.test(text) ? `an ${text}` : `a ${text}`;
}
