import type { Change } from "../ipc-contract.ts";
import type { RecordKind } from "../dossier/record-ref.ts";
import type { Json } from "../revision/json.ts";
import { instantNow, type LogContext } from "./log-context.ts";
import type { ParsedEntry } from "./parsed-entry.ts";
import type { ParsedAction } from "./read-action.ts";
import { dateIn } from "../dossier/dates.ts";

/**
 * The records an entry makes, as one commit: the intervention, then its pledges, its decision and its actions, each
 * sourced to it. The instant is the line's own or that of `instantNow`, the item the line's own or the one under
 * discussion. A pledge whose party nobody named makes no record (the entry says so in `problems`); its words are kept
 * in the entry's line.
 */
export function entryChanges(
  parsed: ParsedEntry,
  context: LogContext,
  newKey: () => string,
): { readonly key: string; readonly changes: readonly Change[] } {
  const key = newKey();
  const body = interventionBody(parsed, context);
  return {
    key,
    changes: [put("intervention", key, body), ...outcomeChanges(parsed, body, key, context, newKey)],
  };
}

/** The fields of an intervention that a line gives. */
export interface InterventionFields {
  readonly at: string;
  readonly line: string;
  readonly text: string;
  readonly party?: string;
  readonly jointlyWith?: readonly string[];
  readonly onBehalfOf?: string;
  readonly speaker?: string;
  readonly agendaItem?: string;
  readonly stances: readonly { readonly issue: string; readonly stance: string }[];
  readonly verb?: string;
  readonly delivers: readonly string[];
  readonly echoes: readonly string[];
  readonly continues?: string;
}

/** The body of the intervention: fields that the line does not give are absent. */
export function interventionBody(parsed: ParsedEntry, context: LogContext): InterventionFields {
  const item = parsed.agendaItem ?? context.item;
  return {
    at: parsed.at ?? instantNow(context),
    line: parsed.line,
    text: parsed.text,
    ...(parsed.party === undefined ? {} : { party: parsed.party }),
    ...(parsed.jointlyWith.length === 0 ? {} : { jointlyWith: parsed.jointlyWith }),
    ...(parsed.onBehalfOf === undefined ? {} : { onBehalfOf: parsed.onBehalfOf }),
    ...(parsed.speaker === undefined ? {} : { speaker: parsed.speaker }),
    ...(item === undefined ? {} : { agendaItem: item }),
    stances: parsed.stances,
    ...(parsed.verb === undefined ? {} : { verb: parsed.verb }),
    delivers: [],
    echoes: [],
    ...(parsed.continues && context.last ? { continues: context.last.key } : {}),
  };
}

/** The pledges, the decision and the actions of an entry, as new records sourced to it. */
export function outcomeChanges(
  parsed: ParsedEntry,
  { at, agendaItem }: InterventionFields,
  entry: string,
  context: LogContext,
  newKey: () => string,
): readonly Change[] {
  const source = { type: "intervention", dossier: context.dossier, key: entry };
  const under = agendaItem === undefined ? {} : { agendaItem };
  const on = dateIn(at, context.timeZone);
  const pledges = parsed.pledges.flatMap((pledge) =>
    pledge.party === undefined ? [] : [put("pledge", newKey(), { ...pledge, on, source })],
  );
  const text = entryText(parsed);
  const [only, another] = parsed.stances;
  const issue = only && !another ? { issue: only.issue } : {};
  const decisions = parsed.decision
    ? [
        put("decision", newKey(), {
          text: parsed.decision.text ?? text,
          status: parsed.decision.status,
          on,
          ...under,
          ...issue,
          source,
        }),
      ]
    : [];
  const actions = parsed.actions.map((action) =>
    put("action", newKey(), { ...actionBody(action, text), status: "open", ...under, source }),
  );
  return [...pledges, ...decisions, ...actions];
}

/** What an entry says: its text, or where it has none the words beside the sign (“!action all partners by 30 April”). */
export const entryText = ({ text, line }: { readonly text: string; readonly line: string }): string =>
  text === "" ? line.trim().replace(/^!\p{L}+\s+/u, "") : text.replace(/[,;\s]+$/, "");

function actionBody({ owner, task, due, dueWords }: ParsedAction, text: string): object {
  const what = task ?? text;
  return {
    text: dueWords === undefined ? what : `${what} (${dueWords})`,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  };
}

const put = (kind: RecordKind, key: string, body: object): Change => ({
  kind,
  key,
  action: "put",
  fields: body as Readonly<Record<string, Json>>,
});
