import type { Block, Cell } from "../document/document.ts";
import { dayText } from "../dossier/dates.ts";
import { partyName } from "../dossier/names.ts";
import type { DossierRecord } from "../dossier/record.ts";
import { pledgeLedger, type LedgerTotal } from "../pledges/ledger.ts";
import { sourced, type PackView } from "./pack-view.ts";
import { sourceText } from "./source-text.ts";
import { headerRow, rowOf, under } from "./table-rows.ts";
import { aimText } from "../pledges/aim-text.ts";
import { amountText } from "../pledges/amount-text.ts";

const statusNames = {
  required: "Required",
  announced: "Announced",
  anticipated: "Anticipated, not announced",
  requested: "Requested, no commitment",
  declined: "Declined",
} as const;

/** What is needed, who has offered what, and what is missing. */
export function composePledges(view: PackView): readonly Block[] {
  const { lines, totals, answered, alike } = pledgeLedger(view.dossier);
  if (lines.length === 0) return [];
  const common = commonSource(view, lines);
  const doubts = (key: string): readonly string[] => [
    ...(answered.has(key) ? ["Answered since; not counted."] : []),
    ...(alike.has(key) ? ["May be the same as another line with this amount; both are counted."] : []),
  ];
  return [
    ...totals.flatMap((total) => summary(view, total)),
    {
      kind: "table",
      alt: "Pledge ledger",
      widths: [1.6, 1.9, 1.6, 4],
      headerRows: 1,
      headerColumn: false,
      style: "grid",
      rows: [
        headerRow("Party", "Status", "Amount", common === null ? "Purpose and source" : "Purpose"),
        ...lines.map((line) => ledgerRow(view, line, doubts(line.key), common)),
      ],
    },
    ...(common === null ? [] : sourceNote(view, lines, common)),
  ];
}

/** It is known from the first line, and marked as that is. */
const sourceNote = (
  view: PackView,
  lines: readonly DossierRecord<"pledge">[],
  common: string,
): readonly Block[] => [
  {
    kind: "paragraph",
    style: "note",
    ...sourced(view, ...lines.slice(0, 1)),
    runs: [{ text: `Source: ${common}.` }],
  },
];

/** Where several lines come from, when that is the same: told once, under the table. */
function commonSource(view: PackView, lines: readonly DossierRecord<"pledge">[]): string | null {
  const sources = new Set(lines.map((line) => knownFrom(view, line)));
  const [only] = sources;
  return sources.size === 1 && lines.length > 1 && only !== undefined && only !== "" ? only : null;
}

function knownFrom(view: PackView, { body: { source, on } }: DossierRecord<"pledge">): string {
  const from = source === undefined ? "" : sourceText(source, view);
  const day = on === undefined ? "" : dayText(on);
  if (from === "" || day === "" || from.endsWith(day)) return from || day;
  return `${from}, ${day}`;
}

/** One sentence a currency: what is required, what came of it, the gap. */
function summary(view: PackView, total: LedgerTotal): readonly Block[] {
  const { currency, required, toStart, announced, anticipated, gap } = total;
  if (required === 0) return [];
  const sum = (amount: number): string => amountText(amount, currency);
  const start = toStart > 0 ? `, ${sum(toStart)} of it to start` : "";
  const came = announced > 0 ? `${sum(announced)} is announced` : "nothing is announced";
  const likely = anticipated > 0 ? ` and ${sum(anticipated)} anticipated` : "";
  const missing = gap === 0 ? "Nothing is missing." : `The gap is ${sum(gap)}${closing(total)}.`;
  const told = total.lines.filter(({ body }) =>
    ["required", "announced", "anticipated"].includes(body.status),
  );
  const text = `${sum(required)} is required${start}; ${came}${likely}. ${missing}`;
  return [{ kind: "paragraph", style: "lead", ...sourced(view, ...told), runs: [{ text }] }];
}

/** What the gap would be if what is anticipated came. */
const closing = ({ gap, anticipated, currency }: LedgerTotal): string =>
  anticipated === 0
    ? ""
    : `, or ${amountText(Math.max(0, gap - anticipated), currency)} if what is anticipated comes`;

function ledgerRow(
  view: PackView,
  line: DossierRecord<"pledge">,
  doubts: readonly string[],
  common: string | null,
): readonly Cell[] {
  const { party, status, part, amount, currency, note } = line.body;
  const aim = aimText(line.body);
  const known = common === null ? knownFrom(view, line) : "";
  const details = [note, known, ...doubts];
  const state = status === "required" && part ? "Part of it, needed to start" : statusNames[status];
  const cells = rowOf(
    view,
    [line],
    [
      partyName(view.dossier, party),
      state,
      amount === undefined ? "no figure" : amountText(amount, currency),
      [{ text: aim }, ...under(details.filter((text) => text !== undefined && text !== "").join("\n"), aim)],
    ],
  );
  return cells.map((cell, column) => (column === 2 ? { ...cell, align: "end" } : cell));
}
