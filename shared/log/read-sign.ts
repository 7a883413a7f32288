import { isDate } from "./due-date.ts";
import type { LogContext } from "./log-context.ts";
import { mayEndAt, type Mark } from "./marks.ts";
import { matchIssue } from "./match-issue.ts";
import { matchItem } from "./match-item.ts";
import { readIssue } from "./read-issue.ts";

const speaker = /@(?:"([^"\n]*[^"\s][^"\n]*)"|(\p{L}[\p{L}\p{M}_'’.-]*))/uy;
const item = /\/([\p{L}\p{N}][\p{L}\p{M}\p{N}().-]*)/uy;
const time = /~(?:((?:19|20|21)\d{2}-\d{2}-\d{2})[ T])?([01]?\d|2[0-3]):([0-5]\d)(?::([0-5]\d))?/y;

/** A speaker, an item, a time or an issue: signs that end where their word ends. */
export function simpleSignAt(line: string, at: number, context: LogContext): Mark | undefined {
  const sign = line[at];
  if (sign === "#") return readIssue(line, at, context.issues);
  if (sign === "@") return speakerAt(line, at);
  if (sign === "/") return itemAt(line, at, context);
  return sign === "~" ? timeAt(line, at) : undefined;
}

function speakerAt(line: string, at: number): Mark | undefined {
  speaker.lastIndex = at;
  const match = speaker.exec(line);
  if (!match) return undefined;
  const [whole, quoted, word = ""] = match;
  const trailing = quoted === undefined ? (/[.'’_-]+$/.exec(word)?.[0].length ?? 0) : 0;
  const end = at + whole.length - trailing;
  const typed = (quoted ?? word.slice(0, word.length - trailing).replaceAll("_", " ")).trim();
  if (!mayEndAt(line, end) || typed.length > 500) return undefined;
  return { kind: "speaker", start: at, end, typed };
}

function itemAt(line: string, at: number, context: LogContext): Mark | undefined {
  item.lastIndex = at;
  const [, word = ""] = item.exec(line) ?? [];
  for (const typed of new Set([word.replace(/[.-]+$/, ""), word.replace(/[.)-]+$/, "")])) {
    if (typed === "" || !mayEndAt(line, at + 1 + typed.length)) continue;
    const issues = matchIssue(typed, context.issues)?.candidates ?? [];
    const candidates = matchItem(typed, context.items, issues);
    if (candidates.length > 0)
      return { kind: "item", start: at, end: at + 1 + typed.length, typed, candidates };
  }
  return undefined;
}

/** `~11:31`, `~2010-03-11 10:20`. */
function timeAt(line: string, at: number): Mark | undefined {
  time.lastIndex = at;
  const match = time.exec(line);
  if (!match) return undefined;
  const [whole, date, hours = "", minutes = "", seconds = "00"] = match;
  if (!mayEndAt(line, at + whole.length) || (date !== undefined && !isDate(date))) return undefined;
  const typed = `${hours.padStart(2, "0")}:${minutes}:${seconds}`;
  return { kind: "time", start: at, end: at + whole.length, date, time: typed };
}
