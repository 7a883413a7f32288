/** Small matters of English in the drafted cable. */

/** "Iran", "Iran and India", "Russia, France and Canada". */
export function listOf(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? "";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

export const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Words that begin a sentence in capitals only because they begin it. */
const commonStarts =
  /^(?:A|An|The|Some|Several|Many|Most|Other|Others|Those|These|Members?|Partners?|Delegations?|Part|No|All|Both|One|Two|Three|Any|If|It|They|In|On|At|We|Our|There|This|That|Nobody|Further|New|Working|Small|Expert|Ministers?|Ministerial|Roundtables?|Technical|Funding|Third|Second|First)\b/;

/** Lower case for the first letter, unless the first word is a name. */
export const lowerFirst = (text: string): string =>
  commonStarts.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** A text with one full stop at its end. */
export function sentence(text: string): string {
  const trimmed = text.trim().replace(/[,;:]+$/, "");
  return upperFirst(/[.!?]["')]?$/.test(trimmed) ? trimmed : `${trimmed}.`);
}

export const withoutStop = (text: string): string => text.trim().replace(/[.;,]+$/, "");

/** The sentences of a prose text. A full stop within an abbreviation or a number ends none. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/(?<=[^.\s][^.\s][.!?]["')]?) (?=["'(]?[A-Z0-9])/)
    .map((part) => part.trim())
    .filter(Boolean);
}

const months = "January February March April May June July August September October November December".split(
  " ",
);

/** "November 26" or, with its year, "March 5, 2010". */
export function dateText(date: string, withYear = false): string {
  const [year = "", month = "1", day = "1"] = date.split("-");
  const text = `${months[Number(month) - 1] ?? ""} ${Number(day)}`;
  return withYear ? `${text}, ${year}` : text;
}

/** "November 26-27, 2009", "November 30-December 2, 2009", "November 26, 2009". */
export function datesText(from: string, to: string | undefined): string {
  if (to === undefined || to === from) return dateText(from, true);
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${dateText(from, true)} to ${dateText(to, true)}`;
  const end = from.slice(0, 7) === to.slice(0, 7) ? String(Number(to.slice(8))) : dateText(to);
  return `${dateText(from)}-${end}, ${from.slice(0, 4)}`;
}
