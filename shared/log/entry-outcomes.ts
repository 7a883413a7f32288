import type { Action } from "../dossier/action.ts";
import { dayText } from "../dossier/dates.ts";
import type { Decision } from "../dossier/decision.ts";
import { all, find, type Dossier } from "../dossier/dossier.ts";
import type { Pledge } from "../dossier/pledge.ts";
import { entryText } from "./entry-changes.ts";
import { aimText } from "../pledges/aim-text.ts";
import { amountText } from "../pledges/amount-text.ts";

/** What was made of each entry of the log, in words, by the entry's key: its decisions, pledges and actions. */
export function outcomesByEntry(dossier: Dossier): ReadonlyMap<string, readonly string[]> {
  const made = [
    ...all(dossier, "decision").map(({ body }) => ({ body, text: decisionText(dossier, body) })),
    ...all(dossier, "pledge").map(({ body }) => ({ body, text: pledgeText(body) })),
    ...all(dossier, "action").map(({ body }) => ({ body, text: actionText(body) })),
  ];
  const byEntry = new Map<string, string[]>();
  for (const { body, text } of made) {
    if (body.source?.type !== "intervention") continue;
    byEntry.set(body.source.key, [...(byEntry.get(body.source.key) ?? []), text]);
  }
  return byEntry;
}

/** “Decision, agreed”, with its words where the entry does not say them. */
export const decisionLabel = ({
  status,
  text,
}: {
  readonly status: string;
  readonly text?: string;
}): string => `Decision, ${status}${text === undefined ? "" : `: ${text}`}`;

function decisionText(dossier: Dossier, { status, text, source }: Decision): string {
  const entry = source?.type === "intervention" ? find(dossier, "intervention", source.key) : undefined;
  const isSaid = entry === undefined || entryText(entry).includes(text);
  return decisionLabel(isSaid ? { status } : { status, text });
}

function pledgeText({ amount, currency, status, purpose, term }: Pledge): string {
  const aim = aimText({ purpose, term });
  return `Pledge: ${amount === undefined ? "" : `${amountText(amount, currency)}, `}${status}${aim === "" ? "" : `: ${aim}`}`;
}

const actionText = ({ owner, due }: Action): string =>
  `Action${owner === undefined ? "" : `, ${owner}`}${due === undefined ? "" : `, by ${dayText(due)}`}`;
