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

/** Of several decisions of one entry none has its words: there they would take more room than the entry. */
function decisionText(dossier: Dossier, { status, text, source }: Decision): string {
  const key = source?.type === "intervention" ? source.key : undefined;
  const entry = find(dossier, "intervention", key);
  const made = all(dossier, "decision").filter(
    ({ body }) => body.source?.type === "intervention" && body.source.key === key,
  );
  const isSaid = entry === undefined || made.length > 1 || entryText(entry).includes(text);
  return decisionLabel(isSaid ? { status } : { status, text: shortened(text) });
}

const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 59).trimEnd()}…` : text);

function pledgeText({ amount, currency, status, purpose, term }: Pledge): string {
  const aim = aimText({ purpose, term });
  return `Pledge: ${amount === undefined ? "" : `${amountText(amount, currency)}, `}${status}${aim === "" ? "" : `: ${aim}`}`;
}

const actionText = ({ owner, due }: Action): string =>
  `Action${owner === undefined ? "" : `, ${owner}`}${due === undefined ? "" : `, by ${dayText(due)}`}`;
