import { all, type Dossier } from "../dossier/dossier.ts";
import type { Pledge } from "../dossier/pledge.ts";
import type { DossierRecord } from "../dossier/record.ts";

type Line = DossierRecord<"pledge">;

/** What is needed, what has been offered, and what is missing, in one currency. Whole units. */
export interface LedgerTotal {
  readonly currency: string | null; // null: figures that came without one
  readonly required: number; // without the lines that are part of another requirement
  readonly toStart: number; // the parts: what is needed first
  readonly announced: number;
  readonly anticipated: number;
  readonly requested: number;
  readonly declined: number;
  readonly gap: number; // required less announced, never below nothing
  readonly lines: readonly Line[]; // those that were added up
}

export interface Ledger {
  readonly lines: readonly Line[]; // required first, then as the statuses go
  readonly totals: readonly LedgerTotal[]; // a currency each, the largest requirement first
  readonly answered: ReadonlySet<string>; // keys of lines that a later one of the same party answers
  readonly alike: ReadonlySet<string>; // keys of lines that may tell an earlier one again
}

const statuses = ["required", "announced", "anticipated", "requested", "declined"] as const;

/**
 * The pledge ledger of a dossier. A pledge without a figure has its line and adds to no total; neither does one that
 * was answered: what was requested or anticipated of a party is settled when that party announces or declines.
 * A requirement marked as part of another (needed to start) is told but not added to it. Two lines of one party and
 * status with the same amount may be one pledge told twice: nobody can tell, so both count, and the later says so.
 */
export function pledgeLedger(dossier: Dossier): Ledger {
  const lines = all(dossier, "pledge").toSorted(
    (a, b) =>
      statuses.indexOf(a.body.status) - statuses.indexOf(b.body.status) ||
      Number(a.body.part ?? false) - Number(b.body.part ?? false) ||
      (b.body.amount ?? 0) - (a.body.amount ?? 0),
  );
  const byParty = Map.groupBy(lines, ({ body }) => body.party);
  const answered = new Set(
    lines
      .filter((line) => byParty.get(line.body.party)?.some((other) => answers(other, line)))
      .map(({ key }) => key),
  );
  const counted = lines.filter(({ key, body }) => body.amount !== undefined && !answered.has(key));
  const byCurrency = Map.groupBy(counted, ({ body }) => body.currency ?? null);
  const totals = [...byCurrency].map(([currency, of]) => totalOf(currency, of));
  return {
    lines,
    totals: totals.toSorted((a, b) => b.required - a.required),
    answered,
    alike: toldAgain(counted),
  };
}

function toldAgain(lines: readonly Line[]): ReadonlySet<string> {
  const isEarlier = (one: Line, other: Line): boolean =>
    one.clock === other.clock ? one.key < other.key : one.clock < other.clock;
  const sums = Map.groupBy(lines, sumOf);
  return new Set(
    lines
      .filter((line) =>
        sums.get(sumOf(line))?.some((other) => isEarlier(other, line) && maySay(other.body, line.body)),
      )
      .map(({ key }) => key),
  );
}

/** The money of a party, as a word: only lines of the same one can be alike. */
const sumOf = ({ body: { party, status, amount, part } }: Line): string =>
  `${party} ${status} ${amount} ${part ?? false}`;

/** Whether two pledges of the same money of a party may be one: no currency, purpose or term differs. */
function maySay(a: Pledge, b: Pledge): boolean {
  const isOpen = (one: string | undefined, other: string | undefined): boolean =>
    one === undefined || other === undefined || one.toLowerCase() === other.toLowerCase();
  return isOpen(a.currency, b.currency) && isOpen(a.purpose, b.purpose) && isOpen(a.term, b.term);
}

const firmness: Partial<Record<Pledge["status"], number>> = {
  requested: 1,
  anticipated: 2,
  announced: 3,
  declined: 3,
};

/** Whether a line settles an earlier, less firm one of the same party; another purpose or currency is another matter. */
function answers(later: Line, earlier: Line): boolean {
  const [a, b] = [later.body, earlier.body];
  const firmer = (firmness[a.status] ?? 0) > (firmness[b.status] ?? 4);
  if (!firmer || a.party !== b.party) return false;
  if (a.currency !== undefined && b.currency !== undefined && a.currency !== b.currency) return false;
  if (a.purpose !== undefined && b.purpose !== undefined && a.purpose !== b.purpose) return false;
  return a.on !== undefined && b.on !== undefined && a.on !== b.on
    ? a.on > b.on
    : later.clock >= earlier.clock;
}

function totalOf(currency: string | null, lines: readonly Line[]): LedgerTotal {
  const sum = (status: Pledge["status"], part = false): number =>
    lines
      .filter(({ body }) => body.status === status && (body.part ?? false) === part)
      .reduce((total, { body }) => total + (body.amount ?? 0), 0);
  const required = sum("required");
  const announced = sum("announced");
  return {
    currency,
    required,
    toStart: sum("required", true),
    announced,
    anticipated: sum("anticipated"),
    requested: sum("requested"),
    declined: sum("declined"),
    gap: Math.max(0, required - announced),
    lines,
  };
}
