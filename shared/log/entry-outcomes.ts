import type { Action } from "../dossier/action.ts";
import { dayText } from "../dossier/dates.ts";
import type { Decision } from "../dossier/decision.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { Pledge } from "../dossier/pledge.ts";
import type { Source } from "../dossier/source.ts";
import { entryText } from "./entry-changes.ts";
import { aimText } from "../pledges/aim-text.ts";
import { amountText } from "../pledges/amount-text.ts";

/** What was made of each entry of the log, in words, by the entry's key: its decisions, pledges and actions. */
export function outcomesByEntry(dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const made = [
    ...all(dossier, "decision").map(({ body }) => ({ body, text: decisionText(dossier, body) })),
    ...all(dossier, "pledge").map(({ body }) => ({ body, text: pledgeText(body) })),
    ...all(dossier, "action").map(({ body }) => ({ body, text: actionText(dossier, body) })),
  ];
  const byEntry = new Map<string, string[]>();
  for (const { body, text } of made) {
    const key = entryKey(body.source);
    if (key !== undefined) byEntry.set(key, [...(byEntry.get(key) ?? []), text]);
  }
  return byEntry;
}

const entryKey = (source: Source | undefined): string | undefined =>
  source?.type === "intervention" ? source.key : undefined;

/** “Decision, agreed”, with its words where the entry does not say them. */
export const decisionLabel = ({
  status,
  text,
}: {
  readonly status: string;
  readonly text?: string;
}): string => `Decision, ${status}${text === undefined ? "" : `: ${text}`}`;

function decisionText(dossier: Dossier, { status, text, source }: Decision): string {
  const key = entryKey(source);
  const entry = find(dossier, "intervention", key);
  const isSaid =
    entry === undefined || isOneOfSeveral(dossier, "decision", key) || entryText(entry).includes(text);
  return decisionLabel(isSaid ? { status } : { status, text: shortened(text) });
}

/** Of several decisions or actions of one entry none has its words: there they would take more room than the entry. */
const isOneOfSeveral = (dossier: Dossier, kind: "decision" | "action", key: string | undefined): boolean =>
  all(dossier, kind).filter(({ body }) => entryKey(body.source) === key).length > 1;

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

function pledgeText({ amount, currency, status, purpose, term }: Pledge): string {
  const aim = aimText({ purpose, term });
  return `Pledge: ${amount === undefined ? "" : `${amountText(amount, currency)}, `}${status}${aim === "" ? "" : `: ${aim}`}`;
}

/** With its task, where the entry does not say it. */
function actionText(dossier: Dossier, { owner, due, text, source }: Action): string {
  const key = entryKey(source);
  const entry = find(dossier, "intervention", key);
  const isSaid =
    entry === undefined || isOneOfSeveral(dossier, "action", key) || entryText(entry).includes(text);
  return `Action${owner === undefined ? "" : `, ${owner}`}${due === undefined ? "" : `, by ${dayText(due)}`}${isSaid ? "" : `: ${shortened(text)}`}`;
}
