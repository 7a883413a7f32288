import { stanceDisplay } from "../dossier/stance.ts";
import { referenceParty } from "../reference/parties.ts";
import { isSameStructure } from "./entry-structure.ts";
import type { LogContext } from "./log-context.ts";
import { mayBeginAt } from "./marks.ts";
import { parseEntry } from "./parse-entry.ts";
import type { EntryStructure, ParsedPledge } from "./parsed-entry.ts";
import { quoteSpans } from "./quotes.ts";
import type { ParsedAction } from "./read-action.ts";
import { inZone } from "./zone-time.ts";

/**
 * A line that reads as the same entry in the same context: signs first, then the text, then decision, pledges and
 * actions. As people type it (`RUS supports it #precursors++`) where that reads back the same; else with full ids, and a
 * backslash before the words of the text that would be taken for signs.
 */
export function printEntry(entry: EntryStructure, context: LogContext): string {
  const lines = [plainly, exactly, toTheLetter].map((manner) => print(entry, context, manner));
  return (
    lines.find((line) => isSameStructure(parseEntry(line, context), entry)) ?? lines.at(-1) ?? entry.text
  );
}

/** How much is spelled out. */
interface Manner {
  readonly party: (id: string) => string;
  readonly glue: "" | "=";
  readonly item: (key: string, context: LogContext) => string;
  readonly time: (at: { readonly date: string; readonly time: string }) => string;
  readonly text: (text: string) => string;
}

const plainly: Manner = {
  party: (id) => {
    const known = referenceParty(id);
    return known?.codes.at(-1) ?? id;
  },
  glue: "",
  item: (key, { items }) => items.find((item) => item.key === key)?.number.replaceAll(" ", "") ?? key,
  time: ({ time }) => time.replace(/:00$/, ""),
  text: (text) => text,
};

const exactly: Manner = {
  party: (id) => id,
  glue: "=",
  item: (key) => key,
  time: ({ date, time }) => `${date} ${time}`,
  text: (text) => escaped(text, isIssueWithoutSign),
};
const toTheLetter: Manner = { ...exactly, text: (text) => escaped(text, () => false) };

function print(entry: EntryStructure, context: LogContext, manner: Manner): string {
  const { isChair, continues, speaker, agendaItem, at, text, decision } = entry;
  const parts = [
    ...(continues ? [">"] : whoSpeaks(entry, manner)),
    ...(speaker === undefined || (isChair && speaker === "Chair")
      ? []
      : [`@"${speaker.replaceAll('"', "'")}"`]),
    ...(at === undefined ? [] : [`~${manner.time(inZone(at, context.timeZone))}`]),
    ...(agendaItem === undefined ? [] : [`/${manner.item(agendaItem, context)}`]),
    ...entry.stances.map(({ issue, stance }) => `#${issue}${manner.glue}${stanceDisplay[stance].sign}`),
    ...(text === "" ? [] : [manner.text(text)]),
    ...(decision
      ? [`!decision ${decision.status}${decision.text === undefined ? "" : `: ${decision.text}`}`]
      : []),
    ...entry.pledges.map((pledge) => printPledge(pledge, entry, manner)),
    ...entry.actions.map(printAction),
  ];
  return parts.join(" ");
}

/** Several who speak as one, or for somebody, have a colon behind them, so that any text may follow. */
function whoSpeaks(
  { isChair, party, jointlyWith, onBehalfOf }: EntryStructure,
  manner: Manner,
): readonly string[] {
  if (isChair) return ["chair"];
  if (party === undefined) return [];
  const parties = [party, ...jointlyWith].map(manner.party).join(" & ");
  const behalf = onBehalfOf === undefined ? "" : ` for ${manner.party(onBehalfOf)}`;
  return [`${parties}${behalf}${jointlyWith.length > 0 || behalf !== "" ? ":" : ""}`];
}

function printPledge(
  { party, amount, currency, status, purpose, term }: ParsedPledge,
  { party: speaking, onBehalfOf }: EntryStructure,
  manner: Manner,
): string {
  const isTheirs = party === undefined || party === (onBehalfOf ?? speaking);
  const aim = purpose === undefined || purpose.startsWith("to ") ? purpose : `for ${purpose}`;
  const parts = [isTheirs ? undefined : manner.party(party), amount, currency, status, aim, term];
  return ["!pledge", ...parts.filter((part) => part !== undefined)].join(" ");
}

function printAction({ owner, task, due, dueWords }: ParsedAction): string {
  const parts = [owner, task && `to ${task}`, dueWords, due && `by ${due}`];
  return ["!action", ...parts.filter((part) => part !== undefined)].join(" ");
}

/** An issue without a sign, which took no stance, is read as such again. */
const isIssueWithoutSign = (word: string): boolean =>
  /^#[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}1-9])?(?=$|[\s.,;:!)\]—])/u.test(word);

/** The text with a backslash before its first word and every other that could be a sign; some words are left alone. */
function escaped(text: string, isLeft: (word: string) => boolean): string {
  const quotes = quoteSpans(text);
  let out = "";
  let isFirst = true;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const isQuoted = quotes.some(({ start, end }) => at >= start && at < end);
    const begins = mayBeginAt(text, at) && /\S/.test(character);
    if (begins && !isQuoted && !isLeft(text.slice(at, at + 200))) {
      if (isFirst || /[#@/~!>\\"“«„]/.test(character)) out += "\\";
      isFirst = false;
    }
    if (isQuoted) isFirst = false;
    out += character;
  }
  return out;
}
