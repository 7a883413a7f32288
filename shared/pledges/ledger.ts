import { all, type Dossier } from "../dossier/dossier.ts";
import type { DossierRecord } from "../dossier/record.ts";

/** What is needed, what has been offered, and what is missing, in one currency. Whole units. */
export interface LedgerTotal {
  readonly currency: string;
  readonly required: number; // without the lines that are part of another requirement
  readonly toStart: number; // the parts: what is needed first
  readonly announced: number;
  readonly anticipated: number;
  readonly gap: number; // required less announced, never below nothing
}

export interface Ledger {
  readonly lines: readonly DossierRecord<"pledge">[]; // required first, then as the statuses go
  readonly totals: readonly LedgerTotal[];
}

const statuses = ["required", "announced", "anticipated", "requested", "declined"] as const;

/** The pledge ledger of a dossier. A pledge without a figure has its line and adds to no total. */
export function pledgeLedger(dossier: Dossier): Ledger {
  const lines = all(dossier, "pledge").toSorted(
    (a, b) =>
      statuses.indexOf(a.body.status) - statuses.indexOf(b.body.status) ||
      Number(a.body.part ?? false) - Number(b.body.part ?? false) ||
      (b.body.amount ?? 0) - (a.body.amount ?? 0),
  );
  const byCurrency = Map.groupBy(lines, ({ body }) => body.currency ?? "USD");
  return { lines, totals: [...byCurrency].map(([currency, of]) => totalOf(currency, of)) };
}

function totalOf(currency: string, lines: readonly DossierRecord<"pledge">[]): LedgerTotal {
  const sum = (fits: (line: DossierRecord<"pledge">["body"]) => boolean): number =>
    lines.reduce((total, { body }) => total + (fits(body) ? (body.amount ?? 0) : 0), 0);
  const required = sum((line) => line.status === "required" && line.part !== true);
  const announced = sum((line) => line.status === "announced");
  return {
    currency,
    required,
    toStart: sum((line) => line.status === "required" && line.part === true),
    announced,
    anticipated: sum((line) => line.status === "anticipated"),
    gap: Math.max(0, required - announced),
  };
}

/** "USD 2.9 million", "USD 200,000", "EUR 1,250.50". */
export function amountText(amount: number, currency = "USD"): string {
  const millions = amount / 1e6;
  if (millions >= 1 && Number.isInteger(Math.round(millions * 1e6) / 1e4)) {
    return `${currency} ${millions.toLocaleString("en-US", { maximumFractionDigits: 2 })} million`;
  }
  return `${currency} ${amount.toLocaleString("en-US", { maximumFractionDigits: 2 })}`;
}
