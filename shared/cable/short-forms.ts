import { functionWords } from "../log/english-words.ts";
import { aroundQuotes } from "./around-quotes.ts";
import { withDates } from "./note-dates.ts";
import { withNames } from "./proper-names.ts";
import { upperFirst } from "./sentence.ts";

/** What note-takers write for a word: short form, word. Only in small letters, but for the first word of a note. */
const table = `
  w with, w/ with, w/o without, w/in within, b4 before, b/c because, bc because, abt about, approx approximately,
  re regarding, incl including, excl excluding, thru through, poss possible, asap as soon as possible, prev previous,
  mtg meeting, mtgs meetings, grp group, grps groups, trng training, trngs trainings, sess session, conf conference,
  govt government, govts governments, gov't government, govt's government's, intl international, int'l international,
  natl national, nat'l national, dept department, ctry country, ctries countries, secr secretariat,
  cttee committee, cttees committees, cmte committee, ctte committee, dels delegations, mbrs members, ppl people,
  amdt amendment, amdts amendments, stmt statement, stmts statements, agmt agreement, agmts agreements,
  docs documents, info information, recs recommendations, sched schedule, equip equipment, devt development,
  mgmt management, coop cooperation, yr year, yrs years, wk week, wks weeks, contd continued, cont'd continued, interps interpreters, thx thanks, tks thanks, pls please
`;

const words: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/,\s+/)
    .map((row) => [row.slice(0, row.indexOf(" ")), row.slice(row.indexOf(" ") + 1)] as const),
);

const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length).join("|");
/** No part of a document's symbol, an address or a compound; "equip" after "to" is a verb. */
const short = String.raw`(?<![\p{L}\p{N}/.#@'’-])(?<!\bto (?=equip))(?:${longestFirst})(?![\p{L}\p{N}/#@'’-]|\.\p{L})(?:\.(?= [\p{Ll}\d]))?`;
const anyShort = new RegExp(short, "gu");
const firstShort = new RegExp(`^${short}(?= )`, "iu");

const esp = /(?<![\p{L}\p{N}/.#@'’-])([eE])sp\.?(?![\p{L}\p{N}/#@'’-])(?: (\p{L}+|&))?/gu;
const isParty = (word: string | undefined): boolean => word !== undefined && withNames(word) !== word;

/** "esp" is Spain's code beside other parties, and where no word follows that could be especially so. */
function withEspecially(text: string): string {
  return text.replace(esp, (typed, first: string, next: string | undefined, at: number) => {
    const [, beside] = /(\S+) (?:and|or|&|,) $/.exec(text.slice(0, at)) ?? [];
    const isObject = /\b(?:with|w\/?|by|from|to|than) $/.test(text.slice(0, at)) || isParty(beside);
    const isSpain =
      next === undefined ||
      /^(?:and|or|&)$/.test(next) ||
      isParty(next) ||
      (isObject && functionWords.has(next));
    return isSpain ? typed : typed.replace(/^.sp\.?/, first === "E" ? "Especially" : "especially");
  });
}

const wordFor = (typed: string): string => words.get(typed.replace(/\.$/, "").toLowerCase()) ?? typed;

const inWords = (text: string): string =>
  withEspecially(text)
    .replace(/(?<=^|[\s(])([wW]\/)(?=[\p{Lu}\d])/gu, "$1 ")
    .replace(firstShort, (typed) => (/^\p{Lu}/u.test(typed) ? upperFirst(wordFor(typed)) : wordFor(typed)))
    .replace(anyShort, wordFor)
    .replace(/ & /g, " and ")
    .replace(/(?<=^|[\s(])>(?= ?\d)/g, "more than ")
    .replace(/(?<=^|[\s(])<(?= ?\d)/g, "less than ")
    .replace(/(?<=^|[\s(])~(?=\d)/g, "about ")
    .replace(/\btech (?=assist|coop|work|group|expert|support|advice|paper|note|meeting)/g, "technical ")
    .replace(/(?<=\b(?:\d+|all|many|most|some|few|several|both|other|EU) )MS\b/g, "Member States")
    .replace(/\bpara(s?) (?=\d)/g, "paragraph$1 ")
    .replace(/\bres (?=\d)/g, "resolution ");

/** The words of a note in full: short forms, dates, parties and places. Quotations stay as they were spoken. */
export const inFull = (text: string): string =>
  aroundQuotes(text, (words) => withNames(withDates(inWords(words))));
