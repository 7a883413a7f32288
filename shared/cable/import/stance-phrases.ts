import type { Stance } from "../../dossier/stance.ts";

const its =
  "(?:its|their|his|her|a|an|some|great|strong|full|broad|particular|clear|general|continued|conditional) ";
const said =
  "(?:voiced|expressed|stated|reiterated|declared|offered|signall?ed|indicated|confirmed|emphasi[sz]ed|stressed|noted|reported)";

/** How reports tell a stance, the more particular before the more general. */
const phrases: readonly (readonly [Stance, string])[] = [
  [
    "opposes",
    `(?:did not|does not|would not|could not|cannot) (?:support|accept|agree (?:to|with))|${said} (?:${its})*opposition to|opposed|objected to|rejected|blocked|refused|(?:spoke|came out|argued) against`,
  ],
  [
    "supports-with-conditions",
    `could (?:support|accept|live with)|would (?:support|accept) |${said} (?:its |their )?conditional support (?:for|of)|(?:was|were) ready to (?:support|accept)|conditioned (?:its|their) support`,
  ],
  [
    "has-reservations",
    `${said} (?:${its})*(?:reservations?|concerns?|doubts?|skepticism|scepticism|unease) (?:about|over|on|regarding|with|at|that)|questioned|cautioned against|warned against|(?:was|were) (?:lukewarm|skeptical|hesitant|reluctant)(?: about| on| to)?`,
  ],
  [
    "neutral",
    `took no position on|had no (?:view|position) on|(?:remained|was) neutral on|abstained (?:on|from)`,
  ],
  [
    "supports",
    `${said} (?:${its})*support (?:for|of)|${said} (?:${its})*interest in|${said} (?:${its})*preference (?:that|for|to)|reinforced (?:the )?(?:U\\.S\\. |USG |our )?(?:preferences?|positions?|views?|calls?)|(?:strongly |fully )?(?:supported|backed|endorsed|welcomed|favored|favoured|advocated|championed|proposed|preferred)|(?:called|pushed|pressed|argued|spoke out?) for|(?:urged|encouraged|encouraging|lobbied for)`,
  ],
];

/** A stance phrase in a regular expression, without capturing groups. */
export const stancePattern = phrases.map(([, pattern]) => `(?:${pattern})`).join("|");

/** The stance that a phrase found by `stancePattern` tells. */
export const stanceOf = (phrase: string): Stance =>
  phrases.find(([, pattern]) => new RegExp(`^(?:${pattern})`).test(phrase))?.[0] ?? "neutral";
