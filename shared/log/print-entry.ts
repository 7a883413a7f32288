import { stanceDisplay } from "../dossier/stance.ts";
import { referenceParty } from "../reference/parties.ts";
import { isSameStructure } from "./entry-structure.ts";
import type { LogContext } from "./log-context.ts";
import { mayBeginAt } from "./marks.ts";
import { parseEntry } from "./parse-entry.ts";
import type { EntryStructure, ParsedPledge } from "./parsed-entry.ts";
import { quoteSpans } from "./scan-line.ts";
import type { ParsedAction } from "./read-action.ts";
import { inZone } from "./zone-time.ts";

/**
 * A line that reads as the same entry in the same context: signs first, then the text, then pledges, decision and
 * actions. As people type it (`RUS supports it #precursors++`) where that reads back the same; else with full ids, and a
 * backslash before every word of the text that would be taken for a sign.
 */
export function printEntry(entry: EntryStructure, context: LogContext): string {
  const plain = print(entry, context, plainly);
  return isSameStructure(parseEntry(plain, context), entry) ? plain : print(entry, context, exactly);
}

/** How much is spelled out. */
interface Manner {
  readonly party: (id: string) => string;
  readonly glue: "" | "=";
  readonly item: (key: string, context: LogContext) => string;
  readonly text: (text: string) => string;
}

const plainly: Manner = {
  party: (id) => {
    const known = referenceParty(id);
    return known?.codes.at(-1) ?? id;
  },
  glue: "",
  item: (key, { items }) => items.find((item) => item.key === key)?.number.replaceAll(" ", "") ?? key,
  text: (text) => text,
};

const exactly: Manner = { party: (id) => id, glue: "=", item: (key) => key, text: escaped };

function print(entry: EntryStructure, context: LogContext, manner: Manner): string {
  const { isChair, continues, speaker, agendaItem, at, text, decision } = entry;
  const parts = [
    ...(continues ? [">"] : whoSpeaks(entry, manner)),
    ...(speaker === undefined || (isChair && speaker === "Chair")
      ? []
      : [`@"${speaker.replaceAll('"', "'")}"`]),
    ...(at === undefined ? [] : [`~${inZone(at, context.timeZone).time}`]),
    ...(agendaItem === undefined ? [] : [`/${manner.item(agendaItem, context)}`]),
    ...entry.stances.map(({ issue, stance }) => `#${issue}${manner.glue}${stanceDisplay[stance].sign}`),
    ...(text === "" ? [] : [manner.text(text)]),
    ...(decision ? [`!decision ${decision.status}`] : []),
    ...entry.pledges.map((pledge) => printPledge(pledge, entry, manner)),
    ...entry.actions.map(printAction),
  ];
  return parts.join(" ");
}

function whoSpeaks({ isChair, party, onBehalfOf }: EntryStructure, manner: Manner): readonly string[] {
  if (isChair) return ["chair"];
  if (party === undefined) return [];
  return [manner.party(party), ...(onBehalfOf === undefined ? [] : [`for ${manner.party(onBehalfOf)}`])];
}

function printPledge(
  { party, amount, currency, status }: ParsedPledge,
  { party: speaking, onBehalfOf }: EntryStructure,
  manner: Manner,
): string {
  const isTheirs = party === undefined || party === (onBehalfOf ?? speaking);
  const parts = [isTheirs ? undefined : manner.party(party), amount, currency, status];
  return ["!pledge", ...parts.filter((part) => part !== undefined)].join(" ");
}

function printAction({ owner, task, due, dueWords }: ParsedAction): string {
  const parts = [owner, task && `to ${task}`, due && `by ${due}`, dueWords];
  return ["!action", ...parts.filter((part) => part !== undefined)].join(" ");
}

/** The text with a backslash before every word that could be a sign, and before its first word. */
function escaped(text: string): string {
  const quotes = quoteSpans(text);
  let out = "";
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    const isQuoted = quotes.some(({ start, end }) => at >= start && at < end);
    const isSign = /[#@/~!>\\"“«„]/.test(character) && mayBeginAt(text, at);
    if (!isQuoted && (at === 0 || isSign)) out += "\\";
    out += character;
  }
  return out;
}
