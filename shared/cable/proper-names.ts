import { englishWords } from "../log/english-words.ts";
import { referenceParties, type ReferenceParty } from "../reference/parties.ts";
import { aroundQuotes } from "./around-quotes.ts";

/** Demonyms that are words of their own. */
const otherWords = new Set(["polish", "dutch"]);

const isWord = (typed: string): boolean => englishWords.has(typed) || otherWords.has(typed) || typed === "us";

const names: ReadonlyMap<string, string> = new Map(
  referenceParties.flatMap(({ name, demonyms, aliases }) =>
    [name, ...demonyms, ...aliases.filter((alias) => /^\p{Lu}{2,6}$/u.test(alias))].flatMap((one) => {
      const plain = one.replace(/^the /, "");
      const typed = plain.toLowerCase();
      return isWord(typed) || typed === plain ? [] : [[typed, plain] as const];
    }),
  ),
);

/** Codes of parties that are no words and that notes have for their names. */
const codes = (
  "afg alb arg aus aut aze bgr bih bra chl chn cze deu dnk dza egy esp fra gbr grc hrv eth gha idn irn irq irl isr ita jpn jor kaz kgz khm kor kwt lao " +
  "lbn lka ltu lva mex mda mkd mlt mmr mng mys nga nld nzl npl omn pak phl prt qat rou rus rwa sau srb svk svn swe syr tjk tkm tur ukr ury usa uzb ven vnm yem zaf zmb zwe"
).split(" ");
const begun = { ger: "DE", norw: "NO", switz: "CH", neth: "NL", russ: "RU", braz: "BR" } as const;
const coded: ReadonlyMap<string, ReferenceParty> = new Map(
  [...codes.map((code) => [code, code.toUpperCase()] as const), ...Object.entries(begun)].flatMap(
    ([typed, code]) => {
      const party = referenceParties.find((one) => one.codes.includes(code));
      return party ? [[typed, party] as const] : [];
    },
  ),
);
const anyCode = new RegExp(
  `(?<![\\p{L}\\p{N}/.#@-])(the )?(${[...coded.keys()].join("|")})(?![\\p{L}\\p{N}/-])( (?:proposals?|text|draft|amendments?|papers?|statement|position|delegation|request|view|concerns?|language|offer))?`,
  "gu",
);

/** "rus" is "Russia", "the rus text" "the Russian text", "neth" "the Netherlands". */
function nameFor(typed: string, article: string | undefined, code: string, noun: string | undefined): string {
  const party = coded.get(code);
  if (!party) return typed;
  if (noun !== undefined) return `${article ?? ""}${party.demonyms[0] ?? party.name}${noun}`;
  return `${party.article ? "the " : (article ?? "")}${party.name}`;
}

const cities =
  "new delhi|abu dhabi|the hague|almaty|ankara|astana|athens|baku|bangkok|beijing|belgrade|berlin|bern|bogota|brussels|bucharest|" +
  "budapest|cairo|copenhagen|doha|dubai|dushanbe|havana|helsinki|islamabad|istanbul|jakarta|kabul|kyiv|lisbon|london|madrid|" +
  "manila|moscow|nairobi|oslo|prague|riyadh|rome|skopje|stockholm|tashkent|tehran|tokyo|warsaw|washington|zagreb";
const anyCity = new RegExp(`\\b(?:${cities})\\b`, "g");

const regions =
  /\b(?:(?:western|eastern|central|southern|northern|south-?east|south|north|west|east) )?(?:africa|asia|europe|america)n?\b|\b(?:middle east|latin america|balkans?|baltics?|caribbean|geneva|paris|vienna|new york)\b/g;

const longestFirst = [...names.keys()].sort((a, b) => b.length - a.length);
const escaped = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const anyName = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${escaped.join("|")})(?![\\p{L}\\p{N}])`, "gu");
const months =
  /\b(?:january|february|april|june|july|august|september|october|november|december|(?:march|may)(?= \d))\b/g;
const upper = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/**
 * What was typed in haste, with the capitals of parties, regions and months: "backs the us and france in october" is "backs the
 * United States and France in October". What stands in quotation marks is left as it is.
 */
export const withNames = (text: string): string => aroundQuotes(text, inCapitals);

const inCapitals = (text: string): string =>
  text
    .replace(/\bthe us\b(?!-)/g, "the United States")
    .replace(/(?<=\b(?:as|with|to|by|from|and|than) )US(?=[.,;:]|$| and )/g, "the United States")
    .replace(anyCode, nameFor)
    .replace(anyName, (typed) => names.get(typed) ?? typed)
    .replace(anyCity, (city) => city.replace(/(?<!^the )\b[a-z]/g, (letter) => letter.toUpperCase()))
    .replace(regions, (region) => region.replace(/\b[a-z]/g, (letter) => letter.toUpperCase()))
    .replace(months, upper);
