import type { Block, Cell, ListItem, Run } from "../document/document.ts";
import { all } from "../dossier/dossier.ts";
import { dayText } from "../dossier/dates.ts";
import type { PartyId } from "../dossier/identity.ts";
import { issueName, partyName } from "../dossier/names.ts";
import { stanceDisplay, type Stance } from "../dossier/stance.ts";
import { positionsMatrix, type PositionsMatrix, type Standing } from "../positions/positions.ts";
import { amountText } from "../pledges/ledger.ts";
import { heading, headingId, quiet, refOf, sourced, sourceText, type PackView } from "./pack-view.ts";

const widestUpright = 8; // parties; more turn the page

/** The matrix of issues and parties, then a paragraph a party. */
export function composePositions(view: PackView): readonly Block[] {
  const matrix = positionsMatrix(view.dossier, view.on);
  const parties = matrix.parties.filter((party) => matrix.issues.some(({ key }) => matrix.at(party, key)));
  const issues = matrix.issues.filter(({ key }) => parties.some((party) => matrix.at(party, key)));
  if (parties.length === 0) return [];
  const isWide = parties.length > widestUpright;
  const table: Block = {
    kind: "table",
    alt: "Positions by issue and party",
    widths: [isWide ? 4 : 3, ...parties.map(() => (isWide ? 1.2 : 1.3))],
    headerRows: 1,
    headerColumn: true,
    style: "matrix",
    records: parties
      .flatMap((party) => issues.flatMap(({ key }) => matrix.at(party, key)?.record ?? []))
      .map(refOf),
    rows: [
      [
        { runs: [{ text: "Issue" }] },
        ...parties.map((party): Cell => ({
          runs: [{ text: partyName(view.dossier, party) }],
          align: "centre",
        })),
      ],
      ...issues.map(({ key, body }) => [
        { runs: [{ text: body.name }] },
        ...parties.map((party) => matrixCell(matrix.at(party, key))),
      ]),
    ],
  };
  const turned: Block[] = isWide
    ? [{ kind: "orientation", to: "landscape" }, table, legend, { kind: "orientation", to: "portrait" }]
    : [table, legend];
  return [...turned, ...parties.flatMap((party) => composeParty(view, matrix, party))];
}

function matrixCell(standing: Standing | null): Cell {
  if (!standing) return { runs: [] };
  const { stance } = standing.current;
  const { symbol, letter } = stanceDisplay[stance];
  const signs = `${symbol} ${letter}${standing.inferredFrom === null ? "" : "*"}${standing.moved ? " ⚑" : ""}`;
  return { runs: [{ text: signs }], tone: stance, align: "centre" };
}

const legend: Block = {
  kind: "paragraph",
  style: "note",
  runs: [
    {
      text: `${(Object.keys(stanceDisplay) as Stance[])
        .map(
          (stance) =>
            `${stanceDisplay[stance].symbol} ${stanceDisplay[stance].letter} ${stanceDisplay[stance].name.toLowerCase()}`,
        )
        .join(" · ")} · * inferred from a group's statement · ⚑ moved · blank: no position recorded`,
    },
  ],
};

function composeParty(view: PackView, matrix: PositionsMatrix, party: PartyId): readonly Block[] {
  const items = matrix.issues.flatMap(({ key }): ListItem[] => {
    const standing = matrix.at(party, key);
    return standing ? [positionItem(view, key, standing)] : [];
  });
  if (items.length === 0) return [];
  return [
    heading(2, headingId("position", party), partyName(view.dossier, party)),
    { kind: "list", ordered: false, items },
  ];
}

function positionItem(view: PackView, issue: string, standing: Standing): ListItem {
  const { current, record, inferredFrom, moved } = standing;
  const how =
    inferredFrom === null ? current.confidence : `inferred from the ${partyName(view.dossier, inferredFrom)}`;
  const before = moved
    ? `; moved from “${stanceDisplay[moved.stance].name.toLowerCase()}” of ${dayText(moved.asOf)}`
    : "";
  const runs: Run[] = [
    { text: `${issueName(view.dossier, issue)}: `, bold: true },
    {
      text: `${stanceDisplay[current.stance].symbol} ${stanceDisplay[current.stance].name.toLowerCase()}. `,
      tone: current.stance,
    },
    { text: current.summary },
    ...(current.quote === undefined ? [] : [{ text: ` “${current.quote}”`, italic: true }]),
  ];
  const source = `${sourceText(current.source, view)}; as of ${dayText(current.asOf)}; ${how}${before}.`;
  return { ...sourced(record), runs, note: [quiet(source.charAt(0).toUpperCase() + source.slice(1))] };
}

/** A page a country: what they will want, our ask, what changed over time, what they pledged. */
export function composeCountries(view: PackView): readonly Block[] {
  return all(view.dossier, "party")
    .filter(({ key }) => key !== view.meeting.ourParty)
    .toSorted((a, b) => a.body.name.localeCompare(b.body.name))
    .flatMap((record): Block[] => {
      const { aims, ourAsk, note } = record.body;
      const named = (name: string, text: string | undefined): Block[] =>
        text === undefined
          ? []
          : [
              {
                kind: "paragraph",
                style: "body",
                ...sourced(record),
                runs: [{ text: `${name}. `, bold: true }, { text }],
              },
            ];
      const blocks: Block[] = [
        ...named("What they will want", aims),
        ...named("Our ask", ourAsk),
        ...named("Note", note),
        ...sinceLastMet(view, record.key),
      ];
      return blocks.length === 0
        ? []
        : [heading(2, headingId("country", record.key), record.body.name), ...blocks];
    });
}

/** What a party said and pledged over time, newest first, where there is more than the present position. */
function sinceLastMet(view: PackView, party: PartyId): readonly Block[] {
  const matrix = positionsMatrix(view.dossier, view.on);
  const past = matrix.issues.flatMap(({ key, body }) => {
    const history = matrix.at(party, key)?.history ?? [];
    if (history.length < 2) return [];
    const steps = history.map(
      (one) => `${stanceDisplay[one.body.stance].name.toLowerCase()} (${dayText(one.body.asOf)})`,
    );
    return [
      {
        records: history.map(refOf),
        runs: [{ text: `${body.name}: `, bold: true }, { text: steps.join(", before ") }],
      },
    ];
  });
  const pledges = all(view.dossier, "pledge")
    .filter(({ body }) => body.party === party && body.status !== "required")
    .map((record) => {
      const { amount, currency, status, purpose } = record.body;
      const what = amount === undefined ? "no figure named" : amountText(amount, currency);
      return {
        ...sourced(record),
        runs: [
          { text: "Pledge: ", bold: true },
          { text: `${what}, ${status}${purpose === undefined ? "" : `, ${purpose}`}.` },
        ],
      };
    });
  const items = [...past, ...pledges];
  return items.length === 0 ? [] : [{ kind: "list", ordered: false, items }];
}
