import { upperFirst } from "./sentence.ts";

const byStart = (names: string): ReadonlyMap<string, string> =>
  new Map(names.split(" ").map((name) => [name.slice(0, 3).toLowerCase(), name]));
const months = byStart(
  "January February March April May June July August September October November December",
);
const days = byStart("Monday Tuesday Wednesday Thursday Friday Saturday Sunday");

const month = "jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec";
const beside = new RegExp(
  `\\b(?:${month})\\b\\.?(?= \\d)|(?<=\\b\\d{1,2}(?:st|nd|rd|th)? )(?:${month})\\b`,
  "gi",
);
const afterWord = String.raw`(?<=\b(?:in|by|until|till|since|from|early|late|mid|end of) |\bmid-)`;
const alone = new RegExp(`${afterWord}(?:jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|march|may)\\b`, "gi");
const dayAfter =
  /(?<=\b(?:by|on|until|till|before|after|next|last|this|from|continued) )(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)\b(?![-'’])/g;
const wholeDay = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b/g;

const inFull =
  (names: ReadonlyMap<string, string>) =>
  (typed: string): string =>
    names.get(typed.slice(0, 3).toLowerCase()) ?? typed;

/** Months and weekdays in full, where it is sure that they are: beside a figure, or after "in" and "by". */
export const withDates = (text: string): string =>
  text
    .replace(beside, inFull(months))
    .replace(alone, inFull(months))
    .replace(dayAfter, inFull(days))
    .replace(wholeDay, upperFirst);
