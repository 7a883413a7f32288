import { isVerbForm } from "./find-verb.ts";
import { foldWord } from "./words.ts";

/** What money is for, and over what time, as far as a line says it. */
export interface Aim {
  readonly purpose?: string; // “labs”, “to start work in June”
  readonly term?: string; // “over 3 years”
}

interface AimRead {
  readonly end: number;
  readonly aim: Aim;
}

const longest = 500;
const number = String.raw`(?:\d{1,2}|an?|one|two|three|four|five|six|seven|eight|nine|ten|several)`;
const unit = String.raw`(?:years?|yrs?|months?|mths?|weeks?)`;
const terms = [
  String.raw`(?:over|for|within|during) (?:the )?(?:(?:next|coming) )?${number}[ -]${unit}`,
  String.raw`(?:per|a|each|every) (?:year|yr|month|quarter)`,
  String.raw`annually|yearly`,
  String.raw`(?:until|till|through) (?:the end of )?\d{4}`,
  String.raw`(?:in|over|for|during) \d{4}(?: ?[-–] ?\d{2,4})?`,
];
const term = new RegExp(String.raw`(?:${terms.join("|")})(?=$|[\s,.;:!?)])`, "iy");
const opening =
  /(for|towards?|to)\s+(?!(?:now|the moment|the time being|the record|example|instance|be confirmed)\b)(?=[\p{L}\p{N}])/iuy;
const stop =
  /[,;:!?)](?=\s|$)|(?<!\b\p{L})\.(?=\s|$)|\s(?:[-–—]|but|if|as|provided|while|once|when)(?=\s)|\s[#@/~!("“«„\\]|\r|\n/iu;

/**
 * “for labs over 3 years” at a place of a line: the purpose and the term, in any order, each at most once. A purpose ends
 * at a mark or sign, before “but” and “if”, and before an “and” that a reporting verb follows.
 */
export function readAim(line: string, from: number, known: Aim = {}): AimRead {
  const at = from + (/^[ \t\u00a0]+/.exec(line.slice(from, from + 100))?.[0].length ?? 0);
  const found = at === from ? undefined : (readTerm(line, at, known) ?? readPurpose(line, at, known));
  return found ? readAim(line, found.end, { ...known, ...found.aim }) : { end: from, aim: known };
}

function readTerm(line: string, at: number, { term: known }: Aim): AimRead | undefined {
  if (known !== undefined) return undefined;
  const text = termAt(line, at);
  return text === undefined ? undefined : { end: at + text.length, aim: { term: spelt(text) } };
}

function termAt(line: string, at: number): string | undefined {
  term.lastIndex = at;
  return term.exec(line)?.[0];
}

const spelt = (text: string): string =>
  text.replace(/\byr(s?)$/i, "year$1").replace(/\bmth(s?)$/i, "month$1");

function readPurpose(line: string, at: number, { purpose: known }: Aim): AimRead | undefined {
  opening.lastIndex = at;
  const [whole = "", word = ""] = (known === undefined && opening.exec(line)) || [];
  if (whole === "") return undefined;
  const start = at + whole.length;
  const rest = line.slice(start, start + longest);
  const until = Math.min(stop.exec(rest)?.index ?? rest.length, clauseAt(rest) ?? rest.length);
  const what = rest.slice(0, termIn(rest, until) ?? until).trimEnd();
  if (what === "") return undefined;
  return { end: start + what.length, aim: { purpose: /^to$/i.test(word) ? `to ${what}` : what } };
}

/** Where another clause begins: “and asks …”. */
function clauseAt(text: string): number | undefined {
  for (const { index, groups } of text.matchAll(/\sand\s+(?<word>\p{L}+)\s/gu)) {
    const word = foldWord(groups?.["word"] ?? "");
    if (/^(?:will|would|is|has)$/.test(word) || (word.endsWith("s") && isVerbForm(word))) return index;
  }
  return undefined;
}

/** Where a term stands within a purpose, at its end or before another clause of it. */
function termIn(text: string, until: number): number | undefined {
  for (const { index, 0: space } of text.slice(0, until).matchAll(/\s+/g)) {
    const found = termAt(text.slice(0, until), index + space.length);
    if (found !== undefined && index + space.length + found.length === until) return index;
  }
  return undefined;
}
