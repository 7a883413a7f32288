import type { Block, Cell, Table } from "../document/document.ts";
import type { PartyId } from "../dossier/identity.ts";
import { partyName } from "../dossier/names.ts";
import { stanceDisplay, type Stance } from "../dossier/stance.ts";
import type { PositionsMatrix, Standing } from "../positions/positions.ts";
import { sourced, type PackView } from "./pack-view.ts";

const mostUprightParties = 8; // columns; more parties become rows
const mostUprightIssues = 6; // columns; more turn the page
const mostNamedIssues = 10; // columns; more have numbers and a key
const mostColumns = 20; // more become a table of their own

type Issues = PositionsMatrix["issues"];

/** The matrix of those who have a position and what they have one on, with its legend; wide ones turn the page. */
export function composeMatrix(view: PackView): readonly Block[] {
  const { matrix } = view;
  const parties = matrix.parties.filter((party) => matrix.issues.some(({ key }) => matrix.at(party, key)));
  const issues = matrix.issues.filter(({ key }) => parties.some((party) => matrix.at(party, key)));
  if (parties.length === 0) return [];
  if (parties.length <= mostUprightParties) return [issueRows(view, issues, parties), legend];
  const tables = chunksOf(issues, mostColumns).flatMap((some) => partyRows(view, issues, some, parties));
  if (issues.length <= mostUprightIssues) return [...tables, legend];
  return [
    { kind: "orientation", to: "landscape" },
    ...tables,
    legend,
    { kind: "orientation", to: "portrait" },
  ];
}

const shape = {
  kind: "table",
  alt: "Positions by issue and party",
  headerRows: 1,
  headerColumn: true,
  style: "matrix",
} as const;

const named = (text: string): Cell => ({ runs: [{ text }] });
const centred = (text: string): Cell => ({ runs: [{ text }], align: "centre" });

/** Few parties: a row an issue. */
function issueRows(view: PackView, issues: Issues, parties: readonly PartyId[]): Table {
  return {
    ...shape,
    widths: [3, ...parties.map(() => 1.3)],
    rows: [
      [named("Issue"), ...parties.map((party) => centred(partyName(view.dossier, party)))],
      ...issues.map(({ key, body }) => [
        named(body.name),
        ...parties.map((party) => stanceCell(view, view.matrix.at(party, key))),
      ]),
    ],
  };
}

/** Many parties: a row a party; many issues have numbers, and a key above. */
function partyRows(
  view: PackView,
  every: Issues,
  issues: Issues,
  parties: readonly PartyId[],
): readonly Block[] {
  const isNumbered = every.length > mostNamedIssues;
  const numberOf = (issue: Issues[number]): string => String(every.indexOf(issue) + 1);
  const key: Block[] = isNumbered
    ? [
        {
          kind: "paragraph",
          style: "note",
          runs: issues.flatMap((issue, index) => [
            { text: `${index === 0 ? "" : " · "}${numberOf(issue)} `, bold: true },
            { text: issue.body.name },
          ]),
        },
      ]
    : [];
  const table: Table = {
    ...shape,
    widths: [isNumbered ? 3.4 : 2.4, ...issues.map(() => 1.2)],
    rows: [
      [named("Party"), ...issues.map((issue) => centred(isNumbered ? numberOf(issue) : issue.body.name))],
      ...parties.map((party) => [
        named(partyName(view.dossier, party)),
        ...issues.map((issue) => stanceCell(view, view.matrix.at(party, issue.key))),
      ]),
    ],
  };
  return [...key, table];
}

function stanceCell(view: PackView, standing: Standing | null): Cell {
  if (!standing) return { runs: [] };
  const { stance } = standing.current;
  const { symbol, letter } = stanceDisplay[stance];
  const signs = `${symbol} ${letter}${standing.inferredFrom === null ? "" : "*"}${standing.moved ? " ⚑" : ""}`;
  return { ...sourced(view, ...standing.told), runs: [{ text: signs }], tone: stance, align: "centre" };
}

/** What the signs of the matrix mean. */
const legend: Block = {
  kind: "paragraph",
  style: "note",
  runs: [
    ...(Object.keys(stanceDisplay) as Stance[]).flatMap((stance) => {
      const { symbol, letter, name } = stanceDisplay[stance];
      return [{ text: `${symbol} ${letter}`, tone: stance }, { text: ` ${name.toLowerCase()} · ` }];
    }),
    {
      text: "* inferred from a group's statement · ⚑ moved since the last meeting · blank: no position recorded",
    },
  ],
};

function chunksOf<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => items.slice(index * size, (index + 1) * size));
}
