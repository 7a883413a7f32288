import { readDate } from "./due-date.ts";

/** What somebody is to do. Without a task it is the text of the entry. */
export interface ParsedAction {
  readonly owner?: string;
  readonly task?: string;
  readonly due?: string; // date
  readonly dueWords?: string; // “by the next session”: a time that is no date
}

const keyword = /!action(?=[.,;:)]*(?:$|\s))/iy;
const mostOwner = 500;
const mostTask = 10_000;

/**
 * `!action who [to do what] [by when]`, up to the next sign (`until`). What follows a date is text again; where a task
 * is named, a “by” without a date belongs to it. `today` is the date from which “Friday” and “30 April” are reckoned.
 */
export function readAction(
  line: string,
  at: number,
  until: number,
  today: string,
): { readonly end: number; readonly action: ParsedAction } | undefined {
  keyword.lastIndex = at;
  const word = keyword.exec(line)?.[0];
  if (word === undefined) return undefined;
  const start = at + word.length;
  const dated = lastDate(line, start, until, today);
  const action = {
    ...whoAndWhat(line.slice(start, dated?.start ?? until)),
    ...(dated ? { due: dated.due } : {}),
  };
  if ((action.owner?.length ?? 0) > mostOwner || (action.task?.length ?? 0) > mostTask) {
    return { end: start, action: {} };
  }
  const end = dated?.end ?? start + line.slice(start, until).trimEnd().length;
  return { end: /[.,;]/.test(line[end] ?? "") && end < until ? end + 1 : end, action };
}

function lastDate(
  line: string,
  from: number,
  until: number,
  today: string,
): { readonly start: number; readonly end: number; readonly due: string } | undefined {
  const places = [...line.slice(from, until).matchAll(/(?<=\s|^)by\s+/gi)].reverse();
  for (const place of places) {
    const start = from + place.index;
    const found = readDate(line, start + place[0].length, today);
    if (found && found.end <= until) return { start, end: found.end, due: found.date };
  }
  return undefined;
}

function whoAndWhat(text: string): Omit<ParsedAction, "due"> {
  const words = text.replace(/^[\s,:;#@/~!]+|[\s.,;:]+$/g, ""); // nobody's name begins like a sign
  const to = /(?<=^|\s)to\s+(?=\S)/i.exec(words);
  if (to) return { ...owner(words.slice(0, to.index)), task: words.slice(to.index + to[0].length) };
  const by = /(?<=^|\s)by\s/i.exec(words);
  if (by) return { ...owner(words.slice(0, by.index)), dueWords: words.slice(by.index) };
  return owner(words);
}

const owner = (text: string): Pick<ParsedAction, "owner"> => {
  const trimmed = text.replace(/^[\s,:;]+|[\s,:;]+$/g, "");
  return trimmed === "" ? {} : { owner: trimmed };
};
